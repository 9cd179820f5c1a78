import ReportSyntax

/// How lines that are added to a report are written.
extension SourceText {
  /// Words as a line of their own; in HTML between the tags of the line at a place.
  package func line(_ words: String, like place: Int) -> String {
    let line = lineRange(self.line(at: place))
    guard startsParagraph(bytes, line: line) else { return words }
    let written = trimmingPadding(line, in: bytes)
    let front = string(in: line.lowerBound..<written.lowerBound)
    let back = string(in: written.upperBound..<line.upperBound)
    let isWhole = !written.isEmpty && tagBalance(Array((front + back).utf8)) == 0
    return isWhole ? front + words + back : "<p>\(words)</p>"
  }
}
