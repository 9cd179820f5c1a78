import Dispatch
import Synchronization

/// A program that we started, with a pipe to its standard input and one from its standard output.
///
/// Its standard error is ours. Whatever it does, no call waits longer than it was told to.
final class ChildProcess {
  /// How a process ended.
  enum End: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    /// It did not end in time, and we ended it.
    case overdue
  }

  enum Reading: Equatable {
    case bytes([UInt8])
    case ended
    case overdue
  }

  #if os(Windows)
    init(_ program: FilePath, arguments: [String]) throws(FileProblem) {
      throw .unsupportedPlatform
    }
    func write(_ bytes: [UInt8]) -> Bool { false }
    func read(milliseconds: Int) -> Reading { .ended }
    func end(milliseconds: Int) -> End { .overdue }
  #else
    private let processID: pid_t
    private let input: Int32
    private let output: Int32

    init(_ program: FilePath, arguments: [String]) throws(FileProblem) {
      let toChild = try Self.pipe()
      let fromChild: (reading: Int32, writing: Int32)
      do throws(FileProblem) {
        fromChild = try Self.pipe()
      } catch {
        Self.close(toChild.reading, toChild.writing)
        throw error
      }
      let words = [program] + arguments.map { FilePath($0) }
      let (number, error) = Self.spawn(program, words, toChild.reading, fromChild.writing)
      Self.close(toChild.reading, fromChild.writing)
      guard error == 0 else {
        Self.close(toChild.writing, fromChild.reading)
        throw Files.problem(ofErrorNumber: error)
      }
      (processID, input, output) = (number, toChild.writing, fromChild.reading)
    }

    /// Writes to the standard input; returns whether anybody can read it.
    ///
    /// Waits where the pipe is full, so this is for less than a pipe holds.
    func write(_ bytes: [UInt8]) -> Bool {
      (try? Files.write(bytes, toDescriptor: input)) != nil
    }

    /// Waits for bytes on the standard output.
    func read(milliseconds: Int) -> Reading {
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let timeout = Int32(clamping: max(0, milliseconds))
      guard unsafe poll(&request, 1, timeout) > 0 else {
        return errno == EINTR && timeout > 0 ? .bytes([]) : .overdue
      }
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe CLibrary.readBytes(output, into: $0)
      }
      return count > 0 ? .bytes(Array(buffer[..<count])) : .ended
    }

    /// Closes the pipes and waits for the end of the process; ends it where that takes too long.
    ///
    /// To be called once, and last.
    func end(milliseconds: Int) -> End {
      Self.close(input, output)
      let (processID, outcome) = (processID, Outcome())
      DispatchQueue(label: "nianbao.child").async {
        var status: Int32 = 0
        while unsafe waitpid(processID, &status, 0) < 0, errno == EINTR {}
        outcome.status.store(Int(status), ordering: .releasing)
        outcome.ended.signal()
      }
      if outcome.ended.wait(timeout: .now() + .milliseconds(milliseconds)) == .timedOut {
        _ = kill(processID, SIGKILL)
        outcome.ended.wait()
        return .overdue
      }
      let status = Int32(truncatingIfNeeded: outcome.status.load(ordering: .acquiring))
      // The layout of wait(2): seven bits for a signal, above them the exit code.
      let signal = status & 0x7F
      return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    }

    private final class Outcome: Sendable {
      let status = Atomic(0)
      let ended = DispatchSemaphore(value: 0)
    }

    private static func pipe() throws(FileProblem) -> (reading: Int32, writing: Int32) {
      var ends: [Int32] = [0, 0]
      guard CLibrary.makePipe(&ends) == 0 else { throw Files.problem(ofErrorNumber: errno) }
      // The child gets copies; these ends are ours, or it would never see the end of its input.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (ends[0], ends[1])
    }

    private static func close(_ descriptors: Int32...) {
      for descriptor in descriptors { CLibrary.closeDescriptor(descriptor) }
    }

    /// Starts a program in our environment; returns its number, or the number of an error.
    private static func spawn(
      _ program: FilePath,
      _ words: [FilePath],
      _ input: Int32,
      _ output: Int32
    ) -> (pid_t, Int32) {
      #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
      #else
        var actions = unsafe posix_spawn_file_actions_t()
      #endif
      _ = unsafe posix_spawn_file_actions_init(&actions)
      defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
      _ = unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
      var arguments = unsafe words.map { unsafe strdup($0.nullTerminated) } + [nil]
      defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
      let variables = ProcessEnvironment.all.map { FilePath("\($0.key)=\($0.value)") }
      var environment = unsafe variables.map { unsafe strdup($0.nullTerminated) } + [nil]
      defer { for index in unsafe environment.indices { unsafe free(environment[index]) } }
      var processID: pid_t = 0
      let error = unsafe posix_spawn(
        &processID,
        program.nullTerminated,
        &actions,
        nil,
        &arguments,
        &environment
      )
      return (processID, error)
    }
  #endif
}
