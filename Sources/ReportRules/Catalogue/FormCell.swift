import ReportSyntax
package import StatutoryForms

/// A cell of numbers of the statutory form and what a report says in it: what is taken out of reports
/// to count with.
package struct FormCell: Sendable {
  package let name: Name
  package let state: State
  /// The number with ASCII digits, a sign and a point where it has them; empty unless `state` says that
  /// there is one.
  package let value: String
  /// Where it stands: byte offsets into the whole text; `nil` where nothing stands for it.
  package let place: Range<Int>?

  package enum State: String, Sendable {
    case number
    case blank
    /// A sign for nothing: `/`, `—`, 无.
    case dash
    /// The cell or its row is missing, or what stands there is no single number.
    case torn
  }

  /// Which cell it is, in the same words for every report and layout.
  package struct Name: Sendable, Hashable {
    package let table: Table
    /// The printed row with the groups that it stands in: `（六）其他处理·3.其他`.
    package let row: String
    /// The printed heading.
    package let column: String

    package init(table: Table, row: String, column: String) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  package enum Table: String, Sendable, CaseIterable {
    case documents
    case requests
    case appeals
  }

  private init(_ cell: FormCell, movedBy distance: Int) {
    (name, state, value) = (cell.name, cell.state, cell.value)
    place = cell.place?.moved(by: distance)
  }

  func moved(by distance: Int) -> FormCell { FormCell(self, movedBy: distance) }

  /// - Parameter cell: what was written; `nil` where nothing was.
  init(_ name: Name, _ cell: GridCell?) {
    self.name = name
    place = cell?.visible
    switch cell?.value {
    case .blank: (state, value) = (.blank, "")
    case .dash: (state, value) = (.dash, "")
    case .number(let number):
      let written = number.decimal
      (state, value) = written.map { (.number, $0) } ?? (.torn, "")
    case .words, nil: (state, value) = (.torn, "")
    }
  }
}

extension CellNumber {
  /// The number as programs read it; `nil` where it is torn or has too many digits.
  fileprivate var decimal: String? {
    guard !isTorn, let magnitude else { return nil }
    if !isNegative, fraction.isEmpty { return String(magnitude) }
    let fraction = String(decoding: fraction.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    return (isNegative ? "-" : "") + String(magnitude) + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension Edition {
  /// The cells of numbers that the form has, table by table, row by row.
  package var cellNames: [FormCell.Name] { Self.knownCellNames[id] ?? namesOfCells }

  private static let knownCellNames = Dictionary(
    all.map { ($0.id, $0.namesOfCells) },
    uniquingKeysWith: { first, _ in first }
  )

  private var namesOfCells: [FormCell.Name] {
    var names: [FormCell.Name] = []
    for block in documents.blocks {
      for row in block.rows {
        names += block.columns.map { .init(table: .documents, row: row.label, column: $0.heading) }
      }
    }
    for row in requests.rows {
      names += requests.columns.map { .init(table: .requests, row: row.path, column: $0.heading) }
    }
    for group in appeals.groupPaths {
      names += appeals.columns.map { .init(table: .appeals, row: group, column: $0.heading) }
    }
    return names
  }

  /// The cells of numbers of all editions, each once: those of the latest edition in its order, then
  /// what only earlier ones have.
  package static let allCellNames: [FormCell.Name] = {
    var seen: Set<FormCell.Name> = []
    return all.reversed().flatMap(\.cellNames).filter { seen.insert($0).inserted }
  }()
}

extension FormRow {
  /// The row as it is printed, with the group that it stands in; 三、本年度办理结果 around all is left out.
  package var path: String {
    (groups.dropFirst() + [label]).joined(separator: "·")
  }
}

extension AppealsForm {
  /// The groups of columns with what is printed above them.
  var groupPaths: [String] {
    groups.map { $0 == "行政复议" ? $0 : "行政诉讼·" + $0 }
  }
}

extension Report {
  /// The edition whose rows the tables have: as they tell, else as the year asks for, else the latest.
  package var writtenEdition: Edition? {
    if let requests, requests.isEditionCertain { return requests.edition }
    let best = documents?.blocks.max { $0.editionSigns < $1.editionSigns }
    if let best, best.editionSigns > 0 { return best.edition }
    return expectedEdition ?? Edition.latest
  }

  /// All cells of numbers of the form, in its order, with what the report says in them.
  package var formCells: [FormCell] {
    guard let edition = writtenEdition else { return [] }
    var cells: [FormCell] = []
    let names = edition.cellNames
    cells.reserveCapacity(names.count)
    func add(_ cell: GridCell?) {
      guard cells.count < names.count else { return }
      cells.append(FormCell(names[cells.count], cell))
    }
    for block in edition.documents.blocks {
      let written = documents?.block(item: block.item)
      for row in block.rows {
        let values = written.flatMap { $0.edition.id == edition.id ? $0 : nil }?.row(row.code)?
          .values
        // Where a cell is missing or surplus, nobody knows which is which.
        let isWhole = values?.count == block.columns.count
        for column in block.columns.indices { add(isWhole ? values?[column] : nil) }
      }
    }
    let table = requests.flatMap { $0.edition.id == edition.id ? $0 : nil }
    for row in edition.requests.rows.indices {
      for column in edition.requests.columns.indices { add(table?.cell(row: row, column: column)) }
    }
    let counts = appeals.flatMap { $0.isWhole ? $0.values : nil }
    for index in 0..<edition.appeals.groups.count * edition.appeals.columns.count {
      add(counts.flatMap { $0.indices.contains(index) ? $0[index] : nil })
    }
    return cells
  }
}
