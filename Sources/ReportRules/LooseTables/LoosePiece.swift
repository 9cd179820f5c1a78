import ReportSyntax

/// A piece of a table whose lines and columns a conversion lost: words, a value, or a blank cell.
struct LoosePiece {
  enum Kind {
    case words
    case value
    /// Nothing between two bars.
    case blank
  }

  private(set) var cell: GridCell
  let kind: Kind
  let block: Int
  /// Whether a bar stands in front of it: then it is no part of the cell before.
  let isBehindBar: Bool

  /// The value together with the note in brackets that follows it.
  func extended(to end: Int, bytes: [UInt8]) -> LoosePiece {
    var extended = self
    extended.cell = LoosePiece.cell(cell.range.lowerBound..<end, bytes)
    return extended
  }

  /// A cell at a place of the text.
  static func cell(_ range: Range<Int>, _ bytes: [UInt8]) -> GridCell {
    GridCell(range, visible: range, bytes: bytes)
  }
}

/// Pieces of a table with nothing between them but padding, bars and page numbers.
struct LooseRun {
  var pieces: [LoosePiece] = []
  /// The table that ends the run.
  var table: Table?

  /// Hands over the runs of a section that reports by a table, one after the other.
  ///
  /// All three tables have not four hundred cells; what goes on for ten times as long is none of them,
  /// and is cut, so that it takes no room.
  static func forEach(
    in contents: Range<Int>,
    of tree: SyntaxTree,
    _ body: (LooseRun) -> Void
  ) {
    var reader = LoosePieceReader(tree: tree)
    for block in contents {
      reader.read(block)
      if reader.run.pieces.count >= mostPieces { reader.endRun(before: nil) }
      if let run = reader.takeRun() { body(run) }
    }
    reader.endRun(before: nil)
    if let run = reader.takeRun() { body(run) }
  }

  fileprivate static let mostPieces = 4096
}

private struct LoosePieceReader {
  let tree: SyntaxTree
  private(set) var run = LooseRun()
  /// A run that has ended.
  private var ended: LooseRun?
  /// The bars since the last piece.
  private var bars: [Int] = []
  /// What short lines hold; where cells stand on lines of their own, most are the same few.
  private var shortLines: [ShortLine: LineContent] = [:]

  init(tree: SyntaxTree) {
    self.tree = tree
  }

  private var bytes: [UInt8] { tree.text.bytes }

  mutating func endRun(before table: Table?) {
    if !run.pieces.isEmpty {
      run.table = table
      ended = run
    }
    run = LooseRun()
    bars = []
  }

  /// The run that ended with the last block.
  mutating func takeRun() -> LooseRun? {
    defer { ended = nil }
    return ended
  }

  mutating func read(_ block: Int) {
    switch tree.blocks[block].content {
    case .blank:
      if !run.pieces.isEmpty { readBars(block) }
    case .caption, .paragraph:
      readLine(block)
    case .heading(let heading):
      if heading.level > 0 { endRun(before: nil) } else { readLine(block) }
    case .table(let table):
      if isColumn(table) {
        readColumn(block)
      } else if isOpenColumn(table, block) {
        readOpenColumn(block)
      } else {
        endRun(before: table)
      }
    }
  }

  /// A line with bars and nothing else; as many as stand on it, it is one border.
  private mutating func readBars(_ block: Int) {
    let first = tree.startLines[block]
    for line in first..<first + tree.blocks[block].lineCount {
      let range = tree.text.lineRange(line)
      if let bar = range.first(where: { bytes[$0] == UInt8(ascii: "|") }) { bars.append(bar) }
    }
  }

  // MARK: One cell per line, with a bar behind it

  /// Whether a table between bars has one cell per line throughout.
  private func isColumn(_ table: Table) -> Bool {
    guard table.layout == .pipe, (4...LooseRun.mostPieces).contains(table.rowCount) else {
      return false
    }
    var (filledCount, singleCount) = (0, 0)
    let isColumn = (0..<table.rowCount).allSatisfy { row in
      let cells = table.row(row)
      if !cells.allSatisfy(\.isEmpty) {
        filledCount += 1
        if cells.count == 1 { singleCount += 1 }
      }
      return cells.dropFirst().allSatisfy(\.isEmpty)
    }
    // Else it is a table whose values are blank.
    return isColumn && singleCount * 2 >= filledCount
  }

  /// A line with nothing but one bar is a blank cell, one with several is what merging left; where the
  /// first line is such a bar, each row begins with one.
  private mutating func readColumn(_ block: Int) {
    let bar = UInt8(ascii: "|")
    let first = tree.startLines[block]
    let start = trimmingPadding(tree.text.lineRange(first), in: bytes)
    let beginsRows = start.count == 1 && bytes[start.lowerBound] == bar
    for line in first..<first + tree.blocks[block].lineCount {
      var words = trimmingPadding(tree.text.lineRange(line), in: bytes)
      let place = words
      while let last = words.last, bytes[last] == bar {
        words = trimmingPadding(words.dropLast(), in: bytes)
      }
      if let first = words.first, bytes[first] == bar {
        words = trimmingPadding(words.dropFirst(), in: bytes)
      }
      if words.isEmpty {
        guard place.count == 1, !beginsRows else { continue }
        let blank = GridCell(
          place.lowerBound..<place.lowerBound,
          visible: place,
          bytes: bytes
        )
        append(blank, .blank, block, isBehindBar: true)
      } else if words.contains(where: { !Self.borders.contains(bytes[$0]) }) {
        let cell = LoosePiece.cell(words, bytes)
        append(cell, cell.isWords ? .words : .value, block, isBehindBar: true)
      }
    }
  }

  /// What a ruler and bars consist of.
  private static let borders = Set("|-: ".utf8)

  // MARK: A bar in front of each row and between its cells

  /// Whether each line of a table is a bar and one cell behind it, or a bar alone: so begin rows whose
  /// other cells stand on lines of their own, with bars alone between them.
  private func isOpenColumn(_ table: Table, _ block: Int) -> Bool {
    guard table.layout == .pipe else { return false }
    return (0..<tree.blocks[block].lineCount).allSatisfy { line in
      let words = trimmingPadding(tree.text.lineRange(tree.startLines[block] + line), in: bytes)
      return words.prefix(1).contains { bytes[$0] == UInt8(ascii: "|") }
        && !words.dropFirst().contains { bytes[$0] == UInt8(ascii: "|") }
    }
  }

  private mutating func readOpenColumn(_ block: Int) {
    let first = tree.startLines[block]
    for line in first..<first + tree.blocks[block].lineCount {
      let place = trimmingPadding(tree.text.lineRange(line), in: bytes)
      let words = trimmingPadding(place.dropFirst(), in: bytes)
      if words.isEmpty {
        bars.append(place.lowerBound)
        continue
      }
      appendBlanks(between: bars[...], block)
      bars = []
      let cell = LoosePiece.cell(words, bytes)
      append(cell, cell.isWords ? .words : .value, block, isBehindBar: true)
    }
  }

  // MARK: Lines

  /// Blank cells in front of some bars.
  private mutating func appendBlanks(between bars: ArraySlice<Int>, _ block: Int) {
    for bar in bars {
      let blank = GridCell(bar + 1..<bar + 1, visible: bar..<bar + 1, bytes: bytes)
      append(blank, .blank, block, isBehindBar: true)
    }
  }

  /// What a line holds, whatever stands around it; places count from its start.
  private enum LineContent {
    case pageMark
    case sentence
    case pieces(words: Range<Int>, [Field])
  }

  private mutating func readLine(_ block: Int) {
    let line = tree.byteRange(ofBlock: block)
    let start = line.lowerBound
    switch content(of: line) {
    case .pageMark: return
    case .sentence: endRun(before: nil)
    case .pieces(let words, let fields):
      if extendsValue(words.moved(by: start)) { return }
      let isBehindBar = !bars.isEmpty
      appendBlanks(between: bars.dropLast(), block)
      bars = []
      for (index, field) in fields.enumerated() {
        append(
          field.cell.moved(by: start),
          field.kind,
          block,
          isBehindBar: isBehindBar && index == 0
        )
      }
    }
  }

  private mutating func content(of line: Range<Int>) -> LineContent {
    let shortLine = ShortLine(bytes, in: line)
    if let known = shortLine.flatMap({ shortLines[$0] }) { return known }
    let content = readContent(of: line)
    if let shortLine, shortLines.count < ShortLine.mostRemembered {
      shortLines[shortLine] = content
    }
    return content
  }

  private func readContent(of line: Range<Int>) -> LineContent {
    if PageMark.isDressed(bytes, line: line) { return .pageMark }
    let words = withoutEmphasis(trimmingPadding(line, in: bytes))
    guard words.count <= 240, !isSentence(words) else { return .sentence }
    let cell = LoosePiece.cell(words, bytes)
    let isCaption = wholeArticleReference(bytes, in: words) != nil
    let fields = isCaption ? [(cell, .words)] : fields(of: cell)
    return .pieces(
      words: words.moved(by: -line.lowerBound),
      fields.map { ($0.cell.moved(by: -line.lowerBound), $0.kind) }
    )
  }

  /// The words between `__` and `__`, as Mammoth's Markdown has what is bold.
  private func withoutEmphasis(_ words: Range<Int>) -> Range<Int> {
    var inner = words
    while inner.count > 2, let first = inner.first, let last = inner.last,
      bytes[first] == UInt8(ascii: "_"), bytes[last] == UInt8(ascii: "_")
    {
      inner = inner.dropFirst().dropLast()
    }
    return inner.contains { bytes[$0] >= 0x80 } ? inner : words
  }

  private func isSentence(_ words: Range<Int>) -> Bool {
    words.dropLast(2).contains { offset in
      bytes[offset] == 0xE3 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x82
    }
  }

  /// （其中修订16件） belongs to the value above it.
  private mutating func extendsValue(_ words: Range<Int>) -> Bool {
    guard let last = run.pieces.last, last.kind == .value, bars.isEmpty else { return false }
    let text = NormalizedText(bytes, in: words)
    guard Self.notes.contains(where: { text.hasPrefix($0) }) else { return false }
    let extended = last.extended(to: words.upperBound, bytes: bytes)
    guard !extended.cell.isWords else { return false }
    run.pieces[run.pieces.count - 1] = extended
    return true
  }

  private static let notes = ["（其中", "（含"].map { NormalizedText($0) }

  /// The parts of a line between spaces: words in front, values behind them.
  private func fields(of cell: GridCell) -> [Field] {
    var places: [Range<Int>] = []
    var start: Int?
    var offset = cell.range.lowerBound
    while offset < cell.range.upperBound {
      let scalar = decodeScalar(bytes, at: offset, limit: cell.range.upperBound)
      if isPadding(scalar.value) || scalar.value == "|" {
        if let first = start { places.append(first..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
      offset += scalar.byteCount
    }
    if let start { places.append(start..<cell.range.upperBound) }
    // Most lines of a torn table are one cell.
    let cells = places.map { $0 == cell.range ? cell : LoosePiece.cell($0, bytes) }
    // `1.` in front of words is an ordinal.
    let lastWords = cells.lastIndex(where: \.isWords) ?? -1
    return cells.enumerated().flatMap { index, cell -> [Field] in
      index > lastWords
        ? [(cell, .value)] : headingApart(cell).map { ($0, .words) }
    }
  }

  private typealias Field = (cell: GridCell, kind: LoosePiece.Kind)

  /// 信息内容 and the heading glued to it.
  private func headingApart(_ cell: GridCell) -> [GridCell] {
    let label = CellNames.documentsHeader
    let length = 3 * label.count
    guard cell.isWords, cell.words.count > label.count, cell.words.hasPrefix(label),
      cell.range.count > length,
      NormalizedText(bytes, in: cell.range.prefix(length)) == label
    else { return [cell] }
    let place = cell.range.lowerBound + length
    return [cell.range.lowerBound..<place, place..<cell.range.upperBound].map {
      LoosePiece.cell($0, bytes)
    }
  }

  private mutating func append(
    _ cell: GridCell,
    _ kind: LoosePiece.Kind,
    _ block: Int,
    isBehindBar: Bool
  ) {
    run.pieces.append(LoosePiece(cell: cell, kind: kind, block: block, isBehindBar: isBehindBar))
  }
}
