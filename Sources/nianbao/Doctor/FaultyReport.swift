import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// The report that a server is given to see whether it finds what is wrong with it.
enum FaultyReport {
  /// No file, so that no settings file lies beside it.
  static let uri = "untitled:nianbao-doctor.md"
  /// The rule that its only fault breaks.
  static let rule = "section.number"

  /// A blank report that is right but for the number of its last section.
  static var text: String {
    let edition = Edition.latest
    let skeleton = ReportSkeleton(
      edition: edition,
      subject: ReportSubject(agency: "清水镇", year: edition.years.lowerBound + 1),
      style: ReportStyle(layout: .pipe)
    )
    let heading = SectionNumber.others.heading
    let wrong = SectionNumber.problems.heading.prefix(2) + heading.dropFirst(2)
    return skeleton.text.plain.replacing(heading, with: wrong)
  }

  static var jsonText: String {
    var writer = JSONWriter()
    writer.write(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
