import Dispatch

/// Other processes, and the end of our own.
enum ProcessWatch {
  /// How often the process is looked for; its end is usually noticed sooner, by the end of input.
  private static let secondsBetweenLooks: UInt32 = 3

  /// Ends this process with `code` once another one is gone.
  ///
  /// An editor that crashes may leave its end of the pipe open in another child process, so that
  /// the end of standard input never comes. Returns immediately. A number that names no process now
  /// is ignored: in a container, the number that an editor outside knows itself by means nothing.
  static func endWithProcess(_ processID: Int, code: Int32) {
    guard let processID = Int32(exactly: processID), processID > 0, exists(processID) else {
      return
    }
    DispatchQueue(label: "nianbao.process-watch", qos: .background).async {
      waitForEnd(of: processID)
      endProcess(code)
    }
  }

  /// Ends this process without running anything that other threads may still use.
  static func endProcess(_ code: Int32) -> Never {
    _exit(code)
  }

  private static func exists(_ processID: Int32) -> Bool {
    #if os(Windows)
      guard let handle = unsafe OpenProcess(DWORD(SYNCHRONIZE), false, DWORD(processID)) else {
        return false
      }
      unsafe CloseHandle(handle)
      return true
    #else
      // Signal 0 only asks; EPERM means that the process lives and belongs to somebody else.
      return (kill(processID, 0) == 0 || errno == EPERM) && !isZombie(processID)
    #endif
  }

  /// Whether a process has ended, and only its parent has not asked yet how.
  ///
  /// Told where the system has `/proc`; elsewhere such a process is taken for one that lives.
  private static func isZombie(_ processID: Int32) -> Bool {
    let path = FilePath("/proc/\(processID)/stat")
    guard let bytes = try? Files.bytes(of: path, limit: 1 << 16),
      let name = bytes.lastIndex(of: UInt8(ascii: ")")), name + 2 < bytes.count
    else { return false }
    // `1234 (name) Z …`: the name may hold anything, a bracket too.
    return bytes[name + 2] == UInt8(ascii: "Z") || bytes[name + 2] == UInt8(ascii: "X")
  }

  private static func waitForEnd(of processID: Int32) {
    #if os(Windows)
      let handle = unsafe OpenProcess(DWORD(SYNCHRONIZE), false, DWORD(processID))
      guard let handle = unsafe handle else { return }
      _ = unsafe WaitForSingleObject(handle, INFINITE)
    #else
      while exists(processID) {
        sleep(secondsBetweenLooks)
      }
    #endif
  }
}
