/// The container of Word documents before 2007: what streams it has, as far as its directory tells.
struct CompoundFile {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  private let bytes: [UInt8]
  private let sectorSize: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let shift = bytes.number(at: 0x1E, bytes: 2) ?? 9
    sectorSize = 1 << min(max(shift, 7), 16)
  }

  /// Whether it has a stream with a name.
  func contains(_ name: String) -> Bool { entry(named: name) != nil }

  /// Whether it is a Word document that needs a password.
  ///
  /// Source: [MS-DOC] 2.5.2, FibBase: bit 8 behind the tenth byte is fEncrypted.
  var isEncryptedWord: Bool {
    guard let entry = entry(named: "WordDocument"),
      let sector = bytes.number(at: entry + 0x74, bytes: 4), sector < 1 << 24
    else { return false }
    let start = (sector + 1) * sectorSize
    return bytes.number(at: start, bytes: 2) == 0xA5EC
      && (bytes.number(at: start + 10, bytes: 2) ?? 0) & 0x0100 != 0
  }

  /// Where an entry of the directory stands: entries are 128 bytes, and begin with their name.
  private func entry(named name: String) -> Int? {
    let words: [UInt8] = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0, 0]
    return stride(from: 512, to: bytes.count, by: 128).first { bytes[$0...].starts(with: words) }
  }
}
