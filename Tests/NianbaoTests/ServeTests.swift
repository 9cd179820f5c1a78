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
    + #""codeActionProvider":true,"#
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

  @Test func aFolderThatCannotBeReadIsDoneAllTheSame() throws {
    let folder = try TemporaryFolder()
    // Enough to start, and none to wake the server with.
    let server = try ServerProcess([], fileLimit: 4)
    try server.write(
      framed(
        #"{"id":1,"method":"initialize","params":{"capabilities":{"window":{"workDoneProgress":true}},"#
          + #""workspaceFolders":[{"uri":"file://\#(folder.path)","name":"年报"}]}}"#,
        #"{"method":"initialized","params":{}}"#,
        #"{"id":1,"result":null}"#
      )
    )
    let said = String(decoding: server.someOutput(), as: UTF8.self)
    #expect(said.contains(#""kind":"begin""#) && said.contains(#""kind":"end""#))
    #expect(said.contains("系统资源不足"))
    try server.write(framed(shutdown, exit))
    #expect(server.exitCode() == 0)
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

  @Test(arguments: ServerProcess.Connection.allCases)
  func aClientMayWriteMuchBeforeItReads(connection: ServerProcess.Connection) throws {
    let server = try ServerProcess(through: connection)
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

  @Test(arguments: ServerProcess.Connection.allCases)
  func theProcessEndsWhenNobodyReadsItsOutput(connection: ServerProcess.Connection) throws {
    let server = try ServerProcess(through: connection)
    try server.closeOutput()
    try server.write(framed(initialize))
    #expect(server.exitCode() == 1)
  }

  /// Kate says `shutdown` and `exit` and reads no more.
  @Test func aGoodbyeNeedNotBeHeard() throws {
    let server = try ServerProcess()
    try server.write(framed(initialize))
    _ = server.someOutput()
    try server.closeOutput()
    try server.write(framed(shutdown, exit))
    #expect(server.exitCode() == 0)
  }

  @Test func theProcessEndsWithTheProcessOfTheClient() throws {
    let client = try ServerProcess()
    let parameters = #"{"processId":\#(client.processID),"capabilities":{}}"#
    let server = try ServerProcess()
    try server.write(framed(#"{"id":1,"method":"initialize","params":\#(parameters)}"#))
    _ = server.someOutput()
    client.kill()
    #expect(server.exitCode() == 1)
  }

  /// A client that has ended, and whose parent does not ask how.
  @Test func aClientThatNobodyBuriesHasEnded() throws {
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "sleep 2 & echo $!; exec sleep 60"]
    shell.standardOutput = output
    try shell.run()
    defer { shell.terminate() }
    let words = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let client = try #require(Int(words.trimmingCharacters(in: .whitespacesAndNewlines)))
    let server = try ServerProcess()
    let parameters = #"{"processId":\#(client),"capabilities":{}}"#
    try server.write(framed(#"{"id":1,"method":"initialize","params":\#(parameters)}"#))
    #expect(server.exitCode() == 1)
  }

  /// An editor outside of the server's container tells a number that names no process here.
  @Test func aClientThatIsNotVisibleIsNotWatched() throws {
    let client = try ServerProcess("--unknown")
    #expect(client.exitCode() == 2)
    let parameters = #"{"processId":\#(client.processID),"capabilities":{}}"#
    let server = try ServerProcess("--clientProcessId=\(client.processID)")
    try server.write(framed(#"{"id":1,"method":"initialize","params":\#(parameters)}"#))
    #expect(server.someOutput().isEmpty == false)
    try server.write(framed(shutdown, exit))
    #expect(server.exitCode() == 0)
  }

  /// The pipe is full, and nobody empties it.
  @Test func aGoodbyeIsNotWaitedForForEver() throws {
    let server = try ServerProcess()
    let method = String(repeating: "x", count: 10_000)
    try server.write(framed(initialize))
    for id in 0..<100 {
      try server.write(framed(#"{"id":\#(id),"method":"\#(method)"}"#))
    }
    try server.write(framed(shutdown, exit))
    #expect(server.exitCode() == 0)
  }

  @Test(arguments: [("en", "zh-cn", "is number"), ("zh", "en", "的序号应为")])
  func theLanguageCanBeChosenWhereTheServerIsStarted(
    language: String,
    locale: String,
    words: String
  ) throws {
    let server = try ServerProcess("--lang", language)
    let text = #"清水镇2025年政府信息公开工作年度报告\n1、总体情况\n"#
    try server.write(
      framed(
        #"{"id":1,"method":"initialize","params":{"locale":"\#(locale)","capabilities":{}}}"#,
        #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","text":"\#(text)"}}}"#,
        shutdown,
        exit
      )
    )
    #expect(try server.bodiesToTheEnd().joined().contains(words))
  }

  @Test func theEncodingCanBeForced() throws {
    for arguments in [["--position-encoding", "utf-8"], ["--position-encoding=utf-8"]] {
      let server = try ServerProcess(arguments)
      try server.write(framed(initialize, shutdown, exit))
      #expect(try server.bodiesToTheEnd().first?.contains(#""positionEncoding":"utf-8""#) == true)
    }
  }

  @Test(
    arguments: [
      (["--unknown"], "没有 --unknown 这个选项"),
      (["--socket=6009"], "语言服务器只用标准输入输出通信（--stdio），不支持 --socket"),
      (["--node-ipc"], "语言服务器只用标准输入输出通信（--stdio），不支持 --node-ipc"),
      (
        ["--position-encoding", "latin-1"],
        "选项 --position-encoding 的值不能是“latin-1”，可选：utf-8、utf-16、utf-32"
      ),
      (["--position-encoding"], "选项 --position-encoding 后面缺少值"),
      (["--log"], "选项 --log 后面缺少值"),
      (["x"], "多余的参数“x”"),
    ]
  )
  func whatCannotBeUnderstoodIsSaidOnStandardError(
    arguments: [String],
    complaint: String
  ) throws {
    let outcome = try BuiltProgram.run(["serve"] + arguments)
    #expect(outcome.complaints == "nianbao: \(complaint)\n用法见 nianbao serve --help\n")
    #expect(outcome.output.isEmpty)
    #expect(outcome.exitCode == 2)
  }

  private func framed(_ bodies: String...) -> [UInt8] {
    bodies.flatMap { Array("Content-Length: \($0.utf8.count)\r\n\r\n\($0)".utf8) }
  }
}
