/// The words of a cell or title as they are compared: without padding, in one width.
///
/// Full-width forms become ASCII, all quotation marks `"`, all brackets round, padding and line
/// breaks go, as do Markdown's emphasis marks and the tags of HTML. Nothing else changes, so that two
/// texts which differ in a word stay different.
package struct NormalizedText: Sendable, Hashable {
  package private(set) var scalars: [UInt32]

  package init(scalars: [UInt32]) {
    self.scalars = scalars
  }

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, in: 0..<bytes.count)
  }

  /// Reads a range that lies inside the bytes.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    scalars = []
    scalars.reserveCapacity(range.count / 3 + 1)
    var offset = range.lowerBound
    let span = bytes.span
    while offset < range.upperBound {
      if let character = decodeCommonCharacter(span, at: offset, limit: range.upperBound) {
        scalars.append(character)
        offset += 3
        continue
      }
      let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
      offset += scalar.byteCount
      let folded = foldedScalarOfLabel(scalar.value)
      if !isPadding(folded), folded != asterisk { scalars.append(folded) }
    }
  }

  /// Hashes the length and four scalars: labels differ early, and there are some hundred of them.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(scalars.count)
    guard let first = scalars.first, let last = scalars.last else { return }
    let middle = scalars[scalars.count / 2]
    let quarter = scalars[scalars.count / 4]
    hasher.combine(UInt64(first) << 32 | UInt64(last))
    hasher.combine(UInt64(middle) << 32 | UInt64(quarter))
  }

  package var isEmpty: Bool { scalars.isEmpty }
  package var count: Int { scalars.count }

  package var string: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 3)
    for scalar in scalars { bytes.append(utf8Of: scalar) }
    return String(decoding: bytes, as: UTF8.self)
  }

  package func contains(_ part: NormalizedText) -> Bool {
    firstIndex(of: part) != nil
  }

  package func hasPrefix(_ part: NormalizedText) -> Bool {
    scalars.starts(with: part.scalars)
  }

  package func hasSuffix(_ part: NormalizedText) -> Bool {
    scalars.count >= part.count && scalars.suffix(part.count).elementsEqual(part.scalars)
  }

  /// Where a part first stands; `nil` when nowhere, 0 for an empty part.
  package func firstIndex(of part: NormalizedText) -> Int? {
    guard let first = part.scalars.first else { return 0 }
    guard part.count <= count else { return nil }
    return (0...(count - part.count)).first { start in
      scalars[start] == first
        && scalars[start..<start + part.count].elementsEqual(part.scalars)
    }
  }

  /// The words in front of the first bracket, behind which stands a note such as a unit.
  package var withoutNote: NormalizedText {
    guard let open = scalars.firstIndex(of: "("), open > 0 else { return self }
    return NormalizedText(scalars: Array(scalars[..<open]))
  }

  /// The text without brackets, quotation marks, stops and commas.
  package var withoutPunctuation: NormalizedText {
    guard scalars.contains(where: isPunctuation) else { return self }
    return NormalizedText(scalars: scalars.filter { !isPunctuation($0) })
  }

  package func dropping(_ count: Int) -> NormalizedText {
    NormalizedText(scalars: Array(scalars.dropFirst(count)))
  }

  /// The fewest edits of one character that lead to the other.
  package func editDistance(to other: NormalizedText) -> Int {
    ReportSyntax.editDistance(from: scalars, to: other.scalars)
  }

  /// Whether at most so many edits as ``editDistance(to:)`` counts lead to the other.
  ///
  /// Costs the length times three to the power of the limit; meant for limits of one or two.
  package func isWithin(_ limit: Int, editsOf other: NormalizedText) -> Bool {
    abs(count - other.count) <= limit && isWithin(limit, from: 0, of: other, from: 0)
  }

  private func isWithin(
    _ limit: Int,
    from start: Int,
    of other: NormalizedText,
    from otherStart: Int
  ) -> Bool {
    var (index, otherIndex) = (start, otherStart)
    while index < count, otherIndex < other.count, scalars[index] == other.scalars[otherIndex] {
      index += 1
      otherIndex += 1
    }
    if index == count || otherIndex == other.count {
      return max(count - index, other.count - otherIndex) <= limit
    }
    return limit > 0
      && (isWithin(limit - 1, from: index + 1, of: other, from: otherIndex + 1)
        || isWithin(limit - 1, from: index + 1, of: other, from: otherIndex)
        || isWithin(limit - 1, from: index, of: other, from: otherIndex + 1))
  }
}

private let asterisk: UInt32 = "*"

extension [UInt8] {
  /// Appends a scalar as UTF-8; U+FFFD for what is none.
  fileprivate mutating func append(utf8Of scalar: UInt32) {
    let scalar = Unicode.Scalar(scalar)?.value ?? 0xFFFD
    func rest(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift & 0x3F))
    }
    switch scalar {
    case ..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(rest(0))
    case ..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(rest(6))
      append(rest(0))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(rest(12))
      append(rest(6))
      append(rest(0))
    }
  }
}

/// Whether a scalar, folded as in ``NormalizedText``, is punctuation of a label.
func isPunctuation(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x21...0x2F, 0x3A...0x40, 0x5C, 0x5E...0x60, 0x7B...0x7E, 0x3001, 0x3002, 0xB7, 0x2014,
    "…":
    true
  default:
    false
  }
}
