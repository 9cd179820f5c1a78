package import ReportSyntax
package import StatutoryForms

/// A cell of a table with its place in the text and what it says.
package struct GridCell: Sendable {
  package let value: CellValue
  /// Whether it is only a part of a cell of HTML that is merged over several: nothing can be written
  /// into it.
  private(set) var isMerged = false
  private var wordRange: CompactRange
  private var visibleRange: CompactRange
  /// The words taken apart; shared by all copies of the cell, `nil` for numbers and empty cells.
  let sharedLabel: SharedLabel?

  /// Its words: byte offsets into the whole text; empty for an empty cell.
  package var range: Range<Int> { wordRange.range }
  /// Where to point a reader: the words, or the room for them.
  package var visible: Range<Int> { visibleRange.range }

  /// The words to compare labels by; empty unless `value` is words or a dash.
  package var words: NormalizedText { sharedLabel?.text.whole ?? LabelText.empty.whole }
  /// The words taken apart; empty unless `value` is words or a dash.
  package var label: LabelText { sharedLabel?.text ?? .empty }

  package var isEmpty: Bool { range.isEmpty }

  /// The cell moved by a number of bytes.
  func moved(by distance: Int) -> GridCell {
    var moved = self
    moved.wordRange = CompactRange(range.moved(by: distance))
    moved.visibleRange = CompactRange(visible.moved(by: distance))
    return moved
  }

  /// Whether its words are the label of a row of table three in any edition.
  var isRowLabel: Bool { sharedLabel?.isRowLabel ?? false }

  /// Whether it holds letters rather than a number, a dash or nothing.
  var isWords: Bool { value == .words }

  /// Whether its words go on in places behind `range`, with words of other cells between.
  var isBroken: Bool { sharedLabel?.written != nil }

  /// What is written in it, without its padding and line breaks, to be quoted on one line.
  package func quoted(in text: SourceText) -> String {
    (sharedLabel?.written ?? text.words(in: range)).filter { !$0.isWhitespace }
  }

  /// - Parameters:
  ///   - pieces: where its words go on.
  ///   - isMerged: whether it is a part of a merged cell.
  init(_ cell: Cell, and pieces: [Range<Int>], isMerged: Bool, base: Int, bytes: [UInt8]) {
    defer { self.isMerged = isMerged }
    let range = cell.content.moved(by: base)
    if pieces.isEmpty {
      self.init(range, visible: cell.visible.moved(by: base), bytes: bytes)
    } else {
      self.init(broken: [range] + pieces.map { $0.moved(by: base) }, bytes: bytes)
    }
  }

  /// A cell whose words stand in several places, with other words between them.
  ///
  /// - Parameter places: In their order; not empty.
  init(broken places: [Range<Int>], bytes: [UInt8]) {
    let first = places.first ?? 0..<0
    let words = places.flatMap { bytes[$0.clamped(to: 0..<bytes.count)] }
    value = readCellValue(words, in: 0..<words.count)
    // Nobody changes a number in several places.
    wordRange = CompactRange(
      value == .words ? first : first.reaching(to: places.last ?? first)
    )
    visibleRange = CompactRange(first)
    switch value {
    case .words, .dash:
      sharedLabel = SharedLabel(
        LabelText(NormalizedText(words, in: 0..<words.count)),
        written: ReportSyntax.words(of: words, in: 0..<words.count)
      )
    case .blank, .number: sharedLabel = nil
    }
  }

  /// The cell at a place of the whole text.
  init(_ range: Range<Int>, visible: Range<Int>, bytes: [UInt8]) {
    wordRange = CompactRange(range)
    visibleRange = CompactRange(visible)
    value = readCellValue(bytes, in: range)
    switch value {
    case .words, .dash: sharedLabel = SharedLabel(LabelText(NormalizedText(bytes, in: range)))
    case .blank, .number: sharedLabel = nil
    }
  }

  /// The cell of a caption that stands on a line of its own.
  init(caption range: Range<Int>, bytes: [UInt8]) {
    wordRange = CompactRange(range)
    visibleRange = wordRange
    value = .words
    sharedLabel = SharedLabel(LabelText(NormalizedText(bytes, in: range)))
  }
}

/// A label that is copied as one reference: tables are passed about more often than read.
final class SharedLabel: Sendable {
  let text: LabelText
  /// Whether it is the label of a row of table three: asked several times, and dear to find out.
  let isRowLabel: Bool
  /// The rows of table three that it names, one for an edition: asked whenever a table is matched.
  let requestRows: [RequestsMatcher.NamedRow]
  /// The editions that alone have a row of table three with these words.
  let ownEditions: [Edition.ID]
  /// Whether it is that of a subtotal inside table three.
  let isSubtotal: Bool
  /// The words as they are written, where they stand in several places.
  let written: String?

  init(_ text: LabelText, written: String? = nil) {
    self.text = text
    self.written = written
    isRowLabel = RequestsMatcher.isRowLabel(text)
    requestRows = RequestsMatcher.rows(named: text)
    ownEditions = RequestsMatcher.editions(owning: text)
    isSubtotal = CellNames.subtotals.contains(text.whole)
  }

  /// The row of table three in an edition that its words name without doubt.
  func requestRow(in edition: Edition) -> RequestsMatcher.NamedRow? {
    requestRows.first { $0.edition == edition.id }
  }
}

/// A row of a table, or a caption between tables, in the order of the text.
package struct GridRow: Sendable {
  package private(set) var cells: GridCells
  /// Which table of the report it stands in, counted from 0; captions count as tables.
  let table: Int
  /// How the table is written down; `nil` for a caption between tables.
  package let layout: TableLayout?
  /// Whether it is a caption with no table right below it.
  var isDetached = false

  /// The row moved by a number of bytes.
  func moved(by distance: Int) -> GridRow {
    var moved = self
    moved.cells = cells.moved(by: distance)
    return moved
  }

  /// Whether another row differs in nothing but its place, its numbers, and how many tables stand in front.
  func hasSameShape(as other: GridRow) -> Bool {
    isDetached == other.isDetached && layout == other.layout
      && cells.hasSameShape(as: other.cells)
  }

  /// Where its first cell starts.
  var start: Int { cells.first?.visible.lowerBound ?? 0 }

  /// The only cell with anything in it, if there is just one.
  var onlyCell: GridCell? {
    let filled = cells.filter { !$0.isEmpty }
    return filled.count == 1 ? filled[0] : nil
  }

  package var isEmpty: Bool { cells.summary.isBlank }

  /// How many cells hold a number or a dash.
  var numberCount: Int { cells.summary.numberCount }

  /// From the first filled cell to the end of the last one.
  package var range: Range<Int> {
    let filled = cells.filter { !$0.isEmpty }
    guard let first = filled.first, let last = filled.last else {
      return cells.first?.visible ?? 0..<0
    }
    return first.range.reaching(to: last.range)
  }
}

extension CellValue {
  /// Whether it is a count as the form wants it: up to seven ASCII digits.
  var isPlainCount: Bool {
    if case .number(let number) = self { number.isPlainCount } else { false }
  }
}

extension Range<Int> {
  /// From the start of a place to the end of another; that of the two places in which they stand, where
  /// the other one stands above it.
  package func reaching(to other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

/// From the first to the last of some places; `nil` where there is none.
package func covering(_ ranges: [Range<Int>]) -> Range<Int>? {
  guard let first = ranges.first else { return nil }
  return ranges.dropFirst().reduce(first) { $0.reaching(to: $1) }
}
