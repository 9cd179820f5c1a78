import Dispatch
import Synchronization

/// One run of a converter: without a shell, in a group of processes of its own, and not for ever.
///
/// Its output goes into a file, what it complains of into another; both are read when it has ended.
struct ConverterRun {
  enum End: Equatable {
    case exited(Int32)
    case killed(signal: Int32)
    case overdue
    /// It took more memory, or wrote more, than any report needs.
    case excessive
  }

  let end: End
  let output: FilePath
  let complaints: FilePath

  static let memoryLimit = 2 << 30
  static let outputLimit = 64 << 20

  /// - Parameters:
  ///   - name: of the files for output and complaints, in the folder.
  ///   - seconds: the time it gets.
  static func run(
    _ program: FilePath,
    _ arguments: [String],
    in folder: ConversionFolder,
    name: String,
    seconds: Int
  ) throws(FileProblem) -> ConverterRun {
    #if os(Windows)
      throw .unsupportedPlatform
    #else
      let (output, complaints) = (folder.file("\(name).output"), folder.file("\(name).error"))
      var variables = ProcessEnvironment.all
      variables["TMPDIR"] = folder.path.text
      // Complaints are read, so they must be in one language.
      variables["LC_ALL"] = "C.UTF-8"
      variables["SAL_USE_VCLPLUGIN"] = "svp"
      let (group, error) = spawn(
        [program] + arguments.map { FilePath($0) },
        variables.map { FilePath("\($0.key)=\($0.value)") },
        output: output,
        complaints: complaints
      )
      guard error == 0 else { throw Files.problem(ofErrorNumber: error) }
      folder.started(group)
      defer { folder.ended(group) }
      let end = wait(for: group, watching: output, seconds: seconds)
      return ConverterRun(end: end, output: output, complaints: complaints)
    #endif
  }

  #if !os(Windows)
    /// Waits for the end of a process, looks after it ten times a second, and ends the group after it.
    private static func wait(for group: pid_t, watching output: FilePath, seconds: Int) -> End {
      let outcome = Outcome()
      DispatchQueue(label: "nianbao.converter").async {
        var status: Int32 = 0
        while unsafe waitpid(group, &status, 0) < 0, errno == EINTR {}
        outcome.status.store(Int(status), ordering: .releasing)
        outcome.ended.signal()
      }
      // What it leaves running would keep files open that are about to be removed.
      defer { _ = kill(-group, SIGKILL) }
      for look in 0..<max(1, seconds) * 10 {
        let timeout = DispatchTime.now() + .milliseconds(100)
        if outcome.ended.wait(timeout: timeout) == .success {
          let status = Int32(truncatingIfNeeded: outcome.status.load(ordering: .acquiring))
          // The layout of wait(2): seven bits for a signal, above them the exit code.
          let signal = status & 0x7F
          return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
        }
        let isExcessive =
          Files.byteCount(of: output) > outputLimit
          || look % 5 == 4 && ProcessMemory.residentByteCount(ofGroup: group) > memoryLimit
        if isExcessive { return stop(group, outcome, .excessive) }
      }
      return stop(group, outcome, .overdue)
    }

    private static func stop(_ group: pid_t, _ outcome: Outcome, _ end: End) -> End {
      _ = kill(-group, SIGKILL)
      outcome.ended.wait()
      return end
    }

    private final class Outcome: Sendable {
      let status = Atomic(0)
      let ended = DispatchSemaphore(value: 0)
    }

    /// Starts a program with nothing to read; returns its group, or the number of an error.
    private static func spawn(
      _ words: [FilePath],
      _ variables: [FilePath],
      output: FilePath,
      complaints: FilePath
    ) -> (pid_t, Int32) {
      #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
      #else
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
      #endif
      _ = unsafe posix_spawn_file_actions_init(&actions)
      defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
      _ = unsafe posix_spawnattr_init(&attributes)
      defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
      let writing = O_WRONLY | O_CREAT | O_TRUNC
      _ = unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      _ = unsafe posix_spawn_file_actions_addopen(
        &actions,
        1,
        output.nullTerminated,
        writing,
        0o600
      )
      _ = unsafe posix_spawn_file_actions_addopen(
        &actions,
        2,
        complaints.nullTerminated,
        writing,
        0o600
      )
      // Signals that we leave aside are not to be left aside by a converter.
      var signals = sigset_t()
      _ = unsafe sigemptyset(&signals)
      for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { _ = unsafe sigaddset(&signals, signal) }
      _ = unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
      let flags = Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF)
      _ = unsafe posix_spawnattr_setflags(&attributes, flags)
      _ = unsafe posix_spawnattr_setpgroup(&attributes, 0)
      var arguments = unsafe words.map { unsafe strdup($0.nullTerminated) } + [nil]
      defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
      var environment = unsafe variables.map { unsafe strdup($0.nullTerminated) } + [nil]
      defer { for index in unsafe environment.indices { unsafe free(environment[index]) } }
      var processID: pid_t = 0
      let error = unsafe posix_spawn(
        &processID,
        words[0].nullTerminated,
        &actions,
        &attributes,
        &arguments,
        &environment
      )
      return (processID, error)
    }
  #endif
}

/// How much memory other processes take, where the system tells.
enum ProcessMemory {
  /// What all processes of a group hold in memory; 0 where nobody can tell.
  static func residentByteCount(ofGroup group: Int32) -> Int {
    #if os(Linux)
      let names = (try? Files.entries(of: FilePath("/proc"))) ?? []
      return names.reduce(0) { sum, name in
        guard let first = name.first, (0x30...0x39).contains(first) else { return sum }
        let path = FilePath("/proc").appending(name + Array("/stat".utf8))
        guard let bytes = try? Files.bytes(of: path, limit: 1 << 16) else { return sum }
        // Behind the name in brackets: state, parent, group; the pages are the twenty-second.
        let text = String(decoding: bytes, as: UTF8.self)
        let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
        guard fields.count > 22, Int32(fields[3]) == group, let pages = Int(fields[22]) else {
          return sum
        }
        return sum + pages * 4096
      }
    #else
      return 0
    #endif
  }
}
