import ReportRules
import ReportServer
import StatutoryForms

/// Tells what a rule demands, and on which grounds; without a rule, lists them all.
enum ExplainCommand {
  static let command = Command(
    name: "explain",
    usage: Wording("[规则|组.*]…", english: "[RULE|GROUP.*]…"),
    summary: Wording(
      "说明规则及其依据；不写规则则列出全部",
      english: "explain rules and their sources, or list all"
    ),
    options: [],
    operands: .rules
  ) { words, language throws(UsageError) in
    let operands = try Arguments(parsing: words).operands
    let text = try text(about: operands.map(\.text), in: RuleSet.all, language)
    return CommandLineTool.print(text, language: language)
  }

  /// What there is to say about rules and groups of rules, or about all rules where none is named.
  static func text(
    about names: [String],
    in rules: [Rule],
    _ language: Language
  ) throws(UsageError) -> String {
    if names.isEmpty { return list(of: rules, language) }
    var named: [Rule] = []
    for name in names {
      let found = RuleSelection.rules(named: name, among: rules)
      if found.isEmpty { throw RuleSelection.unknownRule(name, among: rules) }
      named += found.filter { rule in !named.contains { $0.id == rule.id } }
    }
    return named.map { text(about: $0, language) }.joined(separator: "\n")
  }

  private static func text(about rule: Rule, _ language: Language) -> String {
    let condition =
      rule.isAboutAbsence
      ? Wording("（报告未写完时为提示）", english: " (a hint while the report is unfinished)")
      : Wording("", english: "")
    let source = Wording("依据：", english: "Source: ").text(in: language)
    return """
      \(rule.id.text) · \(label(of: rule).text(in: language))\(condition.text(in: language))
      \(rule.title.text(in: language))

      \(rule.explanation.text(in: language))

      \(source)\(rule.source)

      """
  }

  /// One rule a line: identifier, severity and title under each other.
  private static func list(of rules: [Rule], _ language: Language) -> String {
    let rows = rules.map { rule in
      [rule.id.text, label(of: rule).text(in: language), rule.title.text(in: language)]
    }
    let widths = (0..<2).map { column in
      rows.map { DisplayedText.columnCount(of: $0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let padded = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - DisplayedText.columnCount(of: cell) + 2)
      }
      return padded.joined() + row[2] + "\n"
    }.joined()
  }

  /// The severities that findings have, and whether settings have to ask for the rule.
  private static func label(of rule: Rule) -> Wording {
    let labels = rule.severities.map(\.label)
    let label = Wording(
      labels.map(\.chinese).joined(separator: "、"),
      english: labels.map(\.english).joined(separator: ", ")
    )
    return rule.isEnabled
      ? label
      : Wording("\(label.chinese)（默认关闭）", english: "\(label.english) (off by default)")
  }
}
