/// What we run on, as a bug report names it.
enum OperatingSystem {
  /// The distribution where there is one, the kernel and its release, the architecture.
  static var description: String {
    #if os(Windows)
      return "Windows"
    #else
      var names = utsname()
      guard unsafe uname(&names) == 0 else { return distribution ?? "?" }
      let kernel = "\(text(of: names.sysname)) \(text(of: names.release))"
      return [distribution, kernel, text(of: names.machine)]
        .compactMap(\.self).joined(separator: ", ")
    #endif
  }

  /// What `/etc/os-release` calls the distribution.
  private static var distribution: String? {
    guard let bytes = try? Files.bytes(of: FilePath("/etc/os-release"), limit: 1 << 16) else {
      return nil
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let key = "PRETTY_NAME="
    guard let line = lines.first(where: { $0.hasPrefix(key) }) else { return nil }
    return String(line.dropFirst(key.count).filter { $0 != "\"" && $0 != "'" })
  }

  #if !os(Windows)
    /// The text in a field of the C library, which Swift sees as a tuple of characters.
    private static func text(of field: some BitwiseCopyable) -> String {
      unsafe withUnsafeBytes(of: field) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
    }
  #endif
}
