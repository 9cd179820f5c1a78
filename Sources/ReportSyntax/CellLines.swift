/// The lines of a cell, in which a mark may go on from one to the next.
struct CellLines {
  /// What stands on them, without the marks that are torn and without padding.
  private(set) var words: [Range<Int>] = []
  /// Whether the last line ends inside of a mark.
  private(set) var endsInMark = false

  private var endsInQuotes = false
  /// The brackets that are open: those that may open a span which ends on a further line.
  private var openings: [Int?] = []

  init() {}

  init(_ bytes: [UInt8], _ lines: [Range<Int>]) {
    let lines = Self.withoutFences(bytes, lines)
    // As nearly all are: without a mark that could be torn.
    guard lines.contains(where: { bytes[$0].contains(UInt8(ascii: "]")) }) else {
      words = lines
      return
    }
    for line in lines { append(bytes, line) }
  }

  /// The lines that are not `:::`, which pandoc writes around what a page had in a division, with
  /// attributes behind it or on the next lines.
  private static func withoutFences(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [Range<Int>] {
    guard lines.contains(where: { bytes[$0].starts(with: ":::".utf8) }) else { return lines }
    var rest: [Range<Int>] = []
    var isBehindFence = false
    var isInAttributes = false
    for line in lines {
      let isFence = bytes[line].starts(with: ":::".utf8)
      let opens = isFence || isBehindFence && bytes[line].first == UInt8(ascii: "{")
      if opens, bytes[line].contains(UInt8(ascii: "{")) { isInAttributes = true }
      if !isFence, !isInAttributes { rest.append(line) }
      if bytes[line].contains(UInt8(ascii: "}")) { isInAttributes = false }
      isBehindFence = isFence && !isInAttributes
    }
    return rest
  }

  mutating func append(_ bytes: [UInt8], _ line: Range<Int>) {
    var start = line.lowerBound
    if endsInMark {
      guard let end = endOfMark(bytes, line) else { return }
      start = end
    }
    var next = start
    while next < line.upperBound {
      switch bytes[next] {
      case 0x5C: next += 1
      case UInt8(ascii: "["):
        let isWhole = SpanMarks.opensSpan(bytes, at: next, limit: line.upperBound)
        openings.append(isWhole ? nil : next)
      case UInt8(ascii: "]"):
        let opening = openings.popLast().flatMap(\.self)
        if let scalar = SpanMarks.scan(bytes, at: next, limit: line.upperBound) {
          close(opening, bytes)
          next += scalar.byteCount - 1
        } else if next + 2 < line.upperBound, bytes[next + 1] == UInt8(ascii: "{"),
          bytes[next + 2] == UInt8(ascii: ".") || isLetter(bytes[next + 2])
        {
          add(start..<next, bytes)
          close(opening, bytes)
          endsInQuotes = false
          endsInMark = true
          _ = endOfMark(bytes, next + 2..<line.upperBound)
          return
        }
      default: break
      }
      next += 1
    }
    add(start..<line.upperBound, bytes)
  }

  private mutating func add(_ range: Range<Int>, _ bytes: [UInt8]) {
    let trimmed = trimmingPadding(range, in: bytes)
    if !trimmed.isEmpty { words.append(trimmed) }
  }

  /// The end of the attributes in which the line before ended.
  private mutating func endOfMark(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: "\""): endsInQuotes.toggle()
      case UInt8(ascii: "}") where !endsInQuotes:
        endsInMark = false
        return offset + 1
      default: continue
      }
    }
    return nil
  }

  /// Leaves a bracket out whose span has ended.
  private mutating func close(_ opening: Int?, _ bytes: [UInt8]) {
    guard let opening, let index = words.firstIndex(where: { $0.contains(opening) }) else { return }
    let range = words.remove(at: index)
    let rest = [range.lowerBound..<opening, opening + 1..<range.upperBound]
      .map { trimmingPadding($0, in: bytes) }.filter { !$0.isEmpty }
    words.insert(contentsOf: rest, at: index)
  }
}
