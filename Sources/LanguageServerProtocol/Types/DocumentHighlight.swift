/// The parameters of requests about a place in a document: `textDocument/documentHighlight`,
/// `textDocument/definition`.
package struct PlaceParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position

  package init(textDocument: TextDocumentIdentifier, position: Position) {
    self.textDocument = textDocument
    self.position = position
  }
}

/// A range that belongs to the place of the cursor.
package struct DocumentHighlight: Sendable, Equatable {
  /// How it belongs; the raw value is the protocol's.
  package enum Kind: Int, Sendable {
    case text = 1
    case read = 2
    case write = 3
  }

  package let range: PositionRange
  package let kind: Kind

  package init(range: PositionRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

extension DocumentHighlight: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("range", range)
      $0.member("kind", kind.rawValue)
    }
  }
}
