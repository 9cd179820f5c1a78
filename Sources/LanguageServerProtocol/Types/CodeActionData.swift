/// What of a code action is enough to make its edit when it is chosen.
package struct CodeActionData: Sendable, Equatable, Decodable {
  package let uri: DocumentURI
  /// A place in what is changed; `nil` for the whole document.
  package let position: Position?
  /// The layout that a table gets, as we name it; `nil` for an action on anything else.
  package let layout: String?

  package init(uri: DocumentURI, position: Position?, layout: String? = nil) {
    self.uri = uri
    self.position = position
    self.layout = layout
  }
}

extension CodeActionData: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("uri", uri)
      $0.member("position", ifPresent: position)
      $0.member("layout", ifPresent: layout)
    }
  }
}

/// The parameters of `codeAction/resolve`: an action as we sent it.
package struct UnresolvedCodeAction: Sendable, Equatable {
  /// All of it, to be sent back.
  package let action: JSONValue
  /// `nil` for an action that has its edit already.
  package let data: CodeActionData?

  package init(action: JSONValue, data: CodeActionData?) {
    self.action = action
    self.data = data
  }
}

extension UnresolvedCodeAction: Decodable {
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: AnyKey.self)
    action = JSONValue(from: decoder)
    data = try? members.decode(CodeActionData.self, forKey: "data")
  }
}

/// The answer to `codeAction/resolve`: the action with its edit.
package struct ResolvedCodeAction: Sendable, Equatable {
  package let action: JSONValue
  /// `nil` where the action has its edit already.
  package let edit: WorkspaceEdit?

  package init(action: JSONValue, edit: WorkspaceEdit?) {
    self.action = action
    self.edit = edit
  }
}

extension ResolvedCodeAction: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    guard let edit else { return action.write(to: &writer) }
    action.write(to: &writer, with: "edit", edit)
  }
}
