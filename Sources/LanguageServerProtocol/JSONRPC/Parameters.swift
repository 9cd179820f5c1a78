/// The `params` of a message that is being decoded, to be read as what its method demands.
struct Parameters<Key: CodingKey> {
  let message: KeyedDecodingContainer<Key>
  let key: Key

  /// Reads the parameters, or says where they differ from what the protocol demands.
  func read<Value: Decodable>() throws(ResponseError) -> Value {
    do {
      return try message.decode(Value.self, forKey: key)
    } catch {
      throw ResponseError(.invalidParameters, Self.explanation(of: error))
    }
  }

  private static func explanation(of error: any Error) -> String {
    let path =
      switch error {
      case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
        DecodingError.dataCorrupted(let context):
        context.codingPath.map(\.stringValue)
      case DecodingError.keyNotFound(let key, let context):
        (context.codingPath + [key]).map(\.stringValue)
      default:
        ["params"]
      }
    return "missing or of the wrong type: \(path.joined(separator: "."))"
  }
}
