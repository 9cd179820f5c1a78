package import ReportRules
import ReportSyntax
package import StatutoryForms

/// A whole report to be written over: all headings and all tables.
package struct ReportSkeleton: Sendable {
  package let text: SuggestedText

  /// What stands where something is to be filled in.
  package enum Filling: Sendable {
    /// Zeros and neutral sentences, for an editor that marks each of them: they hold of an organ where
    /// nothing happened, and check clean.
    case proposals
    /// Blank cells and notes of what belongs there, which rules report as long as they are left.
    case blanks
  }

  package init(
    edition: Edition,
    subject: ReportSubject,
    style: ReportStyle,
    filling: Filling = .proposals
  ) {
    let standard = StandardText(
      edition: edition,
      subject: subject,
      style: style,
      count: filling == .blanks ? "" : SuggestedText.field("0")
    )
    text = SuggestedText(marked: Self.marked(standard, filling))
  }

  /// Its text without marks, as `nianbao format` would leave it.
  package var formatted: String {
    let tree = SyntaxTree(parsing: SourceText(text.plain))
    let formatted = tree.text.applying(ReportFormatter.edits(for: tree) ?? [])
    return String(decoding: formatted.bytes, as: UTF8.self)
  }

  private static func marked(_ standard: StandardText, _ filling: Filling) -> String {
    let style = standard.style
    var lines = [
      style.paragraph((style.headingMarks.isEmpty ? "" : "# ") + standard.title), "",
      style.paragraph(standard.basis + standard.period), "",
    ]
    for section in SectionNumber.allCases {
      lines += [style.paragraph(style.headingMarks + section.heading), ""]
      lines += contents(of: section, standard, filling)
      lines.append("")
    }
    return lines.joined(separator: style.lineEnding)
  }

  private static func contents(
    of section: SectionNumber,
    _ standard: StandardText,
    _ filling: Filling
  ) -> [String] {
    let style = standard.style
    /// A proposal, or a note of what to write.
    func sentence(_ words: String, _ note: String) -> String {
      let text = filling == .blanks ? "（此处填写\(note)）" : words
      return style.paragraph(SuggestedText.field(text))
    }
    switch section {
    case .overview:
      return OverviewTopic.all.enumerated().flatMap { index, topic in
        let heading = "（\(chineseNumeral(index + 1))）" + topic.name
        return [
          style.paragraph(style.subheadingMarks + heading), "",
          sentence(topic.sentence, note(on: topic)), "",
        ]
      }.dropLast()
    case .documents: return [trimmed(standard.documents)]
    case .requests: return [trimmed(standard.requests)]
    case .appeals: return [trimmed(standard.appeals)]
    case .problems:
      return [
        sentence(
          "本机关对照《中华人民共和国政府信息公开条例》梳理本年度存在的主要问题，并逐项提出改进措施。",
          "本年度政府信息公开工作中存在的主要问题，以及针对每个问题的改进措施"
        )
      ]
    case .others:
      guard standard.edition.reportsFees else {
        return [sentence(StandardText.nothing, "其他需要报告的事项")]
      }
      let note = "收取信息处理费的情况，没有收取也要写明；以及其他需要报告的事项"
      return [filling == .blanks ? sentence("", note) : style.paragraph(standard.noFee)]
    }
  }

  /// What has to be told of a topic; under oversight, the regulation names three things.
  private static func note(on topic: OverviewTopic) -> String {
    let things = topic.kind == .oversight ? "：工作考核、社会评议、责任追究" : ""
    return "\(topic.name)情况\(things)"
  }

  private static func trimmed(_ table: String) -> String {
    String(scalars: table.unicodeScalars.reversed().drop { $0 == "\n" || $0 == "\r" }.reversed())
  }
}
