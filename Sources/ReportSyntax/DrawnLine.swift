/// One line of a table that is drawn with lines: where the lines between cells cross it, and what
/// stands between them.
struct DrawnLine {
  /// What stands between two marks.
  struct Segment {
    // In little room, since all lines of a table are held at a time.
    private var start: Int32
    private let place: CompactRange
    private let room: CompactRange
    /// Whether it is a piece of a line between two rows.
    let isRule: Bool

    /// The column of a terminal in which it starts.
    fileprivate(set) var column: Int {
      get { Int(start) }
      set { start = Int32(clamping: newValue) }
    }
    /// Its words without padding; byte offsets into the whole text.
    var words: Range<Int> { place.range }
    /// Everything between the marks.
    var extent: Range<Int> { room.range }

    fileprivate init(column: Int, words: Range<Int>, extent: Range<Int>, isRule: Bool) {
      start = Int32(clamping: column)
      place = CompactRange(words)
      room = CompactRange(extent)
      self.isRule = isRule
    }
  }

  /// The columns of the marks between cells: `│` `┼` `|` `+`.
  private(set) var marks: [Int] = []
  private(set) var segments: [Segment] = []
  /// Whether any piece of a line between two rows stands in it.
  private(set) var isRuler = false

  /// Moves all marks to columns, of which there are as many: words that are wider than their column
  /// push the rest of the line aside.
  mutating func move(to columns: [Int]) {
    segments = segments.map { segment in
      let mark = marks.indexOfStart(atOrBefore: segment.column)
      var moved = segment
      moved.column = columns[mark]
      return moved
    }
    marks = columns
  }

  /// How wide characters are that take one column in some programs and two in others.
  struct Widths: Equatable {
    /// Of `│` and `─`.
    var line = 1
    /// Of “”, …, ①.
    var ambiguous = 1
  }

  init(_ bytes: [UInt8], _ line: Range<Int>, _ widths: Widths) {
    let isDrawnInASCII = isASCIIRuler(bytes, line)
    var column = 0
    var start = line.lowerBound
    var startColumn = 0
    var hasWords = false
    var hasRule = false
    var offset = line.lowerBound

    func endSegment(at end: Int, _ result: inout DrawnLine) {
      if result.marks.isEmpty || start >= end { return }
      let isRule = hasRule && !hasWords
      let words = trimmingPadding(start..<end, in: bytes)
      result.segments.append(
        Segment(column: startColumn, words: words, extent: start..<end, isRule: isRule)
      )
      if isRule { result.isRuler = true }
    }

    while offset < line.upperBound {
      var scalar = decodeScalar(bytes, at: offset, limit: line.upperBound)
      // A mark around words that would reach into the next cell is torn, and text so far.
      if scalar.byteCount > 4,
        bytes[offset..<offset + scalar.byteCount].contains(UInt8(ascii: "|"))
      {
        scalar = DecodedScalar(value: UInt32(bytes[offset]), byteCount: 1)
      }
      let end = offset + scalar.byteCount
      let isEscaped = bytes[offset] == UInt8(ascii: "\\")
      switch isEscaped ? nil : DrawnStroke(scalar.value, isRuler: isDrawnInASCII) {
      case .mark:
        endSegment(at: offset, &self)
        marks.append(column)
        column += scalar.value < 0x80 ? 1 : widths.line
        (start, startColumn, hasWords, hasRule) = (end, column, false, false)
      case .rule:
        hasRule = true
        column += scalar.value < 0x80 ? 1 : widths.line
      case nil:
        if !isPadding(scalar.value) { hasWords = true }
        column += DisplayWidth.columnCount(of: offset..<end, in: bytes, widths.ambiguous)
      }
      offset = end
    }
  }
}

/// What a character of a drawing is.
private enum DrawnStroke {
  /// A line from top to bottom, or where lines meet.
  case mark
  /// A line from left to right.
  case rule

  init?(_ scalar: UInt32, isRuler: Bool) {
    switch scalar {
    case "|": self = .mark
    case "+" where isRuler: self = .mark
    case 0x2D where isRuler, 0x3D where isRuler, 0x3A where isRuler: self = .rule
    case "─", "━", "┄", "┅", "┈", "┉", "╌", "╍", "═", "╴", "╶",
      "╸", "╺", "╼", "╾":
      self = .rule
    case 0x2502...0x2570, 0x2575...0x257F: self = .mark
    default: return nil
    }
  }
}

/// Whether a piece of a line between two rows of a grid of ASCII stands in a line: `+---`, `+===`.
private func isASCIIRuler(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let plus = UInt8(ascii: "+")
  for offset in line where bytes[offset] == plus {
    let behind = bytes[(offset + 1)..<line.upperBound].prefix(3)
    if behind.count == 3, behind.allSatisfy(isASCIIRule) { return true }
  }
  return false
}

private func isASCIIRule(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":")
}

/// Whether a line starts a table drawn with lines, or goes on with one.
///
/// - Parameter first: The offset of its first byte that is no space.
func isDrawn(_ bytes: [UInt8], _ line: Range<Int>, from first: Int) -> Bool {
  switch bytes[first] {
  case 0xE2:
    guard first + 2 < line.upperBound, bytes[first + 1] == 0x94 || bytes[first + 1] == 0x95 else {
      return false
    }
    let scalar = decodeScalar(bytes, at: first, limit: line.upperBound).value
    return DrawnStroke(scalar, isRuler: false) == .mark
  case UInt8(ascii: "+"):
    // +---+ and nothing but that.
    let rest = bytes[first..<line.upperBound]
    guard rest.count >= 4, isASCIIRule(bytes[first + 1]), isASCIIRule(bytes[first + 2]) else {
      return false
    }
    return rest.allSatisfy { isASCIIRule($0) || isBlank($0) || $0 == UInt8(ascii: "+") }
  default:
    return false
  }
}
