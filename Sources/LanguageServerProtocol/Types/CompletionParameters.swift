/// The parameters of `textDocument/completion`.
package struct CompletionParameters: Sendable, Equatable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position
  /// The trigger character that was typed; `nil` where the user asked or typed on.
  package let triggerCharacter: String?

  package init(
    textDocument: TextDocumentIdentifier,
    position: Position,
    triggerCharacter: String? = nil
  ) {
    self.textDocument = textDocument
    self.position = position
    self.triggerCharacter = triggerCharacter
  }
}

extension CompletionParameters: Decodable {
  private enum Key: String, CodingKey {
    case textDocument, position, context
  }

  private struct Context: Decodable {
    let triggerCharacter: String?
  }

  package init(from decoder: any Decoder) throws {
    let parameters = try decoder.container(keyedBy: Key.self)
    textDocument = try parameters.decode(TextDocumentIdentifier.self, forKey: .textDocument)
    position = try parameters.decode(Position.self, forKey: .position)
    triggerCharacter = (try? parameters.decode(Context.self, forKey: .context))?.triggerCharacter
  }
}
