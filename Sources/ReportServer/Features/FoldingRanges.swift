import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// What can be folded away: reports, parts, tables, groups of rows, and rows that have several lines.
extension OpenDocument {
  mutating func foldingRanges(for client: Client) -> [FoldingRange] {
    let wishes = client.capabilities.navigation.foldingRange
    var collector = FoldCollector(foldsLinesOnly: wishes?.foldsLinesOnly ?? true)
    collector.collect(documentSymbols(for: client), depth: 0, upTo: .max)
    return collector.folds(atMost: wishes?.limit)
  }
}

private struct FoldCollector {
  let foldsLinesOnly: Bool
  private var folds: [(depth: Int, range: FoldingRange)] = []

  init(foldsLinesOnly: Bool) {
    self.foldsLinesOnly = foldsLinesOnly
  }

  /// - Parameter end: the first line that something else begins on.
  mutating func collect(_ symbols: [DocumentSymbol], depth: Int, upTo end: Int) {
    for (index, symbol) in symbols.enumerated() {
      let next = index + 1 < symbols.count ? symbols[index + 1].range.start.line : end
      // In front of the label of a row may stand that of its group.
      let start =
        symbol.kind == .field ? symbol.selectionRange.start.line : symbol.range.start.line
      let last = min(symbol.range.end.line, max(next - 1, start))
      if start < last {
        let isCut = last < symbol.range.end.line
        let endCharacter = foldsLinesOnly || isCut ? nil : symbol.range.end.character
        let range = FoldingRange(startLine: start, endLine: last, endCharacter: endCharacter)
        folds.append((depth, range))
      }
      collect(symbol.children, depth: depth + 1, upTo: min(next, end))
    }
  }

  /// In the order of the text, the outer first; where there are too many, the inner are left out.
  func folds(atMost limit: Int?) -> [FoldingRange] {
    var kept = folds
    if let limit, kept.count > limit {
      kept.sort { ($0.depth, $0.range.startLine) < ($1.depth, $1.range.startLine) }
      kept = Array(kept.prefix(max(limit, 0)))
    }
    kept.sort { ($0.range.startLine, $0.depth) < ($1.range.startLine, $1.depth) }
    return kept.map(\.range)
  }
}
