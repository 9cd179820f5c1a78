/// What we read of the parameters of `initialize`.
///
/// A capability of the wrong type counts as absent: one odd field must not lock a client out.
package struct InitializeParameters: Sendable, Equatable {
  /// The client's process; when it ends, so do we.
  package let processID: Int?
  /// The language of the client's user interface, such as `zh-cn`.
  package let locale: String?
  /// What the client calls itself, such as `Neovim`.
  package let clientName: String?
  /// Our own settings; `null` where the client has none.
  package let initializationOptions: JSONValue
  package let capabilities: ClientCapabilities
  /// The folders that the user has opened; empty where there is none, only files.
  package let folders: [DocumentURI]

  package init(
    processID: Int? = nil,
    locale: String? = nil,
    clientName: String? = nil,
    initializationOptions: JSONValue = .null,
    capabilities: ClientCapabilities = ClientCapabilities(),
    folders: [DocumentURI] = []
  ) {
    self.processID = processID
    self.locale = locale
    self.clientName = clientName
    self.initializationOptions = initializationOptions
    self.capabilities = capabilities
    self.folders = folders
  }
}

extension InitializeParameters: Decodable {
  package init(from decoder: any Decoder) throws {
    let parameters = try decoder.container(keyedBy: AnyKey.self)
    processID = parameters.value(at: "processId")
    locale = parameters.value(at: "locale")
    clientName = parameters.value(at: "clientInfo", "name")
    initializationOptions = parameters.value(at: "initializationOptions") ?? .null
    capabilities = parameters.value(at: "capabilities") ?? ClientCapabilities()
    // Clients that know one folder only name it otherwise.
    let root: DocumentURI? = parameters.value(at: "rootUri")
    let several: [WorkspaceFolder]? = parameters.value(at: "workspaceFolders")
    folders = several?.map(\.uri) ?? root.map { [$0] } ?? []
  }
}
