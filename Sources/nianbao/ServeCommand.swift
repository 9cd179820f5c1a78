import LanguageServerProtocol
import ReportServer

/// `nianbao serve`: the language server on standard input and output.
enum ServeCommand {
  static func run(_ arguments: [String]) -> Int32 {
    do {
      return serve(try ServeArguments(arguments))
    } catch {
      StandardStreams.writeError("nianbao: \(error.explanation)")
      return 2
    }
  }

  /// Talks until the client says `exit`, its stream ends, or it no longer listens.
  ///
  /// One thread does it all, and owns the session: an answer is computed faster than it could be
  /// handed over. See `ClientOutput` for the one thing it must not do.
  private static func serve(_ arguments: ServeArguments) -> Int32 {
    StandardStreams.prepareForBytes()
    var watch = ClientWatch()
    watch.start(arguments.clientProcessID)
    var session = Session(
      options: arguments.server,
      settingsFiles: { SettingsSearch.nearest(to: FilePath(bytes: $0)) }
    )
    var input = ClientInput()
    var output = ClientOutput()
    while let batch = input.nextBatch() {
      let replies = session.receive(batch)
      guard output.write(MessageWriter.frames(of: replies)) else { return 1 }
      if session.exitCode != nil { break }
      watch.start(session.clientProcessID)
    }
    output.finish()
    return session.exitCode ?? 1
  }
}

/// Sees to it that we do not outlive the client, once its process is known.
private struct ClientWatch {
  private var isRunning = false

  mutating func start(_ processID: Int?) {
    guard let processID, !isRunning else { return }
    ProcessWatch.endWithProcess(processID, code: 1)
    isRunning = true
  }
}
