/// The parameters of `window/showMessage`, which a client puts before the eyes of its user.
package struct ShowMessageParameters: Sendable, Equatable {
  package let severity: MessageSeverity
  package let message: String

  package init(severity: MessageSeverity, message: String) {
    self.severity = severity
    self.message = message
  }
}

extension ShowMessageParameters: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("type", severity.rawValue)
      $0.member("message", message)
    }
  }
}
