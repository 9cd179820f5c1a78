/// How a server completes.
package struct CompletionOptions: Sendable, Equatable {
  /// What makes a client ask although no word is being typed.
  package let triggerCharacters: [String]

  package init(triggerCharacters: [String]) {
    self.triggerCharacters = triggerCharacters
  }
}

extension CompletionOptions: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("triggerCharacters", triggerCharacters) }
  }
}
