import ReportSyntax

/// A text and an edit of it that show a fault, as small as they come by leaving out lines.
///
/// The lines where the edit begins and ends stay. `isFaulty` is asked some hundred times.
func shrunk(
  _ text: SourceText,
  _ edit: SourceEdit,
  isFaulty: (SourceText, SourceEdit) -> Bool
) -> (text: SourceText, edit: SourceEdit) {
  var (text, edit) = (text, text.clamped(edit))
  var length = text.lineCount / 2
  while length > 0 {
    var line = 0
    while line < text.lineCount {
      let last = min(line + length, text.lineCount) - 1
      let removed =
        text.lineRangeWithEnding(line).lowerBound..<text.lineRangeWithEnding(last).upperBound
      guard let smaller = edit.without(removed) else {
        line += 1
        continue
      }
      var bytes = text.bytes
      bytes.removeSubrange(removed)
      let candidate = SourceText(bytes)
      if !removed.isEmpty, isFaulty(candidate, smaller) {
        (text, edit) = (candidate, smaller)
      } else {
        line += length
      }
    }
    length /= 2
  }
  return (text, edit)
}

extension SourceEdit {
  /// The same edit of a text that lacks some bytes; `nil` where it begins or ends among them.
  fileprivate func without(_ removed: Range<Int>) -> SourceEdit? {
    if range.upperBound <= removed.lowerBound { return self }
    if range.lowerBound <= removed.lowerBound, removed.upperBound <= range.upperBound {
      return SourceEdit(
        range: range.lowerBound..<range.upperBound - removed.count,
        replacement: replacement
      )
    }
    guard range.lowerBound >= removed.upperBound else { return nil }
    return SourceEdit(
      range: range.lowerBound - removed.count..<range.upperBound - removed.count,
      replacement: replacement
    )
  }
}

/// A text and an edit as a person would write them into a test.
func shown(_ example: (text: SourceText, edit: SourceEdit)) -> String {
  let (text, range) = (example.text, example.edit.range)
  func words(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).debugDescription
  }
  return
    "\(words(text.bytes)), \(range) (\(words(text.bytes[range]))) replaced by \(words(example.edit.replacement))"
}
