import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// The findings of a piece with the diagnostics that they became, in the order of the text.
struct ShownPiece {
  let text: SourceText
  let findings: [Finding]
  let diagnostics: [Diagnostic]
  /// The diagnostics of each severity as they were last sent, and the line that the piece began at then.
  private var runs = noRuns
  private var firstLine = 0

  private static let noRuns = [DiagnosticRun?](repeating: nil, count: Severity.allCases.count)

  init(text: SourceText, findings: [Finding], diagnostics: [Diagnostic]) {
    self.text = text
    self.findings = findings
    self.diagnostics = diagnostics
  }

  /// The diagnostics of a severity where the piece begins at a line; written down where they were not before.
  mutating func run(_ severity: Severity, atLine line: Int) -> DiagnosticRun {
    if line != firstLine { runs = Self.noRuns }
    firstLine = line
    if let known = runs[severity.rawValue] { return known }
    let run = DiagnosticRun(
      findings.indices.filter { findings[$0].severity == severity }
        .map { diagnostics[$0].moved(byLines: line) }
    )
    runs[severity.rawValue] = run
    return run
  }
}

/// Finds the diagnostics of findings that were shown before an edit.
struct ShownPieceReader {
  private let old: ShownPiece
  private let text: SourceText
  /// How many bytes at the head are the same; lines end there.
  private let headEnd: Int
  /// Where in the new text the end starts that is the same; a line starts there.
  private let tailStart: Int
  /// By how many bytes that end has moved.
  private let growth: Int
  /// By how many lines that end has moved.
  private let lineShift: Int
  /// Findings come in the order of the text, so each is looked for behind the one before it.
  private var next = 0

  init(_ old: ShownPiece, _ tree: SyntaxTree, _ change: TreeChange) {
    self.old = old
    text = tree.text
    let head = tree.byteOffset(ofBlockOrEnd: change.leadingBlockCount)
    let tail = tree.byteOffset(ofBlockOrEnd: tree.blocks.count - change.trailingBlockCount)
    let oldTail = tail - change.growth
    growth = change.growth
    // In HTML a block may start in the middle of a line.
    let startsLines =
      change.leadingBlockCount + change.trailingBlockCount <= tree.blocks.count
      && text.startsDocumentLine(atByte: head) && text.startsDocumentLine(atByte: tail)
      && old.text.startsDocumentLine(atByte: oldTail)
    guard startsLines else {
      (headEnd, tailStart, lineShift) = (0, .max, 0)
      return
    }
    // A table is one block, and most of its lines are as they were.
    let same = Self.sameLines(text, old.text, from: head, to: tail, growth: growth)
    (headEnd, tailStart) = (same.headEnd, same.tailStart)
    lineShift =
      text.documentLine(at: same.tailStart) - old.text.documentLine(at: same.tailStart - growth)
  }

  /// Where the lines at the head of a range end that are as they were, and where those at its end start.
  private static func sameLines(
    _ text: SourceText,
    _ old: SourceText,
    from head: Int,
    to tail: Int,
    growth: Int
  ) -> (headEnd: Int, tailStart: Int) {
    let (bytes, oldBytes) = (text.bytes.span, old.bytes.span)
    var headEnd = head
    while headEnd < min(tail, tail - growth), bytes[headEnd] == oldBytes[headEnd] { headEnd += 1 }
    var tailStart = tail
    while tailStart > max(headEnd, headEnd + growth),
      bytes[tailStart - 1] == oldBytes[tailStart - 1 - growth]
    {
      tailStart -= 1
    }
    let next = text.documentLineRangeWithEnding(text.documentLine(at: tailStart)).upperBound
    let startsLine =
      next <= tail && text.startsDocumentLine(atByte: next)
      && old.startsDocumentLine(atByte: next - growth)
    return (
      text.documentLineRange(text.documentLine(at: headEnd)).lowerBound, startsLine ? next : tail
    )
  }

  /// The diagnostic that the same finding had, where it stands now; `nil` where it has to be made.
  mutating func diagnostic(for finding: Finding) -> Diagnostic? {
    var misses = 0
    for index in min(next, old.findings.count)..<old.findings.count
    where old.findings[index].isEquivalent(to: finding) {
      guard let lines = shift(old.findings[index].extent, to: finding.extent) else {
        // Another one that says the same, and is said no more.
        misses += 1
        if misses < Self.mostMisses { continue }
        return nil
      }
      next = index + 1
      return old.diagnostics[index].moved(byLines: lines)
    }
    return nil
  }

  /// How many findings that say the same elsewhere are passed over; a text may have thousands.
  private static let mostMisses = 8

  /// By how many lines places moved; `nil` where what stands beside them on their lines is not the
  /// same.
  private func shift(_ range: Range<Int>, to newRange: Range<Int>) -> Int? {
    guard range.count == newRange.count else { return nil }
    if newRange.upperBound < headEnd { return range == newRange ? 0 : nil }
    if newRange.lowerBound >= tailStart {
      return newRange.lowerBound - range.lowerBound == growth ? lineShift : nil
    }
    let first = old.text.documentLine(at: range.lowerBound)
    let last = old.text.documentLine(at: range.upperBound)
    let newFirst = text.documentLine(at: newRange.lowerBound)
    let newLast = text.documentLine(at: newRange.upperBound)
    guard last - first == newLast - newFirst else { return nil }
    let bytes =
      old.text.documentLineRange(first).lowerBound..<old.text.documentLineRange(last).upperBound
    let newBytes =
      text.documentLineRange(newFirst).lowerBound..<text.documentLineRange(newLast).upperBound
    guard bytes.count == newBytes.count,
      range.lowerBound - bytes.lowerBound == newRange.lowerBound - newBytes.lowerBound,
      old.text.hasSameBytes(bytes, as: text, at: newBytes.lowerBound)
    else { return nil }
    return newFirst - first
  }
}
