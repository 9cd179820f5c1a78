import ReportSyntax

/// A cell of numbers with what the form says about it.
struct ValueCell {
  enum Measure {
    /// A whole number, not negative.
    case count
    /// A whole number with a sign: 本年增/减.
    case change
    /// An amount of money.
    case money
  }

  enum TableName {
    case documents
    case requests
    case appeals

    var wording: Wording {
      switch self {
      case .documents: Wording("表二", english: "Table two")
      case .requests: Wording("表三", english: "Table three")
      case .appeals: Wording("表四", english: "Table four")
      }
    }
  }

  let cell: GridCell
  let table: TableName
  let measure: Measure
  /// The first cell of those that add up to the last of them, with their number; `nil` without such
  /// a sum.
  let sum: Range<Int>?
  /// Whether the row has as many cells as it should.
  let isCellCountRight: Bool
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
    for block in documents?.blocks ?? [] { append(block, to: &cells) }
    if let requests { append(requests, to: &cells) }
    if let appeals { append(appeals, to: &cells) }
    return cells
  }

  private static func append(_ table: FilledRequests, to cells: inout [ValueCell]) {
    for case let row? in table.rows {
      let isRight = row.values.count == table.form.columns.count
      let sum = isRight ? cells.count..<cells.count + row.values.count : nil
      for value in row.values {
        cells.append(
          ValueCell(
            cell: value,
            table: .requests,
            measure: .count,
            sum: sum,
            isCellCountRight: isRight
          )
        )
      }
    }
  }

  private static func append(_ table: FilledAppeals, to cells: inout [ValueCell]) {
    let width = AppealsForm.form.columns.count
    let first = cells.count
    for (index, value) in table.values.enumerated() {
      let start = first + index / width * width
      cells.append(
        ValueCell(
          cell: value,
          table: .appeals,
          measure: .count,
          sum: table.isWhole ? start..<start + width : nil,
          isCellCountRight: table.isWhole
        )
      )
    }
  }

  private static func append(_ block: FilledDocuments.FilledBlock, to cells: inout [ValueCell]) {
    guard let form = block.form else { return }
    let measures = block.measures
    for row in block.rows where row.row != nil || row.isLocal {
      for (index, value) in row.values.enumerated() {
        cells.append(
          ValueCell(
            cell: value,
            table: .documents,
            measure: measures.indices.contains(index) ? measures[index] : .count,
            sum: nil,
            isCellCountRight: row.values.count == form.columns.count
          )
        )
      }
    }
  }
}

extension FilledDocuments.FilledBlock {
  /// What the numbers of each written column are: by its heading, else by its place in the form.
  var measures: [ValueCell.Measure] {
    guard let form else { return [] }
    if header.isEmpty { return form.columns.map(\.measure) }
    return header.indices.map { index in
      let column = form.columns.first { DocumentsMatcher.isHeading(header[index].words, of: $0) }
      let inPlace = form.columns.indices.contains(index) ? form.columns[index] : nil
      return (column ?? inPlace)?.measure ?? .count
    }
  }
}

extension FormColumn {
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
