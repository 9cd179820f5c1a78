/// The name of a file as the system knows it: bytes, which need not be UTF-8.
struct FilePath: Hashable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path as text; bytes that are not UTF-8 become U+FFFD.
  var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The folder that this stands in, by its name alone; `nil` for the root.
  var folder: FilePath? {
    let slash = UInt8(ascii: "/")
    func withoutSlashes(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
      var path = path
      while path.last == slash { path = path.dropLast() }
      return path
    }
    let path = withoutSlashes(bytes[...])
    if path.isEmpty, !bytes.isEmpty { return nil }
    guard let last = path.lastIndex(of: slash) else { return FilePath(".") }
    let folder = withoutSlashes(path[..<last])
    return folder.isEmpty ? FilePath("/") : FilePath(bytes: Array(folder))
  }

  /// The path of an entry of this directory.
  func appending(_ name: [UInt8]) -> FilePath {
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes.last == slash ? bytes + name : bytes + [slash] + name)
  }
}
