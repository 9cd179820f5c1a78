import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// A piece of a document with the first of its lines, as the client counts them.
struct PlacedPiece {
  let text: SourceText
  let firstLine: Int

  func byteRange(of range: PositionRange, _ encoding: PositionEncoding) -> Range<Int> {
    PositionMapper(text, encoding: encoding).byteRange(of: range.moved(byLines: -firstLine))
  }

  func textEdits(_ edits: [SourceEdit], client: Client) -> [TextEdit] {
    var mapper = PositionMapper(text, encoding: client.positionEncoding)
    return edits.map {
      TextEdit(
        range: mapper.positionRange(of: $0.range).moved(byLines: firstLine),
        newText: String(decoding: $0.replacement, as: UTF8.self)
      )
    }
  }
}

extension OpenDocument {
  func placedPiece(_ index: Int) -> PlacedPiece {
    PlacedPiece(
      text: content.pieces[index].tree.text,
      firstLine: content.pieces[..<index].reduce(0) { $0 + $1.lineCount }
    )
  }
}
