/// Text to be shown, in the markup that the client can show.
package struct MarkupContent: Sendable, Equatable {
  package let kind: MarkupKind
  package let value: String

  package init(kind: MarkupKind, value: String) {
    self.kind = kind
    self.value = value
  }
}

/// The markup of a text; raw values are the protocol's.
package enum MarkupKind: String, Sendable {
  case plainText = "plaintext"
  case markdown
}

extension MarkupContent: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("kind", kind.rawValue)
      $0.member("value", value)
    }
  }
}
