/// Prose as its words are compared, with the place of each character in the text.
///
/// Padding, the tags of HTML, Markdown's asterisks and commas between thousands are left out and
/// full-width forms of ASCII become ASCII, so that `2020 年` and `2020年` read alike. Title marks《》 and Chinese quotation marks stay, since what they
/// enclose is often not the author's own statement. Brackets of every kind but those two become
/// round; those of document numbers (`〔2020〕`, also as `[2020]`) become `〔` and `〕`.
package struct ProseText: Sendable {
  /// The characters, folded.
  package private(set) var scalars: [UInt32] = []
  /// Where each character starts: byte offsets that count from `base`.
  private var starts: [Int] = []
  /// Where each character ends: byte offsets that count from `base`.
  private var ends: [Int] = []
  /// The characters behind which a tag of HTML stands.
  private var tagged: Set<Int> = []
  /// What the offsets count from, so that moving a text costs nothing.
  private var base = 0

  package init() {}

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    append(bytes, in: 0..<bytes.count)
  }

  /// Adds what stands in a range of bytes behind what is there.
  package mutating func append(_ bytes: [UInt8], in range: Range<Int>) {
    reserve(range.count / 3 + 1)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
      let end = offset + scalar.byteCount
      let folded = Self.folded(scalar.value)
      if !isPadding(folded), folded != 0x2A,
        !isThousandsSeparator(bytes, at: offset, limit: range.upperBound)
      {
        scalars.append(folded)
        starts.append(offset - base)
        ends.append(end - base)
      } else if scalar.byteCount > 1, bytes[offset] == UInt8(ascii: "<") {
        tagged.insert(scalars.count - 1)
      }
      offset = end
    }
  }

  /// Whether a comma parts thousands (`1,102`): no stop between two clauses, and so left out.
  private func isThousandsSeparator(_ bytes: [UInt8], at offset: Int, limit: Int) -> Bool {
    guard bytes[offset] == 0x2C, offset + 3 < limit, let last = scalars.last, isDigit(last),
      ends.last == offset - base
    else { return false }
    let isGroup = (1...3).allSatisfy { isDigit(UInt32(bytes[offset + $0])) }
    return isGroup && !(offset + 4 < limit && isDigit(UInt32(bytes[offset + 4])))
  }

  private mutating func reserve(_ count: Int) {
    scalars.reserveCapacity(scalars.count + count)
    starts.reserveCapacity(starts.count + count)
    ends.reserveCapacity(ends.count + count)
  }

  package var count: Int { scalars.count }
  package var isEmpty: Bool { scalars.isEmpty }
  /// All characters.
  package var whole: Range<Int> { 0..<scalars.count }

  /// The character at an index; 0 beyond both ends.
  package subscript(index: Int) -> UInt32 {
    scalars.indices.contains(index) ? scalars[index] : 0
  }

  /// The bytes of a range of characters; empty at the nearest place for an empty range.
  package func byteRange(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: whole)
    guard let last = range.last else {
      let place = range.lowerBound < count ? starts[range.lowerBound] : ends.last ?? 0
      return base + place..<base + place
    }
    return base + starts[range.lowerBound]..<base + ends[last]
  }

  /// Whether padding stands in the text behind a character.
  package func hasPadding(behind index: Int) -> Bool {
    !gap(behind: index).isEmpty
  }

  /// The bytes between a character and the next: the padding left out there, as a rule none.
  ///
  /// Tags are no padding, and between words and a tag padding has no meaning.
  package func gap(behind index: Int) -> Range<Int> {
    guard index >= 0, index + 1 < count, !tagged.contains(index) else { return 0..<0 }
    return base + ends[index]..<base + max(ends[index], starts[index + 1])
  }

  /// Whether a character is written in one byte, as half-width punctuation is.
  package func isHalfWidth(at index: Int) -> Bool {
    scalars.indices.contains(index) && ends[index] - starts[index] == 1
  }

  /// The folded characters of a range.
  package func string(_ range: Range<Int>) -> String {
    NormalizedText(scalars: Array(scalars[range.clamped(to: whole)])).string
  }

  /// The text with its places moved by a number of bytes.
  package func moved(by distance: Int) -> ProseText {
    var moved = self
    moved.base += distance
    return moved
  }

  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x00...0x7E: scalar == 0x5B ? 0x3014 : scalar == 0x5D ? 0x3015 : scalar
    case 0xFF3B: 0x3014
    case 0xFF3D: 0x3015
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3010, 0x3016, 0x3018: 0x28
    case 0x3011, 0x3017, 0x3019: 0x29
    case 0x3008: 0x300A
    case 0x3009: 0x300B
    case 0x300C, 0x300E: 0x201C
    case 0x300D, 0x300F: 0x201D
    default: scalar
    }
  }
}

/// What stands between two marks of punctuation.
extension ProseText {
  /// The sentences of a range, each with the stop that ends it.
  package func sentences(in range: Range<Int>) -> [Range<Int>] {
    pieces(of: range) { $0 == 0x3002 || $0 == 0x21 || $0 == 0x3F }
  }

  /// The clauses of a range, each with the comma, semicolon, colon or stop that ends it.
  package func clauses(in range: Range<Int>) -> [Range<Int>] {
    pieces(of: range, isProseStop)
  }

  private func pieces(of range: Range<Int>, _ isEnd: (UInt32) -> Bool) -> [Range<Int>] {
    let range = range.clamped(to: whole)
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isEnd(scalars[index]) {
      pieces.append(start..<index + 1)
      start = index + 1
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }
}

/// The places from one up to another; none, at the first, where the other lies in front of it.
///
/// What is found in prose may overlap in ways nobody thought of, and a range turned round would end
/// the session.
package func between(_ lower: Int, _ upper: Int) -> Range<Int> {
  lower..<max(lower, upper)
}

/// Whether a folded character ends a clause: `，` `；` `：` `。` `！` `？`.
package func isProseStop(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2C, 0x3B, 0x3A, 0x3002, 0x21, 0x3F: true
  default: false
  }
}

/// Whether a scalar is a Chinese character.
package func isHan(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3134F, 0x3007: true
  default: false
  }
}

/// Whether a scalar is a letter of the Latin alphabet.
package func isLatin(_ scalar: UInt32) -> Bool {
  (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
}

/// Whether a scalar is an ASCII digit.
package func isDigit(_ scalar: UInt32) -> Bool {
  (0x30...0x39).contains(scalar)
}
