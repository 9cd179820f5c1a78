import ReportSyntax
import StatutoryForms

/// Puts the pieces of a run together to rows: captions and headings, labels, values.
struct LooseRowAssembler {
  private let bytes: [UInt8]
  private let section: SectionNumber
  /// The rows with the block of their first piece.
  private(set) var rows: [(block: Int, cells: [GridCell])] = []
  /// The blocks whose pieces stand in the rows.
  private(set) var usedBlocks: Set<Int> = []
  /// Words since the last values.
  private var words: [LoosePiece] = []
  private var values: [LoosePiece] = []
  /// How many values the rows below the last headings of table two have.
  private var columnCount: Int?
  private var hasRequestsHeader = false
  /// Values and labels that belong to no row.
  private(set) var unreadValueCount = 0
  private(set) var unreadLabelCount = 0
  /// Whether the headings of table four cannot be read, and are not just those of the form in pieces.
  private(set) var hasDoubtfulHeader = false
  /// The places of rows with their values inside of their label.
  private(set) var brokenRows: [Range<Int>] = []
  /// How many rows have a label, and how many of these labels are not as printed.
  private(set) var labelledRowCount = 0
  private(set) var slipCount = 0

  /// - Parameter section: where the pieces stand that are read.
  init(bytes: [UInt8], section: SectionNumber) {
    self.bytes = bytes
    self.section = section
  }

  mutating func read(_ run: LooseRun) {
    var index = 0
    while index < run.pieces.count {
      let piece = run.pieces[index]
      index += 1
      switch piece.kind {
      case .value:
        let isLone = index == run.pieces.count || run.pieces[index].kind == .words
        if isLone, isRowOfOneLine, piece.block != values.last?.block { endRow() }
        values.append(piece)
      case .blank: if !words.isEmpty || !values.isEmpty { values.append(piece) }
      case .words:
        if !values.isEmpty {
          let rest = endRow(before: run.pieces[(index - 1)...])
          if rest > 0 {
            index += rest - 1
            continue
          }
        }
        words.append(piece)
      }
    }
    if !values.isEmpty { endRow() }
    if let table = run.table { readLabel(above: table) }
    unreadLabelCount += LooseVocabulary(bytes).labelCount(words[...])
  }

  /// Whether the values so far stand behind words on the same line: then the row ends with it, and a
  /// lone number on the next line is that of a page.
  private var isRowOfOneLine: Bool {
    guard let label = words.last, let first = values.first else { return false }
    return label.block == first.block && !first.isBehindBar
      && values.allSatisfy { $0.block == first.block }
  }

  /// Words and the values behind them: a row, if it is certain which one.
  ///
  /// Returns how many of the pieces behind the values are the end of its label, which the end of a page
  /// cut off.
  @discardableResult
  private mutating func endRow(before rest: ArraySlice<LoosePiece> = []) -> Int {
    defer { values = [] }
    let isBlank = values.allSatisfy { $0.kind == .blank }
    var restCount = 0
    let isRead = readRow(before: rest, &restCount)
    // Blank cells behind headings are what merging left.
    if !isRead, isBlank { return 0 }
    if !isRead {
      unreadValueCount += values.count { $0.kind == .value }
      unreadLabelCount += LooseVocabulary(bytes).labelCount(words[...])
    }
    words = []
    return isRead ? restCount : 0
  }

  private mutating func readRow(before rest: ArraySlice<LoosePiece>, _ restCount: inout Int)
    -> Bool
  {
    let vocabulary = LooseVocabulary(bytes)
    let own = vocabulary.label(endingAt: words.count, of: words)
    let whole =
      own?.isSlip ?? true
      ? vocabulary.label(endingAt: words.count, of: words, goingOnIn: rest) : nil
    guard let label = whole?.0 ?? own else { return readAppeals(vocabulary, before: rest) }
    // With two labels above the values it is not certain whose they are.
    if vocabulary.hasLabel(words[..<label.start]) { return false }
    restCount = whole?.1 ?? 0
    let isRead = read(label, vocabulary)
    if isRead {
      if whole != nil, let last = rest.prefix(restCount).last {
        usedBlocks.formUnion(rest.prefix(restCount).map(\.block))
        brokenRows.append(label.cell.range.reaching(to: last.cell.range))
      }
      labelledRowCount += 1
      if label.isSlip { slipCount += 1 }
    }
    return isRead
  }

  private mutating func read(_ label: LooseVocabulary.Label, _ vocabulary: LooseVocabulary) -> Bool
  {
    switch label.kind {
    case .documents(let item): return readDocuments(label, item: item, vocabulary)
    case .requests: return readRequests(label, vocabulary)
    }
  }

  /// The values of a row without the blank cells behind them that are too many.
  private func cells(_ count: Int) -> [GridCell]? {
    var cells = values[...]
    while cells.count > count, cells.last?.kind == .blank { cells.removeLast() }
    return cells.count == count ? cells.map(\.cell) : nil
  }

  private mutating func append(_ cells: [GridCell], from pieces: ArraySlice<LoosePiece>) {
    guard let first = pieces.first else { return }
    rows.append((first.block, cells))
    usedBlocks.formUnion(pieces.map(\.block))
  }

  // MARK: Table two

  private mutating func readDocuments(
    _ label: LooseVocabulary.Label,
    item: Int?,
    _ vocabulary: LooseVocabulary
  ) -> Bool {
    let above = words[..<label.start]
    let header = above.lastIndex { vocabulary.isDocumentsHeader($0.cell) }
    let headings = header.map { vocabulary.headings(above[($0 + 1)...]) }
    if let written = headings.flatMap(\.self), hasCopies(written) { return false }
    let counts: Set<Int> =
      if let headings {
        headings.map { [$0.count] } ?? vocabulary.columnCounts(item: item)
      } else if let columnCount { [columnCount] } else { vocabulary.columnCounts(item: item) }
    guard
      let (count, cells) = counts.lazy.sorted(by: >)
        .compactMap({ count in cells(count).map { (count, $0) } }).first
    else {
      if header != nil { columnCount = nil }
      return false
    }
    let beforeHeader = above[..<(header ?? above.endIndex)]
    if let caption = beforeHeader.lastIndex(where: { vocabulary.isCaption($0.cell) }) {
      append([above[caption].cell], from: above[caption...caption])
      columnCount = nil
    }
    if let header {
      columnCount = nil
      if let headings = headings.flatMap(\.self) {
        append([above[header].cell] + headings, from: above[header...])
        columnCount = count
      }
    }
    append([label.cell] + cells, from: words[label.start...] + values)
    return true
  }

  /// Whether merged headings are written again for each of their columns: which values are copies too
  /// cannot be told without a grid.
  private func hasCopies(_ headings: [GridCell]) -> Bool {
    zip(headings, headings.dropFirst()).contains { $0.words == $1.words }
  }

  // MARK: Table three

  private mutating func readRequests(
    _ label: LooseVocabulary.Label,
    _ vocabulary: LooseVocabulary
  ) -> Bool {
    guard let cells = cells(RequestsRowReader.valueCount) else { return false }
    let above = words[..<label.start]
    let parts = vocabulary.requestsParts(of: above)
    if parts.isWhole, !parts.header.isEmpty, !hasRequestsHeader {
      append(parts.header, from: above)
      hasRequestsHeader = true
    }
    // Of labels of groups that stand one behind the other, the last is that of the row.
    let groups = parts.groups.enumerated().filter { index, group in
      let isBracketed = group.label.isBracketed
      return !parts.groups.dropFirst(index + 1).contains { $0.label.isBracketed == isBracketed }
    }.map(\.element)
    append(groups + [label.cell] + cells, from: words[label.start...] + values)
    return true
  }

  /// A label whose values are the first row of the table behind it.
  private mutating func readLabel(above table: Table) {
    let vocabulary = LooseVocabulary(bytes)
    guard table.rowCount > 0, table.row(0).count == RequestsRowReader.valueCount,
      table.row(0).allSatisfy({ !$0.isEmpty }),
      let label = vocabulary.label(endingAt: words.count, of: words), label.kind == .requests,
      !vocabulary.hasLabel(words[..<label.start])
    else { return }
    append([label.cell], from: words[label.start...])
    words = []
  }

  // MARK: Table four

  private mutating func readAppeals(
    _ vocabulary: LooseVocabulary,
    before rest: ArraySlice<LoosePiece>
  ) -> Bool {
    guard let cells = cells(FilledAppeals.valueCount) else { return false }
    // Elsewhere fifteen values are as likely what is left of two rows.
    if section != .appeals, !vocabulary.hasAppealsHeadings(words[...]) { return false }
    // Values in front of their headings were read off the page in another order.
    if vocabulary.hasAppealsHeadings(rest.filter { $0.kind == .words }[...]),
      !vocabulary.hasAppealsHeadings(words[...])
    {
      return false
    }
    if let header = vocabulary.appealsHeader(words[...]), !header.isEmpty {
      append(header, from: words[...])
    } else if vocabulary.hasDoubtfulAppealsHeader(words[...]) {
      hasDoubtfulHeader = true
    }
    append(cells, from: values[...])
    return true
  }
}
