import ReportSyntax

extension Rule {
  /// A total in a sentence is not the sum of the parts listed behind it.
  static let narrativeSum = Rule(
    id: "narrative.sum",
    severity: .warning,
    milder: [.information],
    title: Wording("正文合计与分项不符", english: "A total in the text is not the sum of its parts"),
    explanation: Wording(
      "正文写明总数并用「其中」「一是……二是……」或冒号逐项列出时，各项相加应等于总数。列举不完整（其中包括、等、余）或分项可能交叉时不报告，或仅作提示。",
      english:
        "Where a sentence gives a total and lists its parts, the parts should add up to it. Lists that are plainly open (其中包括, 等, 余) are left alone; parts that may overlap are only mentioned."
    ),
    source: "《政府信息公开条例》第六条：及时、准确地公开政府信息；正文数字自身应当一致",
    check: .words { passage, _ in
      guard passage.isNarrative else { return [] }
      return CountedListReader.lists(in: passage).compactMap { finding($0, in: passage) }
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
    ]
  )

  private static func finding(_ list: CountedList, in passage: Passage) -> Finding.Draft? {
    guard let doubt = Doubt(list) else { return nil }
    let unit = list.total.unit
    let addends = list.parts.map(\.value.text).joined(separator: "＋")
    let equation =
      "合计写 \(list.total.value.text) \(unit)，分项相加为 \(list.sum.text) \(unit)（\(addends)）"
    let english =
      "The total is given as \(list.total.value.text) \(unit), its parts add up to \(list.sum.text) \(unit) (\(addends))"
    let message =
      switch doubt {
      case .contradiction, .unlikelyRest: Wording(equation, english: english)
      case .overlap:
        Wording("\(equation)，分项可能交叉", english: "\(english); the parts may overlap")
      }
    let text = passage.text
    return Finding.Draft(
      severity: doubt == .contradiction ? nil : .information,
      range: text.byteRange(list.total.range),
      message: message,
      equations: ["\(addends) ≠ \(list.total.value.text)"],
      related: list.parts.map {
        Finding.Related(range: text.byteRange($0.range), message: Wording("分项", english: "A part"))
      },
      fixes: [
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

  /// How sure it is that a list which does not add up should.
  private enum Doubt {
    /// One of the numbers is wrong.
    case contradiction
    /// A small part of the total may just not be listed.
    case unlikelyRest
    /// Some of the parts may be counted in others.
    case overlap

    /// `nil` where the numbers agree or may well be right.
    init?(_ list: CountedList) {
      let (total, sum) = (list.total.value, list.sum)
      if sum == total || Self.startsWithWholeList(list) { return nil }
      let gap = sum > total ? sum - total : total - sum
      // As much as a slip would be off: three, or a twentieth.
      let isSlip =
        gap <= Amount(3) || gap.tenThousandths <= total.tenThousandths / 20
      let isSmallShare = gap.tenThousandths <= total.tenThousandths / 10
      if sum > total {
        let exceeds = list.parts.contains { $0.value > total }
        if !exceeds, Self.someSum(of: list.parts.map(\.value), to: total) {
          self = .overlap
        } else {
          self = isSlip || exceeds || list.namesTheRest ? .contradiction : .overlap
        }
      } else if list.namesTheRest || isSlip && isSmallShare {
        self = .contradiction
      } else if isSlip, gap.tenThousandths <= total.tenThousandths / 5 {
        self = .unlikelyRest
      } else {
        return nil
      }
    }

    /// Whether the first parts are the whole list, and the others divide the total once more.
    private static func startsWithWholeList(_ list: CountedList) -> Bool {
      var sum = Amount.zero
      for part in list.parts.dropLast() {
        sum = sum + part.value
        if sum == list.total.value { return true }
      }
      return false
    }

    /// Whether some of the parts add up to the total; tried for up to sixteen parts.
    private static func someSum(of parts: [Amount], to total: Amount) -> Bool {
      guard parts.count <= 16 else { return false }
      var sums: Set<Amount> = [.zero]
      for part in parts where part > .zero { sums.formUnion(sums.map { $0 + part }) }
      return sums.contains(total)
    }
  }
}
