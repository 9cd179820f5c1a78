/// Where lines or blocks start, in order: whole numbers in half the room, since a text may have millions.
///
/// What does not fit into 32 bits becomes the nearest number that does.
package struct Starts: Sendable, Equatable {
  private var values: [Int32] = []

  package init() {}

  /// The index of the first start that lies beyond what is looked for; the count where none does.
  func firstIndexBeyond(_ liesBeyond: (Int) -> Bool) -> Int {
    values.firstIndexBeyond { liesBeyond(Int($0)) }
  }

  /// The index of the last start at or before a place, or 0; the starts are in order.
  func indexOfStart(atOrBefore place: Int) -> Int {
    Swift.max(0, values.firstIndexBeyond { Int($0) > place } - 1)
  }

  /// Moves all starts from an index on; none for an index behind the last.
  mutating func move(from index: Int, by distance: Int) {
    let distance = Int32(clamping: distance)
    if distance == 0 { return }
    for index in index..<Swift.max(values.count, index) { values[index] &+= distance }
  }
}

extension Starts: RandomAccessCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
  package var startIndex: Int { 0 }
  package var endIndex: Int { values.count }

  package subscript(index: Int) -> Int { Int(values[index]) }

  package init(arrayLiteral elements: Int...) {
    values = elements.map { Int32(clamping: $0) }
  }

  package mutating func reserveCapacity(_ count: Int) { values.reserveCapacity(count) }

  package mutating func append(_ start: Int) { values.append(Int32(clamping: start)) }

  package mutating func replaceSubrange(
    _ range: Range<Int>,
    with starts: some Collection<Int>
  ) {
    values.replaceSubrange(range, with: starts.lazy.map { Int32(clamping: $0) })
  }
}
