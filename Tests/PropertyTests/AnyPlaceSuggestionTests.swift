import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Suggestions can be asked for at every place of every text.
@Suite struct AnyPlaceSuggestionTests {
  @Test(arguments: propertySeeds)
  func anyPlaceOfAnyTextMayBeAsked(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let report = SampleReport(edition: .edition2021, using: &generator)
    for layout in TableLayout.allCases {
      for _ in 0..<40 {
        var bytes = Array(report.text(layout).utf8)
        bytes.removeSubrange(generator.next(below: bytes.count)...)
        for _ in 0..<3 where !bytes.isEmpty {
          bytes[generator.next(below: bytes.count)] = UInt8(generator.next(below: 256))
        }
        let tree = SyntaxTree(parsing: SourceText(bytes))
        let cursor = generator.next(below: bytes.count + 3) - 1
        for place in [cursor, bytes.count] {
          let range = Suggestions.replacedRange(at: place, in: tree.text)
          #expect((0...bytes.count).contains(range.lowerBound))
          let found = Suggestions.at(place, in: tree, fileName: "年报", layout: layout)
          let run = tree.text.string(in: range)
          #expect(found.allSatisfy { $0.spelling.hasPrefix(run) }, "\(run)")
        }
      }
    }
  }
}
