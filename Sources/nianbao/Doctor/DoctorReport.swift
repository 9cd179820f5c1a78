import ReportRules
import StatutoryForms

/// Lines under each other: a mark, what it is about, and what was found.
struct DoctorReport {
  enum Mark: String {
    case good = "✓"
    case bad = "✗"
    /// Said for the record, neither good nor bad.
    case neutral = " "
  }

  private struct Line {
    let mark: Mark
    let label: Wording
    let value: Wording
    /// What to do about it, each on a line of its own.
    let advice: [Wording]
  }

  private var lines: [Line] = []

  mutating func add(_ mark: Mark, _ label: Wording, _ value: Wording, advice: [Wording] = []) {
    lines.append(Line(mark: mark, label: label, value: value, advice: advice))
  }

  var problemCount: Int { lines.count { $0.mark == .bad } }

  /// The whole report; what comes from outside, such as paths, cannot steer a terminal.
  func text(in language: Language) -> String {
    let labels = lines.map { $0.label.text(in: language) }
    let width = labels.map(DisplayedText.columnCount).max() ?? 0
    let rows = zip(lines, labels).map { line, label in
      let gap = blanks(width - DisplayedText.columnCount(of: label) + 2)
      let row = "\(line.mark.rawValue) \(label)\(gap)\(shown(line.value, language))"
      let advice = line.advice.map { blanks(width + 4) + shown($0, language) + "\n" }
      let end = row.reversed().drop { $0 == " " }
      return String(end.reversed()) + "\n" + advice.joined()
    }
    return rows.joined() + conclusion.text(in: language) + "\n"
  }

  private var conclusion: Wording {
    problemCount == 0
      ? Wording("一切正常", english: "all is well")
      : Wording(
        "\(problemCount) 处有问题，见 ✗",
        english: problemCount == 1 ? "1 problem, see ✗" : "\(problemCount) problems, see ✗"
      )
  }

  private func shown(_ words: Wording, _ language: Language) -> String {
    DisplayedText.neutralised(words.text(in: language))
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
