/// A report cut into blocks that cover every line once, in order.
package struct SyntaxTree: Sendable, Equatable {
  package let text: SourceText

  package init(parsing text: SourceText) {
    self.text = text
  }

  /// The tree of the edited text.
  package func applying(_ edit: SourceEdit) -> SyntaxTree {
    SyntaxTree(parsing: text.applying(edit))
  }
}
