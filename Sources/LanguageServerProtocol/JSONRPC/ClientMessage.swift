import FoundationEssentials

/// What a client can say.
///
/// A closed enumeration, so that a message cannot be read and then forgotten.
package enum ClientMessage: Sendable, Equatable {
  case request(RequestID, ClientRequest)
  case notification(ClientNotification)
  /// An answer to a request of ours.
  case response(ClientResponse)
  /// Something that is no message, or a request that cannot be understood; it gets its reply.
  case malformed(RequestID, ResponseError)

  /// Reads the body of one message; total, since every body deserves an answer.
  ///
  /// The decoder refuses JSON nested more than 512 levels deep, so depth cannot exhaust the stack.
  package init(body: [UInt8]) {
    if let notification = ClientNotification(frequent: body) {
      self = .notification(notification)
      return
    }
    let message = Self.decoding(body)
    // Repairing costs a pass over the message, so only what cannot be read is repaired.
    guard message.isFlawed, let repaired = JSONRepair.repairing(body) else {
      self = message
      return
    }
    self = Self.decoding(repaired)
  }

  /// A framing error is answered like a body that is no JSON.
  package init(framingError: FramingError) {
    self = .malformed(.null, ResponseError(.parseError, framingError.explanation))
  }

  /// Reads what was cut from the stream; stray bytes are no message.
  package init?(frame: MessageReader.Frame) {
    switch frame {
    case .body(let body): self.init(body: body)
    case .failure(let error): self.init(framingError: error)
    case .stray: return nil
    }
  }

  private static func decoding(_ body: [UInt8]) -> ClientMessage {
    do {
      return try JSONDecoder().decode(ClientMessage.self, from: Data(body))
    } catch {
      // The initializer below does not throw, so this can only be a fault of the JSON.
      return .malformed(.null, ResponseError(.parseError, "the message is not JSON"))
    }
  }

  private var isFlawed: Bool {
    switch self {
    case .malformed, .notification(.unreadable), .request(_, .unreadable): true
    case .request, .notification, .response: false
    }
  }
}

extension ClientMessage: Decodable {
  private enum Key: String, CodingKey {
    case id, method, params, result, error
  }

  package init(from decoder: any Decoder) {
    guard let message = try? decoder.container(keyedBy: Key.self) else {
      self = .malformed(.null, ResponseError(.invalidRequest, "a message must be an object"))
      return
    }
    let id = try? message.decode(RequestID.self, forKey: .id)
    guard let method = try? message.decode(String.self, forKey: .method) else {
      let isResponse = message.contains(.result) || message.contains(.error)
      self =
        isResponse && !message.contains(.method)
        ? .response(
          ClientResponse(id: id ?? .null, result: Self.result(in: message))
        )
        : .malformed(id ?? .null, ResponseError(.invalidRequest, "method must be a string"))
      return
    }
    let parameters = Parameters(message: message, key: .params)
    guard message.contains(.id) else {
      self = .notification(ClientNotification(method: method, parameters: parameters))
      return
    }
    guard let id else {
      let reason = "id must be an integer or a string"
      self = .malformed(.null, ResponseError(.invalidRequest, reason))
      return
    }
    self = .request(id, ClientRequest(method: method, parameters: parameters))
  }

  /// The result of a response; `nil` where there is an error instead.
  private static func result(in message: KeyedDecodingContainer<Key>) -> JSONValue? {
    // Some clients write both, one of them as `null`.
    let hasError = message.contains(.error) && (try? message.decodeNil(forKey: .error)) != true
    return hasError ? nil : try? message.decode(JSONValue.self, forKey: .result)
  }
}
