/// What a client answers to a request of ours.
package struct ClientResponse: Sendable, Equatable {
  package let id: RequestID
  /// `nil` where the client could not or would not do it.
  package let result: JSONValue?

  package init(id: RequestID, result: JSONValue?) {
    self.id = id
    self.result = result
  }
}
