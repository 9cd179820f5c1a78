/// The parameters of `textDocument/inlayHint`.
package struct InlayHintParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  /// What is on the screen; some clients ask for the whole document.
  package let range: PositionRange

  package init(textDocument: TextDocumentIdentifier, range: PositionRange) {
    self.textDocument = textDocument
    self.range = range
  }
}

/// Words that a client shows in a line, though they do not stand there.
package struct InlayHint: Sendable, Equatable {
  /// Behind which character they are shown, at a little distance.
  package let position: Position
  package let label: String
  /// What is shown to who points at them.
  package let tooltip: String?

  package init(position: Position, label: String, tooltip: String? = nil) {
    self.position = position
    self.label = label
    self.tooltip = tooltip
  }

  package func moved(byLines distance: Int) -> InlayHint {
    InlayHint(position: position.moved(byLines: distance), label: label, tooltip: tooltip)
  }
}

extension InlayHint: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("position", position)
      $0.member("label", label)
      $0.member("tooltip", ifPresent: tooltip)
      $0.member("paddingLeft", true)
    }
  }
}
