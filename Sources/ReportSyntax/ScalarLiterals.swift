/// Scalars are numbers here, since nearly all of them are only compared; in the source they are
/// characters: `case "公":`, `scalar == "、"`.
extension UInt32: @retroactive ExpressibleByUnicodeScalarLiteral {
  /// The code point of a character; known when it is compiled.
  @inlinable
  public init(unicodeScalarLiteral character: Unicode.Scalar) {
    self = character.value
  }
}
