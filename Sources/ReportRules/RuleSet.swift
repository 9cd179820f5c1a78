package import ReportSyntax

/// The rules.
package enum RuleSet {
  /// Every rule, in the order in which a reviewer would go through a report.
  package static let all: [Rule] = [
    .tableEdition, .noticeEdition, .noticeNumber,
    .sectionMissing, .sectionDuplicate, .sectionTitle, .sectionNumber, .sectionOrder,
    .sectionSurplus, .subsectionNumber,
    .reportPartial,
    .tableMissing, .blockMissing, .rowMissing, .rowSurplus, .rowLabel, .columnLabel, .columnCount,
    .cellCount, .tableNote,
    .cellBlank, .cellNumber, .cellStyle, .cellSplit,
    .requestBalance, .requestOutcomes, .requestTotal, .requestSubtotal, .appealsTotal,
    .documentsStock, .documentsRulemaking,
    .articleBlock, .articleUnknown, .articleSubject, .articleCitation, .wordingSuperseded,
    .titleForm, .yearMismatch, .periodForm, .periodMissing, .dateDeadline,
    .agencyForeign, .agencySignature, .nameMisspelt,
    .narrativeSum, .narrativeRequests, .narrativeOutcomes, .narrativeAppeals,
    .narrativeDocuments, .narrativeContradiction, .narrativeBalance,
    .narrativePercentage, .narrativeEnumeration, .narrativeFee,
    .sectionEmpty, .sectionThin, .sectionLong, .topicMissing, .topicReview, .feeStatement,
    .placeholderEmpty, .placeholderTemplate,
    .textPunctuation, .textUsage, .textDoubled, .textArtefact,
    .carryoverRequests, .carryoverDocuments, .copiedText, .requestsUnlikely,
    .rollupSum, .rollupMissing,
  ]

  /// Those that read nothing but the words of a passage.
  static let ofWords: [(rule: Rule, check: @Sendable (Passage, [UInt8]) -> [Finding.Draft])] =
    questions.compactMap { question in
      if case .words(_, let check) = question.check { (question.rule, check) } else { nil }
    }

  /// The single checks of all rules, in their order: what each says is kept, and asked again, by itself.
  static let questions: [Rule.Question] = all.flatMap { rule in
    rule.checks.map { Rule.Question(rule, $0) }
  }

  /// Everything the rules have to say about a text, in the order of the text.
  ///
  /// Empty for a text that is no annual report.
  package static func findings(
    in tree: SyntaxTree,
    settings: RuleSettings = .standard
  ) -> [Finding] {
    CheckedText(tree, settings: settings).findings
  }

  /// The same of a text whose reports are checked at the same time, where there are several.
  package static func findings(
    in text: SourceText,
    settings: RuleSettings,
    by workers: some Workers
  ) -> [Finding] {
    var document = CheckedDocument(parsing: text, settings: settings)
    document.bringUpToDate(by: workers)
    return document.findings
  }

  /// Everything the rules have to say about a piece of a report that would not be taken for one.
  package static func findings(
    inFragment tree: SyntaxTree,
    settings: RuleSettings = .standard,
    isUnfinished: Bool = true
  ) -> [Finding] {
    inTextOrder(
      findings(in: Report(fragment: tree, settings: settings, isUnfinished: isUnfinished))
    )
  }

  /// In the order of the text; at the same place the graver first, then in the order of the rules.
  static func inTextOrder(_ findings: [Finding]) -> [Finding] {
    let keys = findings.enumerated().map { index, finding in
      (finding.range.lowerBound, finding.severity.rawValue, index)
    }
    return keys.sorted { $0 < $1 }.map { findings[$0.2] }
  }

  /// Everything the rules have to say about one report, in the order of the rules.
  package static func findings(in report: Report) -> [Finding] {
    all.flatMap { $0.findings(in: report) }
  }

  /// What settings can name, `requests.*` and the like, in the order of the rules.
  package static let groups: [String] = {
    var seen: Set<String> = []
    return all.map(\.id.group).filter { seen.insert($0).inserted }
  }()
}
