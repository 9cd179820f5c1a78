/// The bytes of a short line as one number: where a table has one cell on each line, most lines are the
/// same few, and what is known of one need not be kept for each.
package struct ShortLine: Hashable, Sendable {
  /// The bytes, and their number above them.
  private let bytes: UInt64

  /// `nil` for an empty line and for one of more than seven bytes.
  package init?(_ bytes: [UInt8], in line: Range<Int>) {
    guard (1...7).contains(line.count) else { return nil }
    let span = bytes.span
    var number = UInt64(line.count)
    for offset in line { number = number << 8 | UInt64(span[offset]) }
    self.bytes = number
  }

  /// How many different ones are worth remembering; random lines are never the same.
  package static let mostRemembered = 256
}
