/// The parameters of `textDocument/prepareRename`.
package struct PrepareRenameParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position

  package init(textDocument: TextDocumentIdentifier, position: Position) {
    self.textDocument = textDocument
    self.position = position
  }
}

/// The parameters of `textDocument/rename`.
package struct RenameParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position
  /// Whatever the user has typed.
  package let newName: String

  package init(textDocument: TextDocumentIdentifier, position: Position, newName: String) {
    self.textDocument = textDocument
    self.position = position
    self.newName = newName
  }
}

/// What would get another name.
package struct RenamePreparation: Sendable, Equatable {
  package let range: PositionRange
  /// The name that the user changes.
  package let placeholder: String

  package init(range: PositionRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }
}

extension RenamePreparation: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("range", range)
      $0.member("placeholder", placeholder)
    }
  }
}
