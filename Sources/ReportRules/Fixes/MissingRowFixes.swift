import ReportSyntax
import StatutoryForms

/// Fixes that insert missing rows of table three, one or all of them.
struct MissingRowFixes {
  private let table: FilledRequests
  private let missing: [Int]
  private let edits: RowEdits
  /// The labels of merged cells that stand in the table.
  private let groupLabels: Set<NormalizedText>
  /// For all missing rows at once, where there are several.
  private(set) var all: Fix?

  init(_ table: FilledRequests, missing: [Int], in text: SourceText) {
    self.table = table
    self.missing = missing
    edits = RowEdits(text: text, inTableOf: table.rows.lazy.compactMap(\.self).first?.source)
    groupLabels = Set(table.groupCells.map(\.cell.words))
    guard missing.count > 1 else { return }
    all = filledOrBlank(
      Wording(
        "补齐表三缺少的 \(missing.count) 行",
        english: "Insert all \(missing.count) missing rows"
      ),
      rows: missing
    )
  }

  /// For one row: with counts, left blank, and all missing rows at once if there are more.
  func fixes(for row: Int) -> [Fix] {
    let label = table.form.rows[row].label
    let values = RequestRowValues(table, inserting: [row])
    let isZero = table.form.columns.indices.allSatisfy { values.value(row: row, column: $0) == 0 }
    return [
      fix(
        isZero
          ? Wording("插入「\(label)」，填 0", english: "Insert “\(label)” with 0")
          : Wording("插入「\(label)」，按总计推算", english: "Insert “\(label)” with what balances"),
        rows: [row],
        values
      ),
      fix(
        Wording("插入「\(label)」，数据留空", english: "Insert “\(label)”, left blank"),
        rows: [row],
        nil
      ),
      all,
    ].compactMap(\.self)
  }

  /// For several rows of a group, and for all missing rows at once if there are more.
  func fixes(for rows: [Int]) -> [Fix] {
    let own = filledOrBlank(
      Wording("补齐这 \(rows.count) 行", english: "Insert these \(rows.count) rows"),
      rows: rows
    )
    return [own, missing.count > rows.count ? all : nil].compactMap(\.self)
  }

  /// With counts where these fit all sums, else left blank.
  private func filledOrBlank(_ title: Wording, rows: [Int]) -> Fix? {
    fix(title, rows: rows, RequestRowValues(table, inserting: rows))
      ?? fix(
        Wording(title.chinese + "，数据留空", english: title.english + ", left blank"),
        rows: rows,
        nil
      )
  }

  /// - Parameter values: what is written into the rows; `nil` to leave them blank.
  private func fix(_ title: Wording, rows: [Int], _ values: RequestRowValues?) -> Fix? {
    if let values, breaksSum(values, rows) { return nil }
    var groups: [(anchor: Anchor, rows: [Int])] = []
    for row in rows {
      guard let anchor = anchor(of: row) else { return nil }
      if let last = groups.indices.last, groups[last].anchor == anchor {
        groups[last].rows.append(row)
      } else {
        groups.append((anchor, [row]))
      }
    }
    let changes = groups.compactMap { anchor, rows -> RowEdits.Change? in
      let printed = rows.map { row in
        cells(of: row) { column in
          values.map { String($0.value(row: row, column: column)) } ?? ""
        }
      }
      switch anchor {
      case .after(let row):
        return table.rows[row].map { .insertAfter($0.source, printed) }
      case .before(let row):
        return table.rows[row].map { .insertBefore($0.source, printed) }
      }
    }
    guard changes.count == groups.count, let changes = edits.edits(changes) else { return nil }
    return Fix(
      title: title,
      edits: changes,
      certainty: values == nil || rows.count > 1 ? .choice : .preferred
    )
  }

  private func breaksSum(_ values: RequestRowValues, _ rows: [Int]) -> Bool {
    let width = table.form.columns.count
    var written: [Int: Int] = [:]
    for row in rows {
      for column in 0..<width {
        written[row * width + column] = values.value(row: row, column: column)
      }
    }
    return table.breaksSum(writing: written)
  }

  private enum Anchor: Equatable {
    case after(Int)
    case before(Int)
  }

  /// The row of the form that is there and next to a missing one.
  private func anchor(of row: Int) -> Anchor? {
    let rows = table.match.rows
    if let before = rows[..<row].lastIndex(where: { $0 != nil }) { return .after(before) }
    return rows[row...].firstIndex { $0 != nil }.map { .before($0) }
  }

  /// The printed row; labels of groups that stand in the table already are not repeated.
  private func cells(of row: Int, _ value: (Int) -> String) -> [PrintedTable.Cell] {
    let printed = FormRenderer(table.edition).requestRow(row, value)
    return printed.enumerated().map { index, cell in
      guard index < table.form.rows[row].groups.count, case .words(let label) = cell,
        groupLabels.contains(NormalizedText(label))
      else { return cell }
      return .mergedAbove
    }
  }
}
