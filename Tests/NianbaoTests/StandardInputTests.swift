import Foundation
import Testing

/// `nianbao check` of what comes on the standard input: one text, or a document a line.
struct StandardInputTests {
  private let folder: TemporaryFolder
  private let report: String

  init() throws {
    folder = try TemporaryFolder()
    report = QuietReport.text().replacingOccurrences(of: "六、其他", with: "五、其他")
    try folder.write(#"{"rules":{"section.number":"hint"}}"#, to: "b/.nianbao.json")
    try folder.write(report, to: "a/1.txt")
    try folder.write(report, to: "b/2.txt")
    try folder.write("会议纪要\n", to: "c.txt")
  }

  private func check(_ arguments: String..., input: String = "") throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["check"] + arguments, input: Array(input.utf8), folder: folder.path)
  }

  private func line(_ path: String, _ text: String) throws -> String {
    let object = ["path": path, "text": text]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: object),
      as: UTF8.self
    ) + "\n"
  }

  @Test func aTextIsCheckedAsTheFileThatIsNamed() throws {
    for path in ["a/1.txt", "b/2.txt"] {
      let expected = try check("--format", "json", path)
      for operands in [[], ["-"]] {
        let outcome = try BuiltProgram.run(
          ["check", "--format", "json", "--stdin-filename", path] + operands,
          input: Array(report.utf8),
          folder: folder.path
        )
        #expect(outcome.output == expected.output)
        #expect(outcome.exitCode == expected.exitCode)
      }
    }
    #expect(try check("--stdin-filename", "b/9.txt", input: report).output.contains("b/9.txt:"))
    #expect(try check("--stdin-filename", "b/9.txt", "a/1.txt").exitCode == 2)
  }

  @Test func aLineOfTheInputIsALineOfTheOutput() throws {
    let expected = try check("--format", "ndjson", "a/1.txt", "b/2.txt", "c.txt")
    let lines = try line("a/1.txt", report) + line("b/2.txt", report) + line("c.txt", "会议纪要\n")
    let outcome = try check("--format", "ndjson", "--stdin-ndjson", input: lines)
    #expect(outcome.output == expected.output)
    #expect(outcome.exitCode == 1)
    #expect(
      try check("--stdin-ndjson", "-", input: String(lines.dropLast())).output == expected.output
    )
    #expect(try check("--stdin-ndjson", input: line("c.txt", "好")).exitCode == 3)
    #expect(
      try check("--stdin-ndjson", "--format", "csv", input: lines).output.contains("a/1.txt,")
    )
    #expect(try check("--stdin-ndjson").output == "")
  }

  @Test func aBadLineHasAnErrorInItsPlace() throws {
    let lines =
      try "{}\n" + line("a/1.txt", report) + "\n[1]\n" + line("b/2.txt", report)
      + #"{"path":"x"}"# + "\n" + #"{"path":"nul.txt","text":"\u0000"}"# + "\nabc"
    let outcome = try check("--stdin-ndjson", input: lines)
    #expect(outcome.exitCode == 2)
    let results = try outcome.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      results.map { $0["error"] != nil } == [true, false, true, true, false, true, true, true]
    )
    #expect(results[3]["error"] as? String == #"不是 {"path":"…","text":"…"}"#)
    #expect(results[6]["path"] as? String == "nul.txt")
    #expect(outcome.complaints.hasPrefix(#"nianbao: <stdin>:1: 不是 {"path":"…","text":"…"}"#))
  }

  @Test func eachLineIsAnsweredBeforeTheNextIsSent() throws {
    let process = Process()
    let program: URL = try #require(BuiltProgram.location)
    process.executableURL = program
    process.arguments = ["check", "--stdin-ndjson"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 0..<3 {
      try input.fileHandleForWriting.write(contentsOf: Data(line("\(number).txt", report).utf8))
      var answer = Data()
      while answer.last != 0x0A {
        let byte = try #require(try output.fileHandleForReading.read(upToCount: 1))
        answer += byte
      }
      #expect(String(decoding: answer, as: UTF8.self).hasPrefix("{\"path\":\"\(number).txt\""))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }

  @Test func linesGoWithNoOtherWork() throws {
    for arguments in [["a/1.txt"], ["--fix"], ["--annotate", "x.docx"], ["--stdin-ndjson=1"]] {
      let outcome = try BuiltProgram.run(["check", "--stdin-ndjson"] + arguments)
      #expect(outcome.exitCode == 2)
      #expect(outcome.output == "")
    }
  }
}
