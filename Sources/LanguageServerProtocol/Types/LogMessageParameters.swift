/// The parameters of `window/logMessage`.
package struct LogMessageParameters: Sendable, Equatable {
  /// How grave the message is; the raw value is the protocol's `MessageType`.
  package enum Severity: Int, Sendable {
    case error = 1
    case warning = 2
  }

  package let severity: Severity
  package let message: String

  package init(severity: Severity, message: String) {
    self.severity = severity
    self.message = message
  }
}

extension LogMessageParameters: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("type", severity.rawValue)
      $0.member("message", message)
    }
  }
}
