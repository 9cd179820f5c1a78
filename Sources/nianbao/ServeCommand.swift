import LanguageServerProtocol
import ReportRules
import ReportServer
import StatutoryForms

/// `nianbao serve`: the language server on standard input and output.
enum ServeCommand {
  static let command = Command(
    name: "serve",
    usage: Wording("[选项]", english: "[OPTION…]"),
    summary: Wording("启动语言服务器（由编辑器调用）", english: "run the language server (for editors)"),
    options: ServeArguments.all
  ) { words, language throws(UsageError) in
    serve(try ServeArguments(parsing: words), language)
  }

  private static func serve(_ arguments: ServeArguments, _ language: Language) -> Int32 {
    StandardStreams.prepareForBytes()
    // Whoever typed it would wait in vain.
    if StandardStreams.inputIsTerminal { Failure.report(waiting, in: language) }
    var log: WireLog?
    var warning: Wording?
    if let path = arguments.logPath {
      do throws(FileProblem) {
        log = try WireLog(path, language: language)
      } catch {
        let words = WireLog.warning(error, path)
        Failure.report(words, in: language)
        warning = Wording("nianbao：\(words.chinese)", english: "nianbao: \(words.english)")
      }
    }
    log?.started()
    let options = ServerOptions(
      positionEncoding: arguments.positionEncoding,
      language: arguments.language,
      warning: warning
    )
    let exitCode = converse(options, clientProcessID: arguments.clientProcessID, log: log)
    log?.ended(with: exitCode)
    return exitCode
  }

  private static let waiting = Wording(
    """
    语言服务器在等编辑器发来消息，按 Ctrl+C 结束。
    在终端检查报告用 nianbao check，见 nianbao check --help
    """,
    english: """
      the language server waits for messages of an editor; Ctrl+C ends it.
      In a terminal, reports are checked by nianbao check; see nianbao check --help
      """
  )

  /// Talks until the client says `exit`, its stream ends, or it no longer listens.
  ///
  /// One thread does it all, and owns the session: an answer is computed faster than it could be
  /// handed over. See `ClientOutput` for the one thing it must not do.
  private static func converse(
    _ options: ServerOptions,
    clientProcessID: Int?,
    log: WireLog?
  ) -> Int32 {
    var watch = ClientWatch()
    watch.start(clientProcessID)
    var session = Session(
      options: options,
      workers: AllCores(),
      settingsFiles: { SettingsSearch.nearest(to: FilePath(bytes: $0)) },
      keptFiles: CacheFolder.keep
    )
    var input = ClientInput(log: log)
    var output = ClientOutput()
    var reader: FolderReader?
    var lastCount = 0
    while true {
      var replies: [ServerMessage]
      if let reader, !StandardStreams.waitForInput(or: reader.descriptor) {
        replies = reader.news().flatMap { session.receive($0) }
      } else if let batch = input.nextBatch() {
        replies = session.receive(batch)
      } else {
        break
      }
      let wishes = session.takeDiskRequests()
      if !wishes.isEmpty {
        reader = reader ?? FolderReader()
        if let reader {
          reader.read(wishes)
        } else {
          replies += FolderReader.refusal(of: wishes).flatMap { session.receive($0) }
        }
      }
      // Before it is answered: a client that has its answer may be gone at any time.
      watch.start(session.clientProcessID)
      log?.sent(replies)
      // A client that says goodbye need not wait for the answer.
      let frames = MessageWriter.frames(of: replies, expecting: lastCount)
      if !frames.isEmpty { lastCount = frames.count }
      guard output.write(frames) else { return session.exitCode ?? 1 }
      if session.exitCode != nil { break }
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
