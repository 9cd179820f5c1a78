import ReportSyntax
import StatutoryForms

/// Rows of tables two and three whose labels a page layout wrapped around their values: the first half
/// above the line of numbers, the second below it, with pieces of the labels of groups between.
///
/// A row is read where the pieces around its values, some of them left out, are just the label that the
/// form prints there. Rows stand in the order of the form. Headings are not read.
struct WrappedRows {
  /// What a form prints in front of how many values.
  private struct Target {
    let labels: [[UInt32]]
    let valueCount: Int

    init(_ row: FormRow, valueCount: Int) {
      labels = ([row.text] + row.aliases + row.tolerated).map {
        $0.whole.withoutPunctuation.scalars
      }
      self.valueCount = valueCount
    }
  }

  struct Row {
    /// The block in which its values stand.
    let block: Int
    let cells: [GridCell]
    /// From the first to the last of its pieces, where its label is in several places.
    let place: Range<Int>?
  }

  private(set) var rows: [Row] = []
  /// The captions of the parts of table two, with the blocks in which they stand.
  private(set) var captions: [(block: Int, cell: GridCell)] = []
  /// How many values belong to no row.
  private(set) var unreadValueCount: Int

  /// The words that belong to no row, headings and pieces of groups among them.
  var unreadWords: [LoosePiece] {
    pieces.indices.filter { pieces[$0].kind == .words && !used.contains($0) }.map { pieces[$0] }
  }

  private let bytes: [UInt8]
  private let pieces: [LoosePiece]
  /// The words of each piece, without stops and brackets; empty for a value.
  private let words: [[UInt32]]
  private var used: Set<Int> = []

  /// How many pieces on either side of the values a label may have, those of groups included.
  private static let reach = 14

  /// - Parameter section: the second or the third.
  init(_ run: LooseRun, _ section: SectionNumber, _ edition: Edition, bytes: [UInt8]) {
    self.bytes = bytes
    pieces = run.pieces
    unreadValueCount = run.pieces.count { $0.kind == .value }
    words = run.pieces.map { piece in
      piece.kind == .words ? piece.cell.words.withoutPunctuation.scalars : []
    }
    if section == .documents {
      let vocabulary = LooseVocabulary(bytes)
      captions = run.pieces.filter { $0.kind == .words && vocabulary.isCaption($0.cell) }
        .map { ($0.block, $0.cell) }
      read(
        edition.documents.blocks.flatMap { block in
          block.rows.map { Target($0, valueCount: block.columns.count) }
        }
      )
    } else {
      read(
        edition.requests.rows.map { Target($0, valueCount: RequestsRowReader.valueCount) }
      )
    }
  }

  private mutating func read(_ targets: [Target]) {
    let lines = valueLines()
    var next = 0
    for (index, line) in lines.enumerated() {
      let above = index > 0 ? lines[index - 1].upperBound : 0
      let below = index + 1 < lines.count ? lines[index + 1].lowerBound : pieces.count
      let before = candidates(in: max(above, line.lowerBound - Self.reach)..<line.lowerBound)
      let behind = candidates(in: line.upperBound..<min(below, line.upperBound + Self.reach))
      var found: (row: Int, pieces: [Int])?
      var isCertain = true
      // The row above may stand there twice.
      for row in max(next - 1, 0)..<targets.count where targets[row].valueCount == line.count {
        if found == nil {
          found = label(targets[row], before, behind).map { (row, $0) }
        } else if label(targets[row], before, []) != nil {
          // With two labels above the values nobody knows whose they are.
          isCertain = false
        }
      }
      guard let found, isCertain else { continue }
      unreadValueCount -= line.count
      next = found.row + 1
      used.formUnion(found.pieces)
      append(found.pieces, line)
    }
  }

  /// The values between words, on one line or each on its own.
  private func valueLines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start: Int?
    for index in 0...pieces.count {
      let isValue = index < pieces.count && pieces[index].kind == .value
      if let first = start, !isValue {
        if first == 0 || pieces[first - 1].kind == .words { lines.append(first..<index) }
        start = nil
      }
      if isValue, start == nil { start = index }
    }
    return lines.filter { line in
      let blocks = Set(pieces[line].map(\.block)).count
      return blocks == 1 || blocks == line.count
    }
  }

  private func candidates(in range: Range<Int>) -> [Int] {
    range.filter { pieces[$0].kind == .words && !used.contains($0) }
  }

  /// The pieces that a label consists of, the first of them in front of the values.
  private func label(_ row: Target, _ before: [Int], _ behind: [Int]) -> [Int]? {
    for target in row.labels {
      for first in before.indices where target.starts(with: words[before[first]]) {
        guard !words[before[first]].isEmpty else { continue }
        let rest = Array(before[(first + 1)...]) + behind
        if let others = pieces(target, from: words[before[first]].count, among: rest[...]) {
          return [before[first]] + others
        }
      }
    }
    return nil
  }

  /// The first of some pieces that are the rest of a label, in their order.
  private func pieces(_ target: [UInt32], from start: Int, among rest: ArraySlice<Int>) -> [Int]? {
    var taken: [Int] = []
    var end = start
    for piece in rest {
      if end == target.count { break }
      if words[piece].isEmpty || target[end...].starts(with: words[piece]) {
        taken.append(piece)
        end += words[piece].count
      }
    }
    return end == target.count ? taken : nil
  }

  private mutating func append(_ label: [Int], _ line: Range<Int>) {
    let places = label.map { pieces[$0].cell.range }
    guard let first = places.first, let last = places.last else { return }
    let values = pieces[line].map(\.cell)
    // Pieces that follow each other are one place, as on the lines of a cell.
    let isJoined = zip(label, label.dropFirst()).allSatisfy { $0 + 1 == $1 }
    let cell =
      isJoined
      ? LoosePiece.cell(first.lowerBound..<last.upperBound, bytes)
      : GridCell(broken: places, bytes: bytes)
    rows.append(
      Row(
        block: pieces[line.lowerBound].block,
        cells: [cell] + values,
        place: isJoined ? nil : first.reaching(to: last)
      )
    )
  }
}
