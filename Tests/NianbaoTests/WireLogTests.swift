import Foundation
import Testing

/// `nianbao serve --log`: what was said on the wire is in the file, whatever it was.
@Suite(.timeLimit(.minutes(1))) struct WireLogTests {
  private let initialize =
    "{\"jsonrpc\":\"2.0\",\"id\":1,\r\n\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}"
  private let open =
    #"{"method":"textDocument/didOpen","params":{"textDocument":{"uri":"u","version":7,"text":"表"}}}"#
  private let shutdown = #"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#
  private let exit = #"{"jsonrpc":"2.0","method":"exit"}"#

  @Test func bothDirectionsAreLoggedInTheirOrder() throws {
    let folder = try TemporaryFolder()
    let log = folder.path + "/wire.log"
    let input = framed(initialize, open, shutdown, exit)
    let outcome = try BuiltProgram.run(["serve", "--log", log], input: input)
    let silent = try BuiltProgram.run(["serve"], input: input)
    #expect(outcome.output == silent.output)
    #expect(outcome.complaints.isEmpty)
    #expect(outcome.exitCode == 0)
    #expect(
      try entries(log) == [
        "start 0.1.0",
        "received initialize", "received textDocument/didOpen", "received shutdown",
        "received exit",
        "sent 1", "sent textDocument/publishDiagnostics", "sent 2",
        "end 0",
      ]
    )
    #expect(try String(contentsOfFile: log, encoding: .utf8).contains(#""text":"表""#))
  }

  @Test func everyLineTellsWhenAndByWhichProcess() throws {
    let folder = try TemporaryFolder()
    let log = folder.path + "/wire.log"
    _ = try BuiltProgram.run(["serve", "--log", log], input: framed(initialize))
    let lines = try objects(log)
    #expect(Set(lines.compactMap { $0["process"] as? Int }).count == 1)
    for line in lines {
      let time = try #require(line["time"] as? String)
      #expect(time.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/) != nil, "\(time)")
    }
  }

  @Test func aBrokenStreamIsLoggedAsItCame() throws {
    let folder = try TemporaryFolder()
    let log = folder.path + "/wire.log"
    let stream =
      framed("{\"表\n") + Array("Type: x\r\n\r\n垃圾\u{1B}[2J".utf8) + framed(#"{"a":"\ud800"}"#)
      + Array("Content-Length: 9\r\n\r\n{\"b\":".utf8)
    let outcome = try BuiltProgram.run(["serve", "--log", log], input: stream)
    #expect(outcome.exitCode == 1)
    #expect(
      try entries(log) == [
        "start 0.1.0",
        "text {\"表\n", "fault header without Content-Length", "stray Type: x\r\n\r\n",
        "stray 垃圾\u{1B}[2J", #"text {"a":"\ud800"}"#,
        "fault the stream ended inside a message", #"stray {"b":"#,
        "sent error", "sent error", "sent error", "sent error",
        "end 1",
      ]
    )
  }

  @Test func aLogGrowsAndIsForItsOwnerOnly() throws {
    let folder = try TemporaryFolder()
    let log = folder.path + "/wire.log"
    for _ in 0..<2 { _ = try BuiltProgram.run(["serve", "--log=\(log)"]) }
    #expect(try entries(log) == ["start 0.1.0", "end 1", "start 0.1.0", "end 1"])
    let attributes = try FileManager.default.attributesOfItem(atPath: log)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func aKilledServerLosesNothing() throws {
    let folder = try TemporaryFolder()
    let log = folder.path + "/wire.log"
    let server = try ServerProcess("--log", log)
    try server.write(framed(initialize))
    #expect(!server.someOutput().isEmpty)
    server.kill()
    #expect(try entries(log) == ["start 0.1.0", "received initialize", "sent 1"])
  }

  @Test func aLogThatCannotBeWrittenIsToldAndTheServerServes() throws {
    let folder = try TemporaryFolder()
    for (log, reason) in [
      (folder.path, "是目录，不是文件"), (folder.path + "/no/log", "没有这个目录"),
      ("/dev/null", "不是普通文件"),
    ] {
      let outcome = try BuiltProgram.run(
        ["serve", "--log", log],
        input: framed(initialize, shutdown, exit)
      )
      let warning = "不能写日志 \(log)：\(reason)；语言服务器照常运行"
      #expect(outcome.complaints == "nianbao: \(warning)\n")
      let message = "nianbao：\(warning)"
      #expect(
        outcome.output.contains(
          #""method":"window/showMessage","params":{"type":2,"message":"\#(message)"}"#
        )
      )
      #expect(outcome.output.components(separatedBy: "window/showMessage").count == 2)
      #expect(outcome.output.contains(#""id":2,"result":null"#))
      #expect(outcome.exitCode == 0)
    }
  }

  @Test func theStandardOutputIsNeverTheLog() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "output")
    let server = try ServerProcess(["--log", path], output: path)
    try server.write(framed(initialize, shutdown, exit))
    #expect(server.exitCode() == 0)
    #expect(try !String(contentsOfFile: path, encoding: .utf8).contains(#""direction""#))
    #expect(try server.errorText().contains(path))
  }

  /// What the lines of a log tell, without time and process.
  private func entries(_ log: String) throws -> [String] {
    try objects(log).map { line in
      for member in ["event", "text", "fault", "stray"] {
        guard let words = line[member] as? String else { continue }
        let direction = line["direction"] as? String
        #expect(direction == (member == "event" ? nil : "received"))
        return member == "event" ? words : "\(member) \(words)"
      }
      let direction = try #require(line["direction"] as? String)
      let message = try #require(line["message"] as? [String: Any])
      let error = message["error"] == nil ? nil : "error"
      let id = (message["id"] as? Int).map { "\($0)" }
      return "\(direction) \(error ?? message["method"] as? String ?? id ?? "?")"
    }
  }

  private func objects(_ log: String) throws -> [[String: Any]] {
    let text = try String(contentsOfFile: log, encoding: .utf8)
    #expect(text.hasSuffix("\n"))
    return try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(object as? [String: Any])
    }
  }

  private func framed(_ bodies: String...) -> [UInt8] {
    bodies.flatMap { Array("Content-Length: \($0.utf8.count)\r\n\r\n\($0)".utf8) }
  }
}
