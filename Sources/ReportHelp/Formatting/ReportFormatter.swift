package import ReportRules
package import ReportSyntax
import StatutoryForms

/// Tidies the white space of reports, as long as they read as before.
///
/// Each change is proposed by ``Formatter``. All of them together must leave the same blocks, cells
/// and findings behind; where they do not, the halves are tried, and so on, and what is left over
/// stays as it is.
package struct ReportFormatter {
  private let tree: SyntaxTree
  private let settings: RuleSettings
  private let findings: [ReadFinding]
  /// How many more times the text may be read; it is read once, as a rule.
  private var remainingTrials: Int

  /// What is said about a text, without the places, which move, and the white space in them.
  private struct ReadFinding: Equatable {
    let rule: Rule.ID
    let message: Wording
    let words: [UInt8]
  }

  /// The edits that tidy a text, in its order; `nil` for a text that is no annual report.
  ///
  /// - Parameter range: what to tidy: every block it touches, and the gaps at its ends; `nil` for all.
  package static func edits(
    for tree: SyntaxTree,
    settings: RuleSettings = .standard,
    options: FormatterOptions = FormatterOptions(),
    in range: Range<Int>? = nil
  ) -> [SourceEdit]? {
    guard let first = editsOnce(for: tree, settings: settings, options: options, in: range) else {
      return nil
    }
    if range != nil || first.isEmpty { return first }
    // As a rule nothing is left to do; what is, belongs to it, so that formatting twice equals once.
    var text = tree.text.applying(first)
    for _ in 0..<largestRoundCount {
      let next = editsOnce(
        for: SyntaxTree(parsing: text),
        settings: settings,
        options: options,
        in: nil
      )
      guard let next, !next.isEmpty else {
        return text == tree.text.applying(first)
          ? first : [SourceEdit.difference(from: tree.text.bytes, to: text.bytes)]
      }
      text = text.applying(next)
    }
    return []
  }

  /// A text that is not at rest by then grows with each round, and is left as it is.
  private static let largestRoundCount = 6

  private static func editsOnce(
    for tree: SyntaxTree,
    settings: RuleSettings,
    options: FormatterOptions,
    in range: Range<Int>?
  ) -> [SourceEdit]? {
    let reports = Report.all(in: tree, settings: settings)
    if reports.isEmpty { return nil }
    let torn = reports.flatMap(\.tornPlaces)
    var steps = Formatter.steps(for: tree, options: options).filter { step in
      !torn.contains { $0.overlaps(step.range) }
    }
    if let range {
      steps = steps.filter {
        $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound
      }
    }
    if steps.isEmpty { return [] }
    var formatter = ReportFormatter(tree, settings)
    return formatter.accepted(of: steps)
  }

  private init(_ tree: SyntaxTree, _ settings: RuleSettings) {
    self.tree = tree
    self.settings = settings
    findings = Self.findings(in: tree, settings)
    remainingTrials = max(min(16_000_000 / (tree.text.bytes.count + 1), 64), 2)
  }

  private mutating func accepted(of steps: [FormattingStep]) -> [SourceEdit] {
    var accepted: [FormattingStep] = []
    var open = steps
    // What was refused may be right once a neighbour has changed.
    while !open.isEmpty, remainingTrials > 0 {
      var refused: [FormattingStep] = []
      let before = accepted.count
      add(open[...], to: &accepted, or: &refused)
      if accepted.count == before { break }
      open = refused
    }
    return accepted.flatMap(\.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func add(
    _ steps: ArraySlice<FormattingStep>,
    to accepted: inout [FormattingStep],
    or refused: inout [FormattingStep]
  ) {
    guard !steps.isEmpty else { return }
    remainingTrials -= 1
    if remainingTrials >= 0, readsTheSame(with: accepted + steps) {
      accepted += steps
    } else if steps.count > 1, remainingTrials > 0 {
      let middle = steps.startIndex + steps.count / 2
      add(steps[..<middle], to: &accepted, or: &refused)
      add(steps[middle...], to: &accepted, or: &refused)
    } else {
      refused += steps
    }
  }

  private func readsTheSame(with steps: [FormattingStep]) -> Bool {
    let edited = SyntaxTree(parsing: tree.text.applying(steps.flatMap(\.edits)))
    return tree.readsLike(edited) && findings == Self.findings(in: edited, settings)
  }

  private static func findings(in tree: SyntaxTree, _ settings: RuleSettings) -> [ReadFinding] {
    RuleSet.findings(in: tree, settings: settings).map { finding in
      ReadFinding(
        rule: finding.rule,
        message: finding.message,
        // The room of an empty cell may have been a bar.
        words: tree.text.inkBytes(in: finding.range).filter { $0 != UInt8(ascii: "|") }
      )
    }
  }
}

extension Report {
  /// The sections whose table a conversion tore so that nobody can tell its pieces from sentences.
  fileprivate var tornPlaces: [Range<Int>] {
    outline.sections.compactMap { section in
      let contents = section.contents
      guard tornSections.contains(section.number), !contents.isEmpty else { return nil }
      return tree.byteOffset(
        ofBlock: contents.lowerBound
      )..<tree.byteRange(
        ofBlock: contents.upperBound - 1
      ).upperBound
    }
  }
}
