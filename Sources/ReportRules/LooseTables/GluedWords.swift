import ReportSyntax
import StatutoryForms

/// Lines in which a conversion put all cells of a table together: 规章000行政规范性文件77132470.
enum GluedWords {
  /// The longest line that is looked at, in bytes.
  private static let longestLine = 4096

  /// Whether a line has nothing but words of the form and numbers, among them the label of a row and its
  /// number.
  static func fill(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count <= longestLine, line.contains(where: { isDigit(UInt32(bytes[$0])) }) else {
      return false
    }
    let scalars = NormalizedText(bytes, in: line).scalars
    var hasNumber = false
    var index = 0
    var previousIsLabel = false
    while index < scalars.count {
      if isDigit(scalars[index]) || scalars[index] == "." {
        if previousIsLabel { hasNumber = true }
        index += 1
        continue
      }
      let rest = scalars[index...]
      guard let word = words[scalars[index]]?.first(where: { rest.starts(with: $0.scalars) }) else {
        return false
      }
      previousIsLabel = word.isLabel
      index += word.scalars.count
    }
    return hasNumber
  }

  private struct Word {
    let scalars: [UInt32]
    /// Whether it stands in front of numbers.
    let isLabel: Bool
  }

  /// The words of the form by their first character, the longest first.
  private static let words: [UInt32: [Word]] = {
    let rows =
      Edition.all.flatMap(\.documents.blocks).flatMap(\.rows) + Edition.all.flatMap(\.requests.rows)
    let labels = rows.flatMap { row in
      ([row.text] + row.aliases + row.tolerated).flatMap { [$0.whole, $0.words] }
    }
    let columns = CellNames.documentsColumns.union(CellNames.requestsColumns)
      .union(CellNames.appealsHeader).union([CellNames.documentsHeader])
    let groups = CellNames.groups.flatMap { [$0.whole, $0.words] }
    let all =
      Set(labels).map { Word(scalars: $0.scalars, isLabel: true) }
      + columns.union(groups).map { Word(scalars: $0.scalars, isLabel: false) }
    return Dictionary(grouping: all.filter { !$0.scalars.isEmpty }) { $0.scalars[0] }
      .mapValues { words in
        words.sorted {
          ($0.scalars.count, $0.isLabel ? 1 : 0) > ($1.scalars.count, $1.isLabel ? 1 : 0)
        }
      }
  }()
}
