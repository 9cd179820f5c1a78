/// A key written as a string literal, to reach into deeply nested parameters.
struct AnyKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringLiteral text: String) { stringValue = text }
  init(stringValue text: String) { stringValue = text }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<AnyKey> {
  /// The value at the end of a path of keys; `nil` if anything on the way is absent or odd.
  func value<Value: Decodable>(at path: AnyKey...) -> Value? {
    value(at: path)
  }

  /// The value at the end of a path of keys; `nil` if anything on the way is absent or odd.
  func value<Value: Decodable>(at path: [AnyKey]) -> Value? {
    guard let last = path.last else { return nil }
    var container = self
    for key in path.dropLast() {
      guard let inner = try? container.nestedContainer(keyedBy: AnyKey.self, forKey: key) else {
        return nil
      }
      container = inner
    }
    return try? container.decode(Value.self, forKey: last)
  }

  /// Whether an object stands at the end of a path of keys, be it empty.
  func hasObject(at path: [AnyKey]) -> Bool {
    guard case .object? = value(at: path) as JSONValue? else { return false }
    return true
  }
}
