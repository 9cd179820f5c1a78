import LanguageServerProtocol
import ReportTestSupport
import Testing

/// Messages that come with every key mean what they mean to the decoder of the library.
@Suite struct FrequentNotificationsTests {
  /// A member that stands twice is left to the decoder, and means nothing to it.
  private static let detour = #","detour":0,"detour":0}"#

  @Test(
    arguments: [
      #"{"text":"字"}"#, #"{"text":"\u5b57\ud842\udfb7\n\t\r\b\f\/\\\""}"#, #"{"text":"\ud842"}"#,
      #"{"text":"\udfb7\ud842"}"#, #"{"text":"\ud842x"}"#, #"{"text":"\x"}"#,
      #"{"text":"a\#u{1}b"}"#,
      #"{"text":5}"#, #"{"text":null}"#, #"{}"#, #"{"range":null,"text":""}"#,
      #"{"range":{"start":{"line":1,"character":2},"end":{"line":3,"character":4}},"text":"1"}"#,
      #"{"range":{"end":{"character":4,"line":3},"start":{"character":2,"line":1}},"text":"1"}"#,
      #"{"range":{"start":{"line":1,"character":2}},"text":"1"}"#,
      #"{"range":{"start":{"line":-1,"character":1e2},"end":{"line":1.0,"character":1.5}},"text":"1"}"#,
      #"{"range":{"start":{"line":99999999999999999999,"character":0},"end":{"line":1,"character":0}},"text":"1"}"#,
      #"{"range":{"start":{"line":01,"character":0},"end":{"line":1,"character":0}},"text":"1"}"#,
      #"{"range":5,"text":"1"}"#, #"{"rangeLength":3,"text":"1"}"#, #"7"#, #"null"#, #"[[]]"#,
    ],
    ["4", "null", "-4", "4.5", "1e3", #""4""#, "{}", "true"]
  )
  func aChangeMeansWhatItMeansToTheDecoder(change: String, version: String) {
    let message =
      #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"u","version":\#(version)},"contentChanges":[\#(change)]}"#
    #expect(read(message + "}") == read(message + Self.detour))
  }

  /// Any text between the marks of a string, valid or not, is read alike.
  @Test(arguments: propertySeeds)
  func anyTextIsReadAsByTheDecoder(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let pieces = [
      "字", "𠮷", "\\", "\"", "\\u", "d842", "\\udfb7", "\\ud842", "00e9", "\\n", "/", "{", "}", "[",
      "]", ":", ",", "0", "-1", "e5", ".5", "true", "null", " ", "\u{0}", "\u{7F}", "\"text\"",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      .joined()
      let message =
        #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","languageId":"markdown","version":1,"text":"\#(text)"}}"#
      #expect(read(message + "}") == read(message + Self.detour), "\(text)")
    }
  }

  private func read(_ message: String) -> ClientMessage {
    ClientMessage(body: Array(message.utf8))
  }
}
