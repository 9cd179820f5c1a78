import ReportSyntax

extension ProseText {
  /// The words of a range as messages quote them: with full-width marks where the author wrote those, which
  /// ``string(_:)`` folds.
  func written(_ range: Range<Int>) -> String {
    let range = range.clamped(to: whole)
    var words = ""
    for index in range {
      guard let mark = Self.wideMarks[scalars[index]], !isHalfWidth(at: index) else {
        words += string(index..<index + 1)
        continue
      }
      words += mark
    }
    return words
  }

  private static let wideMarks: [UInt32: String] = [
    "(": "（", ")": "）", ",": "，", ":": "：", ";": "；",
  ]
}
