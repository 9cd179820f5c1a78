import Foundation
import LanguageServerProtocol
import Testing

/// The built `nianbao serve`, as an editor starts it.
@Suite(.timeLimit(.minutes(1))) struct ServeTests {
  private let initialize =
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#
  private let shutdown = #"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#
  private let exit = #"{"jsonrpc":"2.0","method":"exit"}"#
  private let open =
    #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","version":7,"text":"表"}}}"#
  private let initialized =
    #"{"jsonrpc":"2.0","id":1,"result":{"capabilities":{"positionEncoding":"utf-16","#
    + #""textDocumentSync":{"openClose":true,"change":2,"save":{"includeText":false}},"#
    + #""codeActionProvider":{"codeActionKinds":["quickfix","refactor.rewrite","source.fixAll.nianbao"]},"#
    + ##""completionProvider":{"triggerCharacters":["第","、","（","#"]},"##
    + #""hoverProvider":true,"documentFormattingProvider":true,"#
    + #""documentRangeFormattingProvider":true},"#
    + #""serverInfo":{"name":"nianbao","version":"0.1.0"}}}"#
  private let published =
    #"{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","#
    + #""params":{"uri":"u","version":7,"diagnostics":[]}}"#
  private let shutDown = #"{"jsonrpc":"2.0","id":2,"result":null}"#

  @Test func aWholeSessionInOneWriteEndsWithZero() throws {
    let server = try ServerProcess()
    try server.write(framed(initialize, open, shutdown, exit))
    #expect(try server.bodiesToTheEnd() == [initialized, published, shutDown])
    #expect(server.exitCode() == 0)
  }

  @Test func aWholeSessionInFiftyWritesIsTheSame() throws {
    let server = try ServerProcess("--stdio", "--clientProcessId=\(getpid())")
    let stream = framed(initialize, open, shutdown, exit)
    let pieceLength = stream.count / 50 + 1
    for start in stride(from: 0, to: stream.count, by: pieceLength) {
      try server.write(Array(stream[start..<min(start + pieceLength, stream.count)]))
    }
    #expect(try server.bodiesToTheEnd() == [initialized, published, shutDown])
    #expect(server.exitCode() == 0)
  }

  @Test func exitWithoutShutdownEndsWithOneThoughInputStaysOpen() throws {
    let server = try ServerProcess()
    try server.write(framed(initialize, exit))
    #expect(server.exitCode() == 1)
  }

  @Test(arguments: ["", "Content-Length: 9\r\n\r\n{", "nonsense"])
  func theEndOfInputEndsTheProcess(stream: String) throws {
    let server = try ServerProcess()
    try server.write(Array(stream.utf8))
    try server.closeInput()
    #expect(server.exitCode() == 1)
  }

  @Test func theSettingsFileAboveADocumentCountsForIt() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"rules":{"section.*":"off","cell.stile":"off"}}"#, to: ".nianbao.json")
    let title = "清水镇2025年政府信息公开工作年度报告"
    // The folder of a document that was never saved need not exist.
    let uri = "file://\(folder.path)/%E9%95%87/2025/a.txt"
    let open =
      #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(uri)","#
      + #""version":1,"text":"\#(title)\n1、总体情况\n"}}}"#
    let server = try ServerProcess()
    try server.write(framed(initialize, open, shutdown, exit))
    let bodies = try server.bodiesToTheEnd()
    #expect(bodies.count == 4)
    #expect(bodies[1].contains(#""method":"window/showMessage""#))
    #expect(bodies[1].contains(#"\#(folder.path)/.nianbao.json"#))
    #expect(bodies[1].contains("rules.cell.stile"))
    #expect(bodies[2].contains(#""method":"textDocument/publishDiagnostics""#))
    #expect(!bodies[2].contains(#""code":"section."#))
  }

  @Test func brokenMessagesAreAnsweredAndTheSessionLivesOn() throws {
    let server = try ServerProcess()
    let broken = "Content-Length: 99999999999\r\n\r\nContent-Length: 1\r\n\r\n{"
    try server.write(Array(broken.utf8) + framed(initialize, shutdown, exit))
    let bodies = try server.bodiesToTheEnd()
    #expect(bodies.count == 4)
    #expect(bodies.prefix(2).allSatisfy { $0.contains(#""id":null,"error":{"code":-32700"#) })
    #expect(bodies.suffix(2) == [initialized, shutDown])
    #expect(server.exitCode() == 0)
  }

  @Test func aClientMayWriteMuchBeforeItReads() throws {
    let server = try ServerProcess()
    let method = String(repeating: "x", count: 10_000)
    try server.write(framed(initialize))
    for id in 0..<1000 {
      try server.write(framed(#"{"id":\#(id),"method":"\#(method)"}"#))
    }
    try server.write(framed(shutdown, exit))
    let answers = try server.bodiesToTheEnd().dropFirst()
    #expect(answers.count == 1001)
    for (id, answer) in answers.prefix(1000).enumerated() {
      #expect(answer.hasPrefix(#"{"jsonrpc":"2.0","id":\#(id),"error":"#))
    }
    #expect(answers.last == shutDown)
    #expect(server.exitCode() == 0)
  }

  @Test func theProcessEndsWhenNobodyReadsItsOutput() throws {
    let server = try ServerProcess()
    try server.closeOutput()
    try server.write(framed(initialize))
    #expect(server.exitCode() == 1)
  }

  @Test func theProcessEndsWithTheProcessOfTheClient() throws {
    let client = try ServerProcess("--unknown")
    #expect(client.exitCode() == 2)
    let parameters = #"{"processId":\#(client.processID),"capabilities":{}}"#
    let server = try ServerProcess()
    try server.write(framed(#"{"id":1,"method":"initialize","params":\#(parameters)}"#))
    #expect(server.exitCode() == 1)
  }

  @Test func theEncodingCanBeForced() throws {
    for arguments in [["--position-encoding", "utf-8"], ["--position-encoding=utf-8"]] {
      let server = try ServerProcess(arguments)
      try server.write(framed(initialize, shutdown, exit))
      #expect(try server.bodiesToTheEnd().first?.contains(#""positionEncoding":"utf-8""#) == true)
    }
  }

  @Test(
    arguments: [["--unknown"], ["--position-encoding", "latin-1"], ["--position-encoding"], ["x"]]
  )
  func whatCannotBeUnderstoodIsSaidOnStandardError(arguments: [String]) throws {
    let server = try ServerProcess(arguments)
    #expect(try server.errorText().hasPrefix("nianbao: serve: "))
    #expect(server.exitCode() == 2)
  }

  private func framed(_ bodies: String...) -> [UInt8] {
    bodies.flatMap { Array("Content-Length: \($0.utf8.count)\r\n\r\n\($0)".utf8) }
  }
}

/// A running `nianbao serve` with its three streams.
private struct ServerProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()

  init(_ arguments: String...) throws {
    try self.init(arguments)
  }

  init(_ arguments: [String]) throws {
    process.executableURL = try Self.executable
    process.arguments = ["serve"] + arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  var processID: Int32 { process.processIdentifier }

  func write(_ bytes: [UInt8]) throws {
    try input.fileHandleForWriting.write(contentsOf: bytes)
  }

  func closeInput() throws {
    try input.fileHandleForWriting.close()
  }

  func closeOutput() throws {
    try output.fileHandleForReading.close()
  }

  /// Everything the server wrote until it closed its output, cut into message bodies.
  func bodiesToTheEnd() throws -> [String] {
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    var reader = MessageReader()
    return reader.receive(Array(bytes)[...]).map { frame in
      switch frame {
      case .body(let body): String(decoding: body, as: UTF8.self)
      case .failure(let error): error.explanation
      }
    }
  }

  func errorText() throws -> String {
    String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  func exitCode() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The executable stands where the test bundle stands.
  private static var executable: URL {
    get throws {
      let bundles = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
      let runner = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      let folders = bundles.flatMap { [$0, $0.deletingLastPathComponent()] }
      let candidates = (folders + [runner.deletingLastPathComponent()])
        .map { $0.appendingPathComponent("nianbao") }
      let executable = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
      return try #require(executable)
    }
  }
}
