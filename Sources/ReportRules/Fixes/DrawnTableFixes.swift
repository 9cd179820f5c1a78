import ReportSyntax

/// Lets no fix tear a table whose rows run over several lines, or whose cells are held by nothing but
/// their columns.
///
/// There a cell is written in pieces, with words of other cells between them. Only what stays on its
/// line and in its column is changed: a number by another one, with as many spaces behind it as keep
/// the rest in its place.
struct DrawnTableFixes {
  private let text: SourceText
  /// Where such tables stand.
  private let places: [Range<Int>]

  init(_ report: Report) {
    text = report.text
    let tree = report.tree
    places =
      report.grids.entries.compactMap { entry -> Range<Int>? in
        guard case .table(let table) = tree.blocks[entry.block].content, table.layout == nil else {
          return nil
        }
        return tree.byteRange(ofBlock: entry.block)
      } + report.brokenRows
  }

  /// What a rule says, without the fixes that would tear a table.
  func fitting(_ draft: Finding.Draft) -> Finding.Draft {
    if places.isEmpty || draft.fixes.isEmpty && draft.suggestion == nil { return draft }
    var result = draft
    result.fixes = draft.fixes.compactMap { fitting($0) }
    if result.fixes.count < draft.fixes.count { result.suggestion = nil }
    return result
  }

  /// A fix with its edits as the tables take them; `nil` for one that would tear a table.
  func fitting(_ fix: Fix) -> Fix? {
    var edits: [SourceEdit] = []
    for edit in fix.edits {
      guard touchesTable(edit) else {
        edits.append(edit)
        continue
      }
      guard let edit = fitting(edit) else { return nil }
      edits.append(edit)
    }
    return Fix(title: fix.title, edits: edits, certainty: fix.certainty)
  }

  private func touchesTable(_ edit: SourceEdit) -> Bool {
    places.contains { place in
      edit.range.lowerBound < place.upperBound && edit.range.upperBound > place.lowerBound
    }
  }

  /// The edit that writes a number, with spaces more or less behind it; `nil` for any other edit, and
  /// where there is no room.
  private func fitting(_ edit: SourceEdit) -> SourceEdit? {
    let bytes = text.bytes
    let space = UInt8(ascii: " ")
    let old = edit.range.clamped(to: 0..<bytes.count)
    let number = edit.replacement.filter { $0 != space }
    guard !number.isEmpty, isNumber(number[...]), isNumber(bytes[old].filter { $0 != space }[...])
    else { return nil }
    let growth = edit.replacement.count - old.count
    if growth <= 0 {
      let spaces = Array(repeating: space, count: -growth)
      return SourceEdit(range: old, replacement: edit.replacement + spaces)
    }
    let room = bytes[old.upperBound...].prefix(growth)
    guard room.count == growth, room.allSatisfy({ $0 == space }) else { return nil }
    return SourceEdit(
      range: old.lowerBound..<old.upperBound + growth,
      replacement: edit.replacement
    )
  }

  private func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) }
  }
}
