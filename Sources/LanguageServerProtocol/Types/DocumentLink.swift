/// The parameters of `textDocument/documentLink`.
package struct DocumentLinkParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier

  package init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}

/// Words that lead to a page.
package struct DocumentLink: Sendable, Equatable {
  package let range: PositionRange
  package let address: String
  /// What is shown to who points at it; for clients that show it.
  package let tooltip: String?

  package init(range: PositionRange, address: String, tooltip: String? = nil) {
    self.range = range
    self.address = address
    self.tooltip = tooltip
  }

  package func moved(byLines distance: Int) -> DocumentLink {
    DocumentLink(range: range.moved(byLines: distance), address: address, tooltip: tooltip)
  }
}

extension DocumentLink: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("range", range)
      $0.member("target", address)
      $0.member("tooltip", ifPresent: tooltip)
    }
  }
}
