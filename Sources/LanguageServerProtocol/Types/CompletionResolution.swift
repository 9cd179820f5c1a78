/// What of a completion item is enough to find out more of it when a client asks.
package struct CompletionItemData: Sendable, Equatable, Decodable {
  package let uri: DocumentURI
  /// Where the cursor was.
  package let position: Position
  /// The number of the item among those that were offered there.
  package let index: Int

  package init(uri: DocumentURI, position: Position, index: Int) {
    self.uri = uri
    self.position = position
    self.index = index
  }
}

extension CompletionItemData: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("uri", uri)
      $0.member("position", position)
      $0.member("index", index)
    }
  }
}

/// The parameters of `completionItem/resolve`: an item as we sent it.
package struct UnresolvedCompletionItem: Sendable, Equatable {
  /// All of it, to be sent back.
  package let item: JSONValue
  package let label: String?
  /// `nil` for an item that is complete.
  package let data: CompletionItemData?

  package init(item: JSONValue, label: String?, data: CompletionItemData?) {
    self.item = item
    self.label = label
    self.data = data
  }
}

extension UnresolvedCompletionItem: Decodable {
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: AnyKey.self)
    item = JSONValue(from: decoder)
    label = try? members.decode(String.self, forKey: "label")
    data = try? members.decode(CompletionItemData.self, forKey: "data")
  }
}

/// The answer to `completionItem/resolve`: the item with its documentation.
package struct ResolvedCompletionItem: Sendable, Equatable {
  package let item: JSONValue
  /// `nil` where there is nothing to add.
  package let documentation: CompletionDocumentation?

  package init(item: JSONValue, documentation: CompletionDocumentation?) {
    self.item = item
    self.documentation = documentation
  }
}

extension ResolvedCompletionItem: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    guard let documentation else { return item.write(to: &writer) }
    item.write(to: &writer, with: "documentation", documentation)
  }
}

/// What is shown beside an item.
package enum CompletionDocumentation: Sendable, Equatable, JSONWritable {
  /// Words for clients that know no markup.
  case text(String)
  case markup(MarkupContent)

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.write(text)
    case .markup(let content): content.write(to: &writer)
    }
  }
}

extension CompletionDocumentation: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}
