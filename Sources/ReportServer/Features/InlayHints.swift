import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// Where a cell belongs, and what a broken total should be, as inlay hints of the protocol.
extension OpenDocument {
  /// The hints of a range; none for a client whose user does not want them.
  mutating func inlayHints(in range: PositionRange, client: Client) -> [InlayHint] {
    guard client.showsInlayHints else { return [] }
    let (start, end) = (min(range.start, range.end), max(range.start, range.end))
    let first = piece(atLine: start.line).index
    let last = piece(atLine: end.line).index
    var hints: [InlayHint] = []
    for index in first...max(first, last) {
      let firstLine = placedPiece(index).firstLine
      let all = aid(\.inlayHints, ofPiece: index, keepsReports: first == last) { checked in
        Self.inlayHints(of: checked, client: client)
      }
      let own = (start.movedHolding(byLines: -firstLine), end.movedHolding(byLines: -firstLine))
      hints += all[
        all.firstIndexBeyond {
          $0.position >= own.0
        }..<max(
          all.firstIndexBeyond { $0.position >= own.0 },
          all.firstIndexBeyond { $0.position > own.1 }
        )
      ].map { $0.moved(byLines: firstLine) }
    }
    return hints
  }

  private static func inlayHints(of checked: CheckedText, client: Client) -> [InlayHint] {
    var mapper = PositionMapper(checked.tree.text, encoding: client.positionEncoding)
    let tellsSums = Report.tellsSums(checked.findings)
    return checked.reports.flatMap { $0.cellHints(tellsSums: tellsSums) }.map { hint in
      InlayHint(
        position: mapper.position(of: hint.place),
        label: hint.words.text(in: client.language),
        tooltip: hint.explanation?.text(in: client.language)
      )
    }
  }
}

extension Position {
  /// Some lines further up, a line being any number a client may send.
  fileprivate func movedHolding(byLines distance: Int) -> Position {
    let (sum, overflow) = line.addingReportingOverflow(distance)
    return Position(line: overflow ? line : sum, character: character)
  }
}
