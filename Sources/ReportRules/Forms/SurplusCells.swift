import ReportSyntax
import StatutoryForms

/// Takes cells out of rows that stand for no column: empty ones or copies that merged cells leave
/// between values.
///
/// In some tables the columns of one part are wider than those of another, or a merged cell is wider in
/// the headings than below them. As many values as there are columns stand for these in their order;
/// else a cell goes that is empty, or says the same as the one before it, in a column without a heading
/// of its own.
struct SurplusCells {
  /// The columns of the headings above: which cells have a heading of their own, and whether copies of
  /// it stand beside it.
  private struct Header {
    let cellCount: Int
    /// The first cell with words.
    let first: Int
    let columns: Set<Int>
    let hasCopies: Bool
    let isOfDocuments: Bool
  }

  private var header: Header?
  /// Where the values of whole rows below the last headings stood, by the number of cells in their row: an
  /// empty cell there is a value that nobody filled in.
  private var places: [Int: [Int]] = [:]

  /// The cells of the next row of a table; `nil` where all of them stay.
  mutating func kept(of cells: GridCells) -> [Int]? {
    if let header = Self.header(cells) {
      self.header = header
      places = [:]
      return header.hasCopies && header.isOfDocuments
        ? cells.indices.filter { $0 <= header.first || header.columns.contains($0) } : nil
    }
    let start = Self.labelEnd(cells) + 1
    var first = start
    while first < cells.count, cells.isBlank(first) { first += 1 }
    if let written = writtenCells(of: cells, from: start) { return Array(0..<start) + written }
    if first == cells.count { return nil }
    var end = cells.count
    while cells.isBlank(end - 1) { end -= 1 }
    let filledCount = (first..<end).count { !cells.isBlank($0) }
    let hasGaps = filledCount < end - first
    // Empty cells behind the values, and in front of those of table three, are left to their readers.
    guard hasGaps || first > start || header?.hasCopies ?? false || isWider(cells, filledCount)
    else { return nil }
    let filled = (first..<end).filter { !cells.isBlank($0) }
    guard let columnCount = columnCount(of: cells, labelEnd: start - 1, filled.count) else {
      return nil
    }
    if filled.count == columnCount, !(header?.hasCopies ?? false) {
      let isRequest = columnCount == RequestsRowReader.valueCount
      if hasGaps { places[cells.count] = filled }
      return hasGaps || !isRequest ? Array(0..<start) + filled : nil
    }
    if filled.count < columnCount, let places = places[cells.count], places.count == columnCount,
      let place = places.first, place >= start, filled.allSatisfy(places.contains)
    {
      return Array(0..<start) + places
    }
    guard let header, cells.count == header.cellCount, cells.count - start > columnCount else {
      return nil
    }
    let surplus = (start..<cells.count).filter { !header.columns.contains($0) }
    let isSurplus = surplus.allSatisfy { index in
      let value = cells.value(index)
      return value == .blank || index > start && value == cells.value(index - 1)
    }
    return isSurplus ? cells.indices.filter { !surplus.contains($0) } : nil
  }

  /// The cells behind a label without what is left of merged ones, where some of them are empty and all
  /// together are as many as there are columns: the empty ones are values.
  private func writtenCells(of cells: GridCells, from start: Int) -> [Int]? {
    // Most rows have no merged cells, and are done here.
    guard cells.count > start, let merged = (start..<cells.count).last(where: cells.isMerged) else {
      return nil
    }
    let written = (start..<cells.count).filter { !cells.isMerged($0) }
    guard let first = written.first, first < merged, written.contains(where: cells.isBlank),
      columnCount(of: cells, labelEnd: start - 1, written.count) == written.count
    else { return nil }
    return written
  }

  /// Whether a row of table two has more values than there are headings above it.
  private func isWider(_ cells: GridCells, _ filledCount: Int) -> Bool {
    guard let header, header.isOfDocuments else { return false }
    return cells.count == header.cellCount && filledCount > header.columns.count
  }

  /// How many values a row should have, so far as its own words or the headings above say it.
  private func columnCount(of cells: GridCells, labelEnd: Int, _ filledCount: Int) -> Int? {
    guard labelEnd >= 0 else {
      // The numbers of table four.
      return filledCount == FilledAppeals.valueCount ? filledCount : nil
    }
    if (0...labelEnd).contains(where: { cells.isRowLabel($0) }) {
      return RequestsRowReader.valueCount
    }
    guard let item = DocumentsReader.item(ofRow: cells[labelEnd].words) else {
      // No other table has as many columns, whatever the label says.
      return filledCount == RequestsRowReader.valueCount ? filledCount : nil
    }
    if let header, header.isOfDocuments { return header.columns.count }
    let counts = Edition.all.compactMap { $0.documents.block(item: item)?.columns.count }
    guard counts.contains(filledCount), let most = counts.max() else { return nil }
    // Fewer than the most columns are all of them only where there is room for more.
    return filledCount == most || cells.count - labelEnd - 1 > most ? filledCount : nil
  }

  /// The last of the words in front of the values; -1 where there are none.
  private static func labelEnd(_ cells: GridCells) -> Int {
    var labelEnd = -1
    for index in 0..<cells.count {
      switch cells.value(index) {
      case .words: labelEnd = index
      case .blank: continue
      case .number, .dash: return labelEnd
      }
    }
    return labelEnd
  }

  /// A line of headings of table two, or the one of table three that names the kinds of organisations.
  private static func header(_ cells: GridCells) -> Header? {
    // Most rows hold numbers, and are done here.
    for index in 0..<cells.count {
      switch cells.value(index) {
      case .words, .blank: continue
      case .number, .dash: return nil
      }
    }
    let filled = cells.indices.filter { !cells.isBlank($0) }
    guard let first = filled.first, filled.count > 1 else { return nil }
    let isDocuments = cells[first].words == CellNames.documentsHeader
    let isRequests =
      filled.contains { cells[$0].words == organisation }
      && filled.contains { cells[$0].words == person }
    guard isDocuments || isRequests else { return nil }
    var columns = Set<Int>()
    var hasCopies = false
    for index in filled where !isDocuments || index > first {
      if index > 0, cells.value(index - 1) == .words, cells[index].words == cells[index - 1].words,
        !CellNames.sharedBeginnings.contains(cells[index].words)
      {
        // The note in the corner of table three stands over the labels.
        if !cells[index].words.contains(CellNames.balance) { hasCopies = true }
      } else {
        columns.insert(index)
      }
    }
    return Header(
      cellCount: cells.count,
      first: first,
      columns: columns,
      hasCopies: hasCopies,
      isOfDocuments: isDocuments
    )
  }

  private static let organisation = NormalizedText("商业企业")
  private static let person = NormalizedText("自然人")
}
