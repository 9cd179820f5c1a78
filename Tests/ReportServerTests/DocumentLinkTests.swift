import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

@Suite struct DocumentLinkTests {
  private static let address = "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm"

  private func links(_ text: String, _ aids: AidCapabilities = everyAid) throws -> [DocumentLink] {
    var editor = try TestEditor(aids: aids)
    try editor.show(text)
    let parameters = DocumentLinkParameters(textDocument: TestEditor.document)
    guard case .documentLinks(let links) = try editor.answer(to: .documentLink(parameters)) else {
      return []
    }
    return links
  }

  @Test func theNameOfTheRegulationLeadsToIt() throws {
    let links = try links(soundReport)
    #expect(links.map(\.address) == [Self.address, Self.address])
    #expect(
      links.map(\.range)
        == [
          PositionRange(
            start: Position(line: 2, character: 2),
            end: Position(line: 2, character: 19)
          ),
          PositionRange(
            start: Position(line: 5, character: 13),
            end: Position(line: 5, character: 17)
          ),
        ]
    )
    #expect(links.allSatisfy { $0.tooltip?.contains("国务院令第711号") == true })
  }

  @Test func aTooltipGoesOnlyToWhoShowsIt() throws {
    let aids = AidCapabilities(documentLink: AidCapabilities.DocumentLinks())
    #expect(try links(soundReport, aids).allSatisfy { $0.tooltip == nil })
  }

  @Test func textsWhosePageIsNotKnownHaveNoLink() throws {
    let text = soundReport.replacing("《条例》", with: "《清水镇政务公开条例》和国办公开办函〔2021〕30号")
    #expect(try links(text).count == 1)
    #expect(try links("《政府信息公开条例》是一部行政法规。") == [])
  }

  @Test func aRuleThatCitesTheRegulationSaysWhereItIs() throws {
    var editor = try TestEditor(supportsCodeDescription: true)
    try editor.send(editor.open(soundReport.replacing("第五十条", with: "第五十八条")))
    let diagnostics = try editor.readDiagnostics().diagnostics
    let unknown = diagnostics.first { $0.code == "article.unknown" }
    #expect(unknown?.codeDescription?.address == Self.address)
    var other = try TestEditor()
    try other.send(other.open(soundReport))
    #expect(try other.readDiagnostics().diagnostics.allSatisfy { $0.codeDescription == nil })
  }
}
