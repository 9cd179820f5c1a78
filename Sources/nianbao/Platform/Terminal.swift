/// Where a command writes.
enum TerminalStream: Int32 {
  case output = 1
  case error = 2

  /// What became of the bytes.
  enum Outcome: Equatable {
    case written
    /// Nobody reads any more, as in `nianbao check … | head`; no reason to complain.
    case closed
    case failed(FileProblem)
  }

  var isTerminal: Bool {
    #if os(Windows)
      _isatty(rawValue) != 0
    #else
      isatty(rawValue) == 1
    #endif
  }

  /// Writes all the bytes, waiting where the reader is slow.
  func write(_ bytes: [UInt8]) -> Outcome {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe CLibrary.writeBytes(
          UnsafeRawBufferPointer(rebasing: buffer[start...]),
          to: rawValue
        )
      }
      if count > 0 {
        start += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable()
      case EPIPE, EBADF: return .closed
      default: return .failed(Files.problem(ofErrorNumber: errno))
      }
    }
    return .written
  }

  /// A parent may have made the descriptor non-blocking; then a full pipe is no failure.
  private func waitUntilWritable() {
    #if !os(Windows)
      var request = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
      _ = unsafe poll(&request, 1, -1)
    #endif
  }
}
