import ReportSyntax
import StatutoryForms

/// What a clause says of documents made or decisions taken.
struct DocumentStatement {
  let subject: Subject
  /// Zero where the words say that there is none.
  let value: Int
  /// The number with its unit, or the words for nothing: characters of the passage.
  let place: Range<Int>
  /// The year that the clause is about.
  let year: NamedCount.SpokenYear
  /// Whether the clause names that year itself.
  let namesYear: Bool
  /// Whether the clause tells only that it was made public, as what was taken should be: it is held against
  /// the table beside others that agree.
  var isPublished = false

  struct Subject: Sendable, Hashable {
    /// The item of article 20 whose block of table two has the row.
    let item: Int
    /// What the row may be called: 规范性文件 in one edition, 行政规范性文件 in the other.
    let row: RowName
    let kind: Kind

    /// The row of table two and its column: `行政许可·处理决定数量`.
    var code: String { "\(row.rawValue)·\(column)" }

    /// The column as messages name it.
    var column: String {
      switch kind {
      case .made: "本年制发件数"
      case .repealed: "本年废止件数"
      case .inForce: "现行有效件数"
      case .decisions: "处理决定数量"
      }
    }

    init(_ row: RowName, _ kind: Kind) {
      self.row = row
      self.kind = kind
      item =
        switch row {
        case .rules, .documents: 1
        case .licences, .services: 5
        case .penalties, .coercion: 6
        }
    }
  }

  enum RowName: String {
    case rules = "规章"
    case documents = "规范性文件"
    case licences = "行政许可"
    case penalties = "行政处罚"
    case coercion = "行政强制"
    /// Of the form of 2019 alone.
    case services = "其他对外管理服务事项"

    var isOfDocuments: Bool { self == .rules || self == .documents }
  }

  enum Kind {
    case made
    case repealed
    case inForce
    case decisions
  }

  /// Whether it is about a year; what is in force is so until another year is named beside it.
  func isOf(_ reportYear: Int?) -> Bool {
    year.isOf(reportYear) || subject.kind == .inForce && !namesYear && year != .other
  }
}

/// The counts of table two that sentences speak of.
struct DocumentFigures {
  private let documents: FilledDocuments
  /// The labels of rows that contradict themselves, of which `documents.stock` speaks.
  private let doubtful: [Range<Int>]

  init?(_ tables: TablesView, acceptingDoubtful: Bool = false) {
    guard let documents = tables.documents else { return nil }
    self.documents = documents
    doubtful = acceptingDoubtful ? [] : ShortStock.all(in: tables).map(\.row.label.range)
  }

  func figure(_ subject: DocumentStatement.Subject) -> TableFigure? {
    guard let block = documents.block(item: subject.item), let form = block.form else { return nil }
    let name = subject.row.rawValue
    guard let row = block.rows.first(where: { $0.printed?.row.code.hasSuffix(name) == true }),
      let label = row.printed?.row.label,
      row.values.count == form.columns.count,
      let column = column(subject.kind, of: form), row.values.indices.contains(column),
      let value = row.values[column].value.count, !doubtful.contains(row.label.range)
    else { return nil }
    let heading = form.columns[column].heading
    return TableFigure(
      value: value,
      name: Wording("表二「\(label)」\(heading)", english: "\(heading) of \(label) in table two"),
      code: "\(label)·\(heading)",
      cells: [row.values[column]]
    )
  }

  /// What was taken in 行政事业性收费, in 万元, and its cell.
  var charge: (amount: Amount, cell: GridCell)? {
    guard let block = documents.block(item: 8), block.rows.count == 1,
      block.form?.columns.count == 1,
      let values = block.rows.first?.values, values.count == 1, let cell = values.first,
      case .number(let number) = cell.value, !number.isNegative, !number.isTorn,
      number.fractionDigitCount <= 4, let whole = number.magnitude, whole <= 1_000_000_000,
      block.header.first.flatMap({ MoneyUnit(heading: $0.words) }) != .yuan
    else { return nil }
    let fraction = (0..<4).reduce(0) { value, place in
      value * 10 + (number.fraction.indices.contains(place) ? Int(number.fraction[place]) : 0)
    }
    return (Amount(tenThousandths: whole * 10_000 + fraction), cell)
  }

  private func column(_ kind: DocumentStatement.Kind, of form: DocumentBlock) -> Int? {
    let headings: [String] =
      switch kind {
      case .made: ["本年制发件数", "本年新制作数量"]
      case .repealed: ["本年废止件数"]
      case .inForce: ["现行有效件数"]
      case .decisions: ["本年处理决定数量", "处理决定数量"]
      }
    return form.columns.firstIndex { headings.contains($0.heading) }
  }
}
