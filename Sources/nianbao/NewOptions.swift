import ReportRules
import ReportSyntax
import StatutoryForms

/// What `nianbao new` was asked to print.
struct NewOptions {
  let subject: ReportSubject
  let edition: Edition
  let layout: TableLayout

  init(parsing words: [[UInt8]]) throws(UsageError) {
    let arguments = try Arguments(parsing: words, options: Self.all)
    if let surplus = arguments.operands.first { throw .surplusOperand(surplus.text) }
    guard let agency = arguments.text(of: Self.agency), !agency.isEmpty else {
      throw .optionMissing(Self.agency.name)
    }
    if agency.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw .valueUnusable(option: Self.agency.name, value: agency)
    }
    guard let written = arguments.text(of: Self.year) else { throw .optionMissing(Self.year.name) }
    guard let year = Int(written), RuleSettings.years.contains(year),
      let current = Edition.forYear(year)
    else { throw .yearOutOfRange(option: Self.year.name, value: written, RuleSettings.years) }
    let wanted = try arguments.choice(of: Self.edition) ?? current.id
    // A report in the wrong form would be wrong from its first line on.
    guard wanted == current.id else {
      throw .editionUnfit(String(wanted.rawValue), year: year, fitting: String(current.id.rawValue))
    }
    subject = ReportSubject(agency: agency, year: year)
    edition = current
    layout = try arguments.choice(of: Self.layout) ?? .cellPerLine
  }
}

extension NewOptions {
  static let all: [any CommandOption] = [agency, year, edition, layout]

  private static let agency = ValueOption(
    name: "--agency",
    placeholder: Wording("名称", english: "NAME"),
    kind: .anything,
    help: Wording("机关名称", english: "name of the organ")
  )
  private static let year = ValueOption(
    name: "--year",
    placeholder: Wording("年份", english: "YEAR"),
    kind: .anything,
    help: Wording("报告年度，2019 至 2099", english: "report year, 2019 to 2099")
  )
  private static let edition = ChoiceOption<Edition.ID>(
    name: "--edition",
    help: Wording(
      "格式版本（默认按年份；与年份不符时拒绝）",
      english: "edition of the form (default: by the year; no other fits)"
    )
  )
  private static let layout = ChoiceOption<TableLayout>(
    name: "--layout",
    help: Wording(
      "表格：一格一行、一行一行以制表符分隔、Markdown、HTML（默认 tab）",
      english: "tables: a cell a line, tab-separated rows, Markdown, or HTML\n(default: tab)"
    )
  )
}
