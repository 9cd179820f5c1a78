/// Another place that belongs to a diagnostic.
package struct DiagnosticRelatedInformation: Sendable, Equatable {
  package let location: Location
  package let message: String

  package init(location: Location, message: String) {
    self.location = location
    self.message = message
  }
}

extension DiagnosticRelatedInformation {
  func moved(byLines distance: Int) -> DiagnosticRelatedInformation {
    DiagnosticRelatedInformation(
      location: Location(uri: location.uri, range: location.range.moved(byLines: distance)),
      message: message
    )
  }
}

extension DiagnosticRelatedInformation: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("location", location)
      $0.member("message", message)
    }
  }
}
