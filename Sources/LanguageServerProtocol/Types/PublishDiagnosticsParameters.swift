/// The parameters of `textDocument/publishDiagnostics`.
package struct PublishDiagnosticsParameters: Sendable, Equatable {
  package let uri: DocumentURI
  /// The version that was looked at; `nil` when the document is closed or came without one.
  package let version: Int?
  /// All there are: they replace what was published before.
  package let diagnostics: DiagnosticList

  package init(uri: DocumentURI, version: Int?, diagnostics: DiagnosticList) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }
}

extension PublishDiagnosticsParameters: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("uri", uri)
      $0.member("version", ifPresent: version)
      $0.member("diagnostics", diagnostics)
    }
  }
}
