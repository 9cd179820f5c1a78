/// A run of lines that belong together.
///
/// Every offset inside a block counts from its first byte, so that text above may grow or shrink.
package struct Block: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    /// Nothing but padding.
    case blank
    /// One line of prose; what looks like an ordinal in front of it is kept.
    case paragraph(ordinal: Ordinal?)
    // Kept apart, since most lines are none of these and a text may have millions.
    indirect case heading(Heading)
    /// A line that is nothing but a reference to an article, as stands above a part of table two.
    indirect case caption(ArticleReference)
    indirect case table(Table)
  }

  package let content: Content
  private let lines: Int32
  private let inspectedLines: Int32

  init(content: Content, lineCount: Int, inspectedLineCount: Int) {
    self.content = content
    lines = Int32(clamping: lineCount)
    inspectedLines = Int32(clamping: inspectedLineCount)
  }

  /// Lines the block covers; at least 1.
  package var lineCount: Int { Int(lines) }
  /// Lines the parser looked at to decide the block, from its first; at least `lineCount`.
  ///
  /// The end of the text counts as a line.
  package var inspectedLineCount: Int { Int(inspectedLines) }
}
