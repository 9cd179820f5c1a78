/// A file that is only ever written at its end, each time at once and without a buffer: what was
/// written is there, even if this process dies with its next instruction.
struct AppendedFile: ~Copyable {
  private let descriptor: Int32

  /// Opens a file, or makes it for the eyes of its owner only.
  ///
  /// Never waits, and never takes the file that the standard output is led into.
  init(_ path: FilePath) throws(FileProblem) {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      // Without O_NONBLOCK, a named pipe would keep us waiting for its reader.
      let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK
      let opened = unsafe open(path.nullTerminated, flags, 0o600)
      guard opened >= 0 else {
        switch errno {
        case ENOENT, ENOTDIR: throw .folderMissing
        case ENXIO: throw .notRegular
        default: throw Files.problem(ofErrorNumber: errno)
        }
      }
      if let problem = Self.problem(ofDescriptor: opened) {
        _ = close(opened)
        throw problem
      }
      descriptor = opened
    #endif
  }

  deinit {
    #if !os(Windows)
      _ = close(descriptor)
    #endif
  }

  /// Writes at the end of the file as it is then, in one piece where the system allows.
  func append(_ bytes: [UInt8]) throws(FileProblem) {
    try Files.write(bytes, toDescriptor: descriptor)
  }

  #if !os(Windows)
    private static func problem(ofDescriptor descriptor: Int32) -> FileProblem? {
      var (file, output) = (stat(), stat())
      guard unsafe fstat(descriptor, &file) == 0 else {
        return Files.problem(ofErrorNumber: errno)
      }
      guard file.st_mode & S_IFMT == S_IFREG else { return .notRegular }
      guard unsafe fstat(1, &output) == 0 else { return nil }
      let isOutput = file.st_dev == output.st_dev && file.st_ino == output.st_ino
      return isOutput ? .isStandardOutput : nil
    }
  #endif
}
