import ReportRules
import ReportSyntax
import StatutoryForms

/// Says where a cell of numbers stands, in words, and which sums it takes part in.
struct CellGuide {
  private let report: Report
  private let place: ValueCell

  init(_ report: Report, _ place: ValueCell) {
    self.report = report
    self.place = place
  }

  var topic: Explanation.Topic {
    let name = place.isCellCountRight ? excerpt(report.tables.name(of: place)) : rowName
    let table = place.table.wording
    let title = Wording("\(table.chinese)　\(name)", english: "\(table.english): \(name)")
    let equations = equations
    let broken = equations.filter(\.isBroken).map(\.line)
    let others = equations.filter { !$0.isBroken }.map(\.line)
    return Explanation.Topic(title, broken + position + [.sentence(contents)] + others)
  }

  /// Whether a sum that the cell takes part in is broken.
  var hasBrokenSum: Bool { equations.contains(where: \.isBroken) }

  // MARK: Place

  /// The row and the column as the form prints them.
  private var position: [Explanation.Line] {
    var lines: [Explanation.Line] = []
    if let rowPath {
      lines.append(.sentence(Wording("行：\(rowPath)", english: "Row: \(rowPath)")))
    }
    guard place.isCellCountRight else { return lines + [.sentence(doubt)] }
    if let columnPath {
      lines.append(.sentence(Wording("列：\(columnPath)", english: "Column: \(columnPath)")))
    }
    if let unit {
      lines.append(.sentence(Wording("单位：\(unit)", english: "Unit: \(unit)")))
    }
    return lines
  }

  private var rowPath: String? {
    switch place.row {
    case .documents(let item, _):
      return [DocumentBlock.caption(ofItem: item), rowName]
        .joined(separator: " ＞ ")
    case .requests(let index):
      guard let row = requestsRow(index) else { return nil }
      return (row.groups + [row.label]).joined(separator: " ＞ ")
    case .appeals:
      return nil
    }
  }

  private var columnPath: String? {
    switch place.row {
    case .documents:
      return documentsColumn?.heading
    case .requests:
      guard let columns = report.requests?.form.columns, columns.indices.contains(place.column)
      else { return nil }
      let heading = columns[place.column].heading
      let isOrganisation = (1..<columns.count - 1).contains(place.column)
      return isOrganisation ? "法人或其他组织 ＞ \(heading)" : heading
    case .appeals:
      let form = AppealsForm.form
      let (group, column) = place.column.quotientAndRemainder(dividingBy: form.columns.count)
      guard form.groups.indices.contains(group) else { return nil }
      let path = [form.groups[group], form.columns[column].heading]
      return (group == 0 ? path : ["行政诉讼"] + path).joined(separator: " ＞ ")
    }
  }

  /// The row by itself: the code in table three, the label as written in table two.
  private var rowName: String {
    switch place.row {
    case .documents(_, let label):
      excerpt(report.tables.words(in: label))
    case .requests(let index): requestsRow(index)?.code ?? ""
    case .appeals: ""
    }
  }

  private func requestsRow(_ index: Int) -> FormRow? {
    guard let rows = report.requests?.form.rows, rows.indices.contains(index) else { return nil }
    return rows[index]
  }

  private var documentsColumn: FormColumn? {
    guard case .documents(let item, _) = place.row,
      let columns = report.documents?.block(item: item)?.form?.columns,
      columns.indices.contains(place.column)
    else { return nil }
    return columns[place.column]
  }

  /// The unit, where the form says it in the heading.
  private var unit: String? {
    guard let heading = documentsColumn?.heading else { return nil }
    if heading.contains("万元") { return "万元" }
    return heading.contains("件") ? "件" : nil
  }

  /// Why the column of a cell cannot be told.
  private var doubt: Wording {
    Wording(
      "这一行的格数与格式不符，不能确定这一格属于哪一列。",
      english: "The row has too few or too many cells, so the column is not certain."
    )
  }

  // MARK: Contents

  private var contents: Wording {
    if place.cell.isEmpty {
      return Wording("未填；没有发生应填 0。", english: "Blank; 0 is entered where nothing happened.")
    }
    let words = excerpt(report.text.words(in: place.cell.range))
    if case .number = place.cell.value {
      return Wording("此格：\(words)", english: "This cell: \(words)")
    }
    return Wording("此格：「\(words)」，不是数。", english: "This cell: “\(words)”, no number.")
  }

  // MARK: Sums

  private var equations: [(isBroken: Bool, line: Explanation.Line)] {
    guard place.isCellCountRight else { return [] }
    switch place.row {
    case .documents:
      return []
    case .requests(let row):
      guard let table = report.requests else { return [] }
      return table.sums(ofRow: row, column: place.column).map { sum in
        let kept: String? =
          switch sum {
          case .balance, .outcomes: requestsRow(row)?.code
          case .total: nil
          }
        return line(table.name(of: sum), table.equation(sum), keeping: kept)
      }
    case .appeals:
      guard let table = report.appeals, table.isWhole else { return [] }
      let group = place.column / AppealsForm.form.columns.count
      return [line(table.name(ofGroup: group), table.equation(group: group), keeping: nil)]
    }
  }

  private func line(
    _ name: Wording,
    _ equation: WrittenEquation,
    keeping kept: String?
  ) -> (isBroken: Bool, line: Explanation.Line) {
    let words = equation.marked(keeping: kept)
    let line = Wording(
      "\(name.chinese)：\(words.chinese)",
      english: "\(name.english): \(words.english)"
    )
    return (equation.residual.map { $0 != 0 } ?? false, .item(line))
  }
}
