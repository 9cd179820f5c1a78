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
  /// The cells that must add up to the last of them, this cell among them; `nil` without such a sum.
  let siblings: [GridCell]?
  /// Whether the row has as many cells as it should.
  let isCellCountRight: Bool
}

extension Report {
  /// All cells of numbers in rows that the form knows, table by table.
  var valueCells: [ValueCell] {
    documentCells + requestCells + appealCells
  }

  private var requestCells: [ValueCell] {
    guard let requests else { return [] }
    return requests.rows.compactMap(\.self).flatMap { row in
      let isRight = row.values.count == requests.form.columns.count
      return row.values.map {
        ValueCell(
          cell: $0,
          table: .requests,
          measure: .count,
          siblings: isRight ? row.values : nil,
          isCellCountRight: isRight
        )
      }
    }
  }

  private var appealCells: [ValueCell] {
    guard let appeals else { return [] }
    let width = AppealsForm.form.columns.count
    return appeals.values.indices.map { index in
      let start = index / width * width
      return ValueCell(
        cell: appeals.values[index],
        table: .appeals,
        measure: .count,
        siblings: appeals.isWhole ? Array(appeals.values[start..<start + width]) : nil,
        isCellCountRight: appeals.isWhole
      )
    }
  }

  private var documentCells: [ValueCell] {
    (documents?.blocks ?? []).flatMap { block -> [ValueCell] in
      guard let form = block.form else { return [] }
      let measures = block.measures
      return block.rows.filter { $0.row != nil || $0.isLocal }.flatMap { row in
        row.values.indices.map { index in
          ValueCell(
            cell: row.values[index],
            table: .documents,
            measure: measures.indices.contains(index) ? measures[index] : .count,
            siblings: nil,
            isCellCountRight: row.values.count == form.columns.count
          )
        }
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
