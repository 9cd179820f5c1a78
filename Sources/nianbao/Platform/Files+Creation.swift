extension Files {
  /// Puts a file where there may be one, at once: whoever reads it meanwhile gets the old file, none or
  /// the new one, never a piece.
  ///
  /// A file that is there keeps its permissions, a link to one stays and its target is replaced. What is
  /// no regular file, such as `/dev/stdout`, is written to.
  static func create(_ path: FilePath, with bytes: [UInt8]) throws(FileProblem) {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      switch try existingKind(of: path) {
      case .file: return try replace(path, with: bytes)
      case .directory: throw .isDirectory
      case .other: return try writeThrough(bytes, to: path)
      case nil: break
      }
      var template = Array(path.nullTerminated.dropLast()) + ".nianbao-XXXXXX".utf8CString
      let descriptor = unsafe mkstemp(&template)
      guard descriptor >= 0 else {
        throw errno == ENOENT ? .folderMissing : problem(ofErrorNumber: errno)
      }
      do throws(FileProblem) {
        try write(bytes, toDescriptor: descriptor)
        // What a new file gets: readable for all but as far as the mask of the process forbids.
        let mask = umask(0)
        _ = umask(mask)
        guard fchmod(descriptor, 0o666 & ~mask) == 0, fsync(descriptor) == 0,
          unsafe rename(template, path.nullTerminated) == 0
        else { throw problem(ofErrorNumber: errno) }
        _ = close(descriptor)
      } catch {
        _ = close(descriptor)
        _ = unsafe unlink(template)
        throw error
      }
    #endif
  }

  /// `nil` where there is nothing yet.
  private static func existingKind(of path: FilePath) throws(FileProblem) -> Kind? {
    do {
      return try kind(of: path)
    } catch .missing {
      return nil
    }
  }

  #if !os(Windows)
    private static func writeThrough(_ bytes: [UInt8], to path: FilePath) throws(FileProblem) {
      // Without O_NONBLOCK, a named pipe would keep us waiting for its reader.
      let descriptor = unsafe open(path.nullTerminated, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else {
        throw errno == ENXIO ? .notRegular : problem(ofErrorNumber: errno)
      }
      defer { _ = close(descriptor) }
      _ = fcntl(descriptor, F_SETFL, O_WRONLY)
      try write(bytes, toDescriptor: descriptor)
    }
  #endif
}
