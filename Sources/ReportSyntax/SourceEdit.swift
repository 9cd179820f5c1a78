/// Replaces a range of bytes of a text by other bytes.
package struct SourceEdit: Sendable, Equatable {
  /// UTF-8 byte offsets into the text before the edit.
  ///
  /// Offsets beyond the text are clamped where the edit is applied.
  package let range: Range<Int>

  /// What stands there afterwards; any bytes, not necessarily UTF-8.
  package let replacement: [UInt8]

  package init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }
}
