/// Notifications that come with every key, or with a whole document, read without the decoder.
extension ClientNotification {
  /// `nil` for every other message, and wherever the decoder may have more to say.
  init?(frequent body: [UInt8]) {
    guard let message = JSON(parsing: body), message["id"] == nil,
      let parameters = message["params"], let document = parameters["textDocument"],
      let uri = document["uri"]?.text
    else { return nil }
    switch message["method"]?.text {
    case "textDocument/didChange":
      guard case .array(let elements)? = parameters["contentChanges"],
        let version = Self.version(document)
      else { return nil }
      var changes: [ContentChange] = []
      for element in elements {
        guard let change = ContentChange(element) else { return nil }
        changes.append(change)
      }
      self = .didChange(
        DidChangeParameters(
          textDocument: VersionedTextDocumentIdentifier(uri: DocumentURI(uri), version: version),
          contentChanges: changes
        )
      )
    case "textDocument/didOpen":
      guard let text = document["text"]?.text, let version = Self.version(document) else {
        return nil
      }
      self = .didOpen(
        DidOpenParameters(
          textDocument: TextDocumentItem(
            uri: DocumentURI(uri),
            languageID: document["languageId"]?.text,
            version: version,
            text: text
          )
        )
      )
    default: return nil
    }
  }

  private static func version(_ document: JSON) -> Int?? {
    switch document["version"] {
    case nil, .null?: .some(nil)
    case .integer(let number)?: .some(number)
    default: nil
    }
  }
}

extension ContentChange {
  fileprivate init?(_ json: JSON) {
    guard let text = json["text"]?.text else { return nil }
    switch json["range"] {
    case nil, .null?: self.init(range: nil, text: text)
    case let range?:
      guard let start = Position(range["start"]), let end = Position(range["end"]) else {
        return nil
      }
      self.init(range: PositionRange(start: start, end: end), text: text)
    }
  }
}

extension Position {
  fileprivate init?(_ json: JSON?) {
    guard let line = json?["line"]?.int, let character = json?["character"]?.int else { return nil }
    self.init(line: line, character: character)
  }
}
