package import ReportRules
import ReportSyntax
package import StatutoryForms

/// The name of an official text in a report.
package struct OfficialLink: Sendable, Equatable {
  /// The name with its title marks.
  package let range: Range<Int>
  package let text: OfficialText
}

extension Report {
  /// Where the report names official texts whose page is known, in the order of the text.
  package var officialLinks: [OfficialLink] {
    let bytes = text.bytes
    guard !blocks.isEmpty else { return [] }
    let end = tree.byteRange(ofBlock: blocks.upperBound - 1).upperBound
    var links: [OfficialLink] = []
    var offset = tree.byteOffset(ofBlock: blocks.lowerBound)
    while offset < end {
      guard bytes[offset] == 0xE3, Regulation.isNamed(bytes, at: offset, limit: end),
        let close = (offset..<min(end, offset + 120)).first(where: {
          hasWord("》", bytes, at: $0, limit: end)
        })
      else {
        offset += 1
        continue
      }
      links.append(OfficialLink(range: offset..<close + 3, text: .regulation))
      offset = close + 3
    }
    return links
  }
}
