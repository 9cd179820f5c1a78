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
      style.paragraph((style.headingMarks.isEmpty ? "" : "# ") + standard.title), "",
      style.paragraph(standard.basis + standard.period), "",
    ]
    for section in SectionNumber.allCases {
      lines += [style.paragraph(style.headingMarks + section.heading), ""]
      lines += contents(of: section, standard)
      lines.append("")
    }
    return lines.joined(separator: style.lineEnding)
  }

  private static func contents(of section: SectionNumber, _ standard: StandardText) -> [String] {
    let style = standard.style
    func sentence(_ words: String) -> String { style.paragraph(SuggestedText.field(words)) }
    switch section {
    case .overview:
      return OverviewTopic.all.enumerated().flatMap { index, topic in
        let heading = "（\(chineseNumeral(index + 1))）" + topic.name
        return [style.paragraph(style.subheadingMarks + heading), "", sentence(topic.sentence), ""]
      }.dropLast()
    case .documents: return [trimmed(standard.documents)]
    case .requests: return [trimmed(standard.requests)]
    case .appeals: return [trimmed(standard.appeals)]
    case .problems:
      return [
        sentence("本机关对照《中华人民共和国政府信息公开条例》梳理本年度存在的主要问题，并逐项提出改进措施。")
      ]
    case .others:
      return standard.edition.reportsFees
        ? [style.paragraph(standard.noFee)] : [sentence(StandardText.nothing)]
    }
  }

  private static func trimmed(_ table: String) -> String {
    String(scalars: table.unicodeScalars.reversed().drop { $0 == "\n" || $0 == "\r" }.reversed())
  }
}
