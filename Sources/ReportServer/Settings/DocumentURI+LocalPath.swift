package import LanguageServerProtocol

extension DocumentURI {
  /// The address of a file on this machine, by its path from the root on.
  package init(localPath: [UInt8]) {
    self.init("file://" + String(decoding: percentEscaped(localPath), as: UTF8.self))
  }

  /// The path of a document on this machine, percent escapes undone; `nil` for any other.
  ///
  /// Bytes, since the name of a file need not be UTF-8.
  var localPath: [UInt8]? {
    let scheme = "file:"
    guard text.prefix(scheme.count).lowercased() == scheme else { return nil }
    var rest = Array(text.utf8.dropFirst(scheme.utf8.count))
    if rest.starts(with: "//".utf8) {
      let host = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
      guard host.isEmpty || host.elementsEqual("localhost".utf8) else { return nil }
      rest.removeFirst(2 + host.count)
    }
    let path = withoutPercentEscapes(rest)
    return path.first == UInt8(ascii: "/") && !path.contains(0) ? path : nil
  }

  /// Whether it names a settings file.
  var isSettingsFile: Bool { text.utf8.hasSuffix(SettingsFile.name.utf8) }
}

extension Collection<UInt8> {
  fileprivate func hasSuffix(_ end: some Collection<UInt8>) -> Bool {
    suffix(end.count).elementsEqual(end)
  }
}

/// The bytes of a path as a URI writes them.
func percentEscaped(_ path: [UInt8]) -> [UInt8] {
  let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  let digits = Array("0123456789ABCDEF".utf8)
  var escaped: [UInt8] = []
  for byte in path {
    if unreserved.contains(byte) {
      escaped.append(byte)
    } else {
      escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
  }
  return escaped
}

/// Bytes of a URI with `%E5` and the like undone; what is no escape stays as it is.
func withoutPercentEscapes(_ escaped: some Sequence<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = Array(escaped)[...]
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard byte == UInt8(ascii: "%"), digits.count == 2 else {
      bytes.append(byte)
      continue
    }
    bytes.append(UInt8(truncatingIfNeeded: digits[0] * 16 + digits[1]))
    rest = rest.dropFirst(2)
  }
  return bytes
}
