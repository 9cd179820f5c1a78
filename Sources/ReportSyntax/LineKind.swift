/// What one line is, from its bytes alone.
enum LineKind: Sendable, Equatable {
  /// Only padding, and no tab in front.
  case blank
  /// A tab and at most one cell, with at most one more tab behind it: a row of a table may have one
  /// such line for each cell.
  case tabCell
  /// Cells separated by tabs.
  case tabRow
  /// Words and then nothing but tabs.
  case trailingTabs
  /// Cells separated by `|`.
  case pipeRow
  /// A line of a table that is drawn with lines: `├──┼──┤`, `│规章│0│`, `+----+`.
  case drawn
  /// Several runs of dashes: `---- ------ ----`, as stand between the headings and the rows of a table
  /// whose columns are held by spaces.
  case columnRuler
  /// The start of a table or of a row in HTML.
  case htmlRow
  /// The start of a comment, script or style sheet of HTML that goes on in the next line.
  case hidden
  /// Anything else.
  case plain
}

func classifyLine(_ bytes: [UInt8], _ line: Range<Int>) -> LineKind {
  let span = bytes.span
  if isTabAndCount(span, line) { return .tabCell }
  if let first = line.first(where: { !isBlank(span[$0]) }) {
    if isDrawn(bytes, line, from: first) { return .drawn }
    if dashRunCount(bytes, line, from: first) > 1 { return .columnRuler }
    if SpanMarks.isFence(bytes, line, from: first) { return .blank }
  }
  var tabs = 0
  var hasBar = false
  var hasTag = false
  for offset in line {
    let byte = span[offset]
    // Nearly all are part of Chinese characters.
    if byte > UInt8(ascii: "|") { continue }
    switch byte {
    case UInt8(ascii: "\t"): tabs += 1
    case UInt8(ascii: "|"): hasBar = true
    case UInt8(ascii: "<"): hasTag = true
    default: continue
    }
  }
  if hasTag, let kind = classifyHTML(bytes, line) { return kind }
  if tabs == 0, !hasBar { return isBlank(bytes, line) ? .blank : .plain }
  let trimmed = trimmingPadding(line, in: bytes)
  if hasBar, isPipeRow(bytes, trimmed) { return .pipeRow }
  guard tabs > 0 else { return .plain }
  return classifyTabs(bytes, line, trimmed: trimmed)
}

/// What a line is that starts with a tag of a page rather than of a word; `nil` for any other line.
private func classifyHTML(_ bytes: [UInt8], _ line: Range<Int>) -> LineKind? {
  guard let first = line.first(where: { !isBlank(bytes[$0]) }) else { return nil }
  if startsHiddenLines(bytes, at: first, limit: line.upperBound) { return .hidden }
  guard let markup = scanMarkup(bytes, at: first, limit: line.upperBound) else {
    // The tag goes on in the next line.
    guard startOfOpenTag(bytes, line) == first,
      let name = nameOfOpenTag(bytes, line, at: first)
    else { return nil }
    return name.kind == .row || name.kind == .table ? .htmlRow : nil
  }
  switch markup.kind {
  case .inline, .hidden: return nil
  case .row, .table:
    if !markup.isClosing {
      return isSectionHeading(bytes, trimmingPadding(line, in: bytes)) ? .plain : .htmlRow
    }
  case .block, .cell, .lineBreak: break
  }
  return isBlank(bytes, line) ? .blank : .plain
}

/// Whether a line is a tab and up to six digits, as two of three lines are in a table with one cell
/// per line.
private func isTabAndCount(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
  guard (1...7).contains(line.count), bytes[line.lowerBound] == UInt8(ascii: "\t") else {
    return false
  }
  for offset in line.dropFirst() where !(0x30...0x39).contains(bytes[offset]) { return false }
  return true
}

private func classifyTabs(_ bytes: [UInt8], _ line: Range<Int>, trimmed: Range<Int>) -> LineKind {
  let tab = UInt8(ascii: "\t")
  let leading = bytes[line.lowerBound..<trimmed.lowerBound].count { $0 == tab }
  let inner = bytes[trimmed].count { $0 == tab }
  let trailing = bytes[trimmed.upperBound..<line.upperBound].count { $0 == tab }
  if trimmed.isEmpty {
    guard bytes[line.lowerBound] == tab else { return .blank }
    return leading + trailing == 1 ? .tabCell : .tabRow
  }
  if inner == 0 {
    if isProse(bytes, trimmed) || isSectionHeading(bytes, trimmed) { return .plain }
    switch leading {
    case 0: return trailing > 1 ? .trailingTabs : .plain
    case 1 where trailing <= 1: return bytes[line.lowerBound] == tab ? .tabCell : .plain
    default: return .tabRow
    }
  }
  if inner == 1, leading == 0, isProse(bytes, trimmed) || isOrdinalAndWords(bytes, trimmed) {
    return .plain
  }
  return .tabRow
}

func isBlank(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  trimmingPadding(line, in: bytes).isEmpty
}

/// Whether a trimmed line is a row between bars: a bar at one of its ends, or two inside.
private func isPipeRow(_ bytes: [UInt8], _ trimmed: Range<Int>) -> Bool {
  if hasOuterBar(bytes, trimmed) { return true }
  var barCount = 0
  for offset in trimmed where isBar(bytes, at: offset, from: trimmed.lowerBound) { barCount += 1 }
  guard barCount >= 2 else { return false }
  // A row is long where merged cells are repeated, but none of its cells is.
  return !pipeCellExtents(bytes, trimmed).contains { isProse(bytes, $0) }
}

/// Whether a trimmed line has a bar at one of its ends.
func hasOuterBar(_ bytes: [UInt8], _ trimmed: Range<Int>) -> Bool {
  guard let first = trimmed.first, let last = trimmed.last else { return false }
  return bytes[first] == UInt8(ascii: "|") || isBar(bytes, at: last, from: first)
}

/// Whether a bar stands at an offset that no backslash takes its meaning from.
private func isBar(_ bytes: [UInt8], at offset: Int, from start: Int) -> Bool {
  guard bytes[offset] == UInt8(ascii: "|") else { return false }
  return offset == start || bytes[offset - 1] != UInt8(ascii: "\\")
}

/// Whether words are a sentence rather than a cell: a stop inside them or, unless they are as short
/// as `不适用。`, behind them; or very long.
///
/// The longest printed cell has 37 characters.
func isProse(_ bytes: [UInt8], _ trimmed: Range<Int>) -> Bool {
  if trimmed.count > 240 { return true }
  if trimmed.count > 15,
    hasWord("。", bytes, at: trimmed.upperBound - 3, limit: trimmed.upperBound)
  {
    return true
  }
  return trimmed.dropLast(3).contains { offset in
    bytes[offset] == 0xE3 && hasWord("。", bytes, at: offset, limit: trimmed.upperBound)
  }
}

/// Whether words behind an indent are the heading of a section and so no cell.
func isSectionHeading(_ bytes: [UInt8], _ trimmed: Range<Int>) -> Bool {
  trimmed.count <= 150 && trimmed.contains { bytes[$0] >= 0x80 || bytes[$0] == UInt8(ascii: "&") }
    && HeadingMarks(bytes, line: trimmed).ordinal?.style == .chinese
    && scanHeading(bytes, line: trimmed)?.section != nil
}

/// Whether the only tab stands between an ordinal and its words, as numbered lists convert.
private func isOrdinalAndWords(_ bytes: [UInt8], _ trimmed: Range<Int>) -> Bool {
  guard let ordinal = scanOrdinal(bytes, at: trimmed.lowerBound, limit: trimmed.upperBound) else {
    return bytes[trimmed.lowerBound] == UInt8(ascii: "#")
  }
  return ordinal.range.upperBound < trimmed.upperBound
    && bytes[ordinal.range.upperBound] == UInt8(ascii: "\t")
}

/// Whether a line is a few words and then a tab, and no heading of a section.
func isLabelWithTab(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  guard let last = line.last, bytes[last] == UInt8(ascii: "\t") else { return false }
  let trimmed = trimmingPadding(line, in: bytes)
  return trimmed.lowerBound == line.lowerBound && trimmed.count <= 120 && !isProse(bytes, trimmed)
    && scanHeading(bytes, line: trimmed)?.section == nil
}
