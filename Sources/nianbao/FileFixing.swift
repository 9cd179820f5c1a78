import ReportRules
import ReportSyntax

/// What `nianbao check --fix` and `--diff` do to one file.
enum FileFixing {
  /// A file with all certain fixes done, and of which rules they are.
  struct Fixed {
    let file: ReportFile
    let rules: [Rule.ID]

    init(_ file: ReportFile, settings: RuleSettings) {
      let (text, rules) = CertainFixes.repair(file.text, settings: settings)
      self.file = ReportFile(encoding: file.encoding, text: text)
      self.rules = rules
    }

    /// The bytes of the file that was read, fixed.
    func encoded(from file: ReportFile, read bytes: [UInt8]) throws(FileProblem) -> [UInt8] {
      if self.file == file { return bytes }
      guard try file.encoded() == bytes else { throw .notReproducible }
      return try self.file.encoded()
    }
  }

  /// What `fix` would change, as a unified diff; empty when nothing.
  static func difference(of file: ReportFile, name: String, settings: RuleSettings) -> String {
    let fixed = CertainFixes.applied(to: file.text, settings: settings)
    return UnifiedDiff.text(from: file.text, to: fixed, name: name)
  }
}

extension ReportFile {
  init(encoding: Encoding, text: SourceText) {
    self.encoding = encoding
    self.text = text
  }

  /// Writes another text in place of this one, which was read from some bytes.
  ///
  /// The file is replaced as a whole, in its own encoding and with its permissions; where it cannot
  /// be written back exactly as it was, it is not touched.
  ///
  /// - Parameter folder: the folder that was named, where the file was found in one.
  func replace(
    with changed: ReportFile,
    read bytes: [UInt8],
    at path: FilePath,
    within folder: FilePath?
  ) throws(FileProblem) {
    if changed == self { return }
    guard try encoded() == bytes else { throw .notReproducible }
    try Files.replace(path, with: changed.encoded(), within: folder)
  }

  /// The bytes to write to disk, with the byte order mark that UTF-16 needs.
  func encoded() throws(FileProblem) -> [UInt8] {
    switch encoding {
    case .utf8:
      return text.bytes
    case .utf16LittleEndian:
      return [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian:
      return [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030:
      return try TextConversion.gb18030(fromUTF8: text.bytes)
    }
  }

  private var units: [UInt16] {
    Array(text.string(in: 0..<text.bytes.count).utf16)
  }
}
