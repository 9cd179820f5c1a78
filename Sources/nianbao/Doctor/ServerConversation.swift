import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// What a client and a server that runs as a process of its own say to each other.
final class ServerConversation {
  /// Why a conversation cannot go on.
  enum Failure: Error {
    case notStarted(FileProblem)
    /// The server has closed its output, or no longer reads.
    case ended
    case overdue
    case garbled(String)
    case refused(String)
    /// The server ended without need, or otherwise than it should.
    case wrongEnd(ChildProcess.End)
    /// An answer without the thing that was to be there.
    case lacking(String)
  }

  /// Far more than any answer takes on the slowest machine.
  private static let milliseconds = 10_000

  private let process: ChildProcess
  private var reader = MessageReader()
  private var unread: [JSONValue] = []
  private var outcome: ChildProcess.End?

  init(with program: FilePath) throws(Failure) {
    do throws(FileProblem) {
      process = try ChildProcess(program, arguments: ["serve"])
    } catch {
      throw .notStarted(error)
    }
  }

  /// Sends a notification; parameters are JSON.
  func notify(_ method: String, _ parameters: String = "{}") throws(Failure) {
    try send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(parameters)}"#)
  }

  /// Sends a request and waits for its result.
  func request(
    _ id: Int,
    _ method: String,
    _ parameters: String
  ) throws(Failure) -> JSONValue {
    try send(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(parameters)}"#)
    let answer = try next { $0["id"] == .integer(id) && $0["method"] == nil }
    if let error = answer["error"] { throw .refused(error["message"]?.text ?? "error") }
    guard let result = answer["result"] else { throw .lacking("result") }
    return result
  }

  /// The parameters of the next notification with a method; what comes before is dropped.
  func notification(_ method: String) throws(Failure) -> JSONValue {
    let message = try next { $0["method"] == .string(method) }
    guard let parameters = message["params"] else { throw .lacking("params") }
    return parameters
  }

  /// Leaves the server alone and waits for its end; nothing can be said to it any more.
  func end(milliseconds: Int = ServerConversation.milliseconds) -> ChildProcess.End {
    let end = outcome ?? process.end(milliseconds: milliseconds)
    outcome = end
    return end
  }

  private func send(_ message: String) throws(Failure) {
    let header = "Content-Length: \(message.utf8.count)\r\n\r\n"
    guard process.write(Array((header + message).utf8)) else { throw .ended }
  }

  private func next(where isWanted: (JSONValue) -> Bool) throws(Failure) -> JSONValue {
    let deadline = ContinuousClock.now + .milliseconds(Self.milliseconds)
    while true {
      while !unread.isEmpty {
        let message = unread.removeFirst()
        if isWanted(message) { return message }
      }
      let left = deadline - .now
      guard left > .zero else { throw .overdue }
      let milliseconds = left / .milliseconds(1)
      switch process.read(milliseconds: Int(milliseconds.rounded(.up))) {
      case .overdue: throw .overdue
      case .ended: throw .ended
      case .bytes(let bytes):
        for frame in reader.receive(bytes[...]) { unread.append(try Self.message(in: frame)) }
      }
    }
  }

  private static func message(in frame: MessageReader.Frame) throws(Failure) -> JSONValue {
    switch frame {
    case .body(let body):
      guard let message = JSONValue(parsing: body) else { throw .garbled("JSON") }
      return message
    case .failure(let error): throw .garbled(error.explanation)
    case .stray: throw .garbled("header")
    }
  }
}

extension ServerConversation.Failure {
  var reason: Wording {
    switch self {
    case .notStarted(let problem):
      Wording(
        "不能启动：\(problem.reason.chinese)",
        english: "cannot be started: \(problem.reason.english)"
      )
    case .ended: Wording("程序没有回答就结束了", english: "the program ended without an answer")
    case .wrongEnd(.exited(let code)):
      Wording("程序已结束，退出码 \(code)", english: "the program ended with exit code \(code)")
    case .wrongEnd(.killed(let signal)):
      Wording("程序被信号 \(signal) 终止", english: "the program was ended by signal \(signal)")
    case .wrongEnd(.overdue):
      Wording("程序没有结束，已强行终止", english: "the program did not end and was killed")
    case .overdue: Wording("10 秒内没有回答", english: "no answer within 10 seconds")
    case .garbled(let what):
      Wording("输出的不是协议消息（\(what)）", english: "the output is no message (\(what))")
    case .refused(let words): Wording("被拒绝：\(words)", english: "refused: \(words)")
    case .lacking(let what): Wording("回答中没有 \(what)", english: "the answer has no \(what)")
    }
  }
}

extension JSONValue {
  /// A member of an object; `nil` for anything else.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var number: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }
}
