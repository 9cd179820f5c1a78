import LanguageServerProtocol

/// What the name of a document tells about it.
struct DocumentName {
  /// The last part of the URI, percent escapes undone, without its extension.
  let fileName: String
  private let fileExtension: String

  init(_ uri: DocumentURI) {
    let path = uri.text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let name = Self.withoutEscapes(String(path))
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let hasExtension = parts.count > 1
    fileName = hasExtension ? parts.dropLast().joined(separator: ".") : name
    fileExtension = hasExtension ? parts.last.map { $0.lowercased() } ?? "" : ""
  }

  var isMarkdown: Bool { ["md", "markdown"].contains(fileExtension) }

  private static func withoutEscapes(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      guard byte == UInt8(ascii: "%"), digits.count == 2 else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(truncatingIfNeeded: digits[0] * 16 + digits[1]))
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
