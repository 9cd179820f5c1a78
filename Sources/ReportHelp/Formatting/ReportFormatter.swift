package import ReportRules
package import ReportSyntax
import StatutoryForms

/// Tidies the white space of reports, as long as they read as before.
///
/// Each change is proposed by ``Formatter``. All of them together must leave the same blocks, cells
/// and findings behind; where they do not, the halves are tried, and so on, and what is left over
/// stays as it is.
package struct ReportFormatter {
  private let text: CheckedText
  /// The text with all steps that were accepted.
  private var outcome: CheckedText
  private let findings: [ReadFinding]
  /// How many more times the text may be read; it is read once, as a rule.
  private var remainingTrials: Int

  /// What is said about a text, without the places, which move, and the white space in them.
  private struct ReadFinding: Equatable {
    let rule: Rule.ID
    let message: Wording
    let words: [UInt8]
  }

  /// The same for a text that was not checked yet.
  package static func edits(
    for tree: SyntaxTree,
    settings: RuleSettings = .standard,
    options: FormatterOptions = FormatterOptions(),
    in range: Range<Int>? = nil
  ) -> [SourceEdit]? {
    edits(for: CheckedText(tree, settings: settings), options: options, in: range)
  }

  /// The edits that tidy a text, in its order; `nil` for a text that is no annual report.
  ///
  /// - Parameter range: what to tidy: every block it touches, and the gaps at its ends; `nil` for all.
  package static func edits(
    for text: CheckedText,
    options: FormatterOptions = FormatterOptions(),
    in range: Range<Int>? = nil
  ) -> [SourceEdit]? {
    guard let first = editsOnce(for: text, options: options, in: range) else { return nil }
    if range != nil || first.edits.isEmpty { return first.edits }
    // As a rule nothing is left to do; what is, belongs to it, so that formatting twice equals once.
    var tidied = first.text
    for _ in 0..<largestRoundCount {
      guard let next = editsOnce(for: tidied, options: options, in: nil), !next.edits.isEmpty else {
        let bytes = tidied.tree.text.bytes
        return bytes == first.text.tree.text.bytes
          ? first.edits : [SourceEdit.difference(from: text.tree.text.bytes, to: bytes)]
      }
      tidied = next.text
    }
    return []
  }

  /// A text that is not at rest by then grows with each round, and is left as it is.
  private static let largestRoundCount = 6

  /// The edits of one round, and the text that they leave.
  private static func editsOnce(
    for text: CheckedText,
    options: FormatterOptions,
    in range: Range<Int>?
  ) -> (edits: [SourceEdit], text: CheckedText)? {
    let reports = text.reports
    if reports.isEmpty { return nil }
    let torn = reports.flatMap(\.tornPlaces)
    var steps = Formatter.steps(for: text.tree, options: options).filter { step in
      !torn.contains { $0.overlaps(step.range) }
    }
    if let range {
      steps = steps.filter {
        $0.range.lowerBound <= range.upperBound && range.lowerBound <= $0.range.upperBound
      }
    }
    if steps.isEmpty { return ([], text) }
    var formatter = ReportFormatter(text)
    let edits = formatter.accepted(of: steps)
    return (edits, formatter.outcome)
  }

  private init(_ text: CheckedText) {
    self.text = text
    outcome = text
    findings = Self.findings(in: text)
    remainingTrials = max(min(16_000_000 / (text.tree.text.bytes.count + 1), 64), 2)
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

  /// Whether a text reads as before with some steps; if so, it is the outcome.
  private mutating func readsTheSame(with steps: [FormattingStep]) -> Bool {
    let edited = text.applying(steps.flatMap(\.edits))
    guard text.tree.readsLike(edited.tree), findings == Self.findings(in: edited) else {
      return false
    }
    outcome = edited
    return true
  }

  private static func findings(in text: CheckedText) -> [ReadFinding] {
    text.findings.map { finding in
      ReadFinding(
        rule: finding.rule,
        message: finding.message,
        // The room of an empty cell may have been a bar.
        words: text.tree.text.inkBytes(in: finding.range).filter { $0 != UInt8(ascii: "|") }
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
