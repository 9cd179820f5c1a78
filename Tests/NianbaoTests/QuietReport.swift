import ReportRules
import ReportSyntax

/// A report of a town in which nothing happened, with nothing wrong in it.
enum QuietReport {
  static func text(year: Int = 2025, _ layout: TableLayout = .cellPerLine) -> String {
    let skeleton = ReportSkeleton(
      edition: Edition.forYear(year) ?? .latest,
      subject: ReportSubject(agency: "清水镇", year: year),
      style: ReportStyle(layout: layout)
    )
    let tree = SyntaxTree(parsing: SourceText(skeleton.text.plain))
    let text = tree.text.applying(ReportFormatter.edits(for: tree) ?? [])
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
