import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// What has a name in the reports of a document, as symbols of the protocol.
extension OpenDocument {
  mutating func documentSymbols(for client: Client) -> [DocumentSymbol] {
    mapAllPieces()
    var firstLine = 0
    return content.pieces.indices.flatMap { index in
      defer { firstLine += content.pieces[index].lineCount }
      return symbols(ofPiece: index, client: client).map { $0.moved(byLines: firstLine) }
    }
  }

  /// The same for clients that know no hierarchy.
  mutating func symbolInformation(for client: Client) -> [SymbolInformation] {
    var all: [SymbolInformation] = []
    func add(_ symbols: [DocumentSymbol], in container: String?) {
      for symbol in symbols {
        all.append(
          SymbolInformation(
            name: symbol.name,
            kind: symbol.kind,
            location: Location(uri: uri, range: symbol.range),
            containerName: container
          )
        )
        add(symbol.children, in: symbol.name)
      }
    }
    add(documentSymbols(for: client), in: nil)
    return all
  }

  /// The symbols of a piece; lines count from its start.
  mutating func symbols(ofPiece index: Int, client: Client) -> [DocumentSymbol] {
    let piece = mappedPiece(index)
    if let symbols = piece.symbols { return symbols }
    let text = content.pieces[index].tree.text
    var mapper = PositionMapper(text, encoding: client.positionEncoding)
    let symbols = piece.maps.map {
      DocumentSymbol($0.root, mapper: &mapper, language: client.language)
    }
    mapped[content.pieces[index].id]?.symbols = symbols
    return symbols
  }
}

extension DocumentSymbol {
  fileprivate init(_ item: MapItem, mapper: inout PositionMapper, language: Language) {
    let start = mapper.position(of: item.range.lowerBound)
    let nameRange = mapper.positionRange(of: item.nameRange)
    var children: [DocumentSymbol] = []
    children.reserveCapacity(item.children.count)
    for child in item.children {
      children.append(DocumentSymbol(child, mapper: &mapper, language: language))
    }
    self.init(
      name: singleLine(item.name.text(in: language)),
      detail: item.detail.map { singleLine($0.text(in: language)) },
      kind: item.kind.symbolKind,
      range: PositionRange(start: start, end: mapper.position(of: item.range.upperBound)),
      selectionRange: nameRange,
      children: children
    )
  }
}

extension MapItem.Kind {
  fileprivate var symbolKind: SymbolKind {
    switch self {
    case .report: .file
    case .part: .module
    case .heading: .string
    case .table: .class
    case .block, .group: .array
    case .row: .field
    }
  }
}
