import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import ReportTestSupport
import StatutoryForms

/// Any bytes on the server's input; what it answers must be well framed.
func tryBytes(_ bytes: [UInt8]) {
  var session = Session()
  var reader = MessageReader()
  let messages = reader.receive(bytes[...]).compactMap(ClientMessage.init(frame:))
  expectWellFramed(session.receive(messages))
}

/// Messages of a client, valid and nearly so, in any order: each byte chooses one.
func trySession(_ bytes: [UInt8]) {
  var random = SplitMix(seed: UInt64(bytes.count))
  var session = Session()
  var reader = MessageReader()
  var isStarted = false
  for (number, byte) in bytes.prefix(64).enumerated() {
    if !isStarted, byte & 0x80 == 0 {
      isStarted = true
      for body in Script.opening(encoding: Int(byte & 3), pulls: byte & 4 != 0) {
        answer(body, &session, &reader)
      }
    }
    var body = Script.body(number: number, choice: Int(byte), using: &random)
    // Now and then a letter is lost or another.
    if byte % 16 == 15 {
      var letters = Array(body.utf8)
      letters[random.next(below: letters.count)] = UInt8(random.next(below: 0x60) + 0x20)
      body = String(decoding: letters, as: UTF8.self)
    }
    answer(body, &session, &reader)
  }
}

private func answer(_ body: String, _ session: inout Session, _ reader: inout MessageReader) {
  let frame = Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  let messages = reader.receive(frame[...]).compactMap(ClientMessage.init(frame:))
  expectWellFramed(session.receive(messages))
}

private func expectWellFramed(_ replies: [ServerMessage]) {
  var client = MessageReader()
  let received = client.receive(MessageWriter.frames(of: replies)[...])
  if received.count != replies.count || client.finish() != nil { fail("answers are badly framed") }
}

/// The words of a client.
private enum Script {
  static func opening(encoding: Int, pulls: Bool) -> [String] {
    let encodings = [#""utf-8""#, #""utf-16""#, #""utf-32""#, #""utf-16","utf-8""#][encoding]
    let diagnostic = pulls ? #","diagnostic":{}"# : ""
    return [
      #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":null,"#
        + #""capabilities":{"general":{"positionEncodings":[\#(encodings)]},"workspace":"#
        + #"{"configuration":true,"workspaceEdit":{"documentChanges":true,"#
        + #""resourceOperations":["create"]}},"textDocument":{"publishDiagnostics":"#
        + #"{"relatedInformation":true},"codeAction":{"codeActionLiteralSupport":"#
        + #"{"codeActionKind":{"valueSet":[""]}}}\#(diagnostic)}}}}"#,
      #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
    ]
  }

  private static let report = SampleReport.forScripts

  static func body(number: Int, choice: Int, using random: inout SplitMix) -> String {
    let uri = "file:///r/\(choice % 3).txt"
    let document = #""textDocument":{"uri":"\#(uri)"}"#
    func position() -> String {
      let line = random.next(below: 220) - (random.isOnce(in: 20) ? 3 : 0)
      return #"{"line":\#(line),"character":\#(random.next(below: 40))}"#
    }
    let (start, end) = (position(), position())
    let range = #"{"start":\#(start),"end":\#(end)}"#
    let place = #"\#(document),"position":\#(start)"#
    func request(_ method: String, _ parameters: String) -> String {
      #"{"jsonrpc":"2.0","id":\#(number),"method":"\#(method)","params":{\#(parameters)}}"#
    }
    func notification(_ method: String, _ parameters: String) -> String {
      #"{"jsonrpc":"2.0","method":"\#(method)","params":{\#(parameters)}}"#
    }
    let options = #""options":{"tabSize":2,"insertSpaces":true,"insertFinalNewline":true}"#
    switch choice % 28 {
    case 0, 1:
      let text = report[random.next(below: report.count)]
      return notification(
        "textDocument/didOpen",
        #""textDocument":{"uri":"\#(uri)","languageId":"plaintext","version":1,"text":"\#(text)"}"#
      )
    case 2, 3, 4, 5, 6:
      let pieces = ["", "0", "\\n", "一、总体情况\\n", "\\t", "| 0 |", "<td>", "2020年", "𠮷", "\\ud842"]
      let words = pieces[random.next(below: pieces.count)]
      return notification(
        "textDocument/didChange",
        #""textDocument":{"uri":"\#(uri)","version":\#(number)},"contentChanges":[{"range":\#(range),"text":"\#(words)"}]"#
      )
    case 7: return notification("textDocument/didClose", document)
    case 8: return notification("textDocument/didSave", document)
    case 9: return request("textDocument/hover", place)
    case 10: return request("textDocument/completion", place)
    case 11, 12:
      return request(
        "textDocument/codeAction",
        #"\#(document),"range":\#(range),"context":{"diagnostics":[]}"#
      )
    case 13: return request("textDocument/formatting", "\(document),\(options)")
    case 14:
      return request("textDocument/rangeFormatting", #"\#(document),"range":\#(range),\#(options)"#)
    case 15: return request("textDocument/diagnostic", document)
    case 16: return request("textDocument/documentSymbol", document)
    case 17: return request("textDocument/foldingRange", document)
    case 18: return request("textDocument/selectionRange", #"\#(document),"positions":[\#(start)]"#)
    case 19: return request("textDocument/documentHighlight", place)
    case 20: return request("textDocument/semanticTokens/full", document)
    case 21: return request("textDocument/inlayHint", #"\#(document),"range":\#(range)"#)
    case 22: return request("textDocument/rename", #"\#(place),"newName":"2024""#)
    case 23: return notification("$/cancelRequest", #""id":\#(max(0, number - 1))"#)
    case 24:
      return notification(
        "workspace/didChangeConfiguration",
        #""settings":{"nianbao":{"rules":{"cell.*":"off"},"year":2024}}"#
      )
    case 25: return request("textDocument/codeLens", document)
    case 26: return choice > 200 ? request("shutdown", "") : request("no/such", "")
    default: return request("textDocument/definition", place)
    }
  }
}

extension SampleReport {
  /// Reports as strings of JSON, one for each layout.
  fileprivate static var forScripts: [String] {
    var random = SplitMix(seed: 1)
    return TableLayout.allCases.map { layout in
      SampleReport(edition: .edition2021, using: &random).text(layout)
        .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    }
  }
}
