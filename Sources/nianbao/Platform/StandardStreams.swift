/// Standard input, output and error as plain bytes, without buffers of their own.
enum StandardStreams {
  /// Prepares the streams for bytes: no translation of line ends, no death by a broken pipe.
  static func prepareForBytes() {
    #if os(Windows)
      _ = _setmode(0, _O_BINARY)
      _ = _setmode(1, _O_BINARY)
    #else
      signal(SIGPIPE, SIG_IGN)
    #endif
  }

  /// Waits for bytes from standard input and fills the buffer from its start.
  ///
  /// Returns how many bytes came; zero at the end of the stream and where it cannot be read.
  static func read(into buffer: inout [UInt8]) -> Int {
    unsafe buffer.withUnsafeMutableBytes { bytes in
      while true {
        let count = unsafe CLibrary.readBytes(0, into: bytes)
        if count >= 0 { return count }
        guard canTryAgain(0, for: .input) else { return 0 }
      }
    }
  }

  /// Whether somebody types at the other end of standard input.
  static var inputIsTerminal: Bool {
    #if os(Windows)
      _isatty(0) != 0
    #else
      isatty(0) == 1
    #endif
  }

  /// Whether `read` would return at once; where nobody can tell, `false`.
  static var hasInput: Bool {
    #if os(Windows)
      false
    #else
      isReady(0, for: .input)
    #endif
  }

  /// Waits for bytes on standard input or somewhere else; returns whether they are on standard input,
  /// which comes first where they are on both.
  static func waitForInput(or descriptor: Int32) -> Bool {
    #if os(Windows)
      return true
    #else
      while true {
        var requests = [
          pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
          pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        ]
        let count = unsafe requests.withUnsafeMutableBufferPointer {
          unsafe poll($0.baseAddress, 2, -1)
        }
        if count > 0 { return requests[0].revents != 0 }
        // What cannot be waited for is read, which tells what is wrong with it.
        if errno != EINTR { return true }
      }
    #endif
  }

  /// Writes what standard output takes without waiting.
  ///
  /// Returns how many bytes that was, or `nil` when nobody reads them any more.
  static func writeAvailable(_ bytes: [UInt8]) -> Int? {
    #if os(Windows)
      return 0
    #else
      if outputIsSocket { return sendAvailable(bytes) }
      // At once where possible: whoever is told in pieces wakes for each of them.
      var byteCount = min(emptyPipeSize(1), bytes.count)
      if byteCount > 0 {
        guard write(bytes[..<byteCount], to: 1) else { return nil }
      }
      // Where a pipe is ready at all, it takes `PIPE_BUF` bytes without waiting.
      while byteCount < bytes.count, isReady(1, for: .output) {
        let end = min(byteCount + Int(PIPE_BUF), bytes.count)
        guard write(bytes[byteCount..<end], to: 1) else { return nil }
        byteCount = end
      }
      return byteCount
    #endif
  }

  /// Writes all the bytes to standard output; returns whether somebody took them.
  static func write(_ bytes: [UInt8]) -> Bool {
    write(bytes[...], to: 1)
  }

  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      var rest = unsafe bytes[...]
      while unsafe !rest.isEmpty {
        let portion = unsafe UnsafeRawBufferPointer(rebasing: rest)
        let count = unsafe CLibrary.writeBytes(portion, to: descriptor)
        if count < 0 {
          guard canTryAgain(descriptor, for: .output) else { return false }
          continue
        }
        unsafe rest = rest.dropFirst(count)
      }
      return true
    }
  }

  private enum Direction {
    case input, output
  }

  /// Whether a failed call may be made again: it was interrupted, or nothing could be done just then.
  ///
  /// The second happens where whoever started us left a stream in non-blocking mode; we wait here.
  private static func canTryAgain(_ descriptor: Int32, for direction: Direction) -> Bool {
    if errno == EINTR { return true }
    #if os(Windows)
      return false
    #else
      guard errno == EAGAIN else { return false }
      _ = isReady(descriptor, for: direction, milliseconds: -1)
      return true
    #endif
  }

  #if !os(Windows)
    /// Whether standard output is what some editors have for pipes.
    private static let outputIsSocket: Bool = {
      var kind: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      return unsafe getsockopt(1, SOL_SOCKET, SO_TYPE, &kind, &size) == 0
    }()

    /// What `writeAvailable` does where output is a socket, which can be told not to wait.
    private static func sendAvailable(_ bytes: [UInt8]) -> Int? {
      unsafe bytes.withUnsafeBytes { bytes in
        var byteCount = 0
        while byteCount < bytes.count {
          let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[byteCount...])
          let count = unsafe send(1, rest.baseAddress, rest.count, Int32(MSG_DONTWAIT))
          if count >= 0 {
            byteCount += count
          } else if errno == EAGAIN {
            return byteCount
          } else if errno != EINTR {
            return nil
          }
        }
        return byteCount
      }
    }

    /// How many bytes a pipe takes without waiting in which none are left unread; 0 for one that holds
    /// some, for whatever is no pipe, and where nobody can tell.
    private static func emptyPipeSize(_ descriptor: Int32) -> Int {
      #if os(Linux)
        // `F_GETPIPE_SZ`, which the C library declares only to programs that ask for its own kind.
        let getPipeSize: Int32 = 1032
        var unreadCount: Int32 = 0
        guard unsafe ioctl(descriptor, numericCast(FIONREAD), &unreadCount) == 0, unreadCount == 0
        else {
          return 0
        }
        return max(Int(fcntl(descriptor, getPipeSize)), 0)
      #else
        return 0
      #endif
    }

    /// Whether a stream is ready, broken or at its end before a time has passed; -1 is for ever.
    private static func isReady(
      _ descriptor: Int32,
      for direction: Direction,
      milliseconds: Int32 = 0
    ) -> Bool {
      let event = direction == .input ? POLLIN : POLLOUT
      var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      return unsafe poll(&request, 1, milliseconds) > 0
    }
  #endif
}
