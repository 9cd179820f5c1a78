/// Where programs are, this one among them.
enum Executables {
  /// The file that this process was started from, from the root on; `nil` where nobody can tell.
  static var own: FilePath? {
    #if os(Linux)
      if let path = try? Files.resolved(FilePath("/proc/self/exe")) { return path }
      // In a root without /proc, the name by which it was started tells.
      guard let name = ProcessEnvironment.name else { return nil }
      if name.bytes.contains(UInt8(ascii: "/")) { return try? Files.resolved(name) }
      let found = found(name.text, path: ProcessEnvironment.variable(named: "PATH"))
      return found.flatMap { try? Files.resolved($0) }
    #elseif canImport(Darwin)
      var capacity: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(capacity))
      guard unsafe _NSGetExecutablePath(&path, &capacity) == 0 else { return nil }
      let bytes = path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return try? Files.resolved(FilePath(bytes: bytes))
    #else
      return nil
    #endif
  }

  /// The file that a shell would start for a name, in the folders of `PATH`.
  static func found(_ name: String, path: String?) -> FilePath? {
    let folders = (path ?? "").split(separator: ":", omittingEmptySubsequences: false)
    // An empty entry is the working directory.
    return folders.lazy
      .map { FilePath($0.isEmpty ? "." : String($0)).appending(Array(name.utf8)) }
      .first(where: isExecutable)
  }

  private static func isExecutable(_ path: FilePath) -> Bool {
    #if os(Windows)
      return false
    #else
      guard let kind = try? Files.kind(of: path), kind == .file else { return false }
      return unsafe access(path.nullTerminated, X_OK) == 0
    #endif
  }
}
