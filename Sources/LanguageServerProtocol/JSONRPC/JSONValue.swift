import FoundationEssentials

/// Any JSON, for what the protocol leaves to client and server: settings.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  /// Of several members with one name, one counts.
  case object([String: JSONValue])
  /// A number that is no `Int`, or something nested too deeply to mean anything to us.
  case other

  /// The nesting down to which values are read; settings need four levels, wrapped in a message.
  private static let largestDepth = 16
}

extension JSONValue {
  /// Reads a whole text; `nil` where it is not JSON.
  package init?(parsing text: [UInt8]) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text)) else {
      return nil
    }
    self = value
  }
}

extension JSONValue: Decodable {
  /// Never throws: what cannot be read is `other`.
  package init(from decoder: any Decoder) {
    guard decoder.codingPath.count <= Self.largestDepth else {
      self = .other
      return
    }
    if let members = try? decoder.container(keyedBy: AnyKey.self) {
      var object: [String: JSONValue] = [:]
      for key in members.allKeys {
        object[key.stringValue] = (try? members.decode(JSONValue.self, forKey: key)) ?? .other
      }
      self = .object(object)
    } else if var elements = try? decoder.unkeyedContainer() {
      var array: [JSONValue] = []
      while !elements.isAtEnd, let element = try? elements.decode(JSONValue.self) {
        array.append(element)
      }
      self = .array(array)
    } else {
      self = Self.scalar(from: decoder)
    }
  }

  private static func scalar(from decoder: any Decoder) -> JSONValue {
    guard let container = try? decoder.singleValueContainer() else { return .other }
    if container.decodeNil() { return .null }
    if let text = try? container.decode(String.self) { return .string(text) }
    if let isTrue = try? container.decode(Bool.self) { return .bool(isTrue) }
    if let number = try? container.decode(Int.self) { return .integer(number) }
    return .other
  }
}

extension JSONValue: JSONWritable {
  /// Writes the value, the members of objects in the order of their names; `other` is `null`.
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .null, .other: writer.writeNull()
    case .bool(let isTrue): writer.write(isTrue)
    case .integer(let number): writer.write(number)
    case .string(let text): writer.write(text)
    case .array(let elements): writer.write(elements)
    case .object(let members):
      writer.writeObject { Self.write(members, to: &$0) }
    }
  }

  /// Writes an object with one more member, in place of one of that name; anything else as it is.
  func write(to writer: inout JSONWriter, with name: StaticString, _ value: some JSONWritable) {
    guard case .object(var members) = self else { return write(to: &writer) }
    members["\(name)"] = nil
    writer.writeObject {
      Self.write(members, to: &$0)
      $0.member(name, value)
    }
  }

  private static func write(_ members: [String: JSONValue], to writer: inout JSONWriter) {
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      writer.member(escaping: name, value)
    }
  }
}
