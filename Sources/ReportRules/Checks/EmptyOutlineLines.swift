import ReportSyntax

/// Lines of an outline handed down from above under which nobody wrote anything.
struct EmptyOutlineLines {
  /// A line of section one: what it announces, or that it tells something.
  private struct Line {
    let block: Int
    /// The style of its number; `nil` for words.
    let style: Ordinal.Style?
    /// Whether it only announces, as `2. 管理公开（权责清单）` does and a sentence does not.
    let isHeading: Bool
  }

  private let prose: ProseView
  private let lines: [Line]
  /// The styles of numbers from the highest level down, as they first occur.
  private let levels: [Ordinal.Style]

  init(_ prose: ProseView) {
    self.prose = prose
    let blocks = prose.outline.first(.overview)?.contents ?? 0..<0
    var announcements = prose.announcements(in: blocks)[...]
    var lines: [Line] = []
    var levels: [Ordinal.Style] = []
    for block in blocks {
      let isAnnouncement = announcements.first == block
      if isAnnouncement { announcements.removeFirst() }
      let style: Ordinal.Style?
      switch prose.line(ofBlock: block) {
      case .blank: continue
      case .table: style = nil
      case .heading(let heading): style = heading.body.isEmpty ? heading.ordinal?.style : nil
      case .paragraph(let ordinal):
        // Its brackets go on in the next line where a page was narrow.
        if ordinal == nil, let last = lines.last, last.isHeading, last.block + 1 == block,
          Self.endsInBrackets(prose.byteRange(ofBlock: last.block), prose.text.bytes)
        {
          continue
        }
        style = ordinal?.isClosed == true ? ordinal?.style : nil
      }
      if let style, !levels.contains(style) { levels.append(style) }
      lines.append(Line(block: block, style: style, isHeading: style != nil && isAnnouncement))
    }
    self.lines = lines
    self.levels = levels
  }

  private static func endsInBrackets(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    NormalizedText(bytes, in: line).scalars.reduce(0) { depth, scalar in
      scalar == "(" ? depth + 1 : scalar == ")" ? depth - 1 : depth
    } > 0
  }

  /// Where an outline line stands alone: byte offsets into the whole text.
  ///
  /// Only below the topics of section one, and only where other lines of the same kind do have text
  /// under them: a plain list of short items has none anywhere but, at most, behind its last.
  var ranges: [Range<Int>] {
    levels.dropFirst().flatMap { style -> [Range<Int>] in
      guard style == .arabic || style == .bracketedArabic else { return [] }
      let groups = groups(of: style)
      let proofs = groups.map { proofCount($0) }
      let total = proofs.reduce(0, +)
      return zip(groups, proofs).flatMap { group, proof -> [Range<Int>] in
        guard proof > 0 || total >= 2 else { return [] }
        return group.filter { lines[$0].isHeading && isEmpty($0) }.map {
          trimmingPadding(prose.byteRange(ofBlock: lines[$0].block), in: prose.text.bytes)
        }
      }
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
  private func proofCount(_ group: [Int]) -> Int {
    group.dropLast().count { index in
      lines[index].isHeading && lines.indices.contains(index + 1) && lines[index + 1].style == nil
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
