import ReportRules
import ReportSyntax

/// Findings for people, in the manner of a compiler.
///
/// Pure: the same file and findings always give the same text. Whatever comes out of a file, its
/// name included, is made harmless before it is printed.
struct TextOutput: FindingsOutput {
  let language: Language
  let isColoured: Bool

  /// All findings of a file, each followed by a blank line.
  ///
  /// A file that is not UTF-8 is named with its encoding in a line of its own, so that the places
  /// keep the form `path:line:column` that editors understand.
  func text(for file: CheckedFile) -> [UInt8] {
    let findings = file.findings.map { text(for: $0, in: file) + "\n" }.joined()
    let name = "\(DisplayedText.neutralised(file.name)) (\(file.encoding.rawValue))\n"
    return Array((file.encoding == .utf8 ? findings : name + findings).utf8)
  }

  /// One line that says how much was found; kinds of findings that did not occur are left out.
  func closing(_ tally: Tally) -> String {
    let files =
      switch language {
      case .chinese: "\(tally.fileCount) 个文件"
      case .english: Self.counted(tally.fileCount, "file", "files")
      }
    var parts = Severity.allCases.filter { tally.count(of: $0) > 0 }.map { severity in
      let text = severity.counted(tally.count(of: severity)).text(in: language)
      return painted(text, TerminalStyle(severity))
    }
    if parts.isEmpty, tally.fileCount > 0 {
      parts.append(Wording("没有发现问题", english: "nothing found").text(in: language))
    }
    if tally.unreadableCount > 0 {
      let unreadable = Wording(
        "\(tally.unreadableCount) 个文件未能检查",
        english: "\(Self.counted(tally.unreadableCount, "file", "files")) not checked"
      )
      parts.append(unreadable.text(in: language))
    }
    let separator = Wording("，", english: ", ").text(in: language)
    return ([files] + parts).joined(separator: separator) + "\n"
  }

  private func text(for finding: Finding, in file: CheckedFile) -> String {
    let message = harmless(finding.message)
    let kind = "\(finding.severity.label.text(in: language)) \(finding.rule.text)"
    var lines = [
      painted(place(of: finding.range, in: file), .strong) + ": "
        + painted(kind, TerminalStyle(finding.severity)) + colon + painted(message, .strong)
    ]
    let excerpt = Excerpt(of: finding.range, in: file.text)
    lines.append("  " + excerpt.line)
    lines.append("  " + painted(excerpt.underline, .green) + continuation(of: excerpt))
    lines += finding.equations.map { "  " + DisplayedText.neutralised($0) }
    if let suggestion = finding.suggestion { lines += self.lines(forSuggestion: suggestion) }
    // Equations name the other cells with their numbers already.
    let related = finding.equations.isEmpty ? finding.related : []
    lines += related.map { related in
      "  \(place(of: related.range, in: file)): \(harmless(related.message))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(of range: Range<Int>, in file: CheckedFile) -> String {
    let place = Place(of: range.lowerBound, in: file.text)
    return "\(DisplayedText.neutralised(file.name)):\(place.line):\(place.column)"
  }

  /// Says how far a finding over several lines goes.
  private func continuation(of excerpt: Excerpt) -> String {
    guard let number = excerpt.lastLineNumber else { return "" }
    return Wording("（至第 \(number) 行）", english: " (to line \(number))").text(in: language)
  }

  /// A suggestion of several lines starts on a line of its own, so that its lines stay in line.
  private func lines(forSuggestion suggestion: String) -> [String] {
    let label = "  " + Wording("建议：", english: "suggestion: ").text(in: language)
    let lines = suggestion.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { DisplayedText.neutralised($0) }
    guard lines.count > 1 else { return lines.map { label + $0 } }
    return [label] + lines.map { "    " + $0 }
  }

  private var colon: String {
    Wording("：", english: ": ").text(in: language)
  }

  private func harmless(_ wording: Wording) -> String {
    DisplayedText.neutralised(wording.text(in: language))
  }

  private func painted(_ text: String, _ style: TerminalStyle) -> String {
    isColoured ? style.applied(to: text) : text
  }

  private static func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(count) \(count == 1 ? singular : plural)"
  }
}
