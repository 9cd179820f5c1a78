package import ReportSyntax

/// A text that is edited, as a row of pieces that are read and checked one by one.
///
/// A piece is a report; several where the next one starts in the middle of a line, and the whole text
/// where it is no report. All places in a piece count from its start, so an edit leaves the other
/// pieces as they are: what it costs does not depend on how many reports the text has.
///
/// For all texts and edits, the pieces put together are what a full parse of the text gives, and are
/// cut where ``ReportSplitter`` cuts that.
package struct CheckedDocument: Sendable {
  package struct Piece: Sendable {
    /// Names what is known of the piece; another text or other findings never had this name.
    package fileprivate(set) var id: Int
    /// Its name before it was last checked, and what changed in its tree since then.
    package fileprivate(set) var previous: (id: Int, change: TreeChange)?
    package fileprivate(set) var tree: SyntaxTree
    /// The lines as a client counts them.
    package fileprivate(set) var lineCount: Int
    /// How many findings there are of each severity, the gravest first.
    package fileprivate(set) var counts: [Int] = [0, 0, 0, 0]
    /// What the rules said when they were last asked, about an older text perhaps.
    fileprivate var checked: CheckedText?
    /// What changed in the tree since then; `nil` for nothing.
    fileprivate var change: TreeChange?
    fileprivate var entry: ReportSplitter.State
    fileprivate var exit: ReportSplitter.State
    /// How many lines of the next pieces its blocks have looked at.
    fileprivate var overshoot: Int
    fileprivate var isUpToDate: Bool { checked != nil && change == nil }

    fileprivate init(_ id: Int, _ tree: SyntaxTree, entry: ReportSplitter.State) {
      self.id = id
      self.tree = tree
      self.entry = entry
      exit = ReportSplitter.scan(tree, from: entry).end
      lineCount = tree.text.documentLineCount
      overshoot = tree.text.goesOn ? tree.overshoot : 0
    }
  }

  package private(set) var pieces: [Piece] = []
  package let settings: RuleSettings
  /// What was done when the rules were last asked.
  package private(set) var work = CheckWork()
  private var lastID = 0
  /// The pieces whose reports are kept as they were read, the last one used first.
  private var recent: [Int] = []

  /// More than a person works on at a time.
  private static let mostRecent = 4

  package init(parsing text: SourceText, settings: RuleSettings) {
    self.settings = settings
    let tree = SyntaxTree(parsing: text)
    pieces = cut(tree, entry: ReportSplitter.State())
  }

  /// The same text under other settings.
  package func with(_ settings: RuleSettings) -> CheckedDocument {
    CheckedDocument(parsing: wholeTree.text, settings: settings)
  }

  /// The whole text, put together.
  package var wholeTree: SyntaxTree {
    pieces.count == 1 ? pieces[0].tree : SyntaxTree(joining: pieces.map(\.tree))
  }

  // MARK: Edits

  /// Replaces what stands from a place in one piece up to a place in the same or a later one.
  package mutating func replace(
    from start: (piece: Int, offset: Int),
    to end: (piece: Int, offset: Int),
    with replacement: [UInt8]
  ) {
    if start.piece == end.piece {
      let edit = SourceEdit(
        range: start.offset..<max(end.offset, start.offset),
        replacement: replacement
      )
      if applyInside(edit, start.piece) { return }
    }
    recut(start, end, replacement)
  }

  /// Edits the inner lines of a piece; `false`, having done nothing, where the pieces beside it might
  /// read differently, or other pieces come out.
  private mutating func applyInside(_ edit: SourceEdit, _ index: Int) -> Bool {
    let isLast = index == pieces.count - 1
    var tree = pieces[index].tree
    let touched = tree.lines(touchedBy: edit)
    guard
      index == 0 || touched.lowerBound >= max(1, reach(into: index)),
      isLast || touched.upperBound < tree.text.lineCount - 3
    else { return false }
    let change = tree.apply(edit)
    guard isLast || !tree.looksBehindEnd(change) else { return false }
    if !ReportSplitter.isUntouched(by: change, from: pieces[index].tree, to: tree) {
      let scan = ReportSplitter.scan(tree, from: pieces[index].entry)
      guard scan.starts == (index == 0 ? [] : [0]), isLast || scan.end == pieces[index].exit
      else { return false }
      pieces[index].exit = scan.end
    }
    pieces[index].tree = tree
    pieces[index].lineCount = tree.text.documentLineCount
    if !isLast { pieces[index].overshoot = tree.overshoot }
    note(change, index)
    return true
  }

  private mutating func note(_ change: TreeChange, _ index: Int) {
    if pieces[index].change == nil {
      pieces[index].change = change
    } else {
      pieces[index].change?.append(change)
    }
  }

  /// Edits a text with the pieces around it, and cuts it anew.
  private mutating func recut(
    _ start: (piece: Int, offset: Int),
    _ end: (piece: Int, offset: Int),
    _ replacement: [UInt8]
  ) {
    var lower = max(0, start.piece - 1)
    // What has looked at the edited lines from further above, over short pieces, is parsed again, too.
    while lower > 0, reach(into: start.piece, fromAbove: lower) > 0 { lower -= 1 }
    var upper = min(pieces.count, end.piece + 2)
    while true {
      let old = Array(pieces[lower..<upper])
      var tree = SyntaxTree(joining: old.map(\.tree))
      let change = tree.apply(
        SourceEdit(
          range: offset(
            of: start,
            from: lower
          )..<max(
            offset(of: end, from: lower),
            offset(of: start, from: lower)
          ),
          replacement: replacement
        )
      )
      let isLast = upper == pieces.count
      let scan = ReportSplitter.scan(tree, from: old[0].entry)
      let isSettled =
        isLast
        || change.trailingBlockCount > 0 && !tree.looksBehindEnd(change)
          && scan.end == old[old.count - 1].exit
      if isSettled {
        pieces.replaceSubrange(
          lower..<upper,
          with: keeping(old, cut(tree, entry: old[0].entry), change)
        )
        return
      }
      upper = min(pieces.count, upper + max(1, upper - lower))
    }
  }

  /// How many lines of a piece the blocks of pieces above have looked at.
  ///
  /// - Parameter above: only the pieces in front of this one count; all of them where it is left out.
  private func reach(into index: Int, fromAbove above: Int? = nil) -> Int {
    var reach = 0
    var lines = 0
    var piece = index
    while piece > 0, lines <= maximalOvershoot {
      piece -= 1
      if piece < above ?? index { reach = max(reach, pieces[piece].overshoot - lines) }
      lines += pieces[piece].tree.text.lineCount
    }
    return reach
  }

  private func offset(of place: (piece: Int, offset: Int), from lower: Int) -> Int {
    pieces[lower..<place.piece].reduce(place.offset) { $0 + $1.tree.text.bytes.count }
  }

  private mutating func cut(_ tree: SyntaxTree, entry: ReportSplitter.State) -> [Piece] {
    var starts = ReportSplitter.scan(tree, from: entry).starts.filter {
      tree.text.startsDocumentLine(tree.startLines[$0])
    }
    if starts.first != 0 { starts.insert(0, at: 0) }
    var state = entry
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : tree.blocks.count
      lastID += 1
      let isWhole = starts.count == 1
      let piece = Piece(lastID, isWhole ? tree : tree.piece(starts[index]..<end), entry: state)
      state = piece.exit
      return piece
    }
  }

  /// New pieces with what is known of those that are the same as before, or changed inside.
  private func keeping(_ old: [Piece], _ new: [Piece], _ change: TreeChange) -> [Piece] {
    let oldCount = old.reduce(0) { $0 + $1.tree.blocks.count }
    let newCount = new.reduce(0) { $0 + $1.tree.blocks.count }
    var byStart: [Int: Int] = [:]
    var byEnd: [Int: Int] = [:]
    var block = 0
    for (index, piece) in old.enumerated() {
      byStart[block] = index
      block += piece.tree.blocks.count
      byEnd[oldCount - block] = index
    }
    block = 0
    return new.map { piece in
      let start = block
      block += piece.tree.blocks.count
      let rest = newCount - block
      var kept = piece
      let before = byStart[start].map { old[$0] }
      let behind = byEnd[rest].map { old[$0] }
      if block <= change.leadingBlockCount, let before,
        before.tree.blocks.count == piece.tree.blocks.count
      {
        kept.keep(before)
      } else if newCount - start <= change.trailingBlockCount, let behind,
        behind.tree.blocks.count == piece.tree.blocks.count
      {
        kept.keep(behind)
      } else if start <= change.leadingBlockCount, rest <= change.trailingBlockCount, let before,
        let behind, before.id == behind.id, before.checked != nil
      {
        kept.keep(before)
        let step = TreeChange(
          leadingBlockCount: change.leadingBlockCount - start,
          trailingBlockCount: change.trailingBlockCount - rest,
          firstParsedBlock: max(0, change.firstParsedBlock - start),
          growth: change.growth
        )
        if kept.change == nil { kept.change = step } else { kept.change?.append(step) }
      }
      return kept
    }
  }

  // MARK: Findings

  /// Asks the rules about all pieces that changed, and those that were never looked at.
  package mutating func bringUpToDate(by workers: some Workers) {
    let stale = pieces.indices.filter { !pieces[$0].isUpToDate }
    work = CheckWork()
    if stale.isEmpty { return }
    let stalePieces = stale.map { pieces[$0] }
    let settings = settings
    // Reports that nobody is going to look at soon are not kept as they were read.
    let firstKept = stale.count - Self.mostRecent
    let checked = workers.map(stale.count) { number in
      let checked = Self.checked(stalePieces[number], settings)
      return number < firstKept ? checked.withoutReports() : checked
    }
    work = checked.reduce(CheckWork()) { $0 + $1.work }
    for (index, checked) in zip(stale, checked) { note(checked, index) }
  }

  /// Whether all that is known of a piece is about the text as it is now.
  package func isUpToDate(_ index: Int) -> Bool { pieces[index].isUpToDate }

  /// A piece with all that the rules say about it as it is now, and its reports, which are kept: who
  /// asks about a place goes on to ask about it.
  package mutating func checked(_ index: Int) -> CheckedText {
    if !pieces[index].isUpToDate {
      note(Self.checked(pieces[index], settings), index)
    } else if let checked = pieces[index].checked, checked.lacksReports {
      pieces[index].checked = checked.withReports()
      keepReports(ofPiece: pieces[index].id)
    }
    return known(index)
  }

  /// A piece that is up to date, for who looks through many: reports that are read for it are not kept.
  package func known(_ index: Int) -> CheckedText {
    pieces[index].checked ?? CheckedText(pieces[index].tree, settings: settings)
  }

  /// What is told of a piece that is up to date: its findings, whose fixes and suggestions may be those of
  /// before.
  package func told(_ index: Int) -> [Finding] { pieces[index].checked?.told ?? [] }

  /// What the rules said about a piece that is up to date.
  package func findings(_ index: Int) -> [Finding] { pieces[index].checked?.findings ?? [] }

  /// Everything that the rules said about a document that is up to date, in the order of the text.
  package var findings: [Finding] {
    var findings: [Finding] = []
    var start = 0
    for index in pieces.indices {
      findings += self.findings(index).map { $0.moved(by: start) }
      start += pieces[index].tree.text.bytes.count
    }
    return findings
  }

  private static func checked(_ piece: Piece, _ settings: RuleSettings) -> CheckedText {
    if let old = piece.checked, let change = piece.change {
      return old.updated(to: piece.tree, change)
    }
    return CheckedText(piece.tree, settings: settings)
  }

  private mutating func note(_ checked: CheckedText, _ index: Int) {
    lastID += 1
    if let place = recent.firstIndex(of: pieces[index].id) { recent.remove(at: place) }
    pieces[index].previous = pieces[index].change.map { (pieces[index].id, $0) }
    pieces[index].id = lastID
    pieces[index].checked = checked
    pieces[index].change = nil
    var counts = [0, 0, 0, 0]
    for finding in checked.told { counts[finding.severity.rawValue] += 1 }
    pieces[index].counts = counts
    keepReports(ofPiece: lastID)
  }

  /// Puts a piece in front of those whose reports are kept, and drops those of the last one.
  private mutating func keepReports(ofPiece id: Int) {
    if let place = recent.firstIndex(of: id) { recent.remove(at: place) }
    recent.insert(id, at: 0)
    if recent.count > Self.mostRecent {
      let forgotten = recent.removeLast()
      if let place = pieces.firstIndex(where: { $0.id == forgotten }) {
        pieces[place].checked = pieces[place].checked?.withoutReports()
      }
    }
  }
}

extension CheckedDocument.Piece {
  fileprivate mutating func keep(_ old: CheckedDocument.Piece) {
    id = old.id
    counts = old.counts
    checked = old.checked
    change = old.change
  }
}

extension SyntaxTree {
  /// Whether a block that was parsed for a change has looked at the end of the text.
  fileprivate func looksBehindEnd(_ change: TreeChange) -> Bool {
    let end = blocks.count - change.trailingBlockCount
    for index in min(change.firstParsedBlock, end)..<end
    where startLines[index] + blocks[index].inspectedLineCount > text.lineCount { return true }
    return false
  }
}
