import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Every position of a report that is open in an editor is answered.
@Suite struct AnyPlaceHoverTests {
  @Test(arguments: TableLayout.allCases, propertySeeds)
  func anyPositionOfAReportIsAnswered(layout: TableLayout, seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    let sample = SampleReport(edition: .edition2021, using: &generator)
    var editor = try TestEditor(hoverFormats: [.markdown])
    try editor.send(editor.open(sample.text(layout)))
    _ = try editor.readDiagnostics()
    let lines = editor.text.split(separator: "\n", omittingEmptySubsequences: false)
    var count = 0
    for (line, text) in lines.enumerated() {
      for character in 0...text.utf16.count + 1 {
        let position = Position(line: line, character: character)
        guard let hover = try editor.hover(atPosition: position) else { continue }
        count += 1
        #expect(hover.range.start < hover.range.end)
        #expect(!hover.contents.value.isEmpty)
      }
    }
    #expect(count > 500)
    try editor.finish()
  }
}
