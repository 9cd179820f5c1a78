/// How a server completes.
package struct CompletionOptions: Sendable, Equatable {
  /// What makes a client ask although no word is being typed.
  package let triggerCharacters: [String]
  /// Whether more of an item can be asked for.
  package let resolvesItems: Bool

  package init(triggerCharacters: [String], resolvesItems: Bool = false) {
    self.triggerCharacters = triggerCharacters
    self.resolvesItems = resolvesItems
  }
}

extension CompletionOptions: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("triggerCharacters", triggerCharacters)
      if resolvesItems { $0.member("resolveProvider", true) }
    }
  }
}
