/// White space as the formatter understands it: blanks, tabs, ideographic and no-break spaces.
///
/// Less than ``isPadding(_:)``: a zero-width space or a byte order mark is no layout, and whoever
/// removes it should know that it was there.
enum WhiteSpace {
  /// The range without white space at both ends; empty at its end where nothing else is left.
  static func trimming(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    while lower < range.upperBound, let length = length(at: lower, range.upperBound, bytes) {
      lower += length
    }
    return lower..<end(of: lower..<range.upperBound, in: bytes)
  }

  /// Where the words of a range end, white space behind them left out.
  static func end(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    var upper = range.upperBound
    while upper > range.lowerBound {
      let start = startOfScalar(before: upper, in: bytes, from: range.lowerBound)
      guard let length = length(at: start, upper, bytes), start + length == upper else { break }
      upper = start
    }
    return upper
  }

  /// Whether a line has nothing to be seen in it.
  static func fills(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    trimming(line, in: bytes).isEmpty
  }

  /// How many bytes of white space stand at an offset; `nil` for none.
  static func length(at offset: Int, _ limit: Int, _ bytes: [UInt8]) -> Int? {
    switch bytes[offset] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): 1
    case 0xC2 where matches(bytes, [0xC2, 0xA0], at: offset, limit): 2
    case 0xE3 where matches(bytes, [0xE3, 0x80, 0x80], at: offset, limit): 3
    default: nil
    }
  }

  private static func matches(
    _ bytes: [UInt8],
    _ sequence: [UInt8],
    at offset: Int,
    _ limit: Int
  ) -> Bool {
    offset + sequence.count <= limit
      && bytes[offset..<offset + sequence.count].elementsEqual(sequence)
  }
}
