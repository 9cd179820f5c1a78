/// The protocol's `Range`: from a position up to, not including, another.
package struct PositionRange: Sendable, Hashable, Decodable {
  package let start: Position
  /// Not before `start` in what we send; a client may send anything.
  package let end: Position

  package init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }
}

extension PositionRange {
  package func moved(byLines distance: Int) -> PositionRange {
    PositionRange(start: start.moved(byLines: distance), end: end.moved(byLines: distance))
  }
}

extension PositionRange: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("start", start)
      $0.member("end", end)
    }
  }
}
