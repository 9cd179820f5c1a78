package import ReportRules
package import ReportSyntax
import StatutoryForms

/// A draft of next year's report, made of this year's.
///
/// Years are one more, what was carried over is carried in, what is in force stays, all other counts are
/// blank. The prose is kept, with `XX` in the place of its figures: rules report that until somebody has
/// filled it in.
package struct NextYearDraft {
  private let report: Report
  private let year: Int
  private let edition: Edition

  /// The edits that make drafts of all reports of a text; `nil` where there is none, or no form for the
  /// year after one of them.
  package static func edits(for tree: SyntaxTree, settings: RuleSettings = .standard)
    -> [SourceEdit]?
  {
    let drafts = Report.all(in: tree, settings: settings).map(NextYearDraft.init)
    guard !drafts.isEmpty, !drafts.contains(where: { $0 == nil }) else { return nil }
    return drafts.flatMap { $0?.edits ?? [] }
  }

  private init?(_ report: Report) {
    guard let year = report.identity.year, year < RuleSettings.years.upperBound,
      let edition = Edition.forYear(year + 1)
    else { return nil }
    self.report = report
    self.year = year
    self.edition = edition
  }

  private var edits: [SourceEdit] {
    var edits = DraftedTables(report, edition).edits
    // Signed is a report in the year after.
    if let signature = report.signature {
      edits.append(edit(signature.dateRange, "\(year + 2)年XX月XX日"))
    }
    edits += notices
    var places = EditedPlaces(edits.map(\.range))
    for other in figures + years where places.take(other.range) { edits.append(other) }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func edit(_ range: Range<Int>, _ words: String) -> SourceEdit {
    SourceEdit(range: range, replacement: Array(words.utf8))
  }

  // MARK: Prose

  /// What was counted this year, to be counted anew.
  private var figures: [SourceEdit] {
    let figures = report.writtenFigures
    return figures.indices.compactMap { index in
      let figure = figures[index]
      let digits = report.text.bytes[figure.number]
      guard !digits.isEmpty, digits.allSatisfy({ $0 < 0x80 }), isOfThisYear(figures, index) else {
        return nil
      }
      return edit(figure.number, "XX")
    }
  }

  private func isOfThisYear(_ figures: [WrittenFigure], _ index: Int) -> Bool {
    let figure = figures[index]
    switch figure.kind {
    case .part, .cell, .money: return true
    // 主要做法有以下三点 is followed by as many.
    case .total: return !figure.target.hasPrefix("一是") && figure.target != StatedParts.target
    case .single, .unread:
      // 12345 is a name, and 20个工作日 the law.
      let unit = figure.figure.drop { $0.isNumber || $0 == "." || $0 == "," }
      return !unit.isEmpty && !Self.spans.contains { unit.hasSuffix($0) }
    case .date: return !isBoundOfYear(figures, index)
    case .year, .ordinal, .reference: return false
    }
  }

  private static let spans = ["天", "日", "小时", "分钟", "月", "周", "年", "岁", "届"]

  /// Whether a month or day belongs to 1月1日 or 12月31日, which every year has, or stands alone.
  private func isBoundOfYear(_ figures: [WrittenFigure], _ index: Int) -> Bool {
    let figure = figures[index]
    func isBeside(_ left: Int, _ right: Int) -> Bool {
      figures.indices.contains(left) && figures.indices.contains(right)
        && figures[left].range.upperBound == figures[right].range.lowerBound
    }
    let isDay = figure.figure.hasSuffix("日")
    let other = isDay ? index - 1 : index + 1
    guard isDay ? isBeside(other, index) : isBeside(index, other) else {
      return ["1月", "12月"].contains(figure.figure)
    }
    let (month, day) = isDay ? (figures[other], figure) : (figure, figures[other])
    return ["1月1日", "12月31日"].contains(month.figure + day.figure)
  }

  // MARK: Years

  /// This year, the last and the next wherever they are written, but in the names of documents.
  private var years: [SourceEdit] {
    let bytes = report.text.bytes
    let start = report.tree.byteOffset(ofBlock: report.blocks.lowerBound)
    let end =
      report.blocks.isEmpty
      ? start : report.tree.byteRange(ofBlock: report.blocks.upperBound - 1).upperBound
    var edits: [SourceEdit] = []
    var depth = 0
    var offset = start
    while offset < end {
      if hasWord("《", bytes, at: offset, limit: end) { depth += 1 }
      if hasWord("》", bytes, at: offset, limit: end) { depth = max(0, depth - 1) }
      guard depth == 0, let (range, written) = year(bytes, at: offset, limit: end) else {
        offset += 1
        continue
      }
      if (year - 1...year + 1).contains(written) { edits.append(edit(range, "\(written + 1)")) }
      offset = range.upperBound
    }
    return edits
  }

  /// Four digits in front of 年, which may stand apart.
  private func year(_ bytes: [UInt8], at offset: Int, limit: Int) -> (Range<Int>, Int)? {
    func isDigit(_ place: Int) -> Bool {
      bytes.indices.contains(place) && (0x30...0x39).contains(bytes[place])
    }
    guard offset + 4 <= limit, !isDigit(offset - 1), (offset..<offset + 4).allSatisfy(isDigit),
      !isDigit(offset + 4)
    else { return nil }
    var behind = offset + 4
    while behind < limit, bytes[behind] == 0x20 { behind += 1 }
    guard hasWord("年", bytes, at: behind, limit: limit) else { return nil }
    let value = bytes[offset..<offset + 4].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return (offset..<offset + 4, value)
  }

  /// The number of the notice that issued the form, where another one issued that of next year.
  private var notices: [SourceEdit] {
    guard let old = Edition.forYear(year), old.id != edition.id else { return [] }
    let words = Array(old.notice.utf8)
    let bytes = report.text.bytes
    guard words.count < bytes.count else { return [] }
    return (0...bytes.count - words.count).filter { bytes[$0...].starts(with: words) }.map {
      edit($0..<$0 + words.count, edition.notice)
    }
  }
}

/// The places that edits change, in order, none overlapping another: a text may have a figure at every few
/// bytes.
private struct EditedPlaces {
  private var ranges: [Range<Int>] = []

  init(_ edited: [Range<Int>]) {
    for range in edited.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = ranges.last, range.lowerBound < last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  /// Adds a place; `false`, having done nothing, where a part of it is there already.
  mutating func take(_ range: Range<Int>) -> Bool {
    if range.isEmpty { return true }
    let index = ranges.firstIndexBeyond { $0.upperBound > range.lowerBound }
    if index < ranges.count, ranges[index].lowerBound < range.upperBound { return false }
    ranges.insert(range, at: index)
    return true
  }
}
