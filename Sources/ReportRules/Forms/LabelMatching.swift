import ReportSyntax
import StatutoryForms

/// How far a written label is from the printed one.
enum LabelCloseness: Sendable, Equatable {
  /// The same words, or words that need no remark.
  case same
  /// The same words with other brackets or stops.
  case samePunctuationAside
  /// Other words that mean the same, such as 规范性文件 for 行政规范性文件.
  case tolerated
  /// The right words under the wrong ordinal.
  case otherOrdinal
  /// Other words.
  case different
}

/// The rows of a form by their words.
struct RowDictionary: Sendable {
  private struct Entry {
    let row: Int
    /// The ordinal that the label must have; `nil` when any will do.
    let ordinal: LabelOrdinal?
    let closeness: LabelCloseness
  }

  private let rows: [FormRow]
  private let entries: [NormalizedText: [Entry]]
  private let entriesWithoutPunctuation: [NormalizedText: [Entry]]
  /// What labels begin with, without punctuation: most words of a torn table begin none.
  private let beginnings: ScalarFilter

  init(_ rows: [FormRow]) {
    self.rows = rows
    var entries: [NormalizedText: [Entry]] = [:]
    var bare: [NormalizedText: [Entry]] = [:]
    for (index, row) in rows.enumerated() {
      entries[row.text.words, default: []].append(
        Entry(row: index, ordinal: nil, closeness: .same)
      )
      bare[row.text.words.withoutPunctuation, default: []].append(
        Entry(row: index, ordinal: nil, closeness: .samePunctuationAside)
      )
      for alias in row.aliases {
        entries[alias.words, default: []].append(
          Entry(row: index, ordinal: alias.ordinal, closeness: .same)
        )
      }
      for alias in row.tolerated {
        entries[alias.words, default: []].append(
          Entry(row: index, ordinal: alias.ordinal, closeness: .tolerated)
        )
      }
    }
    self.entries = entries
    entriesWithoutPunctuation = bare
    beginnings = ScalarFilter(
      [entries, bare].flatMap(\.keys).compactMap { $0.withoutPunctuation.scalars.first }
    )
  }

  /// The row that a label names without doubt; `nil` for any other label.
  func row(for written: LabelText) -> (index: Int, LabelCloseness)? {
    guard let first = written.words.scalars.first else { return nil }
    if isHan(first), !beginnings.mayContain(first) { return nil }
    if let match = match(written.words, written.ordinal, in: entries) { return match }
    guard
      let (index, closeness) = match(
        written.words.withoutPunctuation,
        written.ordinal,
        in: entriesWithoutPunctuation
      )
    else { return nil }
    // Quotation marks, hyphens and stops vary harmlessly; brackets in another place do not.
    let isHarmless = brackets(written.words) == brackets(rows[index].text.words)
    return (index, isHarmless && closeness == .samePunctuationAside ? .same : closeness)
  }

  private func match(
    _ words: NormalizedText,
    _ ordinal: LabelOrdinal?,
    in entries: [NormalizedText: [Entry]]
  ) -> (index: Int, LabelCloseness)? {
    guard let found = entries[words] else { return nil }
    let fitting = found.filter { $0.ordinal == nil || $0.ordinal == ordinal }
    // The same words may stand in two rows (其他); the ordinal tells them apart.
    let best = fitting.first { rows[$0.row].text.ordinal == ordinal } ?? fitting.first
    guard let best else { return nil }
    let printed = rows[best.row].text.ordinal
    let isOrdinalRight =
      ordinal == nil || ordinal == printed || best.ordinal != nil
      || best.closeness == .tolerated
    return (best.row, isOrdinalRight ? best.closeness : .otherOrdinal)
  }
}

/// The text up to each bracket and what the bracket is, to compare where brackets stand.
private func brackets(_ text: NormalizedText) -> [UInt32] {
  text.scalars.filter { $0 == "(" || $0 == ")" || !isPunctuationOfLabel($0) }
}

private func isPunctuationOfLabel(_ scalar: UInt32) -> Bool {
  NormalizedText(scalars: [scalar]).withoutPunctuation.isEmpty
}

/// How alike two texts are: 1 for equal, 0 for nothing in common.
func similarity(_ left: NormalizedText, _ right: NormalizedText) -> Double {
  let longest = max(left.count, right.count)
  if longest == 0 { return 1 }
  return 1 - Double(left.editDistance(to: right)) / Double(longest)
}

/// Whether a written text is so close to a printed one that a slip of the pen is the likely reason.
///
/// At most two characters differ and most of the text is right, or three fifths are right in a long
/// one.
func isSlip(_ written: NormalizedText, of printed: NormalizedText) -> Bool {
  let longest = max(written.count, printed.count)
  if abs(written.count - printed.count) > max(2, longest * 2 / 5) { return false }
  let distance = written.editDistance(to: printed)
  if distance <= 2 { return distance * 2 < longest }
  return longest >= 6 && distance * 5 <= longest * 2
}

/// Whether a text is only a piece of a printed one, as page breaks leave them: less than three
/// fifths of it, and part of it as it stands.
func isTorn(_ written: NormalizedText, of printed: NormalizedText) -> Bool {
  written.count * 5 < printed.count * 3 && printed.contains(written)
}
