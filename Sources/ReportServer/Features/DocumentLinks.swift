import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// The official texts that a report names as links of the protocol.
extension OpenDocument {
  mutating func documentLinks(client: Client) -> [DocumentLink] {
    bringUpToDate()
    let firstLines = firstLines
    let showsTooltips = client.capabilities.aids.documentLink?.showsTooltips ?? false
    return content.pieces.indices.flatMap { index in
      aid(\.documentLinks, ofPiece: index) { checked in
        var mapper = PositionMapper(checked.tree.text, encoding: client.positionEncoding)
        return checked.reports.flatMap(\.officialLinks).map { link in
          DocumentLink(
            range: mapper.positionRange(of: link.range),
            address: link.text.address,
            tooltip: showsTooltips ? link.text.name.text(in: client.language) : nil
          )
        }
      }.map { $0.moved(byLines: firstLines[index]) }
    }
  }
}
