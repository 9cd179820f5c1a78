import LanguageServerProtocol
import Testing

@Suite struct MessageReaderTests {
  @Test func aMessageMayBeSplitAnywhere() {
    let stream = framed("{\"a\":\"表三\"}") + framed("{}")
    for split in 0...stream.count {
      expectFrames(
        from: [Array(stream[..<split]), Array(stream[split...])],
        [body("{\"a\":\"表三\"}"), body("{}")]
      )
    }
  }

  @Test func aMessageMayComeByteByByte() {
    let stream = framed("{\"a\":1}") + framed("") + framed("[]")
    expectFrames(from: stream.map { [$0] }, [body("{\"a\":1}"), body(""), body("[]")])
  }

  @Test(
    arguments: [
      "Content-Length: 2\n\n{}",
      "Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}",
      "Content-Type: application/vscode-jsonrpc\nContent-Length: 2\n\n{}",
      "content-length:2\r\n\r\n{}",
      "CONTENT-LENGTH : \t 0002 \r\n\r\n{}",
      "\r\n\n\r\nContent-Length: 2\r\n\r\n{}",
      "no field at all\r\nContent-Length: 2\r\n\r\n{}",
    ]
  )
  func unusualHeadersAreUnderstood(stream: String) {
    expectFrames(from: [Array(stream.utf8)], [body("{}")])
    expectFrames(from: stream.utf8.map { [$0] }, [body("{}")])
  }

  @Test(
    arguments: [
      ("Content-Type: text/plain\r\n\r\n{}", FramingError.missingContentLength),
      ("Content-Length:\r\n\r\n{}", .invalidContentLength),
      ("Content-Length: two\r\n\r\n{}", .invalidContentLength),
      ("Content-Length: -2\r\n\r\n{}", .invalidContentLength),
      ("Content-Length: 0x10\r\n\r\n{}", .invalidContentLength),
      ("Content-Length: 2.0\r\n\r\n{}", .invalidContentLength),
      ("Content-Length: ２\r\n\r\n{}", .invalidContentLength),
      ("Content-Length: 268435457\r\n\r\n{}", .bodyTooLarge),
      ("Content-Length: 2147483648\r\n\r\n{}", .bodyTooLarge),
      ("Content-Length: 99999999999999999999999999\r\n\r\n{}", .bodyTooLarge),
      ("x: " + String(repeating: "y", count: 10_000) + "\r\n\r\n{}", .endlessHeader),
      (String(repeating: "x: y\r\n", count: 10_000), .endlessHeader),
    ]
  )
  func aBrokenHeaderIsReportedOnceAndTheNextMessageRead(stream: String, error: FramingError) {
    let bytes = Array(stream.utf8) + framed("{\"next\":1}")
    expectFrames(from: [bytes], [.failure(error), body("{\"next\":1}")])
    expectFrames(from: bytes.map { [$0] }, [.failure(error), body("{\"next\":1}")])
  }

  @Test func aFalseStartOfAHeaderDoesNotHideTheTrueOne() {
    let stream = Array("Content-Length: x\r\n\r\nContent-CContent-Length: 2\r\n\r\n{}".utf8)
    expectFrames(from: [stream], [.failure(.invalidContentLength), body("{}")])
  }

  @Test(
    arguments: [
      ("", nil),
      ("\r\n", nil),
      ("Content-Length: 2\r\n\r\n{}", nil),
      ("Content-Length: 2\r\n\r\n{", FramingError.truncated),
      ("Content-Length: 2\r\n\r\n", .truncated),
      ("Content-Length: 2\r\n", .truncated),
      ("C", .truncated),
    ] as [(String, FramingError?)]
  )
  func theStreamMayEndOnlyBetweenMessages(stream: String, error: FramingError?) {
    var reader = MessageReader()
    _ = reader.receive(Array(stream.utf8)[...])
    #expect(reader.finish() == error)
  }

  @Test func strayBytesAreGivenOutWhereTheyStandIfAsked() {
    let junk = Array("Type: x\r\n\r\njunk".utf8)
    let broken = Array("Content-Length: two\r\n\r\n".utf8)
    let stream = framed("[]") + junk + framed("{}") + broken + framed("[1]")
    var reader = MessageReader(reportsStrayBytes: true)
    #expect(
      reader.receive(stream[...]) == [
        body("[]"),
        .failure(.missingContentLength), .stray(Array("Type: x\r\n\r\n".utf8)),
        .stray(Array("junk".utf8)),
        body("{}"),
        .failure(.invalidContentLength), .stray(broken),
        body("[1]"),
      ]
    )
  }

  @Test(
    arguments: [
      ("Content-Length: 2\r\n\r\n{", "{"), ("Content-Le", "Content-Le"),
      ("Content-Length: 2\r\n\r\n{}", ""),
    ]
  )
  func whatTheStreamLeavesUnfinishedCanBeSeen(stream: String, unfinished: String) {
    var reader = MessageReader(reportsStrayBytes: true)
    _ = reader.receive(Array(stream.utf8)[...])
    #expect(String(decoding: reader.unfinished, as: UTF8.self) == unfinished)
  }

  private func body(_ text: String) -> MessageReader.Frame { .body(Array(text.utf8)) }

  private func framed(_ body: String) -> [UInt8] {
    Array("Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }

  private func expectFrames(
    from pieces: [[UInt8]],
    _ expected: [MessageReader.Frame],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var reader = MessageReader()
    var frames: [MessageReader.Frame] = []
    for piece in pieces { frames += reader.receive(piece[...]) }
    #expect(frames == expected, sourceLocation: sourceLocation)
  }
}
