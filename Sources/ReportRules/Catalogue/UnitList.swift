package import ReportSyntax

/// The list of units that must report, `units.csv`: a line a unit, with the unit above it.
///
/// The first line is `unit,parent`. Fields may stand in quotation marks; a parent is empty for the top.
/// A line without a unit is passed over.
package struct UnitList: Sendable {
  package let text: SourceText
  package let units: [Unit]

  package struct Unit: Sendable {
    package let name: String
    /// `nil` for the top.
    package let parent: String?
    /// Where the name stands: byte offsets into the whole text.
    package let range: Range<Int>
  }

  /// - Returns: `nil` where the first line is another.
  package init?(_ text: SourceText) {
    self.text = text
    var lines: [[(text: String, range: Range<Int>)]] = []
    for line in 0..<text.lineCount {
      lines.append(Self.fields(text.bytes, in: text.lineRange(line)))
    }
    guard let head = lines.first?.map(\.text), head.starts(with: ["unit", "parent"]) else {
      return nil
    }
    units = lines.dropFirst().compactMap { fields in
      guard let name = fields.first, !name.text.isEmpty else { return nil }
      let parent = fields.count > 1 ? fields[1].text : ""
      return Unit(name: name.text, parent: parent.isEmpty ? nil : parent, range: name.range)
    }
  }

  private static func fields(_ bytes: [UInt8], in line: Range<Int>) -> [(
    text: String, range: Range<Int>
  )] {
    var fields: [(text: String, range: Range<Int>)] = []
    var offset = line.lowerBound
    var end = line.upperBound
    while end > offset, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    if offset == 0, bytes[..<end].starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while offset <= end {
      var content: [UInt8] = []
      var isQuoted = false
      let start = offset
      while offset < end, isQuoted || bytes[offset] != UInt8(ascii: ",") {
        if bytes[offset] == UInt8(ascii: "\"") {
          // Two of them inside of quotation marks are one.
          if isQuoted, offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "\"") {
            content.append(bytes[offset])
            offset += 1
          } else {
            isQuoted.toggle()
          }
        } else {
          content.append(bytes[offset])
        }
        offset += 1
      }
      let range = trimmingPadding(start..<offset, in: bytes)
      let words = String(decoding: content, as: UTF8.self)
      fields.append(
        (String(words.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()), range)
      )
      offset += 1
    }
    return fields
  }
}
