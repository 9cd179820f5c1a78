/// The parameters of requests that name a document and nothing else: `textDocument/documentSymbol`,
/// `textDocument/foldingRange`.
package struct DocumentParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier

  package init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}

/// Something in a document that has a name.
package struct DocumentSymbol: Sendable, Equatable {
  /// Never empty: Visual Studio Code refuses such.
  package let name: String
  package let detail: String?
  package let kind: SymbolKind
  package let range: PositionRange
  /// What is shown when it is chosen; inside `range`.
  package let selectionRange: PositionRange
  package let children: [DocumentSymbol]

  package init(
    name: String,
    detail: String? = nil,
    kind: SymbolKind,
    range: PositionRange,
    selectionRange: PositionRange,
    children: [DocumentSymbol] = []
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }
}

extension DocumentSymbol {
  package func moved(byLines distance: Int) -> DocumentSymbol {
    if distance == 0 { return self }
    return DocumentSymbol(
      name: name,
      detail: detail,
      kind: kind,
      range: range.moved(byLines: distance),
      selectionRange: selectionRange.moved(byLines: distance),
      children: children.map { $0.moved(byLines: distance) }
    )
  }
}

extension DocumentSymbol: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("name", name)
      $0.member("detail", ifPresent: detail)
      $0.member("kind", kind.rawValue)
      $0.member("range", range)
      $0.member("selectionRange", selectionRange)
      if !children.isEmpty { $0.member("children", children) }
    }
  }
}

/// The same for clients that know no hierarchy.
package struct SymbolInformation: Sendable, Equatable {
  package let name: String
  package let kind: SymbolKind
  package let location: Location
  /// The name of what it is in.
  package let containerName: String?

  package init(name: String, kind: SymbolKind, location: Location, containerName: String?) {
    self.name = name
    self.kind = kind
    self.location = location
    self.containerName = containerName
  }
}

extension SymbolInformation: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("name", name)
      $0.member("kind", kind.rawValue)
      $0.member("location", location)
      $0.member("containerName", ifPresent: containerName)
    }
  }
}

/// Those of the protocol's kinds that we use; every client knows them.
///
/// The raw value is the protocol's.
package enum SymbolKind: Int, Sendable {
  case file = 1
  case module = 2
  case `class` = 5
  case field = 8
  case string = 15
  case array = 18
}
