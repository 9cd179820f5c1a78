/// The answer to `textDocument/completion`.
package struct CompletionList: Sendable, Equatable {
  /// Whether the client should ask again when the user types on.
  package let isIncomplete: Bool
  package let items: [CompletionItem]

  package init(isIncomplete: Bool, items: [CompletionItem]) {
    self.isIncomplete = isIncomplete
    self.items = items
  }
}

extension CompletionList: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("isIncomplete", isIncomplete)
      $0.member("items", items)
    }
  }
}

/// Something that a client offers to insert.
package struct CompletionItem: Sendable, Equatable {
  package let label: String
  /// What stands beside the label; for clients that show it.
  package let labelDescription: String?
  package let kind: CompletionItemKind
  package let detail: String?
  package let documentation: CompletionDocumentation?
  /// Left out of the message when false.
  package let isPreselected: Bool
  package let sortText: String
  package let filterText: String
  /// What clients insert that do not heed the edit, or insert before they do.
  package let insertText: String?
  /// Whether the new text is a snippet with tab stops.
  package let isSnippet: Bool
  package let insertTextMode: InsertTextMode?
  package let edit: CompletionEdit
  /// What the rest is made from when the client asks for it.
  package let data: CompletionItemData?

  package init(
    label: String,
    labelDescription: String? = nil,
    kind: CompletionItemKind,
    detail: String? = nil,
    documentation: CompletionDocumentation? = nil,
    isPreselected: Bool = false,
    sortText: String,
    filterText: String,
    insertText: String? = nil,
    isSnippet: Bool = false,
    insertTextMode: InsertTextMode? = nil,
    edit: CompletionEdit,
    data: CompletionItemData? = nil
  ) {
    self.label = label
    self.labelDescription = labelDescription
    self.kind = kind
    self.detail = detail
    self.documentation = documentation
    self.isPreselected = isPreselected
    self.sortText = sortText
    self.filterText = filterText
    self.insertText = insertText
    self.isSnippet = isSnippet
    self.insertTextMode = insertTextMode
    self.edit = edit
    self.data = data
  }
}

extension CompletionItem: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("label", label)
      $0.member("labelDetails", ifPresent: labelDescription.map(LabelDetails.init))
      $0.member("kind", kind.rawValue)
      $0.member("detail", ifPresent: detail)
      $0.member("documentation", ifPresent: documentation)
      if isPreselected { $0.member("preselect", true) }
      $0.member("sortText", sortText)
      $0.member("filterText", filterText)
      $0.member("insertText", ifPresent: insertText)
      $0.member("insertTextFormat", isSnippet ? 2 : 1)
      $0.member("insertTextMode", ifPresent: insertTextMode?.rawValue)
      $0.member("textEdit", edit)
      $0.member("data", ifPresent: data)
    }
  }
}

private struct LabelDetails: JSONWritable {
  let description: String

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("description", description) }
  }
}

/// The kinds of completion items that we use; the raw value is the protocol's.
///
/// All of them were there in the first version of the protocol, so every client knows them.
package enum CompletionItemKind: Int, Sendable {
  case text = 1
  case field = 5
  case `class` = 7
  case module = 9
  case value = 12
  case snippet = 15
  case file = 17
  case reference = 18
}

/// What a client does with the indentation of inserted lines; the raw value is the protocol's.
package enum InsertTextMode: Int, Sendable {
  case asIs = 1
}

/// What is replaced when an item is chosen.
package enum CompletionEdit: Sendable, Equatable {
  case replace(PositionRange, newText: String)
  /// For clients that let the user choose; `insert` is the beginning of `replace`.
  case insertOrReplace(insert: PositionRange, replace: PositionRange, newText: String)
}

extension CompletionEdit: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      switch self {
      case .replace(let range, let newText):
        $0.member("range", range)
        $0.member("newText", newText)
      case .insertOrReplace(let insert, let replace, let newText):
        $0.member("insert", insert)
        $0.member("replace", replace)
        $0.member("newText", newText)
      }
    }
  }
}
