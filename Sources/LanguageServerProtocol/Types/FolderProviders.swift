/// What a server knows of all documents of its folders.
package struct FolderProviders: Sendable, Equatable {
  /// Whether names can be looked for.
  package let symbol: Bool
  /// Whether it wants to hear when there are other folders.
  package let hearsOfFolders: Bool

  package init(symbol: Bool = false, hearsOfFolders: Bool = false) {
    self.symbol = symbol
    self.hearsOfFolders = hearsOfFolders
  }

  /// Writes the members of the capabilities of a server; what it cannot do is left out.
  func writeMembers(to writer: inout JSONWriter) {
    if symbol { writer.member("workspaceSymbolProvider", true) }
    if hearsOfFolders { writer.member("workspace", Workspace()) }
  }

  private struct Workspace: JSONWritable {
    func write(to writer: inout JSONWriter) {
      writer.writeObject { $0.member("workspaceFolders", Folders()) }
    }
  }

  private struct Folders: JSONWritable {
    func write(to writer: inout JSONWriter) {
      writer.writeObject {
        $0.member("supported", true)
        $0.member("changeNotifications", true)
      }
    }
  }
}
