/// The parameters of `textDocument/codeLens`.
package struct CodeLensParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier

  package init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}

/// A line of words that a client shows above a line of the document.
package struct CodeLens: Sendable, Equatable {
  /// What it is about, on one line.
  package let range: PositionRange
  package let title: String

  package init(range: PositionRange, title: String) {
    self.range = range
    self.title = title
  }

  package func moved(byLines distance: Int) -> CodeLens {
    CodeLens(range: range.moved(byLines: distance), title: title)
  }
}

extension CodeLens: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("range", range)
      $0.member("command", Title(title: title))
    }
  }

  /// A command that does nothing, which is how the protocol shows words alone.
  private struct Title: JSONWritable {
    let title: String

    func write(to writer: inout JSONWriter) {
      writer.writeObject {
        $0.member("title", title)
        $0.member("command", "")
      }
    }
  }
}
