/// Something a client marks in a document.
package struct Diagnostic: Sendable, Equatable {
  package let range: PositionRange
  package let severity: DiagnosticSeverity
  package let code: String?
  package let codeDescription: CodeDescription?
  package let source: String
  package let message: String
  /// Left out of the message when empty.
  package let tags: [DiagnosticTag]
  /// Left out of the message when empty.
  package let relatedInformation: [DiagnosticRelatedInformation]

  package init(
    range: PositionRange,
    severity: DiagnosticSeverity,
    code: String? = nil,
    codeDescription: CodeDescription? = nil,
    source: String,
    message: String,
    tags: [DiagnosticTag] = [],
    relatedInformation: [DiagnosticRelatedInformation] = []
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.codeDescription = codeDescription
    self.source = source
    self.message = message
    self.tags = tags
    self.relatedInformation = relatedInformation
  }
}

extension Diagnostic: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("range", range)
      $0.member("severity", severity.rawValue)
      $0.member("code", ifPresent: code)
      $0.member("codeDescription", ifPresent: codeDescription)
      $0.member("source", source)
      $0.member("message", message)
      if !tags.isEmpty { $0.member("tags", tags.map(\.rawValue)) }
      if !relatedInformation.isEmpty { $0.member("relatedInformation", relatedInformation) }
    }
  }
}

/// How grave a diagnostic is; the raw value is the protocol's.
package enum DiagnosticSeverity: Int, Sendable {
  case error = 1
  case warning = 2
  case information = 3
  case hint = 4
}

/// How a client may draw a diagnostic; the raw value is the protocol's.
package enum DiagnosticTag: Int, Sendable {
  case unnecessary = 1
  case deprecated = 2
}

/// Where the code of a diagnostic is explained.
package struct CodeDescription: Sendable, Equatable, JSONWritable {
  package let address: String

  package init(address: String) {
    self.address = address
  }

  package func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("href", address) }
  }
}
