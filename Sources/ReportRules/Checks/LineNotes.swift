import ReportSyntax

/// What one block of a report has that few blocks have, with places that count from its first byte.
///
/// Depends on the bytes of the block alone, so that it is read once and kept over edits elsewhere.
final class LineNotes: Sendable {
  /// Bookmarks and field errors.
  let marks: [Mark]
  /// What a word processor left behind in a heading.
  let clutter: Range<Int>?
  /// Whether it is the number of a page.
  let page: PageMark?
  /// Radicals that stand in the place of characters.
  let radicals: [Range<Int>]
  /// Whether it is a numbered line that only announces something.
  let isAnnouncement: Bool

  struct Mark: Sendable {
    let isBookmark: Bool
    let range: Range<Int>
  }

  /// `nil` for a block of which there is nothing to note.
  init?(_ block: Block, at range: Range<Int>, in bytes: [UInt8]) {
    let base = range.lowerBound
    radicals = Self.radicals(in: bytes, range).map { $0.moved(by: -base) }
    switch block.content {
    case .blank, .caption, .table:
      marks = []
      clutter = nil
      page = nil
      isAnnouncement = false
    case .heading(let heading):
      page = nil
      clutter = heading.clutter
      marks = heading.clutter == nil ? Self.marks(in: bytes, range) : []
      isAnnouncement = heading.ordinal != nil && Self.isShort(heading.title.moved(by: base), bytes)
    case .paragraph(let ordinal):
      page = PageMark(bytes, line: range)
      clutter = nil
      marks = Self.marks(in: bytes, range)
      isAnnouncement =
        ordinal?.isClosed == true && Self.announces(trimmingPadding(range, in: bytes), bytes)
    }
    if marks.isEmpty, radicals.isEmpty, page == nil, clutter == nil, !isAnnouncement { return nil }
  }

  /// The longest line of an outline, in characters; brackets with instructions may be long.
  private static let longestLine = 80

  private static func isShort(_ title: Range<Int>, _ bytes: [UInt8]) -> Bool {
    title.count <= longestLine || NormalizedText(bytes, in: title).count <= longestLine
  }

  /// Whether a numbered line has no sentence: no stop and no comma outside brackets.
  private static func announces(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var text = ProseText()
    text.append(bytes, in: line)
    guard text.count <= longestLine else { return false }
    var depth = 0
    for scalar in text.scalars {
      switch scalar {
      case "(": depth += 1
      case ")": depth -= 1
      default: if depth <= 0, isProseStop(scalar) { return false }
      }
    }
    return true
  }

  /// Bookmarks and field errors anywhere in a line.
  private static func marks(in bytes: [UInt8], _ line: Range<Int>) -> [Mark] {
    var marks: [Mark] = []
    let span = bytes.span
    var offset = line.lowerBound
    while offset < line.upperBound {
      // `[` and 错 start with these bytes.
      let byte = span[offset]
      guard byte == 0x5B || byte == 0xE9 else {
        offset += 1
        continue
      }
      if byte == 0x5B, let end = endOfBookmark(bytes, at: offset, limit: line.upperBound) {
        marks.append(
          Mark(isBookmark: true, range: offset - line.lowerBound..<end - line.lowerBound)
        )
        offset = end
      } else if byte == 0xE9, offset + 2 < line.upperBound, span[offset + 1] == 0x94,
        span[offset + 2] == 0x99,
        let words = fieldErrors.first(where: {
          hasWord($0, bytes, at: offset, limit: line.upperBound)
        })
      {
        let end = offset + words.utf8.count
        marks.append(
          Mark(isBookmark: false, range: offset - line.lowerBound..<end - line.lowerBound)
        )
        offset = end
      } else {
        offset += 1
      }
    }
    return marks
  }

  private static let fieldErrors = [
    "错误！未找到引用源。", "错误!未找到引用源。", "错误！未定义书签。", "错误!未定义书签。", "错误！未找到目录项。", "错误!未找到目录项。",
  ]

  private static func endOfBookmark(_ bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard hasWord("[bookmark:", bytes, at: offset, limit: limit) else { return nil }
    let reach = min(limit, offset + 80)
    return bytes[offset..<reach].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
  }

  private static func radicals(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    let span = bytes.span
    var places: [Range<Int>] = []
    for offset in between(range.lowerBound, range.upperBound - 2) where span[offset] == 0xE2 {
      // Radicals start with these bytes, and few other characters do.
      guard (0xBA...0xBF).contains(span[offset + 1]) else { continue }
      let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
      // Read as the character that it looks like, which comes behind all radicals.
      if scalar.byteCount == 3, scalar.value > 0x2FFF { places.append(offset..<offset + 3) }
    }
    return places
  }
}

extension LineNotes {
  /// The notes on all blocks of a report; those of blocks that stayed are taken over.
  static func notes(
    on tree: SyntaxTree,
    _ blocks: Range<Int>,
    previous: PreviousReport?
  ) -> BlockNotes<LineNotes> {
    var shortLines: [ShortLine: LineNotes] = [:]
    return BlockNotes(blocks, reusing: previous.map { ($0.report.notes, $0.step) }) { block in
      let range = tree.byteRange(ofBlock: block)
      guard case .paragraph = tree.blocks[block].content,
        let line = ShortLine(tree.text.bytes, in: range)
      else { return LineNotes(tree.blocks[block], at: range, in: tree.text.bytes) }
      if let same = shortLines[line] { return same }
      let notes = LineNotes(tree.blocks[block], at: range, in: tree.text.bytes)
      if shortLines.count < ShortLine.mostRemembered { shortLines[line] = notes }
      return notes
    }
  }
}
