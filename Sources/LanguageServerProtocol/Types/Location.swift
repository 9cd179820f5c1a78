/// A range in a document.
package struct Location: Sendable, Equatable {
  package let uri: DocumentURI
  package let range: PositionRange

  package init(uri: DocumentURI, range: PositionRange) {
    self.uri = uri
    self.range = range
  }
}

extension Location: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("uri", uri)
      $0.member("range", range)
    }
  }
}

/// A place that something leads to.
package struct LocationLink: Sendable, Equatable {
  /// What leads there.
  package let originSelectionRange: PositionRange
  package let targetURI: DocumentURI
  /// All of what stands there.
  package let targetRange: PositionRange
  /// What is to be selected; inside `targetRange`.
  package let targetSelectionRange: PositionRange

  package init(
    originSelectionRange: PositionRange,
    targetURI: DocumentURI,
    targetRange: PositionRange,
    targetSelectionRange: PositionRange
  ) {
    self.originSelectionRange = originSelectionRange
    self.targetURI = targetURI
    self.targetRange = targetRange
    self.targetSelectionRange = targetSelectionRange
  }
}

extension LocationLink {
  /// The same for clients that know no links.
  package var location: Location { Location(uri: targetURI, range: targetRange) }
}

extension LocationLink: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("originSelectionRange", originSelectionRange)
      $0.member("targetUri", targetURI)
      $0.member("targetRange", targetRange)
      $0.member("targetSelectionRange", targetSelectionRange)
    }
  }
}

/// The parameters of `textDocument/references`.
package struct ReferenceParameters: Sendable, Equatable {
  package let textDocument: TextDocumentIdentifier
  package let position: Position
  /// Whether the place that is referred to is wanted as well.
  package let includesDeclaration: Bool

  package init(
    textDocument: TextDocumentIdentifier,
    position: Position,
    includesDeclaration: Bool
  ) {
    self.textDocument = textDocument
    self.position = position
    self.includesDeclaration = includesDeclaration
  }
}

extension ReferenceParameters: Decodable {
  private enum Key: String, CodingKey {
    case textDocument, position, context
  }

  private struct Context: Decodable {
    let includeDeclaration: Bool?
  }

  package init(from decoder: any Decoder) throws {
    let parameters = try decoder.container(keyedBy: Key.self)
    textDocument = try parameters.decode(TextDocumentIdentifier.self, forKey: .textDocument)
    position = try parameters.decode(Position.self, forKey: .position)
    let context = try? parameters.decode(Context.self, forKey: .context)
    includesDeclaration = context?.includeDeclaration ?? false
  }
}
