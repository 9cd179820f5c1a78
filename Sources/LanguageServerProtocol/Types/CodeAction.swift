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

/// What kind of actions is asked for, and about which diagnostics.
package struct CodeActionContext: Sendable, Equatable, Decodable {
  /// `nil` for all kinds.
  package let only: [CodeActionKind]?
  /// What the client shows there, as far as it can be read; some clients send none.
  package let diagnostics: [NamedDiagnostic]

  package init(only: [CodeActionKind]? = nil, diagnostics: [NamedDiagnostic] = []) {
    self.only = only
    self.diagnostics = diagnostics
  }

  private enum CodingKeys: String, CodingKey {
    case only, diagnostics
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    only = try container.decodeIfPresent([CodeActionKind].self, forKey: .only)
    // Those of other servers may look as they like.
    let diagnostics = try? container.decodeIfPresent([Readable].self, forKey: .diagnostics)
    self.diagnostics = (diagnostics ?? [])?.compactMap(\.diagnostic) ?? []
  }

  /// A diagnostic that a client sends back, by what tells it from others.
  package struct NamedDiagnostic: Sendable, Equatable, Decodable {
    package let range: PositionRange
    package let code: String

    package init(range: PositionRange, code: String) {
      self.range = range
      self.code = code
    }
  }

  /// A diagnostic of ours, or anything else.
  private struct Readable: Decodable {
    let diagnostic: NamedDiagnostic?

    init(from decoder: any Decoder) {
      diagnostic = try? NamedDiagnostic(from: decoder)
    }
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
  /// `nil` where it is made when the action is chosen, or cannot be chosen.
  package let edit: WorkspaceEdit?
  /// Why the action cannot be chosen.
  package let disabledReason: String?
  /// What the edit is made from when the client asks for it.
  package let data: CodeActionData?

  package init(
    title: String,
    kind: CodeActionKind,
    diagnostics: [Diagnostic] = [],
    isPreferred: Bool = false,
    edit: WorkspaceEdit? = nil,
    disabledReason: String? = nil,
    data: CodeActionData? = nil
  ) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.edit = edit
    self.disabledReason = disabledReason
    self.data = data
  }
}

extension CodeAction: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("title", title)
      $0.member("kind", kind.name)
      if !diagnostics.isEmpty { $0.member("diagnostics", diagnostics) }
      if isPreferred { $0.member("isPreferred", true) }
      $0.member("disabled", ifPresent: disabledReason.map(DisabledReason.init))
      $0.member("edit", ifPresent: edit)
      $0.member("data", ifPresent: data)
    }
  }
}

private struct DisabledReason: JSONWritable {
  let reason: String

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("reason", reason) }
  }
}
