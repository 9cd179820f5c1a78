import ReportSyntax

/// Edits of single cells, in the layout of their table.
enum CellEdits {
  /// Writes a value into an empty cell; `nil` for one that is a part of a merged cell.
  static func fill(_ cell: GridCell, with value: String, in text: SourceText) -> SourceEdit? {
    if cell.isMerged { return nil }
    let room = cell.visible
    let isRoom = text.bytes[room.clamped(to: 0..<text.bytes.count)].allSatisfy {
      $0 == UInt8(ascii: " ")
    }
    // Between bars the room is replaced, so that one space stays on either side.
    let isBetweenBars = isRoom && !room.isEmpty && byte(before: room.lowerBound, in: text) == bar
    if isBetweenBars {
      return SourceEdit(range: room, replacement: Array(" \(value) ".utf8))
    }
    // In HTML the room is what stands between two tags, such as `&nbsp;`.
    let isBetweenTags =
      room.lowerBound == cell.range.lowerBound && byte(before: room.lowerBound, in: text) == 0x3E
    if isBetweenTags { return SourceEdit(range: room, replacement: Array(value.utf8)) }
    let place = cell.range.lowerBound
    let words = besideLoneBar(place, in: text).map { $0.before + value + $0.behind } ?? value
    return SourceEdit(range: place..<place, replacement: Array(words.utf8))
  }

  /// What belongs around a value beside a bar that stands alone on its line: behind it the value gets
  /// a line of its own, in front of it a space.
  private static func besideLoneBar(_ place: Int, in text: SourceText) -> (
    before: String, behind: String
  )? {
    let line = trimmingPadding(text.lineRange(text.line(at: place)), in: text.bytes)
    guard line.count == 1, text.bytes[line.lowerBound] == bar else { return nil }
    return place == line.upperBound ? (text.lineEnding(near: place), "") : ("", " ")
  }

  /// Takes a cell out of its row, together with one delimiter; `nil` where there is no table.
  static func delete(_ cell: GridCell, in text: SourceText, layout: TableLayout?) -> SourceEdit? {
    switch layout {
    case .cellPerLine:
      let first = text.line(at: cell.visible.lowerBound)
      let last = text.line(at: max(cell.visible.upperBound - 1, cell.visible.lowerBound))
      let end = text.lineRangeWithEnding(last).upperBound
      return SourceEdit(range: text.lineStarts[first]..<end, replacement: [])
    case .tabSeparated:
      let line = text.lineRange(text.line(at: cell.range.lowerBound))
      let start = start(of: cell, delimiter: tab, in: text, line: line)
      let end = end(of: cell, delimiter: tab, in: text, line: line)
      return SourceEdit(range: max(start - 1, line.lowerBound)..<end, replacement: [])
    case .pipe:
      let line = text.lineRange(text.line(at: cell.range.lowerBound))
      let start = start(of: cell, delimiter: bar, in: text, line: line)
      let end = end(of: cell, delimiter: bar, in: text, line: line)
      return SourceEdit(range: start..<min(end + 1, line.upperBound), replacement: [])
    case .html:
      return nil
    case nil:
      return nil
    }
  }

  private static let tab = UInt8(ascii: "\t")
  private static let bar = UInt8(ascii: "|")

  private static func byte(before offset: Int, in text: SourceText) -> UInt8? {
    offset > 0 && offset <= text.bytes.count ? text.bytes[offset - 1] : nil
  }

  /// The byte behind the delimiter in front of a cell.
  private static func start(
    of cell: GridCell,
    delimiter: UInt8,
    in text: SourceText,
    line: Range<Int>
  ) -> Int {
    var start = min(max(cell.range.lowerBound, line.lowerBound), line.upperBound)
    while start > line.lowerBound, text.bytes[start - 1] != delimiter { start -= 1 }
    return start
  }

  /// The delimiter behind a cell, or the end of the line.
  private static func end(
    of cell: GridCell,
    delimiter: UInt8,
    in text: SourceText,
    line: Range<Int>
  ) -> Int {
    var end = min(max(cell.range.upperBound, line.lowerBound), line.upperBound)
    while end < line.upperBound, text.bytes[end] != delimiter { end += 1 }
    return end
  }
}
