import ReportSyntax
import StatutoryForms

/// A list of counts whose parts are not its total, with places that count from the start of the passage.
struct DoubtfulSum: Sendable {
  /// Where its total and its parts start.
  let numbers: [Int]
  /// What is told of it.
  let draft: Finding.Draft
}

extension Rule {
  /// A total in a sentence is not the sum of the parts listed behind it.
  static let narrativeSum = Rule(
    id: "narrative.sum",
    severity: .warning,
    milder: [.information],
    title: Wording("正文合计与分项不符", english: "A total in the text is not the sum of its parts"),
    explanation: Wording(
      "正文写明总数并用「其中」「一是……二是……」、括号或冒号逐项列出时，各项相加应等于总数；以「其他」收尾的列举视为列全；「在……N 条中」列出的各项不应超过总数。列举不完整（其中包括、等、余）的不报告；分项可能交叉或分写在几句里的，仅作提示。",
      english:
        "Where a sentence gives a total and lists its parts, also in brackets, the parts should add up to it. A list that ends with 其他 is taken for whole; what is listed of 在…N条中 may not exceed it. Lists that are plainly open (其中包括, 等, 余) are left alone; parts that may overlap, or stand in several sentences, are only mentioned."
    ),
    source: "《政府信息公开条例》第六条：及时、准确地公开政府信息；正文数字自身应当一致",
    check: .statements(about: .doubtfulSums, against: .numbers) { passage, context, figures in
      let told = toldByTables(passage, context, figures)
      return passage.facts.doubtfulSums.filter { sum in
        // One number that is wrong: the table tells which.
        !sum.numbers.contains { told.contains(passage.start + $0) }
      }.map { $0.draft.moved(by: passage.start) }
    },
    examples: [
      .reports(
        "一、总体情况\n全镇累计主动公开政府信息⟦22条⟧。其中领导信息9条、内设机构10条、镇情概况1条。",
        saying: "合计写 22 条，分项相加为 20 条（9＋10＋1）",
        fixed: "一、总体情况\n全镇累计主动公开政府信息20条。其中领导信息9条、内设机构10条、镇情概况1条。"
      ),
      .reports(
        "一、总体情况\n主动公开⟦183条⟧。网上办理率达100%。其中，工作动态47条，三项公示10条，其他125条。",
        saying: "合计写 183 条，分项相加为 182 条（47＋10＋125）",
        fixed: "一、总体情况\n主动公开182条。网上办理率达100%。其中，工作动态47条，三项公示10条，其他125条。"
      ),
      .reports(
        "一、总体情况\n全年公开政府信息⟦31条⟧，具体包括年报1条，机构职能3条，政务活动26条。",
        saying: "分项相加为 30 条",
        fixed: "一、总体情况\n全年公开政府信息30条，具体包括年报1条，机构职能3条，政务活动26条。"
      ),
      .reports(
        "一、总体情况\n共公开信息⟦60条⟧，一是在网站公开38条；二是在公开栏公开20条；三是通过广播公开4条。",
        saying: "分项相加为 62 条",
        fixed: "一、总体情况\n共公开信息62条，一是在网站公开38条；二是在公开栏公开20条；三是通过广播公开4条。"
      ),
      .reports(
        "一、总体情况\n共收取信息处理费⟦500元⟧，其中甲件300元，乙件210元。",
        saying: "合计写 500 元，分项相加为 510 元（300＋210）",
        fixed: "一、总体情况\n共收取信息处理费510元，其中甲件300元，乙件210元。"
      ),
      .reports(
        "一、总体情况\n公开目录共⟦160条⟧（其中基层目录110条，权责清单2条，其他50条）。",
        saying: "分项相加为 162 条",
        fixed: "一、总体情况\n公开目录共162条（其中基层目录110条，权责清单2条，其他50条）。"
      ),
      .reports(
        "一、总体情况\n网上申请105件，信函申请17件，合计⟦121件⟧。",
        saying: "分项相加为 122 件（105＋17）",
        fixed: "一、总体情况\n网上申请105件，信函申请17件，合计122件。"
      ),
      .reports(
        "一、总体情况\n网站全年发布信息⟦2139条⟧，其中动态类1744条，政务类393条，解读类21条，回应关切2条。",
        saying: "分项可能交叉",
        fixed: "一、总体情况\n网站全年发布信息2160条，其中动态类1744条，政务类393条，解读类21条，回应关切2条。"
      ),
      .reports(
        "一、总体情况\n主动公开政府信息⟦407条⟧（工作动态287条，专题专栏106条，通知公告15条）。",
        saying: "分项相加为 408 条（287＋106＋15）",
        fixed: "一、总体情况\n主动公开政府信息408条（工作动态287条，专题专栏106条，通知公告15条）。"
      ),
      .reports(
        "一、总体情况\n发布信息155条，其中动态⟦90条⟧（要闻60条、简讯31条），公告65条；答复来信12件。",
        saying: "合计写 90 条，分项相加为 91 条（60＋31）"
      ),
      .reports(
        "一、总体情况\n在主动公开的⟦186条⟧信息中，通过网站公开102条，通过公众号公开64条，通过公示栏公开30条。",
        saying: "总数写 186 条，列出的各项相加为 196 条，超过总数（102＋64＋30）",
        fixed: "一、总体情况\n在主动公开的196条信息中，通过网站公开102条，通过公众号公开64条，通过公示栏公开30条。"
      ),
      .reports(
        "一、总体情况\n主动公开信息⟦364条⟧，人事信息17条，规划计划12条，财政信息96条，其他240条。",
        saying: "分项相加为 365 条",
        fixed: "一、总体情况\n主动公开信息365条，人事信息17条，规划计划12条，财政信息96条，其他240条。"
      ),
      .reports(
        "一、总体情况\n主动公开信息共计⟦444条⟧。网站发布118条，其中动态70条，栏目48条。公众号发布294条。视频号发布30条。",
        saying: "后面各句所写相加为 442 条（118＋294＋30）",
        fixed: "一、总体情况\n主动公开信息共计442条。网站发布118条，其中动态70条，栏目48条。公众号发布294条。视频号发布30条。"
      ),
      .reports(
        "六、其他需要报告的事项\n全年3件申请收取信息处理费⟦2200元⟧。其中，民政局1件，收取880元；教育局1件，收取1080元；住建局1件，收取270元。",
        saying: "合计写 2200 元，分项相加为 2230 元（880＋1080＋270）",
        fixed: "六、其他需要报告的事项\n全年3件申请收取信息处理费2230元。其中，民政局1件，收取880元；教育局1件，收取1080元；住建局1件，收取270元。"
      ),
      .accepts("一、总体情况\n共计200条，其中：网络问政116条、政府网站84条,方便了群众查询。"),
      .accepts("一、总体情况\n公开420条，完成全年任务。其中重点工作329条，其他信息91条。收到申请0件。"),
      .accepts("一、总体情况\n公开总数224条：包括法定内容18条，年报1条，目录162条（其中甲110条，乙52条），动态43条。"),
      .accepts("一、总体情况\n公开566条，一是在网站公开138条；二是在报纸公开128条，在电台公开2条；三是公开低保、扶贫等信息298条。"),
      .accepts("一、总体情况\n发布信息393件，其中包括：规范性文件13件；规划2件；复文85件。"),
      .accepts("一、总体情况\n发布信息3659条，其中政策文件352条，新闻854条，会议19条，提案办理32条。"),
      .accepts("一、总体情况\n发布信息58件，其中通过图解等形式解读32件。"),
      .accepts("一、总体情况\n发布信息50条，其中工作动态30条、公告15条等。"),
      .accepts("一、总体情况\n发布信息约50条，其中工作动态30条、公告15条。"),
      .accepts("一、总体情况\n收到申请50件，其中自然人45件、企业5件，信函申请20件、网上申请30件。"),
      .accepts("一、总体情况\n网站发布100条，公众号发布50条。其中，工作动态47条，公告21条。"),
      .accepts("一、总体情况\n累计公开信息144条，网络问政回复18条；7月开展培训2次。"),
      .accepts("一、总体情况\n发布信息120条，其中动态80条，同比增长20条，公告40条。"),
      .accepts("一、总体情况\n申请内容中，涉及征地拆迁10件，涉及规划5件，其他3件。"),
      .accepts("一、总体情况\n从申请方式看，网络申请10件，信函申请5件，其他3件。"),
      .accepts("一、总体情况\n申请事项主要为征地10件，拆迁5件，其他3件。解读材料中，图解10篇，视频5篇，其他3篇。"),
      .accepts("一、总体情况\n全年举办培训12场，座谈6场，其他活动4场。累计编印手册9份，折页6份，其他资料2份。"),
    ]
  )

  /// Where numbers start that other rules hold against the tables, and tell of.
  private static func toldByTables(
    _ passage: Passage,
    _ context: PassageContext,
    _ figures: TableFigures
  ) -> Set<Int> {
    let rules: [Rule] = [.narrativeRequests, .narrativeOutcomes, .narrativeAppeals]
    let drafts = rules.flatMap { rule -> [Finding.Draft] in
      if case .silent = rule.treatment(under: context.settings) { return [] }
      return rule.checks.flatMap { check -> [Finding.Draft] in
        guard case .statements(let matters, _, let drafts) = check,
          !passage.facts.matters.isDisjoint(with: matters)
        else { return [] }
        return drafts(passage, context, figures)
      }
    }
    return Set(drafts.map(\.range.lowerBound))
  }

  /// The sums of a passage that do not add up, whatever the tables say.
  static func doubtfulSums(of passage: Passage) -> [DoubtfulSum] {
    var reported: Set<Int> = []
    // A part that is wrong makes the lists of its own wrong, too.
    var toldParts: Set<Int> = []
    var partsOfSoundLists: Set<Int>?
    return passage.lists.compactMap { list in
      guard let doubt = list.doubt, !toldParts.contains(list.total.number.lowerBound),
        reported.insert(list.total.number.lowerBound).inserted
      else { return nil }
      toldParts.formUnion(list.parts.map(\.number.lowerBound))
      let known = partsOfSoundLists ?? numbersInSoundLists(of: passage)
      partsOfSoundLists = known
      let isSettled = known.contains(list.total.number.lowerBound)
      return DoubtfulSum(
        numbers: ([list.total] + list.parts).map {
          passage.text.byteRange($0.range).lowerBound - passage.start
        },
        draft: finding(list, doubt, isSettled: isSettled, in: passage).moved(by: -passage.start)
      )
    }
  }

  /// Where the parts stand of those lists that add up.
  private static func numbersInSoundLists(of passage: Passage) -> Set<Int> {
    var places: Set<Int> = []
    for list in passage.lists where list.sum == list.total.value {
      places.formUnion(list.parts.map(\.number.lowerBound))
    }
    return places
  }

  /// - Parameter isSettled: whether the total is a part of another list, which adds up.
  private static func finding(
    _ list: CountedList,
    _ doubt: CountedList.Doubt,
    isSettled: Bool,
    in passage: Passage
  ) -> Finding.Draft {
    let text = passage.text
    return Finding.Draft(
      severity: doubt == .contradiction ? nil : .information,
      range: text.byteRange(list.total.range),
      message: message(list, doubt),
      equations: [equation(list)],
      related: list.parts.map { part in
        let name = name(of: part, in: text)
        return Finding.Related(
          range: text.byteRange(part.range),
          message: Wording("分项：\(name)", english: "A part: \(name)")
        )
      },
      fixes: isSettled || list.total.isRounded
        ? []
        : [
          .replacing(
            text.byteRange(list.total.number),
            by: list.sum.text,
            certainty: .choice,
            title: Wording(
              "合计改为分项之和 \(list.sum.text)",
              english: "Change the total to the sum of its parts, \(list.sum.text)"
            )
          )
        ]
    )
  }

  /// A part with the words in front of its number: `工作动态 12 条`.
  private static func name(of part: Quantity, in text: ProseText) -> String {
    let longest = 16
    var start = part.range.lowerBound
    while start > 0, part.range.lowerBound - start < longest, isHan(text[start - 1]) { start -= 1 }
    let words = text.string(start..<part.range.lowerBound)
    return [words, part.value.text, part.unit].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func message(_ list: CountedList, _ doubt: CountedList.Doubt) -> Wording {
    let (total, unit) = (figure(list.total.value, of: list), list.total.unit)
    let sum = figure(list.sum, of: list)
    let addends = addends(list)
    switch (list.form, doubt) {
    case (.among, .contradiction):
      return Wording(
        "总数写 \(total) \(unit)，列出的各项相加为 \(sum) \(unit)，超过总数（\(addends)）",
        english: "Of \(total) those that are listed add up to \(sum), which is more (\(addends))"
      )
    case (.sentences, _):
      return Wording(
        "合计写 \(total) \(unit)，后面各句所写相加为 \(sum) \(unit)（\(addends)），请核对",
        english:
          "The total is given as \(total) \(unit), the sentences behind it add up to \(sum) \(unit) (\(addends))"
      )
    case (_, .overlap):
      return Wording(
        "合计写 \(total) \(unit)，分项相加为 \(sum) \(unit)（\(addends)），分项可能交叉",
        english:
          "The total is given as \(total) \(unit), its parts add up to \(sum) \(unit) (\(addends)); the parts may overlap"
      )
    case (_, .contradiction), (_, .unlikelyRest):
      return Wording(
        "合计写 \(total) \(unit)，分项相加为 \(sum) \(unit)（\(addends)）",
        english:
          "The total is given as \(total) \(unit), its parts add up to \(sum) \(unit) (\(addends))"
      )
    }
  }

  private static func equation(_ list: CountedList) -> Wording {
    let words = "\(addends(list)) ≠ \(figure(list.total.value, of: list))"
    return Wording(words, english: words)
  }

  private static func addends(_ list: CountedList) -> String {
    list.parts.map { figure($0.value, of: list) }.joined(separator: "＋")
  }

  /// A number as the sum shows it: in ten thousands where the total is counted in these.
  private static func figure(_ value: Amount, of list: CountedList) -> String {
    list.total.isRounded
      ? Amount(tenThousandths: value.tenThousandths / 10_000).text + "万" : value.text
  }
}
