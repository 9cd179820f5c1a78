import LanguageServerProtocol
import ReportRules
import ReportSyntax
import StatutoryForms

/// Starts a server as an editor does and lets it check a report with one known fault.
struct SelfCheck {
  typealias Failure = ServerConversation.Failure

  /// One thing that was tried.
  struct Step {
    let name: String
    let duration: Duration
    /// What there is to say of it, or why the check ends here.
    let outcome: Result<Wording, Failure>

    var isGood: Bool {
      switch outcome {
      case .success: true
      case .failure: false
      }
    }
  }

  private(set) var steps: [Step] = []
  private let program: FilePath
  private let language: Language

  private init(of program: FilePath, in language: Language) {
    self.program = program
    self.language = language
  }

  /// Tries one thing after another, up to the first that fails.
  static func run(_ program: FilePath, in language: Language) -> [Step] {
    var check = SelfCheck(of: program, in: language)
    check.run()
    return check.steps
  }

  private mutating func run() {
    guard let server = start() else { return }
    do throws(Stop) {
      try initialize(server)
      let place = try open(server)
      try hover(server, at: place)
      try step("shutdown") { () throws(Failure) in
        _ = try server.request(3, "shutdown", "null")
        return ((), Wording("", english: ""))
      }
      try step("exit") { () throws(Failure) in
        try server.notify("exit")
        let end = server.end()
        guard end == .exited(0) else { throw .wrongEnd(end) }
        return ((), Wording("退出码 0", english: "exit code 0"))
      }
    } catch {
      // Nobody is left behind, and nobody is waited for twice.
      tellEnd(server.end(milliseconds: 1000))
    }
  }

  /// The check cannot go on; the last step says why.
  private struct Stop: Error {}

  /// Tries one thing and takes down what came of it and how long it took.
  @discardableResult
  private mutating func step<Value>(
    _ name: String,
    _ work: () throws(Failure) -> (Value, Wording)
  ) throws(Stop) -> Value {
    let start = ContinuousClock.now
    do throws(Failure) {
      let (value, words) = try work()
      steps.append(Step(name: name, duration: .now - start, outcome: .success(words)))
      return value
    } catch {
      steps.append(Step(name: name, duration: .now - start, outcome: .failure(error)))
      throw Stop()
    }
  }

  /// Puts into the step that failed how the server ended.
  private mutating func tellEnd(_ end: ChildProcess.End) {
    guard let last = steps.popLast() else { return }
    guard case .failure(.ended) = last.outcome else {
      steps.append(last)
      return
    }
    steps.append(Step(name: last.name, duration: last.duration, outcome: .failure(.wrongEnd(end))))
  }

  private mutating func start() -> ServerConversation? {
    let (program, words) = (program, DisplayedText.neutralised("\(program.text) serve"))
    return try? step("serve") { () throws(Failure) in
      (try ServerConversation(with: program), Wording(words, english: words))
    }
  }

  private mutating func initialize(_ server: ServerConversation) throws(Stop) {
    let locale =
      switch language {
      case .chinese: "zh-CN"
      case .english: "en"
      }
    try step("initialize") { () throws(Failure) in
      let result = try server.request(
        1,
        "initialize",
        #"{"processId":\#(ProcessEnvironment.processID),"rootUri":null,"locale":"\#(locale)","#
          + #""capabilities":{"textDocument":{"hover":{"contentFormat":["plaintext"]}}}}"#
      )
      guard result["capabilities"] != nil else { throw .lacking("capabilities") }
      try server.notify("initialized")
      let info = [result["serverInfo"]?["name"]?.text, result["serverInfo"]?["version"]?.text]
      let words = DisplayedText.neutralised(info.compactMap(\.self).joined(separator: " "))
      return ((), Wording(words, english: words))
    }
  }

  /// Opens the report and gives the place of the fault.
  private mutating func open(_ server: ServerConversation) throws(Stop) -> Position {
    try step("didOpen") { () throws(Failure) in
      try server.notify(
        "textDocument/didOpen",
        #"{"textDocument":{"uri":"\#(FaultyReport.uri)","languageId":"markdown","version":1,"#
          + #""text":\#(FaultyReport.jsonText)}}"#
      )
      let news = try server.notification("textDocument/publishDiagnostics")
      let diagnostics = news["diagnostics"]?.elements ?? []
      let fault = diagnostics.first { $0["code"] == .string(FaultyReport.rule) }
      guard let line = fault?["range"]?["start"]?["line"]?.number,
        let column = fault?["range"]?["start"]?["character"]?.number
      else { throw .lacking(FaultyReport.rule) }
      let words = "\(FaultyReport.rule) \(line + 1):\(column + 1)"
      return (Position(line: line, character: column), Wording(words, english: words))
    }
  }

  private mutating func hover(_ server: ServerConversation, at place: Position) throws(Stop) {
    try step("hover") { () throws(Failure) in
      let hover = try server.request(
        2,
        "textDocument/hover",
        #"{"textDocument":{"uri":"\#(FaultyReport.uri)"},"#
          + #""position":{"line":\#(place.line),"character":\#(place.character)}}"#
      )
      guard hover["contents"]?["value"]?.text?.isEmpty == false else { throw .lacking("contents") }
      return ((), Wording("", english: ""))
    }
  }
}
