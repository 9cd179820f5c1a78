import ReportRules
import ReportSyntax

/// What `nianbao new` was asked to print.
struct NewOptions {
  let subject: ReportSubject
  let edition: Edition
  let layout: TableLayout

  init(parsing words: [[UInt8]]) throws(UsageError) {
    let arguments = try Arguments(
      parsing: words,
      valued: ["--agency", "--year", "--edition", "--layout", "--lang"]
    )
    _ = try arguments.choice(of: "--lang", among: Language.choices, otherwise: .chinese)
    if let surplus = arguments.operands.first { throw .surplusOperand(surplus.text) }
    guard let agency = arguments.options["--agency"], !agency.isEmpty else {
      throw .optionMissing("--agency")
    }
    if agency.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw .valueUnusable(option: "--agency", value: agency)
    }
    guard let written = arguments.options["--year"] else { throw .optionMissing("--year") }
    guard let year = Int(written), (2019...2099).contains(year),
      let current = Edition.forYear(year)
    else { throw .valueUnusable(option: "--year", value: written) }
    let wanted = try arguments.choice(
      of: "--edition",
      among: ["2019": .edition2019, "2021": .edition2021],
      otherwise: current.id
    )
    // A report in the wrong form would be wrong from its first line on.
    guard wanted == current.id else {
      throw .editionUnfit(String(wanted.rawValue), year: year, fitting: String(current.id.rawValue))
    }
    subject = ReportSubject(agency: agency, year: year)
    edition = current
    layout = try arguments.choice(
      of: "--layout",
      among: TableLayout.choices,
      otherwise: .cellPerLine
    )
  }
}
