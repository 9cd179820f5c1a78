import ReportSyntax

/// A file turned into the UTF-8 that is checked.
struct ReportFile: Equatable {
  /// How the file writes its characters down.
  enum Encoding: String {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
  }

  let encoding: Encoding
  /// For a file in UTF-8 the very bytes on disk, a byte order mark included, so that byte offsets
  /// are those of the file; otherwise the converted text without its mark.
  let text: SourceText

  /// Finds out the encoding, strictly: a file that fits none is refused rather than garbled.
  ///
  /// UTF-16 needs its byte order mark. Text in GB18030 is hardly ever valid UTF-8 by chance, but
  /// any UTF-8 may be read as GB18030, hence the order.
  init(decoding bytes: [UInt8]) throws(FileProblem) {
    if let problem = Self.knownFormat(of: bytes) { throw problem }
    if bytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
      text = try Self.decodedUTF16(bytes) { UInt16($0) | UInt16($1) << 8 }
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
      text = try Self.decodedUTF16(bytes) { UInt16($0) << 8 | UInt16($1) }
    } else if bytes.contains(0) {
      throw .binary
    } else if Self.isUTF8(bytes) {
      encoding = .utf8
      text = SourceText(bytes)
    } else {
      encoding = .gb18030
      text = SourceText(try TextConversion.utf8(fromGB18030: bytes))
    }
  }

  /// Whether the bytes are well-formed UTF-8.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// The formats people mistake for text, told by their first bytes.
  private static func knownFormat(of bytes: [UInt8]) -> FileProblem? {
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) { return .zipArchive }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldWordDocument }
    if bytes.starts(with: "%PDF-".utf8) { return .portableDocument }
    if bytes.starts(with: "{\\rtf".utf8) { return .richText }
    return nil
  }

  private static func decodedUTF16(
    _ bytes: [UInt8],
    unit: (UInt8, UInt8) -> UInt16
  ) throws(FileProblem) -> SourceText {
    guard bytes.count.isMultiple(of: 2) else { throw .truncatedUTF16 }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    let units = stride(from: 2, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    // A NUL is the sign of binary data or of UTF-32, whose mark begins like that of UTF-16.
    if units.contains(0) { throw .binary }
    let isBroken = transcode(
      units.makeIterator(),
      from: UTF16.self,
      to: UTF8.self,
      stoppingOnError: true
    ) { utf8.append($0) }
    if isBroken { throw .truncatedUTF16 }
    return SourceText(utf8)
  }
}
