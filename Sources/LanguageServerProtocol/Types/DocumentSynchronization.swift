/// The parameters of `textDocument/didOpen`.
package struct DidOpenParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentItem

  package init(textDocument: TextDocumentItem) {
    self.textDocument = textDocument
  }
}

/// A document as a client hands it over.
///
/// Its language id is a hint at most: clients send all sorts of ids for the same `.txt`.
package struct TextDocumentItem: Sendable, Equatable {
  package let uri: DocumentURI
  package let languageID: String?
  package let version: Int?
  package let text: String

  package init(uri: DocumentURI, languageID: String? = nil, version: Int?, text: String) {
    self.uri = uri
    self.languageID = languageID
    self.version = version
    self.text = text
  }
}

extension TextDocumentItem: Decodable {
  private enum Key: String, CodingKey {
    case uri, languageId, version, text
  }

  package init(from decoder: any Decoder) throws {
    let item = try decoder.container(keyedBy: Key.self)
    uri = try item.decode(DocumentURI.self, forKey: .uri)
    // An odd language id must not keep a document from being opened.
    languageID = try? item.decode(String.self, forKey: .languageId)
    // Nor an odd version: it is only told back.
    version = try? item.decode(Int.self, forKey: .version)
    text = try item.decode(String.self, forKey: .text)
  }
}

/// The parameters of `textDocument/didChange`.
package struct DidChangeParameters: Sendable, Equatable, Decodable {
  package let textDocument: VersionedTextDocumentIdentifier
  /// Each change applies to the text that the one before it left.
  package let contentChanges: [ContentChange]

  package init(
    textDocument: VersionedTextDocumentIdentifier,
    contentChanges: [ContentChange]
  ) {
    self.textDocument = textDocument
    self.contentChanges = contentChanges
  }
}

/// A document and the version it has after the message.
package struct VersionedTextDocumentIdentifier: Sendable, Equatable {
  package let uri: DocumentURI
  /// Older protocols allow `null`; what is no integer counts as that.
  package let version: Int?

  package init(uri: DocumentURI, version: Int?) {
    self.uri = uri
    self.version = version
  }
}

extension VersionedTextDocumentIdentifier: Decodable {
  private enum Key: String, CodingKey {
    case uri, version
  }

  package init(from decoder: any Decoder) throws {
    let document = try decoder.container(keyedBy: Key.self)
    uri = try document.decode(DocumentURI.self, forKey: .uri)
    version = try? document.decode(Int.self, forKey: .version)
  }
}

/// New text for a range of a document, or for all of it.
package struct ContentChange: Sendable, Equatable, Decodable {
  /// `nil` means the whole document.
  package let range: PositionRange?
  package let text: String

  package init(range: PositionRange?, text: String) {
    self.range = range
    self.text = text
  }
}

/// The parameters of `textDocument/didClose`.
package struct DidCloseParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier

  package init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}

/// A document.
package struct TextDocumentIdentifier: Sendable, Equatable, Decodable {
  package let uri: DocumentURI

  package init(uri: DocumentURI) {
    self.uri = uri
  }
}
