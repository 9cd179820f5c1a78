import Foundation
import Testing

/// `nianbao check --fix` and `--diff` as a user sees them.
struct FixCommandTests {
  private static let report = """
    清水镇2025年政府信息公开工作年度报告
    1、总体情况
    公开信息若干条。
    二、主动公开政府信息情况
    第二十条第（一）项\t\t\t
    信息内容\t本年制发数量\t本年废止件数\t现行有效件数
    规章\t0\t0\t0
    行政规范性文件\t１\t0\t3

    """

  private static let fixed =
    report
    .replacingOccurrences(of: "本年制发数量", with: "本年制发件数")
    .replacingOccurrences(of: "１", with: "1")
    .replacingOccurrences(of: "1、", with: "一、")

  @Test func whatIsCertainIsWrittenAndTheRestReported() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    let first = try BuiltProgram.run(["check", "--fix", path])
    #expect(first.exitCode == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.fixed)
    #expect(!first.output.contains("section.number："))
    #expect(first.output.contains("section.missing"))
    // Once is enough.
    _ = try BuiltProgram.run(["check", "--fix", path])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.fixed)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
  }

  @Test func permissionsAndLinksStay() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let link = folder.path + "/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.txt")
    _ = try BuiltProgram.run(["check", "--fix", link])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.txt")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.fixed)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE", "GB18030"])
  func theEncodingStays(name: String) throws {
    func encoded(_ text: String) throws -> [UInt8] {
      switch name {
      case "UTF-16LE":
        return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "UTF-16BE":
        return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      default: return try gb18030(text)
      }
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(try encoded(Self.report), to: "a.txt")
    _ = try BuiltProgram.run(["check", "--fix", path])
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: path))) == encoded(Self.fixed))
  }

  /// The C library's own converter, as a program.
  private func gb18030(_ text: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", "GB18030"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    return Array(output.fileHandleForReading.readDataToEndOfFile())
  }

  @Test func aDifferenceIsShownAndNothingWritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    let outcome = try BuiltProgram.run(["check", "--diff", path])
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.hasPrefix("--- \(path)\n+++ \(path)\n@@ -1,8 +1,8 @@\n"))
    #expect(outcome.output.contains("\n-1、总体情况\n+一、总体情况\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.report)
    let clean = try folder.write(Self.fixed, to: "b.txt")
    let nothing = try BuiltProgram.run(["check", "--diff", clean])
    #expect(nothing.exitCode == 0)
    #expect(nothing.output == "")
  }

  @Test func whatWasRepairedAndWhatIsLeftIsTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    let before = try BuiltProgram.run(["check", path])
    #expect(before.output.hasSuffix("，其中 3 个可用 --fix 改正\n"))
    let first = try BuiltProgram.run(["check", "--fix", path])
    #expect(
      first.output.hasPrefix("\(path): 改正了 3 个：cell.style 1、column.label 1、section.number 1\n")
    )
    #expect(first.output.contains("；改正了 3 个；还有 "))
    let second = try BuiltProgram.run(["check", "--fix", path])
    #expect(second.output.contains("；没有可以改正的；"))
    #expect(!second.output.contains("改正了"))
    try folder.write(Self.report, to: "a.txt")
    let json = try BuiltProgram.run(["check", "--fix", "--format", "json", path])
    #expect(
      json.output.contains(#""fixed":["section.number","column.label","cell.style"],"findings":"#)
    )
    #expect(json.output.contains(#""fixable":0,"fixed":3}"#))
  }

  @Test(arguments: [["-"], ["--stdin-filename", "a.txt"]])
  func theStandardInputIsRepairedOntoTheStandardOutput(words: [String]) throws {
    let outcome = try BuiltProgram.run(
      ["check", "--fix"] + words,
      input: Array(Self.report.utf8)
    )
    #expect(outcome.output == Self.fixed)
    #expect(outcome.complaints.contains("section.missing"))
    #expect(outcome.complaints.contains("；改正了 3 个；还有 "))
    #expect(outcome.exitCode == 1)
    let quiet = try BuiltProgram.run(
      ["check", "--fix", "-q"] + words,
      input: Array(Self.report.utf8)
    )
    #expect(quiet.output == Self.fixed)
    #expect(quiet.complaints == "")
    #expect(quiet.exitCode == 1)
  }

  @Test func whatIsFoundInTheStandardInputMayGoIntoAFile() throws {
    let folder = try TemporaryFolder()
    let outcome = try BuiltProgram.run(
      ["check", "--fix", "--format", "json", "-o", folder.path + "/a.json", "-"],
      input: Array(Self.report.utf8)
    )
    #expect(outcome.output == Self.fixed)
    #expect(outcome.complaints == "")
    let text = try String(contentsOfFile: folder.path + "/a.json", encoding: .utf8)
    #expect(text.contains(#""fixed":3"#))
  }

  @Test func whatIsNoReportComesBackAsItIs() throws {
    let outcome = try BuiltProgram.run(["check", "--fix", "-"], input: Array("好\r\n".utf8))
    #expect(outcome.output == "好\r\n")
    #expect(outcome.exitCode == 3)
  }

  @Test func aFileBesideTheStandardInputCannotBeToldFromIt() throws {
    let outcome = try BuiltProgram.run(["check", "--fix", "-", "a.txt"])
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.complaints == "nianbao: --fix - 不能与 a.txt 同用\n用法见 nianbao check --help\n"
    )
  }
}
