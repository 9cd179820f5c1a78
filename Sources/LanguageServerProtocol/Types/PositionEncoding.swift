/// What `Position.character` counts.
package enum PositionEncoding: String, Sendable, CaseIterable {
  /// Bytes.
  case utf8 = "utf-8"
  /// Code units of UTF-16, the default of the protocol: 𠮷 counts two.
  case utf16 = "utf-16"
  /// Code points.
  case utf32 = "utf-32"
}

extension PositionEncoding: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}
