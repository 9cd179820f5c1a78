/// Changes of one document, for the client to make.
package struct WorkspaceEdit: Sendable, Equatable {
  package let uri: DocumentURI
  /// All refer to the text before the change; none overlaps another.
  package let edits: [TextEdit]
  /// The version the edits are for, where the client declares `documentChanges`; else the edits go
  /// out as `changes`, which every client knows.
  package let versioning: Versioning

  package enum Versioning: Sendable, Equatable {
    case unversioned
    /// `nil` for a document that came without version.
    case versioned(Int?)
  }

  package init(uri: DocumentURI, edits: [TextEdit], versioning: Versioning) {
    self.uri = uri
    self.edits = edits
    self.versioning = versioning
  }
}

extension WorkspaceEdit: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    switch versioning {
    case .unversioned:
      writer.writeObject { $0.member("changes", EditsOfDocument(uri: uri, edits: edits)) }
    case .versioned(let version):
      let change = TextDocumentEdit(uri: uri, version: version, edits: edits)
      writer.writeObject { $0.member("documentChanges", [change]) }
    }
  }
}

/// New text for a range.
package struct TextEdit: Sendable, Equatable, JSONWritable {
  package let range: PositionRange
  package let newText: String

  package init(range: PositionRange, newText: String) {
    self.range = range
    self.newText = newText
  }

  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("range", range)
      $0.member("newText", newText)
    }
  }
}

/// The protocol's map from a document to its edits, with one entry.
private struct EditsOfDocument: JSONWritable {
  let uri: DocumentURI
  let edits: [TextEdit]

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member(escaping: uri.text, edits) }
  }
}

private struct TextDocumentEdit: JSONWritable {
  let uri: DocumentURI
  let version: Int?
  let edits: [TextEdit]

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("textDocument", OptionalVersion(uri: uri, version: version))
      $0.member("edits", edits)
    }
  }

  private struct OptionalVersion: JSONWritable {
    let uri: DocumentURI
    let version: Int?

    func write(to writer: inout JSONWriter) {
      writer.writeObject {
        $0.member("uri", uri)
        if let version { $0.member("version", version) } else { $0.nullMember("version") }
      }
    }
  }
}
