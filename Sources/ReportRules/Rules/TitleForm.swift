import ReportSyntax
import StatutoryForms

extension Rule {
  /// The report has another name.
  static let titleForm = Rule(
    id: "title.form",
    severity: .warning,
    milder: [.information, .hint],
    title: Wording("报告名称不规范", english: "The report has another name"),
    explanation: Wording(
      "报告名称为「机关名称＋年份＋年政府信息公开工作年度报告」，可分两行，年份也可在前。名称中有错字（政俯信息公开、人名政府、年渡报告）的报告；称「政务公开」或漏写「年度」的作提醒；漏「工作」等作提示。「2023年度政府信息公开工作年度报告」是通行的写法，不报告。",
      english:
        "The name is organ, year and 年政府信息公开工作年度报告, on one line or two; the year may come first. A misspelt name is reported; 政务公开 or a missing 年度 is reported as information, slighter variants as a hint. 2023年度政府信息公开工作年度报告 is common and left alone."
    ),
    source: "《中华人民共和国政府信息公开条例》第四十九条、第五十条（政府信息公开工作年度报告）",
    check: .prose(reading: [.front, .organ]) { prose in
      guard let title = nameRange(in: prose) else { return [] }
      let misspelt = misspellings(in: title, of: prose)
      guard misspelt.isEmpty else { return misspelt }
      if let odd = oddOrgan(in: title, of: prose) { return [odd] }
      guard let flaw = TitleFlaw(in: title, of: prose) else { return [] }
      let name = properName(in: title, of: prose)
      let shown = name ?? "××××年政府信息公开工作年度报告"
      return [
        Finding.Draft(
          severity: flaw.severity,
          range: title,
          message: Wording(
            flaw.message.chinese
              + "，规范的名称为「\(shown)」",
            english: flaw.message.english
              + "; the proper name is “\(shown)”"
          ),
          suggestion: name,
          fixes: name.map { [.replacing(title, by: $0, certainty: .preferred)] } ?? []
        )
      ]
    },
    examples: [
      .accepts("清水镇2023年政府信息公开工作年度报告\n一、总体情况"),
      .accepts("2023 年清水县人民政府政府信息公开工作年度报告\n一、总体情况"),
      .accepts("# 清水镇人民政府\n## 2023年政府信息公开工作年度报告\n### 一、总体情况"),
      .accepts("2023年清水市科委政府信息公开工作\n年度报告\n一、总体情况"),
      .accepts("清水镇2023年政府\n信息公开工作年度报告\n一、总体情况"),
      .accepts("清水镇2023年政府信息公开工作年度报\n告\n一、总体情况"),
      .accepts("# 清水镇2023年度政府信息公开工作年度报告\n## 一、总体情况"),
      .accepts("政府信息公开年报\n一、总体情况"),
      .accepts("首页>政务公开>2023年政府信息公开年报\n一、总体情况"),
      .reports(
        "# 清水镇⟦人名政府⟧2023年政府信息公开工作年度报告\n## 一、总体情况",
        saying: "「人名政府」应为「人民政府」",
        fixed: "# 清水镇人民政府2023年政府信息公开工作年度报告\n## 一、总体情况"
      ),
      .reports(
        "清水镇人民政府2023年⟦政俯信息公开⟧⟦工作年渡报告⟧\n一、总体情况",
        saying: "报告名称中「政俯信息公开」应为「政府信息公开」",
        fixed: "清水镇人民政府2023年政府信息公开工作年渡报告\n一、总体情况"
      ),
      .reports(
        "⟦请水镇⟧2023年政府信息公开工作年度报告\n一、总体情况\n2023年，清水镇坚持公开。\n清水镇主动公开信息3条。",
        saying: "标题写「请水镇」，正文 2 处写「清水镇」",
        fixed: "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n2023年，清水镇坚持公开。\n清水镇主动公开信息3条。"
      ),
      .reports(
        "⟦清水县农村农业局⟧2023年政府信息公开工作年度报告\n现公布清水县农业农村局2023年政府信息公开工作年度报告。\n一、总体情况\n清水县农业农村局公开信息3条。",
        saying: "2 处写「清水县农业农村局」",
        fixed:
          "清水县农业农村局2023年政府信息公开工作年度报告\n现公布清水县农业农村局2023年政府信息公开工作年度报告。\n一、总体情况\n清水县农业农村局公开信息3条。"
      ),
      .reports(
        "⟦请水镇⟧2023年政府信息公开工作年度报告\n一、总体情况\n2023年，清水镇坚持公开。\n六、其他需要报告的事项\n无。\n清水镇人民政府\n2024年1月10日",
        saying: "标题写「请水镇」，正文和落款 2 处写「清水镇」",
        fixed:
          "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n2023年，清水镇坚持公开。\n六、其他需要报告的事项\n无。\n清水镇人民政府\n2024年1月10日"
      ),
      .reports(
        "⟦清水镇2023年政府信息公开工作年度报⟧\n一、总体情况",
        saying: "报告名称末尾漏写「告」",
        fixed: "清水镇2023年政府信息公开工作年度报告\n一、总体情况"
      ),
      .reports(
        "⟦清水镇2023年政府信息公开年度报告告⟧\n一、总体情况",
        saying: "报告名称末尾多写「告」",
        fixed: "清水镇2023年政府信息公开工作年度报告\n一、总体情况"
      ),
      .reports(
        "清水镇2023年政府信息公开⟦工作年度报告告⟧\n一、总体情况",
        saying: "报告名称中「工作年度报告告」应为「工作年度报告」",
        fixed: "清水镇2023年政府信息公开工作年度报告\n一、总体情况"
      ),
      .reports("⟦2023年清水镇政务公开年报⟧\n一、总体情况", saying: "「政务公开」", fixed: "清水镇2023年政府信息公开工作年度报告\n一、总体情况"),
      .reports(
        "⟦2023年度清水镇政府信息公开工作报告⟧\n一、总体情况",
        saying: "规范的名称为「清水镇2023年政府信息公开工作年度报告」",
        fixed: "清水镇2023年政府信息公开工作年度报告\n一、总体情况"
      ),
      .reports(
        "**⟦清水镇2023年政府信息公开年报⟧**\n一、总体情况",
        saying: "报告名称不规范",
        fixed: "**清水镇2023年政府信息公开工作年度报告**\n一、总体情况"
      ),
      .reports(
        "清水镇人民政府\n⟦2023年政府信息公开年度报告⟧\n一、总体情况",
        saying: "「2023年政府信息公开工作年度报告」",
        fixed: "清水镇人民政府\n2023年政府信息公开工作年度报告\n一、总体情况"
      ),
      .reports(
        "⟦2023年度清水街道政府信息公开年度报告单⟧\n一、总体情况",
        saying: "报告名称不规范",
        fixed: "清水街道2023年政府信息公开工作年度报告\n一、总体情况"
      ),
    ]
  )

  /// What is misspelt in a title: the names of the closed list.
  private static func misspellings(in title: Range<Int>, of prose: ProseView) -> [Finding.Draft] {
    var text = ProseText()
    text.append(prose.text.bytes, in: title)
    return NameReader.misspellings(in: text).map { misspelling in
      let (place, right) = (misspelling.range, misspelling.right)
      return Finding.Draft(
        range: text.byteRange(place),
        message: Wording(
          "报告名称中「\(text.string(place))」应为「\(right)」",
          english: "“\(text.string(place))” in the name of the report should be “\(right)”"
        ),
        suggestion: right,
        fixes: [.replacing(place, of: text, by: right, certainty: .preferred)]
      )
    }
  }

  /// The organ, where the text calls it by another name throughout.
  private static func oddOrgan(in title: Range<Int>, of prose: ProseView) -> Finding.Draft? {
    guard let odd = prose.identity.oddOrgan else { return nil }
    var text = ProseText()
    text.append(prose.text.bytes, in: title)
    guard let place = text.firstRange(of: Phrase(odd.written), in: text.whole) else { return nil }
    return Finding.Draft(
      range: text.byteRange(place),
      message: Wording(
        "标题写「\(odd.written)」，正文\(odd.isInSignature ? "和落款 " : " ")\(odd.mentions) 处写「\(odd.right)」",
        english: "The title says “\(odd.written)”, the text “\(odd.right)” (\(odd.mentions) times)"
      ),
      suggestion: odd.right,
      fixes: [.replacing(place, of: text, by: odd.right, certainty: .preferred)]
    )
  }

  /// The title without Markdown's marks; `nil` where the line reads like a sentence.
  private static func nameRange(in prose: ProseView) -> Range<Int>? {
    guard let title = prose.identity.title else { return nil }
    var lower = title.lowerBound
    while lower < title.upperBound, [0x23, 0x20, 0x2A].contains(prose.text.bytes[lower]) {
      lower += 1
    }
    var upper = title.upperBound
    while upper > lower, [0x23, 0x20, 0x2A].contains(prose.text.bytes[upper - 1]) { upper -= 1 }
    let range = lower..<upper
    let words = NormalizedText(prose.text.bytes, in: range)
    // `,` `《` `:` of a sentence; `>` `|` of the path that a web page has on top.
    let isSentence = words.scalars.contains { [",", "《", ":", ">", "|"].contains($0) }
    return isSentence || sentenceWords.contains { words.contains($0) } ? nil : range
  }

  private static let sentenceWords = ["根据", "按照", "现将", "公布", "编制"].map { NormalizedText($0) }

  /// What should stand in the place of a title on one line.
  private static func properName(in title: Range<Int>, of prose: ProseView) -> String? {
    let words = NormalizedText(prose.text.bytes, in: title)
    let isOneLine = !prose.text.bytes[title].contains { $0 == 0x0A || $0 == 0x0D }
    guard isOneLine, let year = prose.identity.year, let agency = prose.agency?.name,
      words.contains(NormalizedText(String(year)))
    else { return nil }
    let isInTitle = words.contains(NormalizedText(agency))
    return (isInTitle ? agency : "") + "\(year)年政府信息公开工作年度报告"
  }
}

/// What is wrong with the name of a report.
private struct TitleFlaw {
  let severity: Severity
  let message: Wording

  init?(in title: Range<Int>, of prose: ProseView) {
    let words = NormalizedText(prose.text.bytes, in: title)
    if words.hasSuffix(Words.doubled) {
      severity = .warning
      message = Wording("报告名称末尾多写「告」", english: "The last character of the name stands twice")
      return
    }
    if words.contains(Words.name) {
      if words.hasSuffix(Words.name) || words.hasSuffix(Words.bracketed) { return nil }
      (severity, message) = (.hint, Self.variant)
      return
    }
    // The name may have begun on the line above, unless that is the last one of another report.
    let line = prose.text.line(at: title.lowerBound)
    let start =
      prose.blocks.isEmpty ? 0 : prose.byteRange(ofBlock: prose.blocks.lowerBound).lowerBound
    let above = max(prose.text.lineRange(max(line - 1, 0)).lowerBound, start)
    let joined = NormalizedText(
      prose.text.bytes,
      in: min(above, title.lowerBound)..<title.upperBound
    )
    if joined.contains(Words.name) { return nil }
    // 政府信息公开年报 is what a column of a web site is called.
    guard joined.scalars.contains(where: isDigit) else { return nil }
    if words.hasSuffix(Words.cut) {
      severity = .warning
      message = Wording("报告名称末尾漏写「告」", english: "The last character of the name is missing")
    } else if words.contains(Words.government) {
      let isYearly = Words.reports.contains { words.hasSuffix($0) }
      severity = isYearly ? .hint : .information
      message =
        isYearly
        ? Self.variant
        : Wording("报告名称漏写「年度报告」的「年度」", english: "年度 is missing in front of 报告")
    } else if words.contains(Words.affairs) {
      severity = .information
      message = Wording(
        "报告名称用了「政务公开」，应为「政府信息公开」",
        english: "The name says 政务公开 for 政府信息公开"
      )
    } else {
      (severity, message) = (.hint, Self.variant)
    }
  }

  private static let variant = Wording("报告名称不规范", english: "The name varies from the usual one")

  private enum Words {
    static let name = NormalizedText("政府信息公开工作年度报告")
    static let cut = NormalizedText("年度报")
    static let doubled = NormalizedText("年度报告告")
    static let bracketed = NormalizedText("政府信息公开工作年度报告)")
    static let government = NormalizedText("政府信息公开")
    static let affairs = NormalizedText("政务公开")
    static let reports = ["年度报告", "年报", "年度报告单", "年度报告表", "年度报告)", "年度工作报告"].map {
      NormalizedText($0)
    }
  }
}
