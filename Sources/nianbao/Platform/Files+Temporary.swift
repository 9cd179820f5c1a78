extension Files {
  /// Makes a folder that nobody else may enter.
  static func makeTemporaryFolder(in parent: FilePath) throws(FileProblem) -> FilePath {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      var template = parent.appending(Array("nianbao-XXXXXX".utf8)).nullTerminated
      guard unsafe mkdtemp(&template) != nil else { throw problem(ofErrorNumber: errno) }
      return FilePath(bytes: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
    #endif
  }

  /// Makes a folder in one of ours.
  static func makeFolder(_ path: FilePath) throws(FileProblem) {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      guard unsafe mkdir(path.nullTerminated, 0o700) == 0 || errno == EEXIST else {
        throw problem(ofErrorNumber: errno)
      }
    #endif
  }

  /// Writes a file that nobody else may read.
  static func write(_ bytes: [UInt8], toNew path: FilePath) throws(FileProblem) {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
      let descriptor = unsafe open(path.nullTerminated, flags, 0o600)
      guard descriptor >= 0 else { throw problem(ofErrorNumber: errno) }
      defer { _ = close(descriptor) }
      try write(bytes, toDescriptor: descriptor)
    #endif
  }

  /// How many bytes a file has; 0 where there is none.
  static func byteCount(of path: FilePath) -> Int {
    #if os(Windows)
      return 0
    #else
      var status = stat()
      guard unsafe stat(path.nullTerminated, &status) == 0 else { return 0 }
      return Int(status.st_size)
    #endif
  }

  /// Removes a file or a folder with all that is in it; links are removed, not followed.
  static func removeTree(_ path: FilePath) {
    #if !os(Windows)
      var status = stat()
      guard unsafe lstat(path.nullTerminated, &status) == 0 else { return }
      if status.st_mode & S_IFMT == S_IFDIR {
        for name in (try? entries(of: path)) ?? [] { removeTree(path.appending(name)) }
        _ = unsafe rmdir(path.nullTerminated)
      } else {
        _ = unsafe unlink(path.nullTerminated)
      }
    #endif
  }
}
