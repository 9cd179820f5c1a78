/// The parameters of `workspace/didChangeWorkspaceFolders`.
package struct DidChangeFoldersParameters: Sendable, Equatable {
  package let added: [DocumentURI]
  package let removed: [DocumentURI]

  package init(added: [DocumentURI] = [], removed: [DocumentURI] = []) {
    self.added = added
    self.removed = removed
  }
}

extension DidChangeFoldersParameters: Decodable {
  package init(from decoder: any Decoder) throws {
    let parameters = try decoder.container(keyedBy: AnyKey.self)
    let added: [WorkspaceFolder] = parameters.value(at: "event", "added") ?? []
    let removed: [WorkspaceFolder] = parameters.value(at: "event", "removed") ?? []
    self.init(added: added.map(\.uri), removed: removed.map(\.uri))
  }
}

/// A folder that the user has opened.
struct WorkspaceFolder: Decodable {
  let uri: DocumentURI
}

/// The parameters of `workspace/didChangeWatchedFiles`.
package struct WatchedFilesParameters: Sendable, Equatable {
  /// Files that are new, changed or gone.
  package let files: [DocumentURI]

  package init(files: [DocumentURI] = []) {
    self.files = files
  }
}

extension WatchedFilesParameters: Decodable {
  package init(from decoder: any Decoder) throws {
    let parameters = try decoder.container(keyedBy: AnyKey.self)
    let changes: [Change] = parameters.value(at: "changes") ?? []
    files = changes.map(\.uri)
  }

  private struct Change: Decodable {
    let uri: DocumentURI
  }
}
