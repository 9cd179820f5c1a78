/// The parameters of `textDocument/codeAction`.
package struct CodeActionParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  /// What is selected, or where the cursor is; some clients send much wider ranges.
  package let range: PositionRange
  package let context: CodeActionContext

  package init(
    textDocument: TextDocumentIdentifier,
    range: PositionRange,
    context: CodeActionContext
  ) {
    self.textDocument = textDocument
    self.range = range
    self.context = context
  }
}

/// What kind of actions is asked for.
///
/// The diagnostics that clients send along are not read: some send none, and the document tells.
package struct CodeActionContext: Sendable, Equatable, Decodable {
  /// `nil` for all kinds.
  package let only: [CodeActionKind]?

  package init(only: [CodeActionKind]? = nil) {
    self.only = only
  }
}

/// The kind of an action: words with points between, the general before the special.
package struct CodeActionKind: Sendable, Hashable, Decodable {
  package let name: String

  package static let quickFix = CodeActionKind(name: "quickfix")
  /// The same content written otherwise.
  package static let rewrite = CodeActionKind(name: "refactor.rewrite")
  /// Everything that is certain, at once; editors do it on save when told to.
  package static let fixAll = CodeActionKind(name: "source.fixAll.nianbao")

  package init(name: String) {
    self.name = name
  }

  package init(from decoder: any Decoder) throws {
    name = try decoder.singleValueContainer().decode(String.self)
  }

  /// Whether this is another kind or a special case of it: `source` includes `source.fixAll`.
  package func isIncluded(in other: CodeActionKind) -> Bool {
    other.name.isEmpty || name == other.name || name.hasPrefix(other.name + ".")
  }
}

/// A change that a user can choose.
package struct CodeAction: Sendable, Equatable {
  package let title: String
  package let kind: CodeActionKind
  /// What it repairs; empty for actions on the whole document.
  package let diagnostics: [Diagnostic]
  package let isPreferred: Bool
  package let edit: WorkspaceEdit

  package init(
    title: String,
    kind: CodeActionKind,
    diagnostics: [Diagnostic],
    isPreferred: Bool,
    edit: WorkspaceEdit
  ) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.edit = edit
  }
}

extension CodeAction: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("title", title)
      $0.member("kind", kind.name)
      if !diagnostics.isEmpty { $0.member("diagnostics", diagnostics) }
      if isPreferred { $0.member("isPreferred", true) }
      $0.member("edit", edit)
    }
  }
}
