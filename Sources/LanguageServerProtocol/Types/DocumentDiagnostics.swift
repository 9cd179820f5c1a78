/// The parameters of `textDocument/diagnostic`.
package struct DocumentDiagnosticParameters: Sendable, Equatable {
  package let textDocument: TextDocumentIdentifier
  /// Names the report that the client has; `nil` where it has none.
  package let previousResultID: String?

  package init(textDocument: TextDocumentIdentifier, previousResultID: String? = nil) {
    self.textDocument = textDocument
    self.previousResultID = previousResultID
  }
}

extension DocumentDiagnosticParameters: Decodable {
  private enum Key: String, CodingKey {
    case textDocument, previousResultId
  }

  package init(from decoder: any Decoder) throws {
    let parameters = try decoder.container(keyedBy: Key.self)
    textDocument = try parameters.decode(TextDocumentIdentifier.self, forKey: .textDocument)
    // An odd id is none of ours, and then everything is reported.
    previousResultID = try? parameters.decode(String.self, forKey: .previousResultId)
  }
}

/// What a client learns that asks for the diagnostics of a document.
package enum DocumentDiagnosticReport: Sendable, Equatable {
  /// All there are; without a result id for a document that is not open.
  case full(resultID: String?, DiagnosticList)
  /// What the client has is still true.
  case unchanged(resultID: String)
}

extension DocumentDiagnosticReport: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { writeMembers(to: &$0) }
  }

  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .full(let resultID, let diagnostics):
      writer.member("kind", "full")
      writer.member("resultId", ifPresent: resultID)
      writer.member("items", diagnostics)
    case .unchanged(let resultID):
      writer.member("kind", "unchanged")
      writer.member("resultId", resultID)
    }
  }
}

/// How a server gives diagnostics to clients that ask for them.
package struct DiagnosticOptions: Sendable, Equatable {
  /// Under this name a client keeps our diagnostics apart from those of others.
  package let identifier: String
  /// Whether an edit in one document may change what is said about another.
  package let interFileDependencies: Bool
  /// Whether documents that are not open can be asked for.
  package let workspaceDiagnostics: Bool

  package init(identifier: String, interFileDependencies: Bool, workspaceDiagnostics: Bool) {
    self.identifier = identifier
    self.interFileDependencies = interFileDependencies
    self.workspaceDiagnostics = workspaceDiagnostics
  }
}

extension DiagnosticOptions: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("identifier", identifier)
      $0.member("interFileDependencies", interFileDependencies)
      $0.member("workspaceDiagnostics", workspaceDiagnostics)
    }
  }
}
