import ReportSyntax

/// Lines of an outline handed down from above under which nobody wrote anything.
struct EmptyOutlineLines {
  /// A line of section one: what it announces, or that it tells something.
  private enum Line {
    /// 2. 管理公开（权责清单）
    case heading(Ordinal.Style, range: Range<Int>)
    /// 2. 完善制度。修订办法一件。
    case item(Ordinal.Style)
    case words

    var style: Ordinal.Style? {
      switch self {
      case .heading(let style, _), .item(let style): style
      case .words: nil
      }
    }
  }

  private let lines: [Line]
  /// The styles of numbers from the highest level down, as they first occur.
  private let levels: [Ordinal.Style]

  init(_ report: Report) {
    lines =
      report.outline.first(.overview)?.contents.compactMap { block in
        Self.line(block, of: report)
      } ?? []
    levels = lines.reduce(into: []) { levels, line in
      if let style = line.style, !levels.contains(style) { levels.append(style) }
    }
  }

  /// Where an outline line stands alone: byte offsets into the whole text.
  ///
  /// Only below the topics of section one, and only where other lines of the same kind do have text
  /// under them: a plain list of short items has none anywhere but, at most, behind its last.
  var ranges: [Range<Int>] {
    levels.dropFirst().flatMap { style -> [Range<Int>] in
      guard style == .arabic || style == .bracketedArabic else { return [] }
      let groups = groups(of: style)
      let proofs = groups.map { proofCount($0, style) }
      let total = proofs.reduce(0, +)
      return zip(groups, proofs).flatMap { group, proof -> [Range<Int>] in
        guard proof > 0 || total >= 2 else { return [] }
        return group.compactMap { index in
          guard case .heading(style, let range) = lines[index], isEmpty(index) else { return nil }
          return range
        }
      }
    }
  }

  private static func line(_ block: Int, of report: Report) -> Line? {
    func line() -> Range<Int> {
      trimmingPadding(report.tree.byteRange(ofBlock: block), in: report.text.bytes)
    }
    let isAnnouncement = report.notes(on: block)?.isAnnouncement == true
    switch report.tree.blocks[block].content {
    case .blank: return nil
    case .table, .caption: return .words
    case .heading(let heading):
      guard let ordinal = heading.ordinal, heading.body.isEmpty else { return .words }
      return isAnnouncement ? .heading(ordinal.style, range: line()) : .item(ordinal.style)
    case .paragraph(let ordinal):
      guard let ordinal, ordinal.isClosed else { return .words }
      return isAnnouncement ? .heading(ordinal.style, range: line()) : .item(ordinal.style)
    }
  }

  /// The lines of a style, cut wherever a line of a higher level stands.
  private func groups(of style: Ordinal.Style) -> [[Int]] {
    var groups: [[Int]] = [[]]
    for (index, line) in lines.enumerated() {
      if line.style == style {
        groups[groups.count - 1].append(index)
      } else if isHigher(line.style, than: style) {
        groups.append([])
      }
    }
    return groups.filter { !$0.isEmpty }
  }

  /// How many lines of a group have text under them and another line of the group behind that.
  private func proofCount(_ group: [Int], _ style: Ordinal.Style) -> Int {
    group.dropLast().count { index in
      guard case .heading = lines[index], lines.indices.contains(index + 1) else { return false }
      if case .words = lines[index + 1] { return true }
      return false
    }
  }

  /// Whether nothing stands under a line: the next is one of its own or a higher level, or none.
  private func isEmpty(_ index: Int) -> Bool {
    guard lines.indices.contains(index + 1) else { return true }
    guard let style = lines[index + 1].style else { return false }
    return style == lines[index].style || isHigher(style, than: lines[index].style)
  }

  private func isHigher(_ style: Ordinal.Style?, than other: Ordinal.Style?) -> Bool {
    guard let style, let other, let level = levels.firstIndex(of: style),
      let otherLevel = levels.firstIndex(of: other)
    else { return false }
    return level < otherLevel
  }
}
