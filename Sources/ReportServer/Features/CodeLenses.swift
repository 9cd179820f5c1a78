import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// What is to be said of each statutory table as lenses of the protocol.
extension OpenDocument {
  mutating func codeLenses(client: Client) -> [CodeLens] {
    bringUpToDate()
    let firstLines = firstLines
    return content.pieces.indices.flatMap { index in
      aid(\.codeLenses, ofPiece: index) { checked in
        var mapper = PositionMapper(checked.tree.text, encoding: client.positionEncoding)
        return checked.reports.flatMap(\.tableSummaries).map { summary in
          CodeLens(
            range: mapper.positionRange(of: summary.range),
            title: summary.words.text(in: client.language)
          )
        }
      }.map { $0.moved(byLines: firstLines[index]) }
    }
  }
}
