import ReportSyntax

/// A whole report to be written over: all headings, all tables with zeros, neutral sentences.
///
/// What it says holds of any organ, so it checks clean before anyone has changed a word.
package struct ReportSkeleton: Sendable {
  package let text: SuggestedText

  package init(edition: Edition, subject: ReportSubject, style: ReportStyle) {
    let standard = StandardText(edition: edition, subject: subject, style: style)
    text = SuggestedText(marked: Self.marked(standard))
  }

  private static func marked(_ standard: StandardText) -> String {
    let style = standard.style
    var lines = [
      (style.headingMarks.isEmpty ? "" : "# ") + standard.title, "",
      standard.basis + standard.period, "",
    ]
    for section in SectionNumber.allCases {
      lines += [style.headingMarks + section.heading, ""]
      lines += contents(of: section, standard)
      lines.append("")
    }
    return lines.joined(separator: style.lineEnding)
  }

  private static func contents(of section: SectionNumber, _ standard: StandardText) -> [String] {
    func sentence(_ words: String) -> String { SuggestedText.field(words) }
    switch section {
    case .overview:
      return OverviewTopic.all.enumerated().flatMap { index, topic in
        let heading = "（\(chineseNumeral(index + 1))）" + topic.name
        return [standard.style.subheadingMarks + heading, "", sentence(topic.sentence), ""]
      }.dropLast()
    case .documents: return [trimmed(standard.documents)]
    case .requests: return [trimmed(standard.requests)]
    case .appeals: return [trimmed(standard.appeals)]
    case .problems:
      return [
        sentence("本机关对照《中华人民共和国政府信息公开条例》梳理本年度存在的主要问题，并逐项提出改进措施。")
      ]
    case .others:
      switch standard.edition.id {
      case .edition2019: return [sentence(StandardText.nothing)]
      case .edition2021: return [standard.noFee]
      }
    }
  }

  private static func trimmed(_ table: String) -> String {
    String(scalars: table.unicodeScalars.reversed().drop { $0 == "\n" || $0 == "\r" }.reversed())
  }
}

/// A topic that section one has to report on.
///
/// Source: 国办公开办函〔2021〕30号, body: 主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障.
struct OverviewTopic {
  let name: String
  /// Words any of which shows that a heading is about the topic.
  let signs: [String]
  /// Something that holds of every organ.
  let sentence: String

  static let all = [
    OverviewTopic(name: "主动公开", signs: ["主动公开"], sentence: "本机关依法主动公开政府信息。"),
    OverviewTopic(name: "依申请公开", signs: ["依申请"], sentence: "本机关依法办理政府信息公开申请，办理情况见第三部分。"),
    OverviewTopic(name: "政府信息管理", signs: ["信息管理"], sentence: "本机关依法管理政府信息。"),
    OverviewTopic(
      name: "政府信息公开平台建设",
      signs: ["平台"],
      sentence: "本机关依法建设和维护政府信息公开平台。"
    ),
    OverviewTopic(name: "监督保障", signs: ["监督", "保障"], sentence: "本机关依法开展政府信息公开工作的监督和保障。"),
  ]
}
