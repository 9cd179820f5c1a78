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
    var text = "--- \(heading)\n+++ \(heading)\n"
    var counted = 0
    var passed = Counts()
    for range in hunks {
      passed.add(lines[counted..<range.lowerBound])
      counted = range.lowerBound
      text += hunk(isShown ? lines[range].map(\.neutralised) : Array(lines[range]), behind: passed)
    }
    return text
  }

  /// The lines with their endings, so that a changed ending is a change.
  private static func lines(of text: SourceText) -> [String] {
    (0..<text.documentLineCount).map { text.string(in: text.documentLineRangeWithEnding($0)) }
      .filter { !$0.isEmpty }
  }

  private static func lines(_ before: [String], _ after: [String]) -> [Line] {
    // Strings are equal that are written with other bytes.
    let difference = LineDifference(
      from: before.map { Array($0.utf8) },
      to: after.map { Array($0.utf8) }
    )
    let (removed, added) = (difference.removed, difference.added)
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

  /// How many lines there are of either text.
  private struct Counts {
    var old = 0
    var new = 0

    mutating func add(_ lines: ArraySlice<Line>) {
      for line in lines {
        switch line {
        case .kept: (old, new) = (old + 1, new + 1)
        case .removed: old += 1
        case .added: new += 1
        }
      }
    }
  }

  private static func hunk(_ lines: [Line], behind before: Counts) -> String {
    var inside = Counts()
    inside.add(lines[...])
    return "@@ -\(before.old + 1),\(inside.old) +\(before.new + 1),\(inside.new) @@\n"
      + lines.map { line in
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
