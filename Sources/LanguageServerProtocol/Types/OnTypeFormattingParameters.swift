/// The parameters of `textDocument/onTypeFormatting`.
package struct OnTypeFormattingParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  /// Where the cursor is: behind what was typed, as a rule.
  package let position: Position
  /// What was typed.
  package let character: String

  private enum CodingKeys: String, CodingKey {
    case textDocument, position
    case character = "ch"
  }

  package init(textDocument: TextDocumentIdentifier, position: Position, character: String) {
    self.textDocument = textDocument
    self.position = position
    self.character = character
  }
}
