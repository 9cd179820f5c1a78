/// Tells findings in full: what was found, what repairs it, what the rule demands, and why.
enum FindingGuide {
  /// More than a person reads at once; what is left out is counted.
  private static let largestRuleCount = 4
  private static let largestFindingCount = 5

  /// One topic for each rule, in the order of the findings.
  static func topics(of findings: [Finding]) -> [Explanation.Topic] {
    var rules: [Rule.ID] = []
    for finding in findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    var topics = rules.prefix(largestRuleCount).map { id in
      topic(id, findings.filter { $0.rule == id })
    }
    let shown = Set(rules.prefix(largestRuleCount))
    let omittedCount = findings.count { !shown.contains($0.rule) }
    if omittedCount > 0 { topics.append(Explanation.Topic(omission(of: omittedCount), [])) }
    return topics
  }

  private static func topic(_ id: Rule.ID, _ findings: [Finding]) -> Explanation.Topic {
    let rule = RuleSet.all.first { $0.id == id }
    let severity = (findings.map(\.severity).min() ?? .hint).label
    let title = rule?.title ?? Wording(id.text, english: id.text)
    var lines = findings.prefix(largestFindingCount).flatMap(lines)
    let omittedCount = findings.count - largestFindingCount
    if omittedCount > 0 { lines.append(.sentence(omission(of: omittedCount))) }
    if let rule {
      lines.append(.sentence(rule.explanation))
      lines.append(
        .sentence(Wording("依据：\(rule.source)", english: "Source: \(rule.source)"))
      )
    }
    return Explanation.Topic(
      Wording(
        "\(severity.chinese)：\(title.chinese)（\(id.text)）",
        english: "\(capitalised(severity.english)): \(title.english) (\(id.text))"
      ),
      lines
    )
  }

  private static func lines(of finding: Finding) -> [Explanation.Line] {
    var lines: [Explanation.Line] = [.sentence(finding.message)]
    // The message tells the first equation itself.
    lines += finding.equations.dropFirst().map { .item(Wording($0, english: $0)) }
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
