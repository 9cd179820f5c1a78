/// Prose as its words are compared, with the place of each character in the text.
///
/// Padding, the tags of HTML, Markdown's asterisks and commas between thousands are left out and
/// full-width forms of ASCII become ASCII, so that `2020 年` and `2020年` read alike. Title marks《》 and Chinese quotation marks stay, since what they
/// enclose is often not the author's own statement. Brackets of every kind but those two become
/// round; those of document numbers (`〔2020〕`, also as `[2020]`) become `〔` and `〕`.
package struct ProseText: Sendable {
  @usableFromInline
  private(set) var characters = Characters.none
  private var origin: Int32 = 0

  /// What the offsets count from, so that moving a text costs nothing.
  private var base: Int {
    get { Int(origin) }
    set { origin = Int32(clamping: newValue) }
  }

  /// The characters with their places, shared by all copies of a text.
  @usableFromInline
  final class Characters: Sendable {
    /// The characters, folded.
    @usableFromInline
    let scalars: [UInt32]
    /// Where each character starts and ends: byte offsets that count from the base.
    ///
    /// Empty where nothing but characters of as many bytes stand behind each other.
    private let starts: [UInt32]
    private let ends: [UInt32]
    /// Where the first of those characters starts, and how many bytes each of them has; else 0.
    private let first: UInt32
    private let width: UInt32
    /// The characters behind which a tag of HTML stands.
    let tagged: Set<Int>
    /// The characters behind which two bytes or more were left out, in order.
    let gaps: [Int]
    /// Which pairs of characters stand next to each other, for ``ProseText/mayContain(_:)``.
    let pairs: PairSet

    static let none = Characters([], [], [], [])

    init(_ scalars: [UInt32], _ starts: [UInt32], _ ends: [UInt32], _ tagged: Set<Int>) {
      self.scalars = scalars
      let width = tagged.isEmpty ? Self.width(starts, ends) : nil
      self.width = width ?? 0
      first = width == nil ? 0 : starts[0]
      self.starts = width == nil ? starts : []
      self.ends = width == nil ? ends : []
      self.tagged = tagged
      pairs = PairSet(scalars)
      var gaps: [Int] = []
      if let last = ends.last, let first = starts.first, scalars.count > 1,
        Int(last) - Int(first) > scalars.count
      {
        let (starts, ends) = (starts.span, ends.span)
        for index in 0..<starts.count - 1 where starts[index + 1] >= ends[index] &+ 2 {
          if !tagged.contains(index) { gaps.append(index) }
        }
      }
      self.gaps = gaps
    }

    /// How many bytes each character has, where none is left out between them; else `nil`.
    private static func width(_ starts: [UInt32], _ ends: [UInt32]) -> UInt32? {
      let (starts, ends) = (starts.span, ends.span)
      guard starts.count > 0 else { return nil }
      var place = starts[0]
      let width = ends[0] &- place
      for index in 0..<starts.count {
        guard starts[index] == place, ends[index] == place &+ width else { return nil }
        place &+= width
      }
      return width
    }

    func start(_ index: Int) -> UInt32 {
      width > 0 ? first &+ UInt32(truncatingIfNeeded: index) &* width : starts[index]
    }

    func end(_ index: Int) -> UInt32 {
      width > 0 ? first &+ UInt32(truncatingIfNeeded: index &+ 1) &* width : ends[index]
    }

    func hasSameWords(as other: Characters) -> Bool {
      scalars == other.scalars && first == other.first && width == other.width
        && starts == other.starts && ends == other.ends && tagged == other.tagged
    }
  }

  package init() {}

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    append(bytes, in: 0..<bytes.count)
  }

  /// The characters, folded.
  @inlinable
  package var scalars: [UInt32] { characters.scalars }

  /// Adds what stands in a range of bytes behind what is there.
  package mutating func append(_ bytes: [UInt8], in range: Range<Int>) {
    if characters.scalars.isEmpty { base = range.lowerBound }
    var (scalars, tagged) = (characters.scalars, characters.tagged)
    var starts = scalars.indices.map(characters.start)
    var ends = scalars.indices.map(characters.end)
    let room = scalars.count + range.count / 3 + 1
    scalars.reserveCapacity(room)
    starts.reserveCapacity(room)
    ends.reserveCapacity(room)
    var offset = range.lowerBound
    let span = bytes.span
    while offset < range.upperBound {
      if let character = decodeCommonCharacter(span, at: offset, limit: range.upperBound) {
        scalars.append(character)
        starts.append(UInt32(truncatingIfNeeded: offset - base))
        ends.append(UInt32(truncatingIfNeeded: offset + 3 - base))
        offset += 3
        continue
      }
      let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
      let end = offset + scalar.byteCount
      let folded = foldedScalar(scalar.value)
      var isKept = !isPadding(folded) && folded != 0x2A
      // A comma between thousands (`1,102`) is no stop between two clauses.
      if isKept, bytes[offset] == 0x2C, let last = scalars.last, isDigit(last),
        ends.last.map(Int.init) == offset - base
      {
        isKept = !Self.startsGroup(bytes, at: offset + 1, limit: range.upperBound)
      }
      if isKept {
        scalars.append(folded)
        starts.append(UInt32(truncatingIfNeeded: offset - base))
        ends.append(UInt32(truncatingIfNeeded: end - base))
      } else if scalar.isInlineTag || scalar.byteCount > 1 && bytes[offset] == UInt8(ascii: "<") {
        tagged.insert(scalars.count - 1)
      }
      offset = end
    }
    characters = Characters(scalars, starts, ends, tagged)
  }

  /// The texts of lines that follow each other, as one.
  package init(joining lines: [ProseText]) {
    var (scalars, starts, ends, tagged): ([UInt32], [UInt32], [UInt32], Set<Int>) = ([], [], [], [])
    let count = lines.reduce(0) { $0 + $1.count }
    scalars.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    base = lines.first?.base ?? 0
    for line in lines {
      let distance = UInt32(truncatingIfNeeded: line.base - base)
      for index in line.characters.tagged { tagged.insert(index + scalars.count) }
      scalars += line.characters.scalars
      for index in line.whole {
        starts.append(line.characters.start(index) &+ distance)
        ends.append(line.characters.end(index) &+ distance)
      }
    }
    characters = Characters(scalars, starts, ends, tagged)
  }

  /// Whether just three digits stand at an offset.
  private static func startsGroup(_ bytes: [UInt8], at offset: Int, limit: Int) -> Bool {
    guard offset + 2 < limit else { return false }
    let isGroup = (0..<3).allSatisfy { isDigit(UInt32(bytes[offset + $0])) }
    return isGroup && !(offset + 3 < limit && isDigit(UInt32(bytes[offset + 3])))
  }

  private func start(_ index: Int) -> Int { base + Int(characters.start(index)) }
  private func end(_ index: Int) -> Int { base + Int(characters.end(index)) }

  /// Whether a phrase may stand in the text: false for nearly all that do not.
  func mayContain(_ phrases: Phrases) -> Bool { phrases.mayStand(in: characters.pairs) }
  func mayContain(_ phrase: Phrase) -> Bool { phrase.mayStand(in: characters.pairs) }

  /// Whether both are the same characters, as far from each other, at maybe other places.
  package func hasSameWords(as other: ProseText) -> Bool {
    characters === other.characters || characters.hasSameWords(as: other.characters)
  }

  @inlinable
  package var count: Int { scalars.count }
  package var isEmpty: Bool { scalars.isEmpty }
  /// All characters.
  package var whole: Range<Int> { 0..<scalars.count }

  /// The character at an index; 0 beyond both ends.
  @inlinable
  package subscript(index: Int) -> UInt32 {
    let scalars = characters.scalars
    return index >= 0 && index < scalars.count ? scalars[index] : 0
  }

  /// The bytes of a range of characters; empty at the nearest place for an empty range.
  package func byteRange(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: whole)
    guard let last = range.last else {
      let place =
        range.lowerBound < count ? start(range.lowerBound) : count > 0 ? end(count - 1) : base
      return place..<place
    }
    return start(range.lowerBound)..<end(last)
  }

  /// The character that a byte belongs to; the last one for bytes behind it, 0 in an empty text.
  package func character(atByte offset: Int) -> Int {
    var (low, high) = (0, max(0, count - 1))
    while low < high {
      let middle = low + (high - low) / 2
      if end(middle) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether padding stands in the text behind a character.
  package func hasPadding(behind index: Int) -> Bool {
    !gap(behind: index).isEmpty
  }

  /// The bytes between a character and the next: the padding left out there, as a rule none.
  ///
  /// Tags are no padding, and between words and a tag padding has no meaning.
  package func gap(behind index: Int) -> Range<Int> {
    guard index >= 0, index + 1 < count,
      characters.tagged.isEmpty || !characters.tagged.contains(index)
    else { return 0..<0 }
    let end = end(index)
    return end..<max(end, start(index + 1))
  }

  /// The characters behind which padding of two bytes or more stands, in order.
  package var wideGaps: [Int] { characters.gaps }

  /// Whether a character is written in one byte, as half-width punctuation is; a backslash in front of it
  /// does not count.
  package func isHalfWidth(at index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let length = end(index) - start(index)
    return length == 1 || length == 2 && scalars[index] < 0x80
  }

  /// The folded characters of a range.
  package func string(_ range: Range<Int>) -> String {
    NormalizedText(scalars: Array(scalars[range.clamped(to: whole)])).string
  }

  /// The text as it is where the bytes that it was read from start at an offset.
  ///
  /// Meant for a text that was read from just one range.
  package func moved(to offset: Int) -> ProseText {
    var moved = self
    moved.base = offset
    return moved
  }

  /// The text with its places moved by a number of bytes.
  package func moved(by distance: Int) -> ProseText {
    var moved = self
    moved.base += distance
    return moved
  }
}

/// What stands between two marks of punctuation.
extension ProseText {
  /// The sentences of a range, each with the stop that ends it.
  package func sentences(in range: Range<Int>) -> [Range<Int>] {
    pieces(of: range) { $0 == "。" || $0 == "!" || $0 == "?" }
  }

  /// The clauses of a range, each with the comma, semicolon, colon or stop that ends it.
  package func clauses(in range: Range<Int>) -> [Range<Int>] {
    pieces(of: range, isProseStop)
  }

  /// The last clause of a range; `nil` where the range is empty.
  package func lastClause(in range: Range<Int>) -> Range<Int>? {
    let range = range.clamped(to: whole)
    guard var start = range.last else { return nil }
    let scalars = scalars
    while start > range.lowerBound, !isProseStop(scalars[start - 1]) { start -= 1 }
    return start..<range.upperBound
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
@inlinable
package func isProseStop(_ scalar: UInt32) -> Bool {
  switch scalar {
  case ",", ";", ":", "。", "!", "?": true
  default: false
  }
}

/// Whether a scalar is a Chinese character.
@inlinable
package func isHan(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3134F, 0x3007: true
  default: false
  }
}

/// Whether a scalar is a letter of the Latin alphabet.
@inlinable
package func isLatin(_ scalar: UInt32) -> Bool {
  (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
}

/// Whether a scalar is an ASCII digit.
@inlinable
package func isDigit(_ scalar: UInt32) -> Bool {
  (0x30...0x39).contains(scalar)
}
