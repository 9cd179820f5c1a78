/// A format of documents whose text a converter has to read.
enum DocumentFormat: String, Sendable {
  case docx
  case doc
  case wps
  case odt
  case rtf
  case pdf

  /// The extensions of files that are looked for in folders.
  static let extensions: Set<String> = ["docx", "doc", "wps", "odt", "rtf", "pdf"]

  /// What reads it.
  var converter: Converter {
    switch self {
    case .docx: .pandoc
    case .doc, .wps, .odt, .rtf: .office
    case .pdf: .pdfText
    }
  }

  /// The format of a file, told by its bytes; `nil` for what may be text.
  ///
  /// The name only tells `wps` from `doc`, whose bytes look alike, and an empty document from an
  /// empty text: documents are often called what they are not.
  init?(of bytes: [UInt8], name: FilePath) throws(FileProblem) {
    let namedFormat = DocumentFormat(rawValue: name.lowercasedExtension ?? "")
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      self = try Self.zipped(bytes)
    } else if bytes.starts(with: CompoundFile.signature) {
      self = try Self.compound(bytes, isWPS: namedFormat == .wps)
    } else if bytes.prefix(1024).starts(with: "{\\rtf".utf8) {
      self = .rtf
    } else if Self.startsPDF(bytes) {
      self = .pdf
    } else {
      guard namedFormat != nil else { return nil }
      if bytes.isEmpty { throw .emptyDocument }
      // A web page or a plain text that is called a document is read as what it is.
      if bytes.contains(0) { throw .damagedDocument }
      return nil
    }
  }

  /// A header of some lines may stand in front of a PDF.
  private static func startsPDF(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: "%PDF-".utf8) { return true }
    guard let mark = bytes.prefix(1024).firstIndex(of: UInt8(ascii: "%")) else { return false }
    return mark > 0 && bytes[mark...].starts(with: "%PDF-".utf8)
      && bytes[..<mark].allSatisfy { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 <= 0x20 }
  }

  private static func zipped(_ bytes: [UInt8]) throws(FileProblem) -> DocumentFormat {
    guard let directory = ZipDirectory(of: bytes) else { throw .damagedDocument }
    if directory.isEncrypted { throw .encryptedDocument }
    let format: DocumentFormat
    if directory.contains("[Content_Types].xml"), directory.contains(folder: "word/") {
      format = .docx
    } else if directory.contains("content.xml"), isOpenText(bytes) {
      format = .odt
    } else {
      let isOther = ["xl/", "ppt/"].contains(where: directory.contains(folder:))
      throw isOther || directory.contains("content.xml") ? .otherDocument : .archive
    }
    if directory.unpackedByteCount > ZipDirectory.unpackedByteLimit { throw .bomb }
    return format
  }

  /// OpenDocument says what it is in its first entry, which is not packed.
  private static func isOpenText(_ bytes: [UInt8]) -> Bool {
    let words = "mimetypeapplication/vnd.oasis.opendocument.text".utf8
    return bytes.dropFirst(30).starts(with: words)
  }

  private static func compound(
    _ bytes: [UInt8],
    isWPS: Bool
  ) throws(FileProblem) -> DocumentFormat {
    let file = CompoundFile(bytes)
    if file.contains("EncryptedPackage") || file.isEncryptedWord { throw .encryptedDocument }
    if isWPS { return .wps }
    if file.contains("WordDocument") { return .doc }
    let others = ["Workbook", "Book", "PowerPoint Document"]
    throw others.contains(where: file.contains) ? .otherDocument : .damagedDocument
  }
}

extension FilePath {
  /// What stands behind the last dot of the name, in small letters; `nil` without one.
  var lowercasedExtension: String? {
    let name = text.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }
}
