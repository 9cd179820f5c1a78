import ReportSyntax

/// The characters of a text without white space, and the ends of its cells, each with its place.
///
/// What a converter reads from a document is the same row of characters as what stands in the document;
/// only the markup between them differs.
struct Characters {
  /// Stands for the end of a cell.
  static let cellEnd: UInt32 = 0

  private(set) var values: [UInt32] = []
  /// Byte offsets.
  private(set) var places: [Int] = []

  mutating func append(_ value: UInt32, at place: Int) {
    values.append(value)
    places.append(place)
  }

  /// The characters of a page of HTML.
  init(html bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let scalar = decodeScalar(bytes, at: offset, limit: bytes.count)
      if bytes[offset] == UInt8(ascii: "<") {
        let tag = bytes[offset..<min(offset + 4, bytes.count)]
        if tag.elementsEqual("</td".utf8) || tag.elementsEqual("</th".utf8) {
          append(Self.cellEnd, at: offset)
        }
      } else if !Self.isSpace(scalar.value) {
        append(scalar.value, at: offset)
      }
      offset += max(1, scalar.byteCount)
    }
  }

  init() {}

  static func isSpace(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isWhitespace ?? false || scalar == 0xFEFF
  }

  /// For each character the one of another text that it is, as far as they go together.
  func matches(in other: Characters) -> [Int?] {
    let length = 6
    var known: [ArraySlice<UInt32>: [Int]] = [:]
    if other.values.count >= length {
      for start in 0...other.values.count - length {
        known[other.values[start..<start + length], default: []].append(start)
      }
    }
    var matches = [Int?](repeating: nil, count: values.count)
    var (index, partner) = (0, 0)
    while index < values.count, partner < other.values.count {
      if values[index] == other.values[partner] {
        matches[index] = partner
        index += 1
        partner += 1
        continue
      }
      // The nearest place behind at which both go on with the same words.
      var found: (Int, Int)?
      for start in index..<min(index + 2000, max(index, values.count - length + 1)) {
        let next = known[values[start..<start + length]]?.first { $0 >= partner }
        if let next, next - partner < 20_000 {
          found = (start, next)
          break
        }
      }
      guard let (start, next) = found else { break }
      (index, partner) = (start, next)
    }
    return matches
  }
}

/// The main part of a Word document: its characters, and where its runs and paragraphs stand.
struct WordText {
  private(set) var characters = Characters()
  /// The run of each character; for the end of a cell `nil`.
  private(set) var runOfCharacter: [Int?] = []
  /// From the start tag of a run to behind its end tag: byte offsets.
  private(set) var runs: [Range<Int>] = []
  /// For the end of each cell, by its character, where its last paragraph ends: in front of `</w:p>`.
  private(set) var cellEnds: [Int: Int] = [:]

  init(_ bytes: [UInt8]) {
    var offset = 0
    var runStart: Int?
    var isText = false
    var paragraphEnd: Int?
    var isContinued = false
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        let scalar = decodeScalar(bytes, at: offset, limit: bytes.count)
        if isText, runStart != nil, !Characters.isSpace(scalar.value) {
          characters.append(scalar.value, at: offset)
          runOfCharacter.append(runs.count)
        }
        offset += max(1, scalar.byteCount)
        continue
      }
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      let tag = String(decoding: bytes[offset..<end], as: UTF8.self)
      let name = tag.prefix { !" />\t\r\n".contains($0) || $0 == "/" && tag.hasPrefix("</") }
      let isEmpty = tag.hasSuffix("/>")
      switch name {
      case "<w:r" where !isEmpty: runStart = offset
      case "</w:r":
        if let start = runStart { runs.append(start..<end) }
        runStart = nil
      case "<w:t": isText = !isEmpty
      case "</w:t": isText = false
      case "</w:p": paragraphEnd = offset
      case "<w:vMerge": isContinued = !tag.contains("restart")
      case "</w:tc":
        // A cell that goes on from above is no cell of its own for a converter.
        if !isContinued {
          if let paragraphEnd { cellEnds[characters.values.count] = paragraphEnd }
          characters.append(Characters.cellEnd, at: offset)
          runOfCharacter.append(nil)
        }
        (paragraphEnd, isContinued) = (nil, false)
      default: break
      }
      offset = end
    }
  }
}
