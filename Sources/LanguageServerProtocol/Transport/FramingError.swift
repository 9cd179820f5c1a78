/// Why the bytes from the client could not be cut into messages.
package enum FramingError: Error, Sendable, Equatable {
  /// A header block ended without a `Content-Length`.
  case missingContentLength
  /// The value of `Content-Length` is no whole, non-negative number.
  case invalidContentLength
  /// The promised body is larger than `MessageReader.largestBody`.
  case bodyTooLarge
  /// The header block went on and on without its empty line.
  case endlessHeader
  /// The stream ended in the middle of a message.
  case truncated

  /// What the client is told.
  package var explanation: String {
    switch self {
    case .missingContentLength: "header without Content-Length"
    case .invalidContentLength: "Content-Length is not a number"
    case .bodyTooLarge: "Content-Length is too large"
    case .endlessHeader: "header without an end"
    case .truncated: "the stream ended inside a message"
    }
  }
}
