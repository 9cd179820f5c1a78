import ReportSyntax
import StatutoryForms

/// The words by which pieces of tables are told: labels, headings, captions, also over several lines.
struct LooseVocabulary {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  struct Label {
    enum Kind: Equatable {
      /// The item of article 20; `nil` for a row of one's own.
      case documents(item: Int?)
      case requests
    }

    /// The first piece of the label.
    let start: Int
    let cell: GridCell
    let kind: Kind
    /// Whether it is near what the form prints, but not the same.
    let isSlip: Bool
  }

  // MARK: Labels

  /// The label that ends in front of a piece: the longest one that the form prints, else a slip.
  func label(endingAt end: Int, of pieces: [LoosePiece]) -> Label? {
    var best: Label?
    var slip: Label?
    for start in starts(of: pieces[..<end], endingAt: end) {
      let cell = joined(pieces[start..<end])
      if let kind = kind(of: cell.label) {
        best = Label(start: start, cell: cell, kind: kind, isSlip: false)
      } else if best == nil, slip == nil, let kind = slipKind(of: cell) {
        slip = Label(start: start, cell: cell, kind: kind, isSlip: true)
      }
    }
    return best ?? slip
  }

  /// A label that ends in front of a piece but for its last words, which stand behind its values, and how
  /// many pieces these are; `nil` where they do not make it one that the form prints.
  func label(
    endingAt end: Int,
    of pieces: [LoosePiece],
    goingOnIn rest: ArraySlice<LoosePiece>
  ) -> (Label, Int)? {
    let rest = rest.prefix(3).prefix { $0.kind == .words }
    if rest.isEmpty { return nil }
    for start in starts(of: pieces[..<end], endingAt: end) {
      let cell = joined(pieces[start..<end])
      guard cell.words.count >= 3 else { continue }
      var places = [cell.range]
      for piece in rest {
        places.append(piece.cell.range)
        let whole = GridCell(broken: places, bytes: bytes)
        if !isGroup(whole.label), let kind = kind(of: whole.label) {
          return (Label(start: start, cell: whole, kind: kind, isSlip: false), places.count - 1)
        }
      }
    }
    return nil
  }

  func hasLabel(_ pieces: ArraySlice<LoosePiece>) -> Bool { labelCount(pieces) > 0 }

  /// How many labels of the form stand among words.
  ///
  /// 其他 is a heading, （六）其他处理 the label of a group.
  func labelCount(_ pieces: ArraySlice<LoosePiece>) -> Int {
    var count = 0
    var start = pieces.startIndex
    while start < pieces.endIndex {
      let end = endOfLabel(from: start, of: pieces)
      if end != nil { count += 1 }
      start = end ?? start + 1
    }
    return count
  }

  /// Where the longest label that begins with a piece ends; asked of every piece of a torn table.
  private func endOfLabel(from start: Int, of pieces: ArraySlice<LoosePiece>) -> Int? {
    var end = reach(from: start, of: pieces, mostWords: Self.longestLabel)
    guard Self.mayBeginLabel(pieces[start], end > start + 1 ? pieces[start + 1] : nil),
      pieces[start..<end].contains(where: { $0.cell.words.scalars.contains(where: isHan) })
    else { return nil }
    while end > start {
      let own = pieces[start..<end]
      let label =
        own.count == 1
        ? pieces[start].cell.label : LabelText(NormalizedText(bytes, in: place(own)))
      switch kind(of: label) {
      case .documents(.some): return end
      case .requests: if !isGroup(label) { return end }
      case .documents(nil), nil: break
      }
      end -= 1
    }
    return nil
  }

  /// Whether a label of the form may begin with a piece and the next one, told by two characters.
  ///
  /// Most pieces are told by these not to begin one, and none of the cells that they may begin is
  /// looked up. What begins with an ordinal or a mark has to be.
  private static func mayBeginLabel(_ piece: LoosePiece, _ next: LoosePiece?) -> Bool {
    let words = piece.cell.words.scalars
    guard let first = words.first, isHan(first), chineseDigit(first) == nil,
      chinesePlace(first) == nil
    else { return true }
    let second = words.count > 1 ? words[1] : next?.cell.words.scalars.first
    guard let second, isHan(second) else { return true }
    return labelBeginnings.contains(Beginning(first: first, second: second))
  }

  private struct Beginning: Hashable {
    let first: UInt32
    let second: UInt32

    init(first: UInt32, second: UInt32) {
      self.first = first
      self.second = second
    }

    /// `nil` for a text of one character.
    init?(_ words: NormalizedText) {
      guard words.count > 1 else { return nil }
      self.init(first: words.scalars[0], second: words.scalars[1])
    }
  }

  private static let labels =
    DocumentsReader.rowLabels + RequestsMatcher.rowLabels + Array(CellNames.subtotals)
    + Array(CellNames.localDocumentRows)

  private static let labelBeginnings: Set<Beginning> = Set(labels.compactMap(Beginning.init))

  /// In characters, with an ordinal and punctuation that the form does not print.
  private static let longestLabel = 20 + (labels.map(\.count).max() ?? 0)

  private func kind(of label: LabelText) -> Label.Kind? {
    if let item = DocumentsReader.item(ofRow: label.whole) { return .documents(item: item) }
    if RequestsMatcher.isRowLabel(label) || CellNames.subtotals.contains(label.whole) {
      return .requests
    }
    return CellNames.localDocumentRows.contains(label.whole) ? .documents(item: nil) : nil
  }

  private func slipKind(of cell: GridCell) -> Label.Kind? {
    let label = cell.label
    guard label.words.count >= 2 else { return nil }
    for edition in Edition.all {
      // What is a part of a label may go on below its values.
      let isPart = edition.requests.rows.contains { $0.text.words.contains(label.words) }
      for row in edition.requests.rows
      where label.ordinal != nil && !isPart && isSlip(label.words, of: row.text.words) {
        return .requests
      }
      for block in edition.documents.blocks {
        for row in block.rows where isSlip(label.whole, of: row.text.whole) {
          return .documents(item: block.item)
        }
      }
    }
    return nil
  }

  /// How many values a row of table two may have.
  func columnCounts(item: Int?) -> Set<Int> {
    guard let item else { return [] }
    return Set(Edition.all.compactMap { $0.documents.block(item: item)?.columns.count })
  }

  // MARK: Headings of table two

  func isCaption(_ cell: GridCell) -> Bool {
    wholeArticleReference(bytes, in: cell.range) != nil
  }

  func isDocumentsHeader(_ cell: GridCell) -> Bool {
    // 信息内 goes on below, where a page was narrow.
    cell.words == CellNames.documentsHeader
      || cell.words.count >= 3 && isSlip(cell.words, of: CellNames.documentsHeader)
        && !CellNames.documentsHeader.hasPrefix(cell.words)
  }

  /// The headings beside 信息内容; `nil` where they cannot be told from pieces of headings.
  func headings(_ pieces: ArraySlice<LoosePiece>) -> [GridCell]? {
    let parts = parts(of: pieces) {
      CellNames.documentsColumns.contains($0.words.withoutNote)
    } isSlip: { cell in
      CellNames.documentsColumns.contains { isSlip(cell.words, of: $0) }
    }
    return parts.isEmpty || parts.contains { !$0.isKnown } ? nil : parts.map(\.cell)
  }

  // MARK: Headings and groups of table three

  struct RequestsParts {
    var header: [GridCell] = []
    var groups: [GridCell] = []
    /// Whether every word is one of the form.
    var isWhole = true
  }

  func requestsParts(of pieces: ArraySlice<LoosePiece>) -> RequestsParts {
    var result = RequestsParts()
    for part in parts(
      of: pieces,
      isKnown: { isRequestsHeader($0) || isGroup($0.label) },
      isSlip: { cell in
        isSlipOfGroup(cell) || CellNames.requestsHeader.contains { isSlip(cell.words, of: $0) }
      }
    ) {
      if !part.isKnown {
        result.isWhole = false
      } else if isGroup(part.cell.label) || isSlipOfGroup(part.cell) {
        result.groups.append(part.cell)
      } else {
        result.header.append(part.cell)
      }
    }
    return result
  }

  private func isRequestsHeader(_ cell: GridCell) -> Bool {
    if CellNames.requestsColumns.contains(cell.words) { return true }
    let scalars = cell.words.scalars
    return scalars.first == "(" && scalars.last == ")" && cell.words.contains(CellNames.balance)
  }

  private func isGroup(_ label: LabelText) -> Bool {
    CellNames.groups.contains { $0.words == label.words }
  }

  private func isSlipOfGroup(_ cell: GridCell) -> Bool {
    cell.label.ordinal != nil
      && CellNames.groups.contains { isSlip(cell.label.words, of: $0.words) }
  }

  // MARK: Headings of table four

  /// The headings above the fifteen values; `nil` where some cannot be read.
  func appealsHeader(_ pieces: ArraySlice<LoosePiece>) -> [GridCell]? {
    let parts = parts(of: pieces) { cell in
      Self.appealsHeadings.contains(cell.words)
    } isSlip: { cell in
      Self.appealsHeadings.contains { isSlip(cell.words, of: $0) }
    }
    return parts.contains { !$0.isKnown } ? nil : parts.map(\.cell)
  }

  /// Whether names of the columns of table four stand among words.
  func hasAppealsHeadings(_ pieces: ArraySlice<LoosePiece>) -> Bool {
    let scalars = Set(pieces.flatMap(\.cell.words.scalars))
    return Self.appealsCharacters.isSubset(of: scalars)
  }

  /// Those of 结果维持 and 尚未审结 that stand nowhere else.
  private static let appealsCharacters = Set(NormalizedText("维审").scalars)

  /// Whether words are the headings above the fifteen values, but not all characters of these are among
  /// them.
  func hasDoubtfulAppealsHeader(_ pieces: ArraySlice<LoosePiece>) -> Bool {
    var counts: [UInt32: Int] = [:]
    for piece in pieces {
      for scalar in piece.cell.words.scalars { counts[scalar, default: 0] += 1 }
    }
    func isThere(_ words: NormalizedText) -> Bool {
      words.scalars.allSatisfy { counts[$0, default: 0] >= AppealsForm.form.groups.count }
    }
    let columns = AppealsForm.form.columns
    let there = columns.count { $0.accepted.contains(where: isThere) }
    return there < columns.count && there * 2 >= columns.count
  }

  private static let appealsHeadings = CellNames.appealsHeader.union(
    AppealsForm.form.columns.flatMap(\.accepted)
  )

  // MARK: Pieces of cells

  /// In pieces, and in characters: what is longer is none of the form, however it is written.
  private static let longestCell = 12
  private static let longestWords = 160

  /// Where a cell that ends in front of a piece may start, the nearest first.
  private func starts(of pieces: ArraySlice<LoosePiece>, endingAt end: Int) -> [Int] {
    var starts: [Int] = []
    var start = end - 1
    var length = 0
    while start >= pieces.startIndex, end - start <= Self.longestCell {
      length += pieces[start].cell.words.count
      if length > Self.longestWords, !starts.isEmpty { break }
      starts.append(start)
      if pieces[start].isBehindBar { break }
      start -= 1
    }
    return starts
  }

  private func joined(_ pieces: ArraySlice<LoosePiece>) -> GridCell {
    guard let first = pieces.first, pieces.count == 1 else {
      return LoosePiece.cell(place(pieces), bytes)
    }
    return first.cell
  }

  /// From the first to the last of some pieces.
  private func place(_ pieces: ArraySlice<LoosePiece>) -> Range<Int> {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    return first.cell.range.lowerBound..<last.cell.range.upperBound
  }

  /// How far a cell may go that begins with a piece: the end of its last piece at most.
  private func reach(from start: Int, of pieces: ArraySlice<LoosePiece>, mostWords: Int) -> Int {
    var end = start + 1
    var length = pieces[start].cell.words.count
    while end < pieces.endIndex, end - start < Self.longestCell, !pieces[end].isBehindBar {
      length += pieces[end].cell.words.count
      if length > mostWords { break }
      end += 1
    }
    return end
  }

  /// Cuts pieces into cells: at each place the longest one that is known, else a slip, else a piece.
  private func parts(
    of pieces: ArraySlice<LoosePiece>,
    isKnown: (GridCell) -> Bool,
    isSlip: (GridCell) -> Bool
  ) -> [(cell: GridCell, isKnown: Bool)] {
    var parts: [(cell: GridCell, isKnown: Bool)] = []
    var start = pieces.startIndex
    while start < pieces.endIndex {
      var end = reach(from: start, of: pieces, mostWords: Self.longestWords)
      var known: (GridCell, Int)?
      while known == nil, end > start {
        let cell = joined(pieces[start..<end])
        if isKnown(cell) { known = (cell, end) }
        end -= 1
      }
      let single = pieces[start].cell
      parts.append(known.map { ($0.0, true) } ?? (single, isSlip(single)))
      start = known?.1 ?? start + 1
    }
    return parts
  }
}
