/// The answer to `initialize`.
package struct InitializeResult: Sendable, Equatable {
  package let capabilities: ServerCapabilities
  package let serverInfo: ServerInfo

  package init(capabilities: ServerCapabilities, serverInfo: ServerInfo) {
    self.capabilities = capabilities
    self.serverInfo = serverInfo
  }
}

extension InitializeResult: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("capabilities", capabilities)
      $0.member("serverInfo", serverInfo)
    }
  }
}

/// Who is answering.
package struct ServerInfo: Sendable, Equatable {
  package let name: String
  package let version: String

  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

extension ServerInfo: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("name", name)
      $0.member("version", version)
    }
  }
}

/// What a server can do.
package struct ServerCapabilities: Sendable, Equatable {
  package let positionEncoding: PositionEncoding
  package let textDocumentSync: TextDocumentSyncOptions
  package let codeActionProvider: CodeActionProvider
  package let completionProvider: CompletionOptions?
  package let hoverProvider: Bool
  /// `nil` for a client that gets its diagnostics published.
  package let diagnosticProvider: DiagnosticOptions?
  /// Whole documents and ranges.
  package let formattingProvider: Bool
  package let navigation: NavigationProviders
  package let aids: AidProviders
  package let folder: FolderProviders

  package init(
    positionEncoding: PositionEncoding,
    textDocumentSync: TextDocumentSyncOptions,
    codeActionProvider: CodeActionProvider = .plain,
    completionProvider: CompletionOptions? = nil,
    hoverProvider: Bool,
    diagnosticProvider: DiagnosticOptions? = nil,
    formattingProvider: Bool,
    navigation: NavigationProviders = NavigationProviders(),
    aids: AidProviders = AidProviders(),
    folder: FolderProviders = FolderProviders()
  ) {
    self.positionEncoding = positionEncoding
    self.textDocumentSync = textDocumentSync
    self.codeActionProvider = codeActionProvider
    self.completionProvider = completionProvider
    self.hoverProvider = hoverProvider
    self.diagnosticProvider = diagnosticProvider
    self.formattingProvider = formattingProvider
    self.navigation = navigation
    self.aids = aids
    self.folder = folder
  }
}

extension ServerCapabilities: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("positionEncoding", positionEncoding)
      $0.member("textDocumentSync", textDocumentSync)
      $0.member("codeActionProvider", codeActionProvider)
      $0.member("completionProvider", ifPresent: completionProvider)
      $0.member("hoverProvider", hoverProvider)
      $0.member("diagnosticProvider", ifPresent: diagnosticProvider)
      $0.member("documentFormattingProvider", formattingProvider)
      $0.member("documentRangeFormattingProvider", formattingProvider)
      navigation.writeMembers(to: &$0)
      aids.writeMembers(to: &$0)
      folder.writeMembers(to: &$0)
    }
  }
}

/// How a server tells of its code actions.
package enum CodeActionProvider: Sendable, Equatable, JSONWritable {
  /// That there are some: for clients that do not say what they understand.
  case plain
  /// Which kinds there are, and whether some get their edit when they are chosen.
  case kinds([CodeActionKind], resolvesEdits: Bool)

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .plain: writer.write(true)
    case .kinds(let kinds, let resolvesEdits):
      writer.writeObject {
        $0.member("codeActionKinds", kinds.map(\.name))
        if resolvesEdits { $0.member("resolveProvider", true) }
      }
    }
  }
}

/// What a server wants to hear about documents.
package struct TextDocumentSyncOptions: Sendable, Equatable {
  /// How much of a changed document the client sends; the raw value is the protocol's.
  package enum Change: Int, Sendable {
    case full = 1
    case incremental = 2
  }

  package let openClose: Bool
  package let change: Change
  package let save: SaveOptions

  package init(openClose: Bool, change: Change, save: SaveOptions) {
    self.openClose = openClose
    self.change = change
    self.save = save
  }
}

extension TextDocumentSyncOptions: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("openClose", openClose)
      $0.member("change", change.rawValue)
      $0.member("save", save)
    }
  }
}

/// What a client sends when a document is saved.
package struct SaveOptions: Sendable, Equatable, JSONWritable {
  package let includeText: Bool

  package init(includeText: Bool) {
    self.includeText = includeText
  }

  package func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("includeText", includeText) }
  }
}
