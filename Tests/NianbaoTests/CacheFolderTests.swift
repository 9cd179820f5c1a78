import Foundation
import Testing

/// What `nianbao serve` leaves in the user's cache folder for an editor to open.
@Suite(.timeLimit(.minutes(1))) struct CacheFolderTests {
  @Test func theRegulationIsKeptWhereTheDefinitionLeads() throws {
    let folder = try TemporaryFolder()
    let cache = "\(folder.path)/缓存"
    let text = """
      清水镇2025年政府信息公开工作年度报告\\n依据《政府信息公开条例》第五十条编制。\\n一、总体情况\\n二、主动公开政府信息情况\\n
      """
    let server = try ServerProcess([], environment: ["XDG_CACHE_HOME": cache])
    let bodies = [
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":"#
        + #"{"textDocument":{"definition":{}}}}}"#,
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":"#
        + #"{"uri":"u","version":1,"text":"\#(text)"}}}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"textDocument/definition","params":"#
        + #"{"textDocument":{"uri":"u"},"position":{"line":1,"character":14}}}"#,
      #"{"jsonrpc":"2.0","id":3,"method":"shutdown"}"#,
      #"{"jsonrpc":"2.0","method":"exit"}"#,
    ]
    try server.write(
      bodies.flatMap { Array("Content-Length: \($0.utf8.count)\r\n\r\n\($0)".utf8) }
    )
    let answers = try server.bodiesToTheEnd()
    let answer = try #require(answers.first { $0.contains(#""id":2"#) })
    let kept = "\(cache)/nianbao/政府信息公开条例各条要点.md"
    let uri = try #require(URL(fileURLWithPath: kept).absoluteString.removingPercentEncoding)
    #expect(answer.removingPercentEncoding?.contains("\"uri\":\"\(uri)\"") == true, "\(answer)")
    let lines = try String(contentsOfFile: kept, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let start = try #require(lines.firstIndex(of: "## 第五十条"))
    #expect(answer.contains(#""start":{"line":\#(start),"character":0}"#))
    #expect(server.exitCode() == 0)
  }
}
