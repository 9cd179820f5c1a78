/// What the file system is asked for: bytes, entries, kinds.
///
/// On Windows every question but the standard input is still answered with a plain refusal.
enum Files {
  /// What a path leads to, symbolic links followed.
  enum Kind: Equatable {
    case file
    case directory(Identity)
    /// A pipe, a device, a socket.
    case other
  }

  /// The same for all paths to one directory.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// The largest file that is read, far beyond any report.
  ///
  /// A device like `/dev/zero` never ends; better refuse it than be killed for want of memory.
  static let byteLimit = 256 << 20

  static func bytes(
    of path: FilePath,
    limit: Int = byteLimit
  ) throws(FileProblem) -> [UInt8] {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      // Without O_NONBLOCK, a named pipe would keep us waiting for its writer.
      let descriptor = unsafe open(path.nullTerminated, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { throw problem(ofErrorNumber: errno) }
      defer { _ = close(descriptor) }
      var status = stat()
      let isPipe = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
      return try bytes(ofDescriptor: descriptor, limit: limit, isNamedPipe: isPipe)
    #endif
  }

  static func standardInputBytes() throws(FileProblem) -> [UInt8] {
    try bytes(ofDescriptor: 0, limit: byteLimit)
  }

  /// The names in a directory without `.` and `..`, in no particular order.
  static func entries(of directory: FilePath) throws(FileProblem) -> [[UInt8]] {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      guard let stream = unsafe opendir(directory.nullTerminated) else {
        throw problem(ofErrorNumber: errno)
      }
      defer { _ = unsafe closedir(stream) }
      var names: [[UInt8]] = []
      while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
          unsafe Array(buffer.prefix { $0 != 0 })
        }
        if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
      }
      return names
    #endif
  }

  /// What a path leads to, told from everything else; `nil` where there is nothing.
  static func identity(of path: FilePath) -> Identity? {
    #if os(Windows)
      return nil
    #else
      var status = stat()
      guard unsafe stat(path.nullTerminated, &status) == 0 else { return nil }
      return Identity(
        device: UInt64(truncatingIfNeeded: status.st_dev),
        number: UInt64(truncatingIfNeeded: status.st_ino)
      )
    #endif
  }

  static func kind(of path: FilePath) throws(FileProblem) -> Kind {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      var status = stat()
      guard unsafe stat(path.nullTerminated, &status) == 0 else {
        throw problem(ofErrorNumber: errno)
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        return .file
      case S_IFDIR:
        return .directory(
          Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino)
          )
        )
      default:
        return .other
      }
    #endif
  }

  /// Whether the last name of a path is that of a symbolic link.
  static func isLink(_ path: FilePath) -> Bool {
    #if os(Windows)
      return false
    #else
      var status = stat()
      return unsafe lstat(path.nullTerminated, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    #endif
  }

  /// The path from the root on to something that exists, without symbolic links.
  static func resolved(_ path: FilePath) throws(FileProblem) -> FilePath {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      guard let resolved = unsafe realpath(path.nullTerminated, nil) else {
        throw problem(ofErrorNumber: errno)
      }
      defer { unsafe free(resolved) }
      return unsafe Self.path(resolved)
    #endif
  }

  /// The path that the C library wrote somewhere.
  private static func path(_ words: UnsafePointer<CChar>) -> FilePath {
    FilePath(bytes: unsafe Array(UnsafeRawBufferPointer(start: words, count: strlen(words))))
  }

  /// Puts a file with other bytes in the place of one, at once: whoever reads it meanwhile gets the
  /// old file or the new one, never a piece.
  ///
  /// Symbolic links are followed and stay, as do permissions and owner. What the user may not write is
  /// refused, although whoever may write the folder could put another file there.
  ///
  /// - Parameter folder: the only folder that a link may lead into; `nil` where it may lead anywhere.
  static func replace(
    _ path: FilePath,
    with bytes: [UInt8],
    within folder: FilePath? = nil
  ) throws(FileProblem) {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      guard let resolved = unsafe realpath(path.nullTerminated, nil) else {
        throw problem(ofErrorNumber: errno)
      }
      defer { unsafe free(resolved) }
      var status = stat()
      guard unsafe stat(resolved, &status) == 0 else { throw problem(ofErrorNumber: errno) }
      if let problem = refusal(of: status) { throw problem }
      if let folder, !(try contains(folder, unsafe Self.path(resolved))) {
        throw .linkLeadsOut
      }
      var template = unsafe Array(String(cString: resolved).utf8CString.dropLast())
      template += "\(temporarySuffix)XXXXXX".utf8CString
      let descriptor = unsafe mkstemp(&template)
      guard descriptor >= 0 else { throw problem(ofErrorNumber: errno) }
      do throws(FileProblem) {
        try write(bytes, toDescriptor: descriptor)
        // Only root writes files of others; who is not in the group of a file cannot keep that.
        let keepsOwner = fchown(descriptor, status.st_uid, status.st_gid) == 0
        guard keepsOwner || status.st_uid == geteuid(),
          fchmod(descriptor, status.st_mode & 0o7777) == 0, fsync(descriptor) == 0
        else { throw problem(ofErrorNumber: errno) }
        guard unsafe rename(template, resolved) == 0 else { throw problem(ofErrorNumber: errno) }
        _ = close(descriptor)
      } catch {
        _ = close(descriptor)
        _ = unsafe unlink(template)
        throw error
      }
    #endif
  }

  private static let temporarySuffix = ".nianbao-"

  #if !os(Windows)
    /// Why a file is not to be replaced; `nil` where it may be.
    private static func refusal(of status: stat) -> FileProblem? {
      // Root may write it all the same, but was told not to.
      if status.st_mode & S_IWUSR == 0 { return .readOnly }
      if geteuid() != 0, status.st_uid != geteuid() { return .ofAnotherUser }
      // A new file in its place would be one of its own.
      return status.st_nlink > 1 ? .hardLinked : nil
    }

    private static func contains(_ folder: FilePath, _ path: FilePath) throws(FileProblem) -> Bool {
      path.bytes.starts(with: try resolved(folder).appending([]).bytes)
    }
  #endif

  static func write(_ bytes: [UInt8], toDescriptor descriptor: Int32) throws(FileProblem) {
    #if !os(Windows)
      var written = 0
      while written < bytes.count {
        let count = unsafe bytes[written...].withUnsafeBytes {
          unsafe CLibrary.writeBytes($0, to: descriptor)
        }
        if count > 0 {
          written += count
        } else if errno != EINTR {
          throw problem(ofErrorNumber: errno)
        }
      }
    #endif
  }

  /// What an error number of the C library means to someone who reads files.
  static func problem(ofErrorNumber number: Int32) -> FileProblem {
    switch number {
    case ENOENT, ENOTDIR: return .missing
    case EACCES, EPERM: return .forbidden
    case EISDIR: return .isDirectory
    default:
      guard let words = unsafe strerror(number) else { return .refused("error \(number)") }
      return .refused(unsafe String(cString: words))
    }
  }

  /// Reads to the end in chunks, for pipes and devices do not say how long they are.
  ///
  /// Into a named pipe somebody has to write soon; who has begun may take any time.
  private static func bytes(
    ofDescriptor descriptor: Int32,
    limit: Int,
    isNamedPipe: Bool = false
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var hasWaited = false
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe CLibrary.readBytes(descriptor, into: $0)
      }
      if count > 0 {
        if bytes.count + count > limit { throw .tooLarge(byteLimit: limit) }
        bytes += chunk[..<count]
      } else if count == 0 {
        guard isNamedPipe, bytes.isEmpty else { return bytes }
        if hasWaited { throw .silentPipe }
        awaitBytes(from: descriptor, milliseconds: 3000)
        hasWaited = true
      } else if errno == EAGAIN {
        awaitBytes(from: descriptor, milliseconds: -1)
      } else if errno != EINTR {
        throw problem(ofErrorNumber: errno)
      }
    }
  }

  private static func awaitBytes(from descriptor: Int32, milliseconds: Int32) {
    #if !os(Windows)
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&request, 1, milliseconds)
    #endif
  }
}

extension FilePath {
  /// The form in which the C library takes a path.
  var nullTerminated: [CChar] {
    bytes.map { CChar(bitPattern: $0) } + [0]
  }
}
