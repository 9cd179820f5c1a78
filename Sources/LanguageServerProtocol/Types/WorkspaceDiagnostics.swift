/// The parameters of `workspace/diagnostic`.
package struct WorkspaceDiagnosticParameters: Sendable, Equatable {
  /// The reports that the client has, by document.
  package let previousResultIDs: [DocumentURI: String]

  package init(previousResultIDs: [DocumentURI: String] = [:]) {
    self.previousResultIDs = previousResultIDs
  }
}

extension WorkspaceDiagnosticParameters: Decodable {
  package init(from decoder: any Decoder) throws {
    let parameters = try decoder.container(keyedBy: AnyKey.self)
    let known: [PreviousResult] = parameters.value(at: "previousResultIds") ?? []
    previousResultIDs = Dictionary(known.map { ($0.uri, $0.value) }) { _, last in last }
  }

  private struct PreviousResult: Decodable {
    let uri: DocumentURI
    let value: String
  }
}

/// The answer to `workspace/diagnostic`.
package struct WorkspaceDiagnosticReport: Sendable, Equatable {
  package let items: [Item]

  /// What is found in one document.
  package struct Item: Sendable, Equatable {
    package let uri: DocumentURI
    /// `nil` for a document that is not open.
    package let version: Int?
    package let report: DocumentDiagnosticReport

    package init(uri: DocumentURI, version: Int?, report: DocumentDiagnosticReport) {
      self.uri = uri
      self.version = version
      self.report = report
    }
  }

  package init(items: [Item]) {
    self.items = items
  }
}

extension WorkspaceDiagnosticReport: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("items", items) }
  }
}

extension WorkspaceDiagnosticReport.Item: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("uri", uri)
      if let version { $0.member("version", version) } else { $0.nullMember("version") }
      report.writeMembers(to: &$0)
    }
  }
}
