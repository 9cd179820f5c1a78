import ReportSyntax

/// The difference between two texts, as `diff -u` and `git apply` write it.
enum UnifiedDiff {
  private static let contextLineCount = 3

  private enum Line {
    case kept(String)
    case removed(String)
    case added(String)

    var neutralised: Line {
      switch self {
      case .kept(let text): .kept(Self.neutralised(text))
      case .removed(let text): .removed(Self.neutralised(text))
      case .added(let text): .added(Self.neutralised(text))
      }
    }

    /// A line whose words steer no terminal; its ending stays.
    private static func neutralised(_ line: String) -> String {
      let words = line.utf8.prefix { $0 != 0x0A && $0 != 0x0D }
      let isBroken = line.utf8[words.endIndex...].contains { $0 != 0x0A && $0 != 0x0D }
      let ending = isBroken ? "" : String(line[words.endIndex...])
      return DisplayedText.neutralised(isBroken ? line[...] : line[..<words.endIndex]) + ending
    }
  }

  /// Empty when nothing differs.
  ///
  /// - Parameter isShown: whether a terminal shows it. Then whatever would steer the terminal is named,
  ///   as in an excerpt; else the bytes are those of the texts, for other programs.
  static func text(
    from before: SourceText,
    to after: SourceText,
    name: String,
    isShown: Bool = TerminalStream.output.isTerminal
  ) -> String {
    if before == after { return "" }
    let lines = lines(lines(of: before), lines(of: after))
    let changed = lines.indices.filter { if case .kept = lines[$0] { false } else { true } }
    var hunks: [Range<Int>] = []
    for index in changed {
      let range =
        max(index - contextLineCount, 0)..<min(index + contextLineCount + 1, lines.count)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    // A line break in a name would end the line for other programs, too.
    let isPlain = !isShown && !name.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    let heading = isPlain ? name : DisplayedText.neutralised(name)
    return "--- \(heading)\n+++ \(heading)\n"
      + hunks.map { hunk($0, of: isShown ? lines.map(\.neutralised) : lines) }.joined()
  }

  /// The lines with their endings, so that a changed ending is a change.
  private static func lines(of text: SourceText) -> [String] {
    (0..<text.documentLineCount).map { text.string(in: text.documentLineRangeWithEnding($0)) }
      .filter { !$0.isEmpty }
  }

  private static func lines(_ before: [String], _ after: [String]) -> [Line] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if old < before.count, removed.contains(old) {
        lines.append(.removed(before[old]))
        old += 1
      } else if new < after.count, added.contains(new) {
        lines.append(.added(after[new]))
        new += 1
      } else if old < before.count {
        lines.append(.kept(before[old]))
        old += 1
        new += 1
      } else {
        break
      }
    }
    return lines
  }

  private static func hunk(_ range: Range<Int>, of lines: [Line]) -> String {
    func count(_ lines: ArraySlice<Line>) -> (old: Int, new: Int) {
      lines.reduce(into: (0, 0)) { counts, line in
        switch line {
        case .kept: counts = (counts.0 + 1, counts.1 + 1)
        case .removed: counts.0 += 1
        case .added: counts.1 += 1
        }
      }
    }
    let before = count(lines[..<range.lowerBound])
    let inside = count(lines[range])
    let head =
      "@@ -\(before.old + 1),\(inside.old) +\(before.new + 1),\(inside.new) @@\n"
    return head
      + lines[range].map { line in
        switch line {
        case .kept(let text): shown(" ", text)
        case .removed(let text): shown("-", text)
        case .added(let text): shown("+", text)
        }
      }.joined()
  }

  private static func shown(_ mark: String, _ line: String) -> String {
    if line.hasSuffix("\n") || line.hasSuffix("\r\n") { return mark + line }
    return mark + line + "\n\\ No newline at end of file\n"
  }
}
