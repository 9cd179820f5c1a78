import ReportSyntax

/// Whether a folded character, 0 at the end of a passage included, ends a clause or an item of a list.
func endsClause(_ scalar: UInt32) -> Bool {
  isProseStop(scalar) || scalar == "、" || scalar == 0
}

extension ProseText {
  /// The words between the marks of punctuation around some characters, or as many of them as are near.
  ///
  /// The reach to both sides holds the time of reading a text without marks to its length.
  func clause(around words: Range<Int>, before: Int, behind: Int) -> Range<Int> {
    var (start, end) = (words.lowerBound, words.upperBound)
    while start > 0, words.lowerBound - start < before, !isProseStop(self[start - 1]) { start -= 1 }
    while end < count, end - words.upperBound < behind, !isProseStop(self[end]) { end += 1 }
    return between(start, end)
  }
}
