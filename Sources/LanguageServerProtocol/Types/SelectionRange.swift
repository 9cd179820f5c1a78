/// The parameters of `textDocument/selectionRange`.
package struct SelectionRangeParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  package let positions: [Position]

  package init(textDocument: TextDocumentIdentifier, positions: [Position]) {
    self.textDocument = textDocument
    self.positions = positions
  }
}

/// What a selection grows to from a position, step by step.
package struct SelectionRange: Sendable, Equatable {
  /// The smallest first, each inside the next; never empty.
  package let ranges: [PositionRange]

  package init(ranges: [PositionRange]) {
    self.ranges = ranges
  }
}

extension SelectionRange: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    write(ranges[...], to: &writer)
  }

  private func write(_ ranges: ArraySlice<PositionRange>, to writer: inout JSONWriter) {
    guard let first = ranges.first else { return writer.writeNull() }
    let rest = SelectionRange(ranges: Array(ranges.dropFirst()))
    writer.writeObject {
      $0.member("range", first)
      if !rest.ranges.isEmpty { $0.member("parent", rest) }
    }
  }
}
