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

extension SourceEdit {
  /// The smallest single edit between two texts, of whole characters.
  package static func difference(from before: [UInt8], to after: [UInt8]) -> SourceEdit {
    let (old, new) = (before.span, after.span)
    let most = min(old.count, new.count)
    var prefix = 0
    while prefix < most, old[prefix] == new[prefix] { prefix += 1 }
    while prefix > 0, isContinuation(before, prefix) || isContinuation(after, prefix) {
      prefix -= 1
    }
    var suffix = 0
    while suffix < most - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
      suffix += 1
    }
    while suffix > 0, isContinuation(before, before.count - suffix) { suffix -= 1 }
    return SourceEdit(
      range: prefix..<before.count - suffix,
      replacement: Array(after[prefix..<after.count - suffix])
    )
  }

  private static func isContinuation(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] & 0xC0 == 0x80
  }
}
