import ReportSyntax
import StatutoryForms

extension Rule {
  /// Half-width punctuation in Chinese text, marks without their partner, a missing final stop.
  static let textPunctuation = Rule(
    id: "text.punctuation",
    severity: .hint,
    title: Wording("标点不规范", english: "Punctuation"),
    explanation: Wording(
      "中文里的逗号、冒号、分号、问号、叹号和括号用全角；括号、引号、书名号成对使用，左右一致；标点不叠用；一段话以句号结束。网址、时间、电话号码、外文和行首的序号不报告。",
      english:
        "Commas, colons, semicolons and brackets in Chinese text are full-width; brackets, quotation marks and title marks come in pairs; no two stops in a row; a paragraph ends with a stop. URLs, times, telephone numbers, foreign words and ordinals are left alone."
    ),
    source: "《标点符号用法》（GB/T 15834—2011）",
    check: .prose(reading: .all) { prose in
      let passages = prose.narrative
      let flaws = passages.about(.punctuation).flatMap { passage in
        zip(passage.facts.punctuation?.flaws ?? [], passage.facts.punctuationDrafts).map {
          $1?.moved(by: passage.start) ?? draft($0, in: passage.text, of: prose.text.bytes)
        }
      }
      return throughout(flaws, passages) + unpaired(passages) + MissingStop.findings(prose)
    },
    examples: [
      .accepts(
        """
        详见https://www.example.gov.cn/a?b=1,2；时间为9:30至17:00，金额1,234元，电话:0591-12345678。
        (一)主动公开。联系人：“API, SDK”（office@example.cn）。
        (1)依申请公开，比例为3:1；1）公开条例，a)公开办法。
        """
      ),
      .accepts(
        """
        如对本报告有疑问，请与镇政府联系（地址：人民路67号，邮编：412000，电话：
        0733-2861763）。
        """
      ),
      .accepts("按照《国务院办公厅印发〈关于全面推进政务公开工作的意见〉实施细则的通知》（国办发〔2016〕80号）的要求，开展工作。"),
      .accepts(
        """
        一、总体情况
        现将有关情况（包括以下内容：
        1.主动公开，依申请公开；
        2.平台维护）报告如下。
        """
      ),
      .accepts(
        """
        一、总体情况
        （一）完善公开制度规范，加强政府信息管理
        全年发布信息，答复申请，培训人员，更新目录，回应关切，接受监督，做好保障，按时完成了
        各项任务。
        二、主动公开政府信息情况
        """
      ),
      .reports(
        "全年公开84条⟦,⟧ 方便群众⟦;⟧其中⟦:⟧政策文件2条⟦,⟧2024年新增1条⟦,⟧《办法》1件。",
        saying: "半角",
        fixed: "全年公开84条，方便群众;其中:政策文件2条,2024年新增1条,《办法》1件。"
      ),
      .reports(
        "公开政策⟦,⟧规划,预算,决算,采购,招标,教育,医疗,就业,社保,救助,养老,住房,环保,消防,食品,应急,文化,体育,交通,水利,统计,审计。",
        saying: "全文用了22处半角标点",
        fixed: "公开政策，规划，预算，决算，采购，招标，教育，医疗，就业，社保，救助，养老，住房，环保，消防，食品，应急，文化，体育，交通，水利，统计，审计。"
      ),
      .reports(
        "《中华人民共和国政府信息公开条例》⟦(以下简称《条例》)⟧，网站⟦（www.example.gov.cn)⟧和⟦(附件）⟧。",
        saying: "半角",
        fixed: "《中华人民共和国政府信息公开条例》（以下简称《条例》），网站（www.example.gov.cn)和(附件）。"
      ),
      .reports(
        """
        落实“双随机、一公开⟦“⟧的要求。
        贯彻会议⟦”⟧精神”。
        """,
        saying: "「“」应为「”」",
        fixed: """
          落实“双随机、一公开”的要求。
          贯彻会议”精神”。
          """
      ),
      .reports("公开信息⟦（⟧其中文件2件，答复申请。", saying: "「（」缺少对应的「）」"),
      .reports("学习⟦《⟧条例，做好工作。", saying: "「《」缺少对应的「》」"),
      .reports("公开信息5条⟦，，⟧答复申请3件⟦，。⟧", saying: "标点重叠", fixed: "公开信息5条，答复申请3件，。"),
      .reports(
        """
        一、总体情况
        （一）主动公开情况：利用电子屏、公告栏、条幅等，主动对外更新政府信息和办事指南共计27⟦次⟧
        （二）依申请公开情况。未收到申请。
        """,
        saying: "段末缺少句号",
        fixed: """
          一、总体情况
          （一）主动公开情况：利用电子屏、公告栏、条幅等，主动对外更新政府信息和办事指南共计27次。
          （二）依申请公开情况。未收到申请。
          """
      ),
    ]
  )

  /// One finding instead of hundreds where a conversion made all marks half-width.
  private static func throughout(_ flaws: [Finding.Draft], _ passages: Narrative) -> [Finding.Draft]
  {
    guard flaws.count > 20 else { return flaws }
    let half = flaws.filter { $0.fixes.first?.certainty == .certain }
    let stops = passages.reduce(0) { $0 + $1.text.scalars.count { $0 == "," || $0 == ":" } }
    guard half.count > 20, half.count * 2 > stops, let first = half.first else { return flaws }
    let fix = Fix(
      title: Wording("全部改为全角", english: "Make all of them full-width"),
      edits: half.flatMap { $0.fixes.first?.edits ?? [] }
        .sorted { $0.range.lowerBound < $1.range.lowerBound },
      certainty: .certain
    )
    let all = finding(
      first.range,
      Wording("全文用了\(half.count)处半角标点", english: "\(half.count) marks are half-width in this text"),
      fixes: [fix]
    )
    return [all] + flaws.filter { $0.fixes.first?.certainty != .certain }
  }

  /// Whether what is told of a flaw depends on the words alone, and not on the padding between them.
  static func isToldByWords(_ flaw: PunctuationReader.Flaw, in text: ProseText) -> Bool {
    switch flaw {
    case .halfWidth(let index): text.gap(behind: index).isEmpty
    case .halfWidthBrackets, .mixedBrackets, .doubledStop, .turnedQuotation: true
    }
  }

  /// What is told of a flaw.
  static func draft(
    _ flaw: PunctuationReader.Flaw,
    in text: ProseText,
    of bytes: [UInt8]
  ) -> Finding.Draft {
    switch flaw {
    case .halfWidth(let index):
      let right = fullWidth(text[index])
      return finding(
        text.byteRange(index..<index + 1),
        Wording(
          "中文里的半角「\(text.string(index..<index + 1))」应为全角「\(right)」",
          english: "“\(text.string(index..<index + 1))” in Chinese text should be “\(right)”"
        ),
        suggestion: right,
        fixes: [widening([index], in: text, of: bytes)]
      )
    case .halfWidthBrackets(let opening, let closing):
      return finding(
        text.byteRange(opening..<closing + 1),
        Wording("中文里的半角括号「()」应为全角「（）」", english: "Brackets in Chinese text should be （）"),
        fixes: [widening([opening, closing], in: text, of: bytes)]
      )
    case .mixedBrackets(let whole, let half):
      return finding(
        text.byteRange(whole),
        Wording(
          "一对括号一半全角、一半半角「\(text.string(half..<half + 1))」",
          english: "One bracket is full-width, the other half-width"
        ),
        fixes: [widening([half], in: text, of: bytes)]
      )
    case .doubledStop(let stops):
      return doubledStop(stops, in: text)
    case .turnedQuotation(let index):
      let isOpening = text[index] == "“"
      let (written, right) = isOpening ? ("“", "”") : ("”", "“")
      return finding(
        text.byteRange(index..<index + 1),
        Wording("引号方向不对：「\(written)」应为「\(right)」", english: "“\(written)” should be “\(right)”"),
        suggestion: right,
        fixes: [
          .replacing(text.byteRange(index..<index + 1), by: right, certainty: .preferred)
        ]
      )
    }
  }

  private static func doubledStop(_ stops: Range<Int>, in text: ProseText) -> Finding.Draft {
    let marks = stops.map { fullWidth(text[$0]) }
    let isSame = Set(marks).count == 1
    let fixes = zip(marks, stops).prefix(isSame ? 1 : 2).map { mark, _ in
      Fix.replacing(
        text.byteRange(stops),
        by: mark,
        certainty: isSame ? .certain : .choice
      )
    }
    return finding(
      text.byteRange(stops),
      Wording("标点重叠：「\(marks.joined())」", english: "Two stops in a row: \(marks.joined())"),
      fixes: fixes
    )
  }

  /// The first mark of each passage without a partner, there or in a passage near by.
  private static func unpaired(_ narrative: Narrative) -> [Finding.Draft] {
    struct Side: Hashable {
      let pair: PunctuationReader.Pair
      let section: SectionNumber?
    }
    let passages = narrative.about(.punctuation)
    var left: [(passage: Int, mark: PunctuationReader.Unpaired)?] = []
    var openings: [Side: [Int]] = [:]
    for number in passages.indices {
      for mark in passages[number].facts.punctuation?.unpaired ?? [] {
        let side = Side(pair: mark.pair, section: passages[number].section)
        // An opening mark some lines above is answered here.
        if !mark.isOpening, let opening = openings[side]?.popLast() {
          left[opening] = nil
        } else {
          if mark.isOpening { openings[side, default: []].append(left.count) }
          left.append((number, mark))
        }
      }
    }
    var reported = -1
    return left.compactMap(\.self)
      .sorted { ($0.passage, $0.mark.index) < ($1.passage, $1.mark.index) }
      .compactMap { place in
        guard place.passage != reported else { return nil }
        reported = place.passage
        let (opening, closing) = place.mark.pair.marks
        let (written, missing) = place.mark.isOpening ? (opening, closing) : (closing, opening)
        let text = passages[place.passage].text
        return finding(
          text.byteRange(place.mark.index..<place.mark.index + 1),
          Wording("「\(written)」缺少对应的「\(missing)」", english: "“\(written)” has no “\(missing)”")
        )
      }
  }

  /// Makes marks full-width, and drops the spaces that people put behind a half-width one.
  private static func widening(_ marks: [Int], in text: ProseText, of bytes: [UInt8]) -> Fix {
    let edits = marks.map { index in
      let mark = text.byteRange(index..<index + 1)
      let gap = text.gap(behind: index)
      let isSpace = bytes[gap.clamped(to: bytes.indices)].allSatisfy { $0 == 0x20 }
      let isBracket = text[index] == "(" || text[index] == ")"
      let end = isSpace && !isBracket && !gap.isEmpty ? gap.upperBound : mark.upperBound
      return SourceEdit(
        range: mark.lowerBound..<end,
        replacement: Array(fullWidth(text[index]).utf8)
      )
    }
    let words = marks.map { fullWidth(text[$0]) }.joined()
    return Fix(
      title: Wording("改为「\(words)」", english: "Change to “\(words)”"),
      edits: edits,
      certainty: .certain
    )
  }

  /// A folded mark as it stands in Chinese text.
  private static func fullWidth(_ scalar: UInt32) -> String {
    let wide = (0x21...0x7E).contains(scalar) ? scalar + 0xFEE0 : scalar
    return Unicode.Scalar(wide).map { String($0) } ?? ""
  }

  private static func finding(
    _ range: Range<Int>,
    _ message: Wording,
    suggestion: String? = nil,
    fixes: [Fix] = []
  ) -> Finding.Draft {
    Finding.Draft(
      range: range,
      message: message,
      suggestion: suggestion,
      fixes: fixes
    )
  }
}
