/// The parameters of `window/logMessage`.
package struct LogMessageParameters: Sendable, Equatable {
  package let severity: MessageSeverity
  package let message: String

  package init(severity: MessageSeverity, message: String) {
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

/// How grave a message to the client is; the raw value is the protocol's `MessageType`.
package enum MessageSeverity: Int, Sendable {
  case error = 1
  case warning = 2
  case information = 3
}
