import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportTestSupport
import Testing

/// From bytes to bytes, as the process does it, with bytes that no editor would send.
@Suite struct HostileInputTests {
  private static let conversation = [
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":"#
      + #"{"workspace":{"configuration":true},"textDocument":{"documentSymbol":{},"#
      + #""foldingRange":{},"selectionRange":{},"documentHighlight":{},"definition":{},"#
      + #""references":{},"semanticTokens":{"formats":["relative"],"requests":{"range":true,"#
      + #""full":{"delta":true}},"tokenTypes":["number"],"tokenModifiers":[]}}}}}"#,
    #"{"method":"initialized","params":{}}"#,
    #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","version":1,"#
      + #""text":"表𠮷\r\nabc\t\ud842\udfb7"}}}"#,
    #"{"method":"textDocument/didChange","params":{"textDocument":{"uri":"u","version":2},"#
      + #""contentChanges":[{"range":{"start":{"line":0,"character":2},"#
      + #""end":{"line":1,"character":7}},"text":"\ud842x"}]}}"#,
    #"{"method":"workspace/didChangeConfiguration","params":{"settings":{"nianbao":"#
      + #"{"rules":{"cell.*":"off"},"year":2024}}}}"#,
    #"{"id":1,"result":[{"deadline":"01-31","rules":{"row.label":"hint"}}]}"#,
    #"{"method":"workspace/didChangeWatchedFiles","params":{"changes":[]}}"#,
    #"{"method":"$/cancelRequest","params":{"id":3}}"#,
    #"{"id":3,"method":"x"}"#,
    #"{"id":4,"method":"textDocument/hover","params":{"textDocument":{"uri":"u"},"#
      + #""position":{"line":0,"character":2}}}"#,
    #"{"id":5,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"u"}}}"#,
    #"{"id":6,"method":"textDocument/foldingRange","params":{"textDocument":{"uri":"u"}}}"#,
    #"{"id":7,"method":"textDocument/selectionRange","params":{"textDocument":{"uri":"u"},"#
      + #""positions":[{"line":0,"character":2},{"line":9,"character":-2}]}}"#,
    #"{"id":8,"method":"textDocument/documentHighlight","params":{"textDocument":{"uri":"u"},"#
      + #""position":{"line":0,"character":2}}}"#,
    #"{"id":9,"method":"textDocument/definition","params":{"textDocument":{"uri":"u"},"#
      + #""position":{"line":1,"character":9}}}"#,
    #"{"id":10,"method":"textDocument/references","params":{"textDocument":{"uri":"u"},"#
      + #""position":{"line":1,"character":1},"context":{"includeDeclaration":true}}}"#,
    #"{"id":11,"method":"textDocument/semanticTokens/full","params":"#
      + #"{"textDocument":{"uri":"u"}}}"#,
    #"{"id":12,"method":"textDocument/semanticTokens/full/delta","params":"#
      + #"{"textDocument":{"uri":"u"},"previousResultId":"2"}}"#,
    #"{"id":13,"method":"textDocument/semanticTokens/range","params":{"textDocument":{"uri":"u"},"#
      + #""range":{"start":{"line":0,"character":2},"end":{"line":1,"character":0}}}}"#,
  ]

  @Test(arguments: propertySeeds)
  func anyDamageIsSurvivedAndEverythingSentIsWellFramed(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let stream = Self.conversation.flatMap { body in
      Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
    }
    for _ in 0..<500 {
      var damaged = stream
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        damage(&damaged, using: &generator)
      }
      var session = Session()
      var reader = MessageReader()
      let messages = reader.receive(damaged[...]).compactMap(ClientMessage.init(frame:))
      let replies = session.receive(messages)
      var client = MessageReader()
      let received = client.receive(MessageWriter.frames(of: replies)[...])
      #expect(received.count == replies.count)
      #expect(client.finish() == nil)
    }
  }

  private func damage(_ bytes: inout [UInt8], using generator: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: bytes.indices, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0:
      bytes[index] = UInt8.random(in: 0...255, using: &generator)
    case 1:
      let length = Int.random(in: 1...20, using: &generator)
      bytes.removeSubrange(index..<min(index + length, bytes.count))
    default:
      let alphabet = Array(#"{}[]",:\u0123456789abcdef-"#.utf8) + [0x00, 0x80, 0xFF]
      let count = Int.random(in: 1...9, using: &generator)
      let inserted = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      bytes.insert(contentsOf: inserted, at: index)
    }
  }
}
