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

/// A range in a document.
package struct Location: Sendable, Equatable {
  package let uri: DocumentURI
  package let range: PositionRange

  package init(uri: DocumentURI, range: PositionRange) {
    self.uri = uri
    self.range = range
  }
}

extension Location: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("uri", uri)
      $0.member("range", range)
    }
  }
}
