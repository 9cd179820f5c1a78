/// The parameters of `$/progress`: how far work has come that was announced under a token.
package struct ProgressParameters: Sendable, Equatable {
  package let token: String
  package let value: Value

  package enum Value: Sendable, Equatable {
    case begin(title: String)
    /// - Parameter percentage: of 100.
    case report(message: String, percentage: Int)
    case end(message: String)
  }

  package init(token: String, value: Value) {
    self.token = token
    self.value = value
  }
}

extension ProgressParameters: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("token", token)
      $0.member("value", value)
    }
  }
}

extension ProgressParameters.Value: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      switch self {
      case .begin(let title):
        $0.member("kind", "begin")
        $0.member("title", title)
        $0.member("cancellable", false)
        $0.member("percentage", 0)
      case .report(let message, let percentage):
        $0.member("kind", "report")
        $0.member("message", message)
        $0.member("percentage", percentage)
      case .end(let message):
        $0.member("kind", "end")
        $0.member("message", message)
      }
    }
  }
}
