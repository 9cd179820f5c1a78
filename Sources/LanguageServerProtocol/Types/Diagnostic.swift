/// Something a client marks in a document.
///
/// Written down once, and sent with every change of the document: copies share it, also some lines
/// above or below.
package struct Diagnostic: Sendable, Equatable {
  private let content: Content
  /// By how many lines it has moved since it was written down.
  private var distance = 0

  package var range: PositionRange { content.parts.range.moved(byLines: distance) }
  package var severity: DiagnosticSeverity { content.parts.severity }
  package var code: String? { content.parts.code }
  package var codeDescription: CodeDescription? { content.parts.codeDescription }
  package var source: String { content.parts.source }
  package var message: String { content.parts.message }
  /// Left out of the message when empty.
  package var tags: [DiagnosticTag] { content.parts.tags }
  /// Left out of the message when empty.
  package var relatedInformation: [DiagnosticRelatedInformation] {
    content.parts.relatedInformation.map { $0.moved(byLines: distance) }
  }

  private final class Content: Sendable {
    let parts: DiagnosticParts
    let written: WrittenJSON

    init(_ parts: DiagnosticParts) {
      self.parts = parts
      written = JSONWriter.written(parts)
    }
  }

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
    content = Content(
      DiagnosticParts(
        range: range,
        severity: severity,
        code: code,
        codeDescription: codeDescription,
        source: source,
        message: message,
        tags: tags,
        relatedInformation: relatedInformation
      )
    )
  }

  package func moved(byLines distance: Int) -> Diagnostic {
    var moved = self
    moved.distance += distance
    return moved
  }

  package static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.content === right.content, left.distance == right.distance { return true }
    return left.range == right.range && left.severity == right.severity
      && left.code == right.code && left.codeDescription == right.codeDescription
      && left.source == right.source && left.message == right.message && left.tags == right.tags
      && left.relatedInformation == right.relatedInformation
  }
}

extension Diagnostic: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.write(content.written, movedByLines: distance)
  }
}

/// What a diagnostic says.
private struct DiagnosticParts: JSONWritable {
  let range: PositionRange
  let severity: DiagnosticSeverity
  let code: String?
  let codeDescription: CodeDescription?
  let source: String
  let message: String
  let tags: [DiagnosticTag]
  let relatedInformation: [DiagnosticRelatedInformation]

  func write(to writer: inout JSONWriter) {
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
