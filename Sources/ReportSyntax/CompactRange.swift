/// A range of offsets or numbers in half the room, for what each line of a text has.
///
/// Numbers that do not fit into 32 bits become the nearest that does.
package struct CompactRange: Sendable, Equatable {
  private let lower: Int32
  private let upper: Int32

  package init(_ range: Range<Int>) {
    lower = Int32(clamping: range.lowerBound)
    upper = Int32(clamping: range.upperBound)
  }

  package var range: Range<Int> { Int(lower)..<Int(upper) }
}
