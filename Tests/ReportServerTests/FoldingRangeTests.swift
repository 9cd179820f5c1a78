import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

@Suite struct FoldingRangeTests {
  private func folds(
    _ text: String,
    foldsLinesOnly: Bool = true,
    limit: Int? = nil
  ) throws -> [FoldingRange] {
    var editor = try TestEditor.looking(
      at: text,
      NavigationCapabilities(
        foldingRange: .init(foldsLinesOnly: foldsLinesOnly, limit: limit)
      )
    )
    let parameters = DocumentParameters(textDocument: NavigationExample.document)
    let answer = try editor.answer(to: .foldingRange(parameters))
    try editor.finish()
    guard case .foldingRanges(let ranges) = answer else { return [] }
    return ranges
  }

  /// Lines from 1.
  private func lines(_ folds: [FoldingRange]) -> [String] {
    folds.map { "\($0.startLine + 1)–\($0.endLine + 1)" }
  }

  @Test func partsTablesGroupsAndRowsFold() throws {
    let lines = lines(try folds(NavigationExample.cellPerLine))
    #expect(
      lines == ["1–33", "3–4", "6–33", "7–33", "7–14", "16–33", "17–24", "26–33"]
    )
  }

  @Test func tablesOfOneLineARowFoldAsOne() throws {
    let lines = lines(try folds(NavigationExample.markdown))
    #expect(
      lines == [
        "1–37", "5–11", "7–9", "13–18", "15–18", "15–18", "20–29", "22–29", "26–28", "31–37",
        "33–37",
      ]
    )
  }

  @Test func whereThereAreTooManyTheOuterStay() throws {
    let outer = lines(try folds(NavigationExample.cellPerLine, limit: 3))
    #expect(outer == ["1–33", "3–4", "6–33"])
    #expect(try folds(NavigationExample.cellPerLine, limit: 0).isEmpty)
    #expect(try folds(NavigationExample.cellPerLine, limit: -1).isEmpty)
  }

  @Test func charactersAreForThoseWhoHeedThem() throws {
    #expect(
      try folds(NavigationExample.cellPerLine).allSatisfy {
        $0.startCharacter == nil && $0.endCharacter == nil
      }
    )
    let folds = try folds(NavigationExample.cellPerLine, foldsLinesOnly: false)
    #expect(folds.last == FoldingRange(startLine: 25, endLine: 32, endCharacter: 2))
  }
}
