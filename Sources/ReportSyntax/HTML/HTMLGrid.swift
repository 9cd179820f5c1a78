/// The rows of a table of HTML and the tags of its cells, for those who edit it.
///
/// All places are byte offsets into the whole text.
package struct HTMLGrid: Sendable {
  package struct Cell: Sendable {
    /// The opening tag.
    package let tag: Range<Int>
    package let row: Int
    package let column: Int
    package let columnCount: Int
    package let rowCount: Int
  }

  /// From the tag that opens a row to the end of the one that closes it; `nil` for a row without its
  /// own tag.
  package private(set) var rows: [Range<Int>?] = []
  package private(set) var cells: [Cell] = []

  init() {}

  /// The grid of the table around an offset.
  package init(_ text: SourceText, around offset: Int) {
    let bytes = text.bytes
    var start = min(max(offset, 0), bytes.count)
    while start > 0 {
      start -= 1
      guard bytes[start] == UInt8(ascii: "<"),
        let markup = scanMarkup(bytes, at: start, limit: bytes.count), markup.kind == .table
      else { continue }
      break
    }
    var end = min(max(offset, start + 1), bytes.count)
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "<"),
        let markup = scanMarkup(bytes, at: end, limit: bytes.count), markup.kind == .table
      {
        break
      }
      end += 1
    }
    var reader = HTMLRowReader(base: start, keepsTags: true)
    reader.read(bytes, start..<max(end, start))
    if let grid = reader.grid { self = grid }
  }

  mutating func append(tag: Range<Int>, column: Int, columnCount: Int, rowCount: Int) {
    cells.append(
      Cell(
        tag: tag,
        row: rows.count,
        column: column,
        columnCount: columnCount,
        rowCount: rowCount
      )
    )
  }

  mutating func endRow(_ range: Range<Int>?) {
    rows.append(range)
  }

  /// The number behind an attribute of a tag and where the attribute stands with it; `nil` where there
  /// is none.
  package static func span(
    _ name: String,
    of bytes: [UInt8],
    _ tag: Range<Int>
  ) -> (value: Int, range: Range<Int>)? {
    guard let start = tag.first(where: { hasName(name, bytes, at: $0, limit: tag.upperBound) })
    else { return nil }
    var offset = start + name.utf8.count
    while offset < tag.upperBound, !(0x30...0x39).contains(bytes[offset]) {
      guard isBlank(bytes[offset]) || [0x22, 0x27, 0x3D].contains(bytes[offset]) else { return nil }
      offset += 1
    }
    var value = 0
    while offset < tag.upperBound, case let byte = bytes[offset], (0x30...0x39).contains(byte) {
      value = min(value * 10 + Int(byte - 0x30), 100_000)
      offset += 1
    }
    if offset < tag.upperBound, [0x22, 0x27].contains(bytes[offset]) { offset += 1 }
    return (max(value, 1), start..<offset)
  }

  /// Whether letters stand at an offset, in either case, as a word of their own.
  private static func hasName(_ name: String, _ bytes: [UInt8], at offset: Int, limit: Int) -> Bool
  {
    guard offset > 0, offset + name.utf8.count < limit, !isLetter(bytes[offset - 1]) else {
      return false
    }
    var next = offset
    for letter in name.utf8 {
      guard bytes[next] | 0x20 == letter else { return false }
      next += 1
    }
    return true
  }
}
