import ReportSyntax
import StatutoryForms

/// Names the cells, rows and headings of the statutory tables.
struct TablePlaces {
  private let report: Report
  private var entries: [FormPlaces.Entry]

  /// Those of the tables and others, in the order of the text.
  static func entries(of report: Report, besides others: [FormPlaces.Entry]) -> [FormPlaces.Entry] {
    var places = TablePlaces(report: report, entries: others)
    places.collect()
    places.entries.sort {
      ($0.range.lowerBound, $0.range.count) < ($1.range.lowerBound, $1.range.count)
    }
    return places.entries
  }

  private mutating func collect() {
    if let documents = report.documents {
      for block in documents.blocks { add(block) }
      for caption in documents.loneCaptions { add(caption, of: .documents) }
    }
    if let requests = report.requests { add(requests) }
    if let appeals = report.appeals { add(appeals) }
  }

  private mutating func add(_ block: FilledDocuments.FilledBlock) {
    if let caption = block.caption { add(caption, of: .documents) }
    let item = "\(block.item)"
    for cell in [block.headerLabel].compactMap(\.self) + block.header {
      add(cell.visible, .label, .documents, [item, cell.words.string], [cell.words.string])
    }
    let columns = block.form?.columns ?? []
    for row in block.rows {
      let label = row.printed?.row.code ?? row.label.words.string
      let whole = row.values.count == columns.count ? columns : []
      add(row.label.visible, row.values) { [number = block.item] column in
        let path = Self.isAmbiguous(label) ? [Self.articlePath(number), label] : [label]
        guard let column else {
          return FormPlace(.label, .documents, ["\(number)", label], path)
        }
        let heading = whole.isEmpty ? nil : whole[column].headingWithoutNote
        return FormPlace(
          whole.isEmpty ? .label : .cell,
          .documents,
          ["\(number)", label, heading ?? ""],
          path + [heading].compactMap(\.self)
        )
      }
    }
  }

  private mutating func add(
    _ caption: FilledDocuments.Caption,
    of table: ValueCell.TableName
  ) {
    let words = report.tables.words(in: caption.range)
    add(caption.range, .label, table, [words], [words])
  }

  private static func articlePath(_ item: Int) -> String { DocumentBlock.caption(ofItem: item) }

  /// Whether an edition prints a label under several items of article 20.
  private static func isAmbiguous(_ label: String) -> Bool { ambiguousLabels.contains(label) }

  private static let ambiguousLabels: Set<String> = {
    var ambiguous: Set<String> = []
    for edition in Edition.all {
      var seen: Set<String> = []
      for row in edition.documents.blocks.flatMap(\.rows) where !seen.insert(row.code).inserted {
        ambiguous.insert(row.code)
      }
    }
    return ambiguous
  }()

  private mutating func add(_ table: FilledRequests) {
    let columns = table.form.columns
    for row in table.written {
      let code =
        switch row.role {
        case .row(let index), .duplicate(let index), .misplaced(let index):
          table.form.rows.indices.contains(index) ? table.form.rows[index].code : ""
        case .subtotal, .unlabelled, .surplus: row.label?.words.string ?? ""
        }
      let whole = row.values.count == columns.count ? columns : []
      add(row.label?.visible, row.values) { column in
        guard let column, !whole.isEmpty else {
          return FormPlace(.label, .requests, [code], [code])
        }
        let path = [code, whole[column].heading]
        return FormPlace(.cell, .requests, path, path)
      }
    }
    for cell in table.headerCells + table.groupCells.map(\.cell) {
      add(cell.visible, .label, .requests, [cell.words.string], [cell.words.string])
    }
  }

  private mutating func add(_ table: FilledAppeals) {
    let form = AppealsForm.form
    let values = table.values
    for index in values.indices {
      let (group, column) = index.quotientAndRemainder(dividingBy: form.columns.count)
      let isNamed = table.isWhole && form.groups.indices.contains(group)
      let path = isNamed ? [form.groups[group], form.columns[column].heading] : []
      add(values[index].visible, isNamed ? .cell : .label, .appeals, path, path)
    }
    for cell in table.headerCells {
      add(cell.visible, .label, .appeals, [cell.words.string], [cell.words.string])
    }
  }

  private mutating func add(
    _ range: Range<Int>,
    _ kind: FormPlace.Kind,
    _ table: ValueCell.TableName,
    _ key: [String],
    _ path: [String]
  ) {
    entries.append(
      FormPlaces.Entry(range: range, number: 0) { _ in FormPlace(kind, table, key, path) }
    )
  }

  /// A row: its label, which has no column, and its values.
  private mutating func add(
    _ label: Range<Int>?,
    _ values: GridCells,
    _ name: @escaping (_ column: Int?) -> FormPlace
  ) {
    let ofNumber = { (number: Int) in name(number < 0 ? nil : number) }
    if let label { entries.append(FormPlaces.Entry(range: label, number: -1, name: ofNumber)) }
    for index in values.indices {
      entries.append(
        FormPlaces.Entry(range: values[index].visible, number: index, name: ofNumber)
      )
    }
  }
}

extension FormPlace {
  fileprivate init(
    _ kind: Kind,
    _ table: ValueCell.TableName,
    _ key: [String],
    _ path: [String]
  ) {
    let words = path.filter { !$0.isEmpty }.map(Self.shortened)
    let chinese = ([table.wording.chinese] + words).joined(separator: "·")
    let english = ([table.wording.english] + words).joined(separator: "·")
    self.init(
      kind: kind,
      name: Wording(chinese, english: english),
      key: ([table.key] + key).joined(separator: "·")
    )
  }

  /// Enough of a label to know it; the note in the corner of table three is a sentence.
  private static func shortened(_ words: String) -> String {
    words.count > 24 ? words.prefix(23) + "…" : words
  }
}

extension ValueCell.TableName {
  fileprivate var key: String {
    switch self {
    case .documents: "2"
    case .requests: "3"
    case .appeals: "4"
    }
  }
}
