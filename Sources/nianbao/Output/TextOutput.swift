import ReportRules
import ReportSyntax
import StatutoryForms

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
    var text: [UInt8] = []
    let name = DisplayedText.neutralised(file.name)
    if file.encoding != .utf8 { text += "\(name) (\(file.encoding.rawValue))\n".utf8 }
    if let rules = file.fixedRules, !rules.isEmpty {
      text += "\(name): \(words(forFixed: rules))\n".utf8
    }
    for (number, statement) in file.statements.enumerated() {
      // A text that grows step by step takes three times its room at the last; by the first ones it can be
      // told how long it becomes.
      if number == 64 { text.reserveCapacity(text.count * file.statements.count / 60) }
      text += self.text(for: statement, in: file).utf8
      text.append(UInt8(ascii: "\n"))
    }
    if file.isNamed, file.reports.isEmpty, !file.isUnitList {
      let words = Wording("不是年度报告，未检查", english: "is no annual report and was not checked")
      text += "\(name): \(words.text(in: language))\n".utf8
    }
    return text
  }

  /// One line that says how much was checked and what was found; what did not occur is left out.
  func closing(_ summary: RunSummary) -> String {
    let tally = summary.tally
    var parts = Severity.allCases.filter { tally.count(of: $0) > 0 }.map { severity in
      let text = severity.counted(tally.count(of: severity)).text(in: language)
      return painted(text, TerminalStyle(severity))
    }
    if parts.isEmpty, tally.reportCount > 0 {
      let isRest = tally.fixedCount ?? 0 > 0
      let nothing =
        isRest
        ? Wording("没有其他问题", english: "nothing else found")
        : Wording("没有发现问题", english: "nothing found")
      parts.append(nothing.text(in: language))
    }
    var found = parts.joined(separator: Wording("，", english: ", ").text(in: language))
    if tally.fixedCount ?? 0 > 0, tally.findingCount > 0 {
      found = Wording("还有 \(found)", english: "\(found) left").text(in: language)
    }
    if tally.fixableCount > 0, tally.fixedCount == nil {
      let count = tally.fixableCount
      found += Wording(
        "，其中 \(count) 个可用 --fix 改正",
        english: ", \(count) of them for --fix to repair"
      )
      .text(in: language)
    }
    let checked = RunSummaryText(summary, in: language).parts
    let separator = Wording("；", english: "; ").text(in: language)
    let fixed = tally.fixedCount.map { count in
      let words =
        count > 0
        ? Wording("改正了 \(count) 个", english: "\(count) repaired")
        : Wording("没有可以改正的", english: "nothing to repair")
      return words.text(in: language)
    }
    let all = checked + [fixed].compactMap(\.self) + (found.isEmpty ? [] : [found])
    return all.joined(separator: separator) + "\n"
  }

  /// What was repaired in a file, by rule.
  private func words(forFixed rules: [Rule.ID]) -> String {
    let counts = rules.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
    let list = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let separator = Wording("、", english: ", ").text(in: language)
    let words = Wording("改正了 \(rules.count) 个：", english: "\(rules.count) repaired: ")
    return words.text(in: language) + list.joined(separator: separator)
  }

  private func text(for statement: Verdict.Statement, in file: CheckedFile) -> String {
    let finding = statement.finding
    let message = harmless(finding.message)
    let kind = "\(finding.severity.label.text(in: language)) \(finding.rule.text)"
    var lines = [
      painted(place(of: statement, in: file), .strong) + ": "
        + painted(kind, TerminalStyle(finding.severity)) + colon + painted(message, .strong)
    ]
    let excerpt = Excerpt(
      of: finding.range,
      in: file.text,
      isConverted: file.document != nil
    )
    lines.append("  " + excerpt.line)
    lines.append("  " + painted(excerpt.underline, .green) + continuation(of: excerpt))
    lines += finding.equations.map { "  " + DisplayedText.neutralised($0.text(in: language)) }
    if let suggestion = finding.suggestion { lines += self.lines(forSuggestion: suggestion) }
    // Equations name the other cells with their numbers already, but not in which file they stand.
    let related = finding.related.filter { finding.equations.isEmpty || $0.document != nil }
    lines += related.map { related in
      let message = harmless(related.message)
      if let (other, range) = file.other(of: related) {
        return "  \(place(of: range, in: other)): \(message)"
      }
      // Nobody has the lines of what a converter made.
      if file.document != nil { return "  " + message }
      return "  \(place(of: related.range, in: file)): \(message)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Line and column; for a document the words of the form, and the page of a PDF.
  private func place(of statement: Verdict.Statement, in file: CheckedFile) -> String {
    guard let document = file.document else { return place(of: statement.finding.range, in: file) }
    var words = DisplayedText.neutralised(statement.place.text(in: language))
    if let page = document.page(of: statement.finding.range.lowerBound) {
      words = Wording("第 \(page) 页 \(words)", english: "page \(page), \(words)").text(in: language)
    }
    return "\(DisplayedText.neutralised(file.name)): \(words)"
  }

  private func place(of range: Range<Int>, in file: CheckedFile) -> String {
    let place = Place(of: range.lowerBound, in: file.text)
    return "\(DisplayedText.neutralised(file.name)):\(place.line):\(place.column)"
  }

  /// Line and column in another file; the file alone where a converter made the lines.
  private func place(of range: Range<Int>, in other: ComparedText) -> String {
    let name = DisplayedText.neutralised(other.name)
    if let document = other.text.document {
      guard let page = document.page(of: range.lowerBound) else { return name }
      return name + Wording(" 第 \(page) 页", english: ", page \(page)").text(in: language)
    }
    let place = Place(of: range.lowerBound, in: other.text.text)
    return "\(name):\(place.line):\(place.column)"
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
}
