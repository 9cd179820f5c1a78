/// Changes of one document, for the client to make.
package struct WorkspaceEdit: Sendable, Equatable {
  package let uri: DocumentURI
  /// All refer to the text before the change; none overlaps another.
  package let edits: [TextEdit]
  /// The version the edits are for, where the client declares `documentChanges`; else the edits go
  /// out as `changes`, which every client knows.
  package let versioning: Versioning
  /// Whether the document is to be created first, as an empty file.
  package let createsFile: Bool
  /// Whether nothing is to be done where there is such a file already.
  package let mustBeNew: Bool
  /// What the user is told about the change; for clients that know annotations.
  package let annotation: ChangeAnnotation?

  package enum Versioning: Sendable, Equatable {
    case unversioned
    /// `nil` for a document that came without version.
    case versioned(Int?)
  }

  package init(
    uri: DocumentURI,
    edits: [TextEdit],
    versioning: Versioning,
    createsFile: Bool = false,
    mustBeNew: Bool = false,
    annotation: ChangeAnnotation? = nil
  ) {
    self.uri = uri
    self.edits = edits
    self.versioning = versioning
    self.createsFile = createsFile
    self.mustBeNew = mustBeNew
    self.annotation = annotation
  }
}

/// What a change is, in words for the user.
package struct ChangeAnnotation: Sendable, Equatable {
  package let label: String
  package let description: String

  package init(label: String, description: String) {
    self.label = label
    self.description = description
  }

  /// The one annotation that an edit of ours has.
  fileprivate static let id = "nianbao"
}

extension ChangeAnnotation: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("label", label)
      $0.member("description", description)
    }
  }
}

extension WorkspaceEdit: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      switch versioning {
      case .unversioned:
        writer.member("changes", EditsOfDocument(uri: uri, edits: edits))
      case .versioned(let version):
        let creation =
          createsFile
          ? [
            DocumentChange.creation(uri, isAnnotated: annotation != nil, mustBeNew: mustBeNew)
          ] : []
        let change = TextDocumentEdit(
          uri: uri,
          version: version,
          edits: edits.map { AnnotatedTextEdit(edit: $0, isAnnotated: annotation != nil) }
        )
        writer.member("documentChanges", creation + [.edits(change)])
        writer.member(
          "changeAnnotations",
          ifPresent: annotation.map(AnnotationByID.init(annotation:))
        )
      }
    }
  }
}

private struct AnnotationByID: JSONWritable {
  let annotation: ChangeAnnotation

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member(escaping: ChangeAnnotation.id, annotation) }
  }
}

/// One of several changes, done in order.
private enum DocumentChange: JSONWritable {
  case creation(DocumentURI, isAnnotated: Bool, mustBeNew: Bool)
  case edits(TextDocumentEdit)

  func write(to writer: inout JSONWriter) {
    switch self {
    case .creation(let uri, let isAnnotated, let mustBeNew):
      writer.writeObject {
        $0.member("kind", "create")
        $0.member("uri", uri)
        if !mustBeNew { $0.member("options", IgnoringExistingFile()) }
        if isAnnotated { $0.member("annotationId", ChangeAnnotation.id) }
      }
    case .edits(let edits):
      edits.write(to: &writer)
    }
  }

  private struct IgnoringExistingFile: JSONWritable {
    func write(to writer: inout JSONWriter) {
      writer.writeObject { $0.member("ignoreIfExists", true) }
    }
  }
}

private struct AnnotatedTextEdit: JSONWritable {
  let edit: TextEdit
  let isAnnotated: Bool

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("range", edit.range)
      $0.member("newText", edit.newText)
      if isAnnotated { $0.member("annotationId", ChangeAnnotation.id) }
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
  let edits: [AnnotatedTextEdit]

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
