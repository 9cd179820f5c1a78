/// The table of contents at the end of a zip archive: names and sizes, nothing unpacked.
struct ZipDirectory {
  /// More than any report has: beyond this a document is taken for a bomb.
  static let unpackedByteLimit = 300 << 20
  private static let entryLimit = 100_000

  private(set) var names: Set<String> = []
  /// What the entries say that they unpack to, all together.
  private(set) var unpackedByteCount = 0
  /// Whether two entries have one name, so that nobody knows which counts.
  private(set) var hasCopies = false
  /// Whether an entry needs a password.
  private(set) var isEncrypted = false

  /// `nil` where the end of the archive is missing or makes no sense.
  init?(of bytes: [UInt8]) {
    guard let end = Self.endRecord(in: bytes), let count = bytes.number(at: end + 10, bytes: 2),
      var place = bytes.number(at: end + 16, bytes: 4)
    else { return nil }
    for _ in 0..<min(count, Self.entryLimit) {
      guard bytes.number(at: place, bytes: 4) == 0x0201_4B50,
        let flags = bytes.number(at: place + 8, bytes: 2),
        let size = bytes.number(at: place + 24, bytes: 4),
        let nameLength = bytes.number(at: place + 28, bytes: 2),
        let extraLength = bytes.number(at: place + 30, bytes: 2),
        let commentLength = bytes.number(at: place + 32, bytes: 2),
        place + 46 + nameLength <= bytes.count
      else { return nil }
      let name = bytes[place + 46..<place + 46 + nameLength]
      if !names.insert(String(decoding: name, as: UTF8.self)).inserted { hasCopies = true }
      unpackedByteCount += size
      if flags & 1 != 0 { isEncrypted = true }
      place += 46 + nameLength + extraLength + commentLength
    }
  }

  func contains(_ name: String) -> Bool { names.contains(name) }

  func contains(folder: String) -> Bool { names.contains { $0.hasPrefix(folder) } }

  /// Where the record starts that ends an archive; a comment of at most 64 KiB may follow.
  private static func endRecord(in bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    let first = max(0, last - 0xFFFF)
    return stride(from: last, through: first, by: -1).first {
      bytes.number(at: $0, bytes: 4) == 0x0605_4B50
    }
  }
}

extension [UInt8] {
  /// A number written with its lowest byte first; `nil` where it is not all there.
  func number(at place: Int, bytes count: Int) -> Int? {
    guard place >= 0, count <= 4, place <= self.count - count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }
}
