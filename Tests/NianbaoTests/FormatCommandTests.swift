import Foundation
import Testing

/// `nianbao format` as a user sees it.
struct FormatCommandTests {
  private static let untidy =
    "清水镇2025年政府信息公开工作年度报告 \r\n\r\n\r\n一、总体情况\r\n　　正文。\r\n\r\n"
    + "| 规章 | 0 |\r\n|---|---|\r\n| 行政规范性文件 | 3 |"
  private static let tidy =
    "清水镇2025年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n\r\n　　正文。\r\n\r\n"
    + "| 规章           | 0   |\r\n| ---            | --- |\r\n| 行政规范性文件 | 3   |"

  @Test func filesAreTidiedInPlaceAndOnceIsEnough() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("\u{FEFF}" + Self.untidy, to: "a.md")
    for _ in 0..<2 {
      let outcome = try BuiltProgram.run(["format", folder.path])
      #expect(outcome.exitCode == 0)
      #expect(outcome.output == "")
      #expect(outcome.complaints == "")
      #expect(try bytes(of: path) == Array(("\u{FEFF}" + Self.tidy).utf8))
    }
  }

  @Test func theEncodingStays() throws {
    func encoded(_ text: String) -> [UInt8] {
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(encoded(Self.untidy), to: "a.md")
    #expect(try BuiltProgram.run(["format", path]).exitCode == 0)
    #expect(try bytes(of: path) == encoded(Self.tidy))
    let outcome = try BuiltProgram.run(["format", "-"], input: Array(Self.untidy.utf8))
    #expect(Array(outcome.output.utf8) == Array(Self.tidy.utf8))
  }

  @Test func checkNamesWhatWouldChangeAndWritesNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.untidy, to: "a.md")
    try folder.write(Self.tidy, to: "b.md")
    let outcome = try BuiltProgram.run(["format", "--check", folder.path])
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == "\(path)\n")
    #expect(try bytes(of: path) == Array(Self.untidy.utf8))
    #expect(try BuiltProgram.run(["format", "--check", folder.path + "/b.md"]).exitCode == 0)
  }

  @Test func aDifferenceIsShownAndNothingWritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.untidy, to: "a.md")
    let outcome = try BuiltProgram.run(["format", "--diff", path])
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.hasPrefix("--- \(path)\n+++ \(path)\n@@ -1,9 +1,9 @@\n"))
    #expect(outcome.output.contains("-| 规章 | 0 |\r\n"))
    #expect(try bytes(of: path) == Array(Self.untidy.utf8))
  }

  @Test func otherTextsAreLeftAloneAndNamed() throws {
    let minutes = "会议纪要 \n\n\n"
    let folder = try TemporaryFolder()
    let path = try folder.write(minutes, to: "a.txt")
    let outcome = try BuiltProgram.run(["format", path])
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaints == "nianbao: \(path): 不是年度报告，未作改动\n")
    #expect(try bytes(of: path) == Array(minutes.utf8))
    let piped = try BuiltProgram.run(["format", "-"], input: Array(minutes.utf8))
    #expect(piped.output == minutes)
  }

  @Test func tablesAreRewrittenInTheLayoutAsked() throws {
    let report = QuietReport.text()
    func formatted(_ text: String, _ layout: String) throws -> String {
      let outcome = try BuiltProgram.run(
        ["format", "--layout", layout, "-"],
        input: Array(text.utf8)
      )
      #expect(outcome.exitCode == 0)
      #expect(outcome.complaints == "")
      return outcome.output
    }
    for layout in ["pipe", "tsv", "html"] {
      let there = try formatted(report, layout)
      #expect(!there.contains("\n\t规章\n"))
      #expect(try BuiltProgram.run(["check", "-"], input: Array(there.utf8)).exitCode == 0)
      #expect(try formatted(there, "tab") == formatted(report, "tab"))
    }
    #expect(try formatted(report, "pipe").contains("\n| 规章 "))
    #expect(try formatted(report, "html").contains("<tr><td>规章</td><td>0</td>"))
    #expect(try formatted(report, "tsv").contains("\n规章\t0\t0\t0\n"))
  }

  @Test func aTableThatCannotBeReadIsNamed() throws {
    let text = "清水镇2025年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n规章\t0\t0\n行政规范性文件\t0\t1\n"
    let outcome = try BuiltProgram.run(
      ["format", "--layout", "pipe", "-"],
      input: Array(text.utf8)
    )
    #expect(outcome.exitCode == 2)
    #expect(outcome.output == text)
    #expect(outcome.complaints == "nianbao: <stdin>: 表二的行列不能确定，未改写\n")
  }

  @Test func whatCannotBeAskedIsRefused() throws {
    #expect(try BuiltProgram.run(["format"]).complaints.hasPrefix("nianbao: 没有说明是哪个文件\n"))
    let outcome = try BuiltProgram.run(["format", "--layout", "word", "-"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints.contains("“word”"))
    #expect(try BuiltProgram.run(["format", "/nicht/da"]).exitCode == 2)
  }

  private func bytes(of path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
