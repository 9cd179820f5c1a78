import ReportSyntax
package import StatutoryForms

/// A cell of numbers with what the form says about it.
package struct ValueCell {
  enum Measure {
    /// A whole number, not negative.
    case count
    /// A whole number with a sign: 本年增/减.
    case change
    /// An amount of money.
    case money
  }

  package enum TableName {
    case documents
    case requests
    case appeals

    /// The section that reports by it.
    var section: SectionNumber {
      switch self {
      case .documents: .documents
      case .requests: .requests
      case .appeals: .appeals
      }
    }

    package var wording: Wording {
      switch self {
      case .documents: Wording("表二", english: "Table two")
      case .requests: Wording("表三", english: "Table three")
      case .appeals: Wording("表四", english: "Table four")
      }
    }
  }

  package enum RowName {
    /// The item of article 20 and where the written label stands.
    case documents(item: Int, label: Range<Int>)
    /// The row of the form.
    case requests(Int)
    case appeals
  }

  package let cell: GridCell
  package let table: TableName
  let measure: Measure
  /// The label of its row, and its column of the form.
  package let row: RowName
  package let column: Int
  /// Whether it is one of several cells of which the last is the sum of the others.
  let isSummed: Bool
  /// Whether the row has as many cells as it should.
  package let isCellCountRight: Bool
}

extension ValueCell {
  /// The cells of all three tables in the order of the form.
  static func all(
    _ documents: FilledDocuments?,
    _ requests: FilledRequests?,
    _ appeals: FilledAppeals?
  ) -> [ValueCell] {
    var cells: [ValueCell] = []
    cells.reserveCapacity(220)
    Collector(onlyOdd: false) { cells.append($0) }.collect(documents, requests, appeals)
    return cells
  }

  /// How many of them hold a number and stand in rows with as many cells as they should have.
  static func numberCount(
    _ documents: FilledDocuments?,
    _ requests: FilledRequests?,
    _ appeals: FilledAppeals?
  ) -> Int {
    var count = 0
    let collector = Collector(onlyOdd: false) {
      if case .number = $0.cell.value, $0.isCellCountRight { count += 1 }
    }
    collector.collect(documents, requests, appeals)
    return count
  }

  /// Those of the cells that hold anything but a plain count, which are few or none.
  static func odd(
    _ documents: FilledDocuments?,
    _ requests: FilledRequests?,
    _ appeals: FilledAppeals?
  ) -> [ValueCell] {
    var cells: [ValueCell] = []
    Collector(onlyOdd: true) { cells.append($0) }.collect(documents, requests, appeals)
    return cells
  }

  /// Whether it is the same cell of the form, and the same is written in it.
  func isSame(as other: ValueCell, _ bytes: [UInt8], _ otherBytes: [UInt8]) -> Bool {
    table == other.table && column == other.column && row.isSame(as: other.row)
      && cell.value == other.cell.value && cell.isMerged == other.cell.isMerged
      && isSummed == other.isSummed && isCellCountRight == other.isCellCountRight
      && bytes[cell.range].elementsEqual(otherBytes[other.cell.range])
  }

  func moved(by distance: Int) -> ValueCell {
    ValueCell(
      cell: cell.moved(by: distance),
      table: table,
      measure: measure,
      row: row.moved(by: distance),
      column: column,
      isSummed: isSummed,
      isCellCountRight: isCellCountRight
    )
  }
}

extension ValueCell.RowName {
  /// Whether it is the same row of the form, wherever its label stands.
  fileprivate func isSame(as other: ValueCell.RowName) -> Bool {
    switch (self, other) {
    case (.documents(let item, let label), .documents(let otherItem, let otherLabel)):
      item == otherItem && label.count == otherLabel.count
    case (.requests(let row), .requests(let other)): row == other
    case (.appeals, .appeals): true
    case (.documents, _), (.requests, _), (.appeals, _): false
    }
  }

  fileprivate func moved(by distance: Int) -> ValueCell.RowName {
    switch self {
    case .documents(let item, let label): .documents(item: item, label: label.moved(by: distance))
    case .requests, .appeals: self
    }
  }
}

/// Goes through the cells of the tables and hands over all of them, or the odd ones.
private struct Collector {
  let onlyOdd: Bool
  let take: (ValueCell) -> Void

  func collect(
    _ documents: FilledDocuments?,
    _ requests: FilledRequests?,
    _ appeals: FilledAppeals?
  ) {
    if let documents { for block in documents.blocks { add(block) } }
    if let requests { add(requests) }
    if let appeals { add(appeals) }
  }

  /// Which of some values to keep: none of most rows.
  private func kept(_ values: GridCells) -> [Int] {
    values.indices.filter { !onlyOdd || !values.value($0).isPlainCount }
  }

  private func add(_ table: FilledRequests) {
    for index in table.rows.indices {
      guard let values = table.values(ofRow: index) else { continue }
      let isRight = values.count == table.form.columns.count && !table.isShifted(row: index)
      for column in kept(values) {
        take(
          ValueCell(
            cell: values[column],
            table: .requests,
            measure: .count,
            row: .requests(index),
            column: column,
            isSummed: isRight,
            isCellCountRight: isRight
          )
        )
      }
    }
  }

  private func add(_ table: FilledAppeals) {
    let values = table.values
    for index in kept(values) {
      take(
        ValueCell(
          cell: values[index],
          table: .appeals,
          measure: .count,
          row: .appeals,
          column: index,
          isSummed: table.isWhole,
          isCellCountRight: table.isWhole
        )
      )
    }
  }

  private func add(_ block: FilledDocuments.FilledBlock) {
    guard let form = block.form else { return }
    lazy var measures = block.measures
    for row in block.rows where row.printed != nil || row.isLocal {
      for index in kept(row.values) {
        take(
          ValueCell(
            cell: row.values[index],
            table: .documents,
            measure: measures.indices.contains(index) ? measures[index] : .count,
            row: .documents(item: block.item, label: row.label.range),
            column: index,
            isSummed: false,
            isCellCountRight: row.values.count == form.columns.count
          )
        )
      }
    }
  }
}

extension TablesView {
  /// How many cells of numbers a table has in rows that the form knows.
  func valueCellCount(in table: ValueCell.TableName) -> Int {
    switch table {
    case .documents:
      documentBlocks.filter { $0.form != nil }.reduce(0) { count, block in
        block.rows.reduce(count) { $1.printed != nil || $1.isLocal ? $0 + $1.values.count : $0 }
      }
    case .requests: requests?.match.rows.reduce(0) { $0 + ($1?.values.count ?? 0) } ?? 0
    case .appeals: appeals?.values.count ?? 0
    }
  }

  /// Whether the values of the row stand beside their columns.
  func isShifted(_ place: ValueCell) -> Bool {
    guard case .requests(let row) = place.row else { return false }
    return requests?.isShifted(row: row) ?? false
  }

  /// Those of some blank cells in whose rows more numbers stand than blanks.
  func inFilledRows(_ blanks: [ValueCell]) -> [ValueCell] {
    blanks.filter { blank in
      guard case .requests(let row) = blank.row, let values = requests?.values(ofRow: row) else {
        return true
      }
      return values.count(where: \.isEmpty) * 2 < values.count
    }
  }

  /// The cells of which the last is the sum of the others, and the place of one among them; `nil`
  /// where it is none of such.
  func summedCells(around place: ValueCell) -> (cells: GridCells, index: Int)? {
    guard place.isSummed else { return nil }
    switch place.row {
    case .documents: return nil
    case .requests(let row): return requests?.values(ofRow: row).map { ($0, place.column) }
    case .appeals:
      let width = AppealsForm.form.columns.count
      let start = place.column / width * width
      return appeals.map { ($0.values.cells(in: start..<start + width), place.column - start) }
    }
  }

  /// What is written at a place, without its padding and line breaks, to be quoted on one line.
  package func words(in range: Range<Int>) -> String {
    text.words(in: range).filter { !$0.isWhitespace }
  }

  /// What is written in a cell, to be quoted on one line.
  package func words(of cell: GridCell) -> String { cell.quoted(in: text) }

  /// How a message names a cell: `三（三）3·科研机构`, `行政强制·本年处理决定数量`.
  package func name(of place: ValueCell) -> String {
    switch place.row {
    case .requests(let row):
      guard let form = requests?.form, form.rows.indices.contains(row) else { return "" }
      let column = form.columns.indices.contains(place.column) ? form.columns[place.column] : nil
      return [form.rows[row].code, column?.heading].compactMap(\.self).joined(separator: "·")
    case .documents(let item, let label):
      let columns = documents?.block(item: item)?.form?.columns ?? []
      let column = columns.indices.contains(place.column) ? columns[place.column] : nil
      let words = words(in: label)
      return [words, column?.headingWithoutNote].compactMap(\.self).joined(separator: "·")
    case .appeals:
      let form = AppealsForm.form
      let group = place.column / form.columns.count
      guard form.groups.indices.contains(group) else { return "" }
      return "\(form.groups[group])·\(form.columns[place.column % form.columns.count].heading)"
    }
  }
}

extension FilledDocuments.FilledBlock {
  /// What the numbers of each written column are: by its heading, else by its place in the form.
  var measures: [ValueCell.Measure] {
    guard let form else { return [] }
    let header = header
    if header.isEmpty { return form.columns.map(\.measure) }
    return header.indices.map { index in
      let column = form.columns.first { DocumentsMatcher.isHeading(header[index].words, of: $0) }
      let inPlace = form.columns.indices.contains(index) ? form.columns[index] : nil
      return (column ?? inPlace)?.measure ?? .count
    }
  }
}

extension FormColumn {
  /// The heading without its unit: 本年收费金额.
  package var headingWithoutNote: String {
    String(heading.prefix { $0 != "（" })
  }

  /// What the numbers of the column are.
  var measure: ValueCell.Measure {
    if accepted[0].contains(Measures.money) { return .money }
    return accepted[0] == Measures.change ? .change : .count
  }

  private enum Measures {
    static let money = NormalizedText("金额")
    static let change = NormalizedText("本年增/减")
  }
}
