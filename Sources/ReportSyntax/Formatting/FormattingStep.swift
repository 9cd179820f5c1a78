/// Changes of white space that are made together or not at all: those of one table, of one line, or
/// of the gap between two blocks.
package struct FormattingStep: Sendable, Equatable {
  /// What the step is about: byte offsets into the whole text.
  package let range: Range<Int>
  /// In the order of the text; never empty, and none overlaps another, nor one of another step.
  package let edits: [SourceEdit]
}

/// What an editor asks of a formatted text.
package struct FormatterOptions: Sendable, Equatable {
  /// White space at the end of lines goes; in tables it does whatever is asked.
  package var trimsTrailingWhiteSpace = true
  /// Blank lines at the end of the text go.
  package var trimsFinalLines = true
  /// The last line gets an ending; otherwise it has one if it had one.
  package var insertsFinalLineEnding = false

  package init() {}
}

/// Collects the edits of one step.
struct EditList {
  private(set) var edits: [SourceEdit] = []

  /// Replaces a range, unless that is what stands there.
  mutating func replace(_ range: Range<Int>, with replacement: [UInt8], in bytes: [UInt8]) {
    guard !bytes[range].elementsEqual(replacement) else { return }
    edits.append(SourceEdit(range: range, replacement: replacement))
  }

  mutating func remove(_ range: Range<Int>) {
    if !range.isEmpty { edits.append(SourceEdit(range: range, replacement: [])) }
  }
}
