/// What we ask a client.
package enum ServerRequest: Sendable, Equatable {
  /// The client's settings, one value for each section.
  case configuration(sections: [String])
  case registerCapability([Registration])

  var method: String {
    switch self {
    case .configuration: "workspace/configuration"
    case .registerCapability: "client/registerCapability"
    }
  }
}

extension ServerRequest: JSONWritable {
  /// Writes the parameters.
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      switch self {
      case .configuration(let sections):
        $0.member("items", sections.map(ConfigurationItem.init(section:)))
      case .registerCapability(let registrations):
        $0.member("registrations", registrations)
      }
    }
  }
}

private struct ConfigurationItem: JSONWritable {
  let section: String

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("section", section) }
  }
}
