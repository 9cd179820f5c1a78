/// Why a request got no result.
package struct ResponseError: Error, Sendable, Equatable {
  /// The codes of JSON-RPC 2.0 and of the Language Server Protocol that we use.
  package enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParameters = -32602
    case serverNotInitialized = -32002
    case requestCancelled = -32800
    case requestFailed = -32803
  }

  package let code: Code
  /// One line for the client's log, in English like the protocol.
  package let message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

extension ResponseError: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("code", code.rawValue)
      $0.member("message", message)
    }
  }
}
