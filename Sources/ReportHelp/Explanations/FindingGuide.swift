import ReportRules
import StatutoryForms

/// Tells findings in full: what was found, what repairs it, what the rule demands, and why.
struct FindingGuide {
  /// More than a person reads at once; what is left out is counted.
  private static let largestRuleCount = 4
  private static let largestFindingCount = 5

  private let findings: [Finding]
  /// Those that are told, in the order of the findings.
  private let rules: [Rule.ID]
  private let omission: [Explanation.Topic]

  init(_ findings: [Finding]) {
    self.findings = findings
    var rules: [Rule.ID] = []
    for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    let shown = Array(rules.prefix(Self.largestRuleCount))
    self.rules = shown
    let omittedCount = findings.count { !shown.contains($0.rule) }
    omission = omittedCount > 0 ? [Explanation.Topic(Self.omission(of: omittedCount), [])] : []
  }

  /// Whether any of the findings is a sum that is broken.
  var tellsEquation: Bool { findings.contains { !$0.equations.isEmpty } }

  /// One topic for each rule: what was found, what the rule demands, and why.
  var topics: [Explanation.Topic] {
    rules.map { id in
      Explanation.Topic(title(of: id), facts(of: id) + grounds(of: id))
    } + omission
  }

  /// What was found, without what the rules demand.
  var facts: [Explanation.Topic] {
    rules.map { Explanation.Topic(title(of: $0), facts(of: $0)) } + omission
  }

  /// What the rules demand, and why.
  var grounds: [Explanation.Topic] {
    rules.compactMap { id in
      let lines = grounds(of: id)
      return lines.isEmpty ? nil : Explanation.Topic(name(of: id), lines)
    }
  }

  private func title(of id: Rule.ID) -> Wording {
    let severity = (findings.filter { $0.rule == id }.map(\.severity).min() ?? .hint).label
    let title = name(of: id)
    return Wording(
      "\(severity.chinese)：\(title.chinese)（\(id.text)）",
      english: "\(Self.capitalised(severity.english)): \(title.english) (\(id.text))"
    )
  }

  private func rule(_ id: Rule.ID) -> Rule? { RuleSet.all.first { $0.id == id } }

  private func name(of id: Rule.ID) -> Wording {
    rule(id)?.title ?? Wording(id.text, english: id.text)
  }

  private func facts(of id: Rule.ID) -> [Explanation.Line] {
    let own = findings.filter { $0.rule == id }
    var lines = own.prefix(Self.largestFindingCount).flatMap(Self.lines)
    let omittedCount = own.count - Self.largestFindingCount
    if omittedCount > 0 { lines.append(.sentence(Self.omission(of: omittedCount))) }
    return lines
  }

  private func grounds(of id: Rule.ID) -> [Explanation.Line] {
    guard let rule = rule(id) else { return [] }
    return [
      .sentence(rule.explanation),
      .sentence(Wording("依据：\(rule.source)", english: "Source: \(rule.source)")),
    ]
  }

  private static func lines(of finding: Finding) -> [Explanation.Line] {
    var lines: [Explanation.Line] = [.sentence(finding.message)]
    // The message tells the first equation itself.
    lines += finding.equations.dropFirst().map(Explanation.Line.item)
    if let suggestion = finding.suggestion {
      lines.append(
        .sentence(
          Wording("建议改为「\(suggestion)」。", english: "Suggestion: “\(suggestion)”.")
        )
      )
    }
    return lines
  }

  private static func omission(of count: Int) -> Wording {
    Wording("此处另有 \(count) 个问题。", english: "\(count) more findings here.")
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
