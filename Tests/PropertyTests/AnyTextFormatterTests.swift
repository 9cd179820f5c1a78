import ReportSyntax
import ReportTestSupport
import Testing

/// Formatting any text changes white space only.
@Suite struct AnyTextFormatterTests {
  @Test(arguments: SampleText.all, propertySeeds)
  func anyTextLosesAndGainsWhiteSpaceOnly(sample: SampleText, seed: UInt64) {
    var generator = EditGenerator(seed: seed)
    var text = SourceText(sample.bytes)
    for number in 0..<240 {
      if number.isMultiple(of: 30) { text = SourceText(sample.bytes) }
      text.apply(generator.edit(of: text.bytes))
      let steps = Formatter.steps(for: SyntaxTree(parsing: text))
      let edits = steps.flatMap(\.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }
      let formatted = text.applying(edits)
      let isOrdered = zip(edits, edits.dropFirst()).allSatisfy {
        $0.range.upperBound <= $1.range.lowerBound
      }
      let isInside = edits.allSatisfy { 0...text.bytes.count ~= $0.range.upperBound }
      let isSame =
        text.inkBytes(in: 0..<text.bytes.count) == formatted.inkBytes(in: 0..<formatted.bytes.count)
      guard isOrdered, isInside, isSame else {
        Issue.record("text \(number): \(text.bytes)")
        return
      }
    }
  }
}
