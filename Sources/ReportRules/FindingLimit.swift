import StatutoryForms

/// How much one check may say of one report.
///
/// A table of the form has 175 cells, so that no report that an office writes comes near. A text with a
/// flaw at every few bytes would take hundreds of megabytes for findings that nobody reads to the end.
enum FindingLimit {
  static let most = 1000

  /// Drafts as far as they are told; the last one says that others follow.
  static func told(_ drafts: [Finding.Draft]) -> [Finding.Draft] {
    guard drafts.count > most else { return drafts }
    return Array(drafts[..<(most - 1)]) + [beforeOthers(drafts[most - 1])]
  }

  /// The same of findings.
  static func told(_ findings: [Finding]) -> [Finding] {
    guard findings.count > most else { return findings }
    return Array(findings[..<(most - 1)]) + [findings[most - 1].with(beforeOthers)]
  }

  private static func beforeOthers(_ draft: Finding.Draft) -> Finding.Draft {
    var draft = draft
    draft.message = Wording(
      "\(draft.message.chinese)（这样的地方多于 \(most) 处，后面的不再一一列出）",
      english:
        "\(draft.message.english) (there are more than \(most) such places; the rest are not listed)"
    )
    return draft
  }
}
