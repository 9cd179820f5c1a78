/// The name of a document, exactly as the client writes it.
///
/// Not taken apart: whatever a client calls a document in `didOpen`, it calls it later. Two names are
/// one where their bytes are: files whose names look alike (林 as U+6797 and as U+F9F4) are two.
package struct DocumentURI: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: DocumentURI, right: DocumentURI) -> Bool {
    // Compared several times at each key; byte by byte that took 2 % of a keystroke.
    let (left, right) = (left.text.utf8.span, right.text.utf8.span)
    return left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
  }

  package static func < (left: DocumentURI, right: DocumentURI) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
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
