import ReportRules
import ReportSyntax
import StatutoryForms

/// The three tables of a report as next year's begin: blank, but for what follows from this year's.
struct DraftedTables {
  private let report: Report
  private let edition: Edition
  private let cells: [FormCell]

  /// - Parameter edition: that of next year.
  init(_ report: Report, _ edition: Edition) {
    self.report = report
    self.edition = edition
    cells = report.formCells
  }

  /// The cells are written in their places; a table of another form, or one without a grid, is printed
  /// anew.
  var edits: [SourceEdit] {
    FormCell.Table.allCases.flatMap { table in
      editsInPlace(of: table) ?? replacement(of: table).map { [$0] } ?? []
    }
  }

  // MARK: Values

  /// What stands in a cell of next year's form; empty where somebody has to count.
  private func value(of name: FormCell.Name) -> String {
    switch name.table {
    case .appeals: return ""
    case .requests:
      let form = edition.requests
      guard name.row == form.rows[form.carriedIn].path, let old = report.writtenEdition?.requests
      else { return "" }
      let row = old.rows[old.carriedOver].path
      return number(FormCell.Name(table: .requests, row: row, column: name.column))
    case .documents:
      switch name.column {
      case "现行有效件数": return number(name)
      case "上一年项目数量":
        let change = FormCell.Name(table: .documents, row: name.row, column: "本年增/减")
        guard let before = Int(number(name)), let change = Int(number(change)),
          abs(before) < 1_000_000_000, abs(change) < 1_000_000_000
        else { return "" }
        return String(before + change)
      default: return ""
      }
    }
  }

  private func number(_ name: FormCell.Name) -> String {
    cells.first { $0.name == name && $0.state == .number }?.value ?? ""
  }

  // MARK: In place

  private func editsInPlace(of table: FormCell.Table) -> [SourceEdit]? {
    guard report.writtenEdition?.id == edition.id, !report.looseSections.contains(section(table))
    else { return nil }
    var edits: [SourceEdit] = []
    for cell in cells where cell.name.table == table {
      guard let place = cell.place else { return nil }
      let value = value(of: cell.name)
      if cell.state == .number, cell.value == value { continue }
      if cell.state == .blank {
        if value.isEmpty { continue }
        return nil
      }
      guard let edit = edit(place, value) else { return nil }
      edits.append(edit)
    }
    return edits
  }

  /// The edit of a cell; in a drawn table it stays as wide, `nil` where the value does not fit.
  private func edit(_ place: Range<Int>, _ value: String) -> SourceEdit? {
    let block = report.tree.blockIndex(atLine: report.text.line(at: place.lowerBound))
    guard case .table(let table) = report.tree.blocks[block].content else { return nil }
    guard table.layout == nil else {
      return SourceEdit(range: place, replacement: Array(value.utf8))
    }
    let width = place.count - value.utf8.count
    guard width >= 0, report.text.bytes[place].allSatisfy({ $0 < 0x80 }) else { return nil }
    let spaces = String(repeating: " ", count: width)
    return SourceEdit(range: place, replacement: Array((value + spaces).utf8))
  }

  // MARK: Printed anew

  private func replacement(of table: FormCell.Table) -> SourceEdit? {
    let section = section(table)
    let places = cells.filter { $0.name.table == table }.compactMap(\.place)
    guard let first = report.firstCell(ofTable: section), let last = places.map(\.upperBound).max(),
      first.lowerBound < last
    else { return nil }
    let text = report.text
    let views = report.tables
    let start =
      views.rangeOfHTMLTable(at: first.lowerBound)?.lowerBound
      ?? text.lineStarts[text.line(at: first.lowerBound)]
    let end =
      views.rangeOfHTMLTable(at: last - 1)?.upperBound
      ?? text.lineRange(text.line(at: last - 1)).upperBound
    guard start < end else { return nil }
    let ending = text.lineEnding(near: start)
    var words = printed(table, layout(at: start), ending)
    while words.hasSuffix(ending) { words.removeLast(ending.count) }
    return SourceEdit(range: start..<end, replacement: Array(words.utf8))
  }

  private func printed(_ table: FormCell.Table, _ layout: TableLayout, _ ending: String) -> String {
    let form = FormRenderer(edition)
    func value(_ row: String, _ column: String) -> String {
      self.value(of: FormCell.Name(table: table, row: row, column: column))
    }
    switch table {
    case .documents:
      let parts = edition.documents.blocks.map { block in
        form.documentBlock(block) { value(block.rows[$0].label, block.columns[$1].heading) }
      }
      if layout == .pipe {
        return parts.map { $0.text(layout, lineEnding: ending) }.joined(separator: ending)
      }
      return PrintedTable(rows: parts.flatMap(\.rows)).text(layout, lineEnding: ending)
    case .requests:
      let requests = edition.requests
      return form.requests { value(requests.rows[$0].path, requests.columns[$1].heading) }
        .text(layout, lineEnding: ending)
    case .appeals:
      return form.appeals { _ in "" }.text(layout, lineEnding: ending)
    }
  }

  /// The layout of the table at a place, else of any of the report, else rows with tabs.
  private func layout(at place: Int) -> TableLayout {
    let tree = report.tree
    let own = tree.blockIndex(atLine: report.text.line(at: place))
    for block in [own] + report.blocks {
      if case .table(let table) = tree.blocks[block].content, let layout = table.layout {
        return layout
      }
    }
    return .tabSeparated
  }

  private func section(_ table: FormCell.Table) -> SectionNumber {
    switch table {
    case .documents: .documents
    case .requests: .requests
    case .appeals: .appeals
    }
  }
}
