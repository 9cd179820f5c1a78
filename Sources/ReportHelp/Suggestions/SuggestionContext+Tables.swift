import ReportRules
import ReportSyntax
import StatutoryForms

extension SuggestionContext {
  /// The statutory table of the cursor's section, or what it lacks.
  var tables: [SuggestionCandidate] {
    // A number that is being typed is a value; a label begins with its ordinal and a stop.
    if !place.run.isEmpty, place.run.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return [] }
    switch section {
    case .documents: return documentTables + labels
    case .requests: return requestTables + labels
    case .appeals: return appealTables + labels
    case .overview, .problems, .others, nil: return []
    }
  }

  /// Whether rows may be put here: in front of the cursor stand marks of a table at most.
  private var takesRows: Bool {
    place.isOpenAtEnd && !isFollowedByCells && place.takesRows
  }

  /// Whether the cells of this row stand on the lines below already.
  private var isFollowedByCells: Bool {
    let next = report.text.lineRange(place.line + 1)
    return style.layout == .cellPerLine && report.text.bytes[next].first == UInt8(ascii: "\t")
  }

  // MARK: Whole tables

  private var documentTables: [SuggestionCandidate] {
    guard takesRows else { return [] }
    let filled = report.tables.documentBlocks
    var candidates: [SuggestionCandidate] = []
    if filled.isEmpty { candidates.append(table("表二（全表）", standard.documents)) }
    for block in edition.documents.blocks {
      let label = block.rows.map(\.label).joined(separator: "、")
      guard let written = filled.first(where: { $0.item == block.item }) else {
        candidates.append(
          SuggestionCandidate(
            kind: .table,
            label: block.caption,
            detail: Wording(label, english: label),
            source: formSource,
            text: text(standard.documentBlock(block)),
            keys: [block.caption] + block.rows.map(\.label),
            rank: SuggestionRank.table + 1
          )
        )
        continue
      }
      let present = Set(
        written.rows.filter { !isTyped($0.label) }.compactMap(\.printed?.row.code)
      )
      let absent = block.rows.indices.filter { !present.contains(block.rows[$0].code) }
      candidates += absent.map { index in
        let cells = Array(
          FormRenderer(edition).documentBlock(block) { _, _ in standard.count }
            .rows[index + 2]
        )
        return row(block.rows[index], cells, index)
      }
    }
    return candidates
  }

  private var requestTables: [SuggestionCandidate] {
    guard takesRows else { return [] }
    let filled = report.requests
    if filled.map({ $0.matchedCount == 0 }) ?? true {
      return [table("表三（全表）", standard.requests)]
    }
    let form = FormRenderer(edition)
    return edition.requests.rows.indices.filter { !isWritten($0) && belongsHere($0) }.map { index in
      row(edition.requests.rows[index], form.requestRow(index) { _ in standard.count }, index)
    }
  }

  /// Whether the report has a row of table three, in whichever edition it is written.
  private func isWritten(_ row: Int) -> Bool {
    guard let filled = report.requests else { return false }
    let code = edition.requests.rows[row].code
    return filled.form.rows.indices.contains { index in
      guard filled.form.rows[index].code == code, let row = filled.rows[index] else { return false }
      return !isTyped(row.label)
    }
  }

  /// Whether a row of table three comes behind all rows above the cursor and before all below it.
  private func belongsHere(_ row: Int) -> Bool {
    guard let filled = report.requests, filled.edition.id == edition.id else { return true }
    return filled.rows.indices.allSatisfy { index in
      guard let written = filled.rows[index], !isTyped(written.label) else { return true }
      let isAbove = report.text.line(at: written.label.range.lowerBound) < place.line
      return isAbove ? index < row : index > row
    }
  }

  /// Whether a cell stands on the line of the cursor and so may not be finished.
  private func isTyped(_ cell: GridCell) -> Bool {
    report.text.line(at: cell.range.lowerBound) == place.line
  }

  private var appealTables: [SuggestionCandidate] {
    guard takesRows, report.appeals == nil else { return [] }
    return [table("表四（全表）", standard.appeals)]
  }

  private func table(_ label: String, _ marked: String) -> SuggestionCandidate {
    SuggestionCandidate(
      kind: .table,
      label: label,
      detail: edition.name,
      source: formSource,
      text: text(marked),
      keys: [String(label.prefix(2)), "全表", section?.title ?? label],
      rank: SuggestionRank.table
    )
  }

  private func text(_ marked: String) -> SuggestedText {
    SuggestedText(marked: marked).trimmingEnd()
  }

  // MARK: Rows

  private func row(_ row: FormRow, _ cells: [PrintedTable.Cell], _ index: Int)
    -> SuggestionCandidate
  {
    let merged = cells.prefix { $0 == .mergedAbove }.count
    let isTyped = style.layout == .cellPerLine ? min(merged, loneTabsAbove) : 0
    let group = row.groups.last ?? ""
    return SuggestionCandidate(
      kind: .row,
      label: row.label,
      detail: Wording("缺少的行 \(group)", english: "missing row \(group)"),
      source: formSource,
      text: text(standard.row(Array(fitted(cells).dropFirst(isTyped)))),
      keys: [row.label, Self.withoutOrdinal(row.label)],
      rank: SuggestionRank.row + index
    )
  }

  /// The cells of a row made as many as the row above has, as far as merged ones can be left out.
  private func fitted(_ cells: [PrintedTable.Cell]) -> [PrintedTable.Cell] {
    guard style.layout != .cellPerLine, let width = widthAbove else { return cells }
    var fitted = cells
    while fitted.count > width {
      guard let surplus = fitted.lastIndex(of: .mergedLeft) ?? fitted.firstIndex(of: .mergedAbove)
      else {
        return cells
      }
      fitted.remove(at: surplus)
    }
    return fitted
  }

  /// How many cells the last row in front of the cursor's line has; `nil` where there is no table.
  private var widthAbove: Int? {
    guard place.line > 0 else { return nil }
    let tree = report.tree
    let index = tree.blockIndex(atLine: place.line - 1)
    guard case .table(let table) = tree.blocks[index].content else { return nil }
    // Rows and lines agree but for rulers, so the first row tells.
    return table.row(0).count
  }

  /// How many cells merged from above the author has already typed, one a line.
  private var loneTabsAbove: Int {
    var count = 0
    while place.line - count > 0,
      report.text.string(in: report.text.lineRange(place.line - count - 1)) == "\t"
    {
      count += 1
    }
    return count
  }

  // MARK: Labels

  /// Words of single cells, for a cell that somebody begins to type.
  private var labels: [SuggestionCandidate] {
    let isAtStart = place.isAtCellStart || style.layout == .tabSeparated && place.head.isEmpty
    guard place.isInRow || isAtStart else { return [] }
    if isAtStart, place.run.isEmpty { return [] }
    return printedLabels.map { label in
      SuggestionCandidate(
        kind: .label,
        label: label,
        source: formSource,
        text: SuggestedText(isAtStart ? place.head + label : label),
        keys: [label, Self.withoutOrdinal(label)],
        rank: SuggestionRank.label,
        place: isAtStart ? .line : .inline(typed: 2)
      )
    }
  }

  private var printedLabels: [String] {
    switch section {
    case .documents:
      return edition.documents.blocks.flatMap { block in
        [block.caption] + block.columns.map(\.heading) + block.rows.map(\.label)
      } + ["信息内容"]
    case .requests:
      let form = edition.requests
      return ["申请人情况", "法人或其他组织"] + RequestsForm.groupLabels
        + form.columns.map(\.heading) + form.rows.map(\.label) + [RequestsForm.note]
    case .appeals:
      let form = edition.appeals
      return form.groups + ["行政诉讼"] + form.columns.map(\.heading)
    case .overview, .problems, .others, nil: return []
    }
  }

  /// The labels of all three tables without their numbers, as sentences name them.
  var labelWords: [String] {
    let documents = edition.documents.blocks.flatMap(\.rows).map(\.label)
    let requests = (RequestsForm.groupLabels + edition.requests.rows.map(\.label))
    return (documents + requests.map(Self.withoutOrdinal)).filter { $0.count <= 20 }
  }

  private static func withoutOrdinal(_ label: String) -> String {
    let bytes = Array(label.utf8)
    guard let ordinal = scanOrdinal(bytes, at: 0, limit: bytes.count) else { return label }
    return String(decoding: bytes[ordinal.range.upperBound...], as: UTF8.self)
  }
}
