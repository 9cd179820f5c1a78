/// What one line is, from its bytes alone.
enum LineKind: Sendable, Equatable {
  /// Only padding, and no tab in front.
  case blank
  /// A tab and at most one cell: a row of a table may have one such line for each cell.
  case tabCell
  /// Cells separated by tabs.
  case tabRow
  /// Words and then nothing but tabs.
  case trailingTabs
  /// Cells separated by `|`.
  case pipeRow
  /// Anything else.
  case plain
}

func classifyLine(_ bytes: [UInt8], _ line: Range<Int>) -> LineKind {
  let span = bytes.span
  var tabs = 0
  var bars = 0
  for offset in line {
    switch span[offset] {
    case UInt8(ascii: "\t"): tabs += 1
    case UInt8(ascii: "|"): bars += 1
    default: continue
    }
  }
  if tabs == 0, bars == 0 { return isBlank(bytes, line) ? .blank : .plain }
  let trimmed = trimmingPadding(line, in: bytes)
  if bars > 0, isPipeRow(bytes, trimmed, bars: bars) { return .pipeRow }
  guard tabs > 0 else { return .plain }
  return classifyTabs(bytes, line, trimmed: trimmed)
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
    case 1: return bytes[line.lowerBound] == tab ? .tabCell : .plain
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
private func isPipeRow(_ bytes: [UInt8], _ trimmed: Range<Int>, bars: Int) -> Bool {
  guard let first = trimmed.first, let last = trimmed.last else { return false }
  let bar = UInt8(ascii: "|")
  if bytes[first] == bar || bytes[last] == bar { return true }
  return bars >= 2 && !isProse(bytes, trimmed)
}

/// Whether words are a sentence rather than a cell: a stop inside them, or very long.
///
/// The longest printed cell has 37 characters.
private func isProse(_ bytes: [UInt8], _ trimmed: Range<Int>) -> Bool {
  if trimmed.count > 240 { return true }
  return trimmed.dropLast(3).contains { offset in
    bytes[offset] == 0xE3 && hasWord("。", bytes, at: offset, limit: trimmed.upperBound)
  }
}

/// Whether words behind an indent are the heading of a section and so no cell.
private func isSectionHeading(_ bytes: [UInt8], _ trimmed: Range<Int>) -> Bool {
  trimmed.count <= 150 && HeadingMarks(bytes, line: trimmed).ordinal?.style == .chinese
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
