/// The parameters of `workspace/didChangeConfiguration`.
package struct DidChangeConfigurationParameters: Sendable, Equatable {
  /// Whatever the client has; `null` from clients that want to be asked, and where it is absent.
  package let settings: JSONValue

  package init(settings: JSONValue) {
    self.settings = settings
  }
}

extension DidChangeConfigurationParameters: Decodable {
  package init(from decoder: any Decoder) {
    let parameters = try? decoder.container(keyedBy: AnyKey.self)
    settings = parameters?.value(at: "settings") ?? .null
  }
}
