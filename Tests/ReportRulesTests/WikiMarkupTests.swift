import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Reports in the markup of wikis and of AsciiDoc, as converters write it: tables are read as a whole,
/// or not at all.
@Suite struct WikiMarkupTests {
  private static let lines: [String] = {
    var generator = SplitMix(seed: 83)
    let sample = SampleReport(edition: .edition2021, using: &generator)
    return sample.text(.pipe).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }()

  /// The lines outside of tables, and what is made of the rows of each table.
  private static func text(_ table: ([[String]]) -> [String]) -> String {
    var made: [String] = []
    var rows: [[String]] = []
    for line in lines + [""] {
      if line.hasPrefix("|") {
        let cells = line.dropFirst().dropLast().split(
          separator: "|",
          omittingEmptySubsequences: false
        )
        if !line.contains("---") {
          rows.append(cells.map { String($0.drop { $0 == " " }).replacing(" ", with: "") })
        }
      } else {
        if !rows.isEmpty { made += table(rows) }
        rows = []
        made.append(line)
      }
    }
    return made.joined(separator: "\n")
  }

  private func rules(_ text: String) -> [String] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text))).map(\.rule.text)
  }

  @Test func rowsOfAsciiDocThatGoOnInTheNextLineAreNotRead() {
    let text = Self.text { rows in
      ["[cols=\",,\",]", "|==="]
        + rows.flatMap { cells -> [String] in
          let words = cells.map { "|\($0)" }
          let isLong = cells.contains { $0.count > 20 }
          return isLong
            ? [
              words.dropLast(3).joined(separator: " "), words.suffix(3).joined(separator: " "), "",
            ]
            : [words.joined(separator: " "), ""]
        } + ["|==="]
    }
    let found = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
    #expect(found.first?.rule.text == "report.partial")
    #expect(found.allSatisfy { $0.severity != .error && $0.severity != .warning })
  }

  @Test func tablesOfMediaWikiAreNotRead() {
    let text = Self.text { rows in
      ["{|"] + rows.flatMap { ["|-"] + $0.map { "|\n\($0)" } } + ["|}"]
    }
    let bold = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("## ") ? "'''\(line.dropFirst(3))'''" : String(line)
    }
    #expect(rules(bold.joined(separator: "\n")) == ["report.partial"])
  }

  @Test func cellsOfDokuWikiMayHaveSeveralLines() {
    let text = Self.text { rows in
      rows.map { cells in
        "|" + cells.map { $0.replacing("企业", with: #"\\ 企业"#) }.joined(separator: "|") + "|"
      }
    }
    #expect(rules(text) == [])
  }
}
