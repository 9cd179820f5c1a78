import ReportSyntax

/// The lines of a text that a program broke at a width of its own.
struct WrappedLines {
  private let tree: SyntaxTree

  /// How many lines of a passage are looked at.
  private static let reach = 8
  /// The least width at which programs break lines, in columns of a terminal.
  private static let leastWidth = 40
  /// The column that is left where a character takes two, and a mark that may not start a line.
  private static let slack = 2

  init(_ tree: SyntaxTree) {
    self.tree = tree
  }

  /// Whether a sentence may have ended just where its line was full: the two last lines are as long as
  /// any, and the next one does not reach beyond them and is not indented.
  func isFull(_ passage: Range<Int>, before next: Int) -> Bool {
    let lines = passage.suffix(Self.reach).filter { tree.blocks[$0].content != .blank }
    guard lines.count >= 2, let last = lines.last else { return false }
    let ends = lines.map(endColumn)
    guard let widest = ends.max(), widest >= Self.leastWidth else { return false }
    return ends.suffix(2).allSatisfy { $0 + Self.slack >= widest }
      && endColumn(of: next) <= widest + Self.slack
      && indentation(of: next) <= indentation(of: last)
  }

  /// Whether a line starts with a figure and has words behind it: so a text goes on that was broken in
  /// front of each figure.
  func startsWithFigure(_ line: Range<Int>) -> Bool {
    let bytes = tree.text.bytes
    let words = trimmingPadding(line, in: bytes)
    guard let first = words.first else { return false }
    return isDigit(UInt32(bytes[first])) && bytes[words].contains { $0 >= 0xE4 && $0 < 0xEA }
  }

  /// Whether a line starts with a figure and closes a bracket that is open at the end of the lines above it,
  /// behind a colon: a telephone number had no room there. （电话：⏎0733-2861763）
  func closes(_ lines: [ProseText], _ line: Range<Int>) -> Bool {
    let bytes = tree.text.bytes
    let words = trimmingPadding(line, in: bytes)
    guard let last = lines.last, last[last.count - 1] == ":", let first = words.first,
      isDigit(UInt32(bytes[first]))
    else { return false }
    let depth = lines.suffix(Self.mostLines).reduce(0) { $0 + $1.depth }
    return depth > 0
      && words.prefix(Self.longestFigure).contains { offset in
        bytes[offset] == UInt8(ascii: ")")
          || hasWord("）", bytes, at: offset, limit: words.upperBound)
      }
  }

  /// In bytes.
  private static let longestFigure = 60
  /// That a bracket with an address in it goes over.
  private static let mostLines = 8

  private func endColumn(of block: Int) -> Int {
    let line = tree.byteRange(ofBlock: block)
    let words = trimmingPadding(line, in: tree.text.bytes)
    return DisplayWidth.columnCount(
      of: line.lowerBound..<max(line.lowerBound, words.upperBound),
      in: tree.text.bytes
    )
  }

  private func indentation(of block: Int) -> Int {
    let line = tree.byteRange(ofBlock: block)
    return trimmingPadding(line, in: tree.text.bytes).lowerBound - line.lowerBound
  }
}

extension ProseText {
  /// How many more brackets open than close.
  fileprivate var depth: Int {
    scalars.reduce(0) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) }
  }
}
