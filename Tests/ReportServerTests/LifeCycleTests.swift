import LanguageServerProtocol
import ReportServer
import Testing

/// The life cycle as the specification has it, each row of the table a test: what is answered to messages
/// in an order, and with what the process ends.
struct LifeCycleTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let messages: String
    let replies: String
    let exitCode: Int32?

    init(_ messages: String, _ replies: String, ends exitCode: Int32? = nil) {
      self.messages = messages
      self.replies = replies
      self.exitCode = exitCode
    }

    var testDescription: String { messages }
  }

  static let table = [
    // Before initialize: requests are refused, notifications dropped, but for exit.
    Row("hover", "serverNotInitialized"),
    Row("unknown", "serverNotInitialized"),
    Row("shutdown", "serverNotInitialized"),
    Row("open", ""),
    Row("initialized", ""),
    Row("response", ""),
    Row("exit", "", ends: 1),
    Row("shutdown exit", "serverNotInitialized", ends: 1),
    Row("hover initialize hover", "serverNotInitialized ok ok"),
    Row("open initialize", "ok"),
    // Once, and only once.
    Row("initialize", "ok"),
    Row("initialize initialize", "ok invalidRequest"),
    Row("initialize initialized initialize", "ok invalidRequest"),
    // Work may begin before initialized, which may never come or come twice.
    Row("initialize open hover", "ok published ok"),
    Row("initialize initialized open hover", "ok published ok"),
    Row("initialize initialized initialized hover", "ok ok"),
    Row("initialize unknown", "ok methodNotFound"),
    Row("initialize response cancel", "ok"),
    // After shutdown only exit is heard.
    Row("initialize shutdown", "ok ok"),
    Row("initialize shutdown shutdown", "ok ok invalidRequest"),
    Row("initialize shutdown initialize", "ok ok invalidRequest"),
    Row("initialize shutdown hover", "ok ok invalidRequest"),
    Row("initialize shutdown unknown", "ok ok invalidRequest"),
    Row("initialize shutdown open", "ok ok"),
    Row("initialize open shutdown", "ok published ok"),
    Row("initialize shutdown exit", "ok ok", ends: 0),
    Row("initialize initialized open shutdown exit", "ok published ok", ends: 0),
    Row("initialize shutdown hover exit", "ok ok invalidRequest", ends: 0),
    // exit ends it at once; what follows is not heard.
    Row("initialize exit", "ok", ends: 1),
    Row("initialize open exit", "ok published", ends: 1),
    Row("initialize exit hover shutdown", "ok", ends: 1),
    Row("exit initialize", "", ends: 1),
    Row("initialize shutdown exit exit", "ok ok", ends: 0),
  ]

  @Test(arguments: table)
  func oneAfterTheOther(row: Row) {
    var session = Session()
    let replies = Self.messages(row).flatMap { session.receive([$0]) }
    #expect(replies.map(Self.word).joined(separator: " ") == row.replies)
    #expect(session.exitCode == row.exitCode)
  }

  @Test(arguments: table)
  func allAtOnce(row: Row) {
    var session = Session()
    let replies = session.receive(Self.messages(row))
    #expect(replies.map(Self.word).joined(separator: " ") == row.replies)
    #expect(session.exitCode == row.exitCode)
  }

  private static func word(_ reply: ServerMessage) -> String {
    switch reply {
    case .answer: "ok"
    case .failure(_, let error): "\(error.code)"
    case .publishDiagnostics: "published"
    default: "other"
    }
  }

  private static func messages(_ row: Row) -> [ClientMessage] {
    row.messages.split(separator: " ").enumerated().compactMap { number, word in
      let body = body(of: String(word), number: number)
      var reader = MessageReader()
      let frame = Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
      return reader.receive(frame[...]).compactMap(ClientMessage.init(frame:)).first
    }
  }

  private static func body(of word: String, number: Int) -> String {
    let document = #""textDocument":{"uri":"file:///a.txt"}"#
    func request(_ method: String, _ parameters: String) -> String {
      #"{"jsonrpc":"2.0","id":\#(number),"method":"\#(method)","params":\#(parameters)}"#
    }
    func notification(_ method: String, _ parameters: String) -> String {
      #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(parameters)}"#
    }
    switch word {
    case "initialize": return request(word, #"{"processId":null,"capabilities":{}}"#)
    case "shutdown": return request(word, "null")
    case "hover":
      return request(
        "textDocument/hover",
        #"{\#(document),"position":{"line":0,"character":0}}"#
      )
    case "open":
      return notification(
        "textDocument/didOpen",
        #"{"textDocument":{"uri":"file:///a.txt","languageId":"x","version":1,"text":"甲"}}"#
      )
    case "response": return #"{"jsonrpc":"2.0","id":\#(number),"result":null}"#
    case "cancel": return notification("$/cancelRequest", #"{"id":77}"#)
    case "unknown": return request("no/such", "{}")
    default: return notification(word, "{}")
    }
  }
}
