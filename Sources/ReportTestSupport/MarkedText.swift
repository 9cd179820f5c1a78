/// A text whose marks say what a test is about.
///
/// `⟦` and `⟧` enclose a range, `‸` is the cursor, `→` stands for a tab. Carets under the text would
/// not do: Chinese characters are two columns wide.
package struct MarkedText: Sendable, Equatable {
  /// The text without its marks, with tabs for arrows.
  package let text: String
  /// The marked ranges by their start, as UTF-8 byte offsets into `text`.
  package let ranges: [Range<Int>]
  /// The cursor as a UTF-8 byte offset into `text`.
  package let cursor: Int?

  package init(_ marked: String) {
    var text = ""
    var ranges: [Range<Int>] = []
    var cursor: Int?
    var openStarts: [Int] = []
    for character in marked.unicodeScalars {
      switch character {
      case "⟦":
        openStarts.append(text.utf8.count)
      case "⟧":
        guard let start = openStarts.popLast() else {
          preconditionFailure("⟧ without ⟦ in \(marked)")
        }
        ranges.append(start..<text.utf8.count)
      case "‸":
        precondition(cursor == nil, "two cursors in \(marked)")
        cursor = text.utf8.count
      case "→":
        text.unicodeScalars.append("\t")
      default:
        text.unicodeScalars.append(character)
      }
    }
    precondition(openStarts.isEmpty, "⟦ without ⟧ in \(marked)")
    self.text = text
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    self.cursor = cursor
  }
}
