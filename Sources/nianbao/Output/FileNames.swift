/// The names of checked files for programs that look for them from a folder of theirs: the root of a
/// repository.
struct FileNames {
  /// The folder, from the root of the system on; `nil` where nobody knows.
  let root: FilePath?

  /// The path from the root folder on where the file lies below it; else as it was given.
  func path(of file: CheckedFile) -> FilePath {
    path(of: file.path ?? FilePath(file.name))
  }

  func path(of given: FilePath) -> FilePath {
    let slash = UInt8(ascii: "/")
    var bytes = given.bytes[...]
    if let root, bytes.first == slash {
      let folder = root.bytes.last == slash ? root.bytes : root.bytes + [slash]
      if bytes.starts(with: folder) { bytes = bytes.dropFirst(folder.count) }
    }
    while bytes.starts(with: "./".utf8) {
      bytes = bytes.dropFirst(2).drop { $0 == slash }
    }
    return bytes.isEmpty ? given : FilePath(bytes: Array(bytes))
  }

  /// The path as a reference of RFC 3986, all but unreserved characters percent-encoded.
  func address(of given: FilePath) -> Address {
    let bytes = path(of: given).bytes
    var text = ""
    for byte in bytes {
      if Self.isUnreserved(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    let isAbsolute = bytes.first == UInt8(ascii: "/")
    return Address(text: isAbsolute ? "file://\(text)" : text, isRelative: !isAbsolute)
  }

  struct Address: Equatable {
    let text: String
    let isRelative: Bool
  }

  /// A slash parts folders and stays.
  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
