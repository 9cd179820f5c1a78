/// The name of a document, exactly as the client writes it.
///
/// Not taken apart: whatever a client calls a document in `didOpen`, it calls it later.
package struct DocumentURI: Sendable, Hashable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

extension DocumentURI: Decodable {
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
}

extension DocumentURI: JSONWritable {
  package func write(to writer: inout JSONWriter) { writer.write(text) }
}
