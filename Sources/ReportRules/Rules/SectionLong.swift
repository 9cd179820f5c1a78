import ReportSyntax
import StatutoryForms

extension Rule {
  /// Section one longer than the settings allow; without such a setting there is no limit.
  static let sectionLong = Rule(
    id: "section.long",
    severity: .hint,
    title: Wording("总体情况过长", english: "Section one is long"),
    explanation: Wording(
      "有的地方限定「总体情况」的字数（如1000字以内）。格式没有此项要求，设置了 overviewLength 才检查。",
      english:
        "Some places limit the length of section one, to 1000 characters for instance. The form does not, so this is checked only where overviewLength is set."
    ),
    source: "地方要求；设置了 overviewLength 才检查",
    check: .prose(reading: .all) { prose in
      guard let limit = prose.settings.overviewLength,
        let section = prose.outline.first(.overview)
      else { return [] }
      let length = prose.contents(of: .overview).reduce(0) { $0 + $1.text.count }
      guard length > limit else { return [] }
      return [
        Finding.Draft(
          range: section.range,
          message: Wording(
            "总体情况有\(length)字，超过\(limit)字",
            english: "Section one has \(length) characters, more than \(limit)"
          )
        )
      ]
    },
    examples: [
      .accepts("一、总体情况\n全年公开政府信息90条，举办培训2次。\n二、主动公开政府信息情况"),
      .reports(
        "⟦一、总体情况⟧\n全年公开政府信息90条，举办培训2次，更新公开栏12期。\n二、主动公开政府信息情况",
        saying: "总体情况有28字，超过20字"
      ),
    ]
  )
}
