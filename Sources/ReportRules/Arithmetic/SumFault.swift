import ReportSyntax
import StatutoryForms

/// A cause of broken sums, in the words of the form.
struct SumFault: Sendable {
  let kind: Kind
  /// The cell to report at.
  let cell: GridCell
  /// What the message starts with: 「自然人列勾稽关系不平：…」, the most specific broken equation.
  let headline: Wording
  /// All broken equations of this cause, the most specific first.
  let equations: [Equation]
  let verdict: Verdict
  /// Whether the value that fits breaks another sum unless more is changed: then it is only told.
  var isRepairHarmful = false

  /// What kind of sum the most specific broken equation is.
  enum Kind: Sendable {
    /// The balance (勾稽关系) of a column of table three.
    case balance
    /// The results of a column of table three.
    case outcomes
    /// The total of a row of table three.
    case rowTotal
    /// A subtotal (小计) that a local form adds to table three.
    case subtotal
    /// The total of a group of table four.
    case appeals
  }

  struct Equation: Sendable {
    /// The equation with its numbers: `一 5 ＋ 二 0 ≠ 三（七）4 ＋ 四 0（差 1）`.
    let text: Wording
    /// The cells in it, but for zeros in long sums, each with its name.
    let cells: [(cell: GridCell, name: String)]
    /// What the equation is called: `自然人列勾稽关系`.
    let name: Wording
    /// `自然人`: the column or row it is about, in the form's own words.
    let subject: String
  }

  enum Verdict: Sendable {
    /// `cell` is wrong; this fits all equations. A second cell of its row may have to follow.
    case culprit(value: Int, following: Change?)
    /// The value belongs into another column of the row: what both cells should say.
    case misplaced(value: Int, other: Change)
    /// One of several cells is wrong, or two of one row together; each would repair all equations.
    case candidates([[Change]])
  }

  /// A cell, by its name, and the value that would fit.
  struct Change: Sendable {
    let cell: GridCell
    let name: String
    let value: Int
  }
}

extension SumFault {
  /// What a rule of sums says of this cause.
  var finding: Finding.Draft {
    let (chinese, english) = advice
    return Finding.Draft(
      range: cell.visible,
      message: Wording(headline.chinese + chinese, english: headline.english + english),
      equations: equations.map {
        Wording(
          "\($0.subject)：\($0.text.chinese)",
          english: "\($0.subject): \($0.text.english)"
        )
      },
      suggestion: suggestion,
      related: related,
      fixes: fixes
    )
  }

  /// What to do, behind the equation.
  private var advice: (chinese: String, english: String) {
    switch verdict {
    case .culprit(let value, nil):
      ("，此格应为 \(value)", "; this cell should be \(value)")
    case .culprit(let value, let following?):
      (
        "，此格应为 \(value)，\(following.name)应为 \(following.value)",
        "; this cell should be \(value), and \(following.name) \(following.value)"
      )
    case .misplaced(let value, let other):
      (
        "，可能填错了列：此格应为 \(value)，\(other.name)应为 \(other.value)",
        "; perhaps the wrong column: this cell should be \(value), and \(other.name) \(other.value)"
      )
    case .candidates(let alternatives):
      candidates(alternatives)
    }
  }

  /// The values that repair all equations; a person confirms them, since they are counts.
  private var fixes: [Fix] {
    if isRepairHarmful { return [] }
    return switch verdict {
    case .culprit(let value, nil):
      [fix([(cell, "此格", "this cell", value)], .preferred)]
    case .culprit(let value, let other?), .misplaced(let value, let other):
      [
        fix(
          [(cell, "此格", "this cell", value), (other.cell, other.name, other.name, other.value)],
          .preferred
        )
      ]
    case .candidates(let alternatives):
      alternatives.prefix(5).map { changes in
        fix(changes.map { ($0.cell, $0.name, $0.name, $0.value) }, .choice)
      }
    }
  }

  private func fix(
    _ changes: [(cell: GridCell, chinese: String, english: String, value: Int)],
    _ certainty: Fix.Certainty
  ) -> Fix {
    Fix(
      title: Wording(
        changes.map { "\($0.chinese)改为 \($0.value)" }.joined(separator: "，"),
        english: changes.map { "Change \($0.english) to \($0.value)" }.joined(separator: ", ")
      ),
      edits: changes.map {
        SourceEdit(range: $0.cell.range, replacement: Array(String($0.value).utf8))
      }.sorted { $0.range.lowerBound < $1.range.lowerBound },
      certainty: certainty
    )
  }

  /// The cells that could be wrong; of many, the likeliest and how many others there are.
  private func candidates(_ alternatives: [[Change]]) -> (chinese: String, english: String) {
    let changes = alternatives.compactMap(\.first)
    if changes.isEmpty { return ("", "") }
    let isLong = changes.count > 3
    let named = changes.prefix(isLong ? 1 : 3)
    let others = changes.count - named.count
    let chinese = named.map { "\($0.name)为 \($0.value)" }.joined(separator: "，或")
    let english = named.map { "\($0.name) = \($0.value)" }.joined(separator: " or ")
    return (
      "，可改：\(chinese)" + (isLong ? "，或其余 \(others) 格之一" : ""),
      "; one of: \(english)" + (isLong ? " or one of \(others) other cells" : "")
    )
  }

  private var suggestion: String? {
    switch verdict {
    case .culprit(let value, _), .misplaced(let value, _): String(value)
    case .candidates: nil
    }
  }

  /// The other cells of every equation, each once and no more than a reader can follow; the first
  /// cell of an equation tells it in full.
  private var related: [Finding.Related] {
    var seen: Set<Int> = [cell.range.lowerBound]
    var related: [Finding.Related] = []
    for equation in equations {
      var isFirst = true
      for (other, name) in equation.cells where seen.count <= 20 {
        guard seen.insert(other.range.lowerBound).inserted else { continue }
        let short = "\(name) \(other.value.count ?? 0)"
        let words = isFirst ? equation.text : Wording(short, english: short)
        related.append(
          Finding.Related(
            range: other.visible,
            message: Wording(
              "\(equation.name.chinese)：\(words.chinese)",
              english: "\(equation.name.english): \(words.english)"
            )
          )
        )
        isFirst = false
      }
    }
    return related
  }
}
