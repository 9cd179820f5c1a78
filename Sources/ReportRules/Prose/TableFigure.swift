import ReportSyntax
import StatutoryForms

/// What a table says, for a sentence to be held against.
struct TableFigure {
  let value: Int
  /// How people speak of it: `表三「一、本年新收」总计`; put together only where it is told.
  var name: Wording { naming() }
  private let naming: () -> Wording
  /// Its row and column as people speak of them, `三（七）·总计`; put together only where it is told.
  var code: String { coding() }
  private let coding: () -> String
  /// The cells it is read from; several for a sum.
  let cells: [GridCell]

  init(
    value: Int,
    name: @autoclosure @escaping () -> Wording,
    code: @autoclosure @escaping () -> String,
    cells: [GridCell]
  ) {
    self.value = value
    naming = name
    coding = code
    self.cells = cells
  }

  /// The cells as other places of a finding.
  var related: [Finding.Related] {
    let name = name
    return cells.map {
      Finding.Related(
        range: $0.visible,
        message: Wording(
          "\(name.chinese)：\(value)",
          english: "\(name.english): \(value)"
        )
      )
    }
  }

  /// The sum of figures, under a name of its own.
  static func sum(
    _ figures: [TableFigure],
    name: @autoclosure @escaping () -> Wording
  ) -> TableFigure {
    TableFigure(
      value: figures.reduce(0) { $0 + $1.value },
      name: name(),
      code: figures.map(\.code).joined(separator: "＋"),
      cells: figures.flatMap(\.cells)
    )
  }
}

/// The counts of table three that sentences speak of; each `nil` where it cannot be read, or where
/// the table itself contradicts it.
struct RequestFigures {
  private let requests: FilledRequests
  private let doubtful: [Range<Int>]

  init?(_ tables: TablesView, acceptingDoubtful: Bool = false) {
    guard let requests = tables.requests else { return nil }
    self.requests = requests
    doubtful = acceptingDoubtful ? [] : tables.brokenSums.map(\.cell)
  }

  var received: TableFigure? { total(of: requests.form.received, "一、本年新收") }
  var carriedIn: TableFigure? { total(of: requests.form.carriedIn, "二、上年结转") }
  var outcomesTotal: TableFigure? { total(of: requests.form.outcomesTotal, "三、本年度办理结果") }
  var carriedOver: TableFigure? { total(of: requests.form.carriedOver, "四、结转下年度") }

  /// 一 and 二 together: what an organ had to deal with.
  var receivedAndCarriedIn: TableFigure? {
    guard let received, let carriedIn else { return nil }
    return .sum(
      [received, carriedIn],
      name: Wording("表三第一、二项之和", english: "rows 一 and 二 of table three together")
    )
  }

  /// A row of the outcomes, all rows of a group, `三（三）`, or several of these together.
  func outcome(_ codes: [String]) -> TableFigure? {
    let figures = codes.compactMap(outcome)
    guard let first = figures.first, figures.count == codes.count else { return nil }
    guard figures.count > 1 else { return first }
    func name() -> Wording {
      let names = codes.map(groupName).joined(separator: "、")
      return Wording("表三\(names)之和", english: "\(names) of table three together")
    }
    return .sum(figures, name: name())
  }

  private func outcome(_ code: String) -> TableFigure? {
    // A row of an author's own may be one of them.
    if code == "三（六）" || code == "三（四）", requests.surplusCounts != nil { return nil }
    let form = requests.form
    let rows = form.outcomes.filter { form.rows[$0].code.utf8.starts(with: code.utf8) }
    let figures = rows.compactMap { total(of: $0, Self.shortLabel(form.rows[$0].label)) }
    guard !rows.isEmpty, figures.count == rows.count else { return nil }
    if figures.count == 1 { return figures[0] }
    let used = figures.filter { $0.value > 0 }
    return TableFigure(
      value: figures.reduce(0) { $0 + $1.value },
      name: Wording(
        "表三「\(groupName(code))」各行之和",
        english: "the rows of “\(groupName(code))” in table three together"
      ),
      code: "\(code)·总计",
      cells: (used.isEmpty ? Array(figures.prefix(1)) : used).flatMap(\.cells)
    )
  }

  /// `（三）不予公开` for `三（三）`.
  private func groupName(_ code: String) -> String {
    let rows = requests.form.outcomes.map { requests.form.rows[$0] }
    guard let row = rows.first(where: { $0.code.hasPrefix(code) }) else { return code }
    return row.code == code ? Self.shortLabel(row.label) : row.groups.last ?? code
  }

  /// A label without what it explains in brackets: `（二）部分公开`.
  private static func shortLabel(_ label: String) -> String {
    String(label.prefix(1) + label.dropFirst().prefix { $0 != "（" })
  }

  /// Row 一 or 二 in the columns of natural persons (0) or of organisations (1 to 5).
  func applicants(_ row: Int, columns: Range<Int>, name: Wording) -> TableFigure? {
    let figures = columns.compactMap { figure(row: row, column: $0, name: name) }
    guard figures.count == columns.count else { return nil }
    return .sum(figures, name: name)
  }

  var form: RequestsForm { requests.form }

  private func total(of row: Int, _ label: @autoclosure @escaping () -> String) -> TableFigure? {
    func name() -> Wording {
      let label = label()
      return Wording("表三「\(label)」总计", english: "the total of “\(label)” in table three")
    }
    return figure(row: row, column: requests.form.columns.count - 1, name: name())
  }

  private func figure(
    row: Int,
    column: Int,
    name: @autoclosure @escaping () -> Wording
  ) -> TableFigure? {
    guard let cell = requests.cell(row: row, column: column),
      let value = requests.count(row: row, column: column),
      !doubtful.contains(cell.visible)
    else { return nil }
    return TableFigure(
      value: value,
      name: name(),
      code: "\(requests.form.rows[row].code)·\(requests.form.columns[column].heading)",
      cells: [cell]
    )
  }
}

/// The counts of table four that sentences speak of.
struct AppealFigures {
  private let values: GridCells

  /// `nil` without all fifteen values.
  init?(_ tables: TablesView, acceptingDoubtful: Bool = false) {
    guard let appeals = tables.appeals, appeals.isWhole,
      acceptingDoubtful || !tables.brokenSums.contains(where: { $0.kind == .appeals })
    else { return nil }
    values = appeals.values
  }

  enum Outcome: Int {
    case upheld = 0
    case corrected = 1
    case other = 2
    case pending = 3
    case total = 4
    /// All but those pending, which no column counts.
    case decided = 5
  }

  /// A count of 行政复议 (0), 未经复议直接起诉 (1) or 复议后起诉 (2).
  func figure(group: Int, _ outcome: Outcome) -> TableFigure? {
    if outcome == .decided { return decided(group) }
    let index = group * 5 + outcome.rawValue
    guard values.indices.contains(index), let value = values[index].value.count,
      AppealsForm.form.groups.indices.contains(group)
    else { return nil }
    let heading = AppealsForm.form.columns[outcome.rawValue].heading
    let name = AppealsForm.form.groups[group]
    return TableFigure(
      value: value,
      name: Wording("表四「\(name)」\(heading)", english: "\(heading) of \(name) in table four"),
      code: "\(name)·\(heading)",
      cells: [values[index]]
    )
  }

  private func decided(_ group: Int) -> TableFigure? {
    guard let all = figure(group: group, .total), let pending = figure(group: group, .pending)
    else { return nil }
    let name = AppealsForm.form.groups[group]
    return TableFigure(
      value: all.value - pending.value,
      name: Wording(
        "表四「\(name)」总计减尚未审结",
        english: "the total of \(name) in table four without those pending"
      ),
      code: "\(name)·总计－尚未审结",
      cells: all.cells + pending.cells
    )
  }

  static func heading(_ outcome: Outcome) -> String {
    outcome == .decided ? "总计减尚未审结" : AppealsForm.form.columns[outcome.rawValue].heading
  }

  /// Both kinds of lawsuits together.
  func lawsuits(_ outcome: Outcome) -> TableFigure? {
    guard let direct = figure(group: 1, outcome), let after = figure(group: 2, outcome) else {
      return nil
    }
    let heading = Self.heading(outcome)
    return .sum(
      [direct, after],
      name: Wording(
        "表四行政诉讼\(heading)",
        english: "\(heading) of all lawsuits in table four"
      )
    )
  }
}
