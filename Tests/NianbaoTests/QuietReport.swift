import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// A report of a town in which nothing happened, with nothing wrong in it.
enum QuietReport {
  static func text(year: Int = 2025, _ layout: TableLayout = .cellPerLine) -> String {
    ReportSkeleton(
      edition: Edition.forYear(year) ?? .latest,
      subject: ReportSubject(agency: "清水镇", year: year),
      style: ReportStyle(layout: layout)
    ).formatted
  }
}
