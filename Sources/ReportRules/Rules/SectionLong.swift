import ReportSyntax

extension Rule {
  /// L08: section one longer than a house rule allows; off unless such a rule is set.
  static let sectionLong = sectionLong(limit: nil)

  /// The rule with a limit of characters; `nil` turns it off.
  package static func sectionLong(limit: Int?) -> Rule {
    Rule(
      id: "section.long",
      severity: .hint,
      title: Wording("总体情况过长", english: "Section one is long"),
      explanation: Wording(
        "有的地方限定「总体情况」的字数（如1000字以内）。格式没有此项要求，默认不检查。",
        english:
          "Some places limit the length of section one, to 1000 characters for instance. The form does not, so this is off by default."
      ),
      source: "地方要求；默认不检查",
      check: { report in
        guard let limit, let section = report.outline.first(.overview) else { return [] }
        let length = report.contents(of: .overview).reduce(0) { $0 + $1.text.count }
        guard length > limit else { return [] }
        return [
          Finding(
            rule: "section.long",
            severity: .hint,
            range: section.range,
            message: Wording(
              "总体情况有\(length)字，超过\(limit)字",
              english: "Section one has \(length) characters, more than \(limit)"
            )
          )
        ]
      },
      examples: [
        .accepts("一、总体情况\n全年公开政府信息90条，举办培训2次。\n二、主动公开政府信息情况")
      ]
    )
  }
}
