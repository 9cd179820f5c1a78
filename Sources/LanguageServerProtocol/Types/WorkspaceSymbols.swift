/// The parameters of `workspace/symbol`.
package struct WorkspaceSymbolParameters: Sendable, Equatable, Decodable {
  /// Words to look for; empty for everything.
  package let query: String

  package init(query: String) {
    self.query = query
  }
}
