import Foundation
import Testing

struct NextTests {
  @Test func aDraftGoesToTheStandardOutput() throws {
    let folder = try TemporaryFolder()
    let report = QuietReport.text(year: 2024)
    let path = try folder.write(report, to: "a.txt")
    let outcome = try BuiltProgram.run(["next", path])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.hasPrefix("清水镇2025年政府信息公开工作年度报告\n"))
    #expect(!outcome.output.contains("2024"))
    #expect(
      try String(contentsOf: folder.url.appendingPathComponent("a.txt"), encoding: .utf8) == report
    )
    #expect(
      try BuiltProgram.run(["next", "-"], input: Array(report.utf8)).output == outcome.output
    )
  }

  @Test func whatCannotBeContinuedSaysSo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("好", to: "a.txt")
    let outcome = try BuiltProgram.run(["next", path])
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints == "nianbao: \(path): 不是年度报告，或看不出报告年度，无从起草下年报告\n")
    #expect(try BuiltProgram.run(["next", folder.path + "/none"]).exitCode == 2)
    #expect(try BuiltProgram.run(["next"]).exitCode == 2)
  }
}
