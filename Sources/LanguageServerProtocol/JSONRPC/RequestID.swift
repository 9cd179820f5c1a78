/// The name a client gave a request, to be sent back with the answer.
package enum RequestID: Sendable, Hashable {
  case number(Int)
  case text(String)
  /// Used by us where a request could not be read far enough to know its id.
  case null
}

extension RequestID: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if container.decodeNil() {
      self = .null
    } else {
      self = .text(try container.decode(String.self))
    }
  }
}

extension RequestID: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .number(let number): writer.write(number)
    case .text(let text): writer.write(text)
    case .null: writer.writeNull()
    }
  }
}
