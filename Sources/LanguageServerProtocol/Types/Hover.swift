/// The parameters of `textDocument/hover`.
package struct HoverParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position

  package init(textDocument: TextDocumentIdentifier, position: Position) {
    self.textDocument = textDocument
    self.position = position
  }
}

/// What is said about a place; where there is nothing to say, the answer is `null` instead.
package struct Hover: Sendable, Equatable {
  package let contents: MarkupContent
  /// What the contents are about.
  package let range: PositionRange

  package init(contents: MarkupContent, range: PositionRange) {
    self.contents = contents
    self.range = range
  }
}

extension Hover: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("contents", contents)
      $0.member("range", range)
    }
  }
}
