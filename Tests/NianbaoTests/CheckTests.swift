import Foundation
import ReportSyntax
import Testing

/// `nianbao check` as a user sees it; the texts are no reports and so have no findings.
struct CheckTests {
  private func check(_ arguments: String..., input: [UInt8] = []) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["check"] + arguments, input: input)
  }

  /// The paths in JSON output, without the folder they are in.
  private func paths(in output: String, below folder: TemporaryFolder) throws -> [String] {
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    return files.compactMap { $0["path"] as? String }
      .map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
  }

  @Test func aTextThatIsNoReportSaysSo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("你好\n", to: "a.txt")
    let outcome = try check(path)
    #expect(outcome.exitCode == 3)
    #expect(outcome.output == "\(path): 不是年度报告，未检查\n1 个文件不是年度报告，未检查\n")
    #expect(outcome.complaints == "")
    #expect(try check("--allow-unread", path).exitCode == 0)
    #expect(try check("--exit-zero", path).exitCode == 0)
  }

  @Test func aReportThatWasReadInPartEndsWithThree() throws {
    let folder = try TemporaryFolder()
    let text = QuietReport.text()
    let whole = try folder.write(text, to: "a.txt")
    #expect(try check("--severity", "error", whole).exitCode == 0)
    let start = try #require(text.range(of: "第二十条第（一）项")?.lowerBound)
    let end = try #require(text.range(of: "三、收到")?.lowerBound)
    let glued = text[..<start] + "信息内容本年制发件数本年废止件数现行有效件数规章000\n" + text[end...]
    let path = try folder.write(String(glued), to: "b.txt")
    let outcome = try check("--format=json", path)
    #expect(outcome.output.contains(#""status":"partly""#))
    #expect(outcome.output.contains(#""rule":"report.partial""#))
    #expect(outcome.exitCode == 3)
    #expect(try check("--severity", "error", path).exitCode == 3)
  }

  @Test func theStandardInputIsAFile() throws {
    let outcome = try check("-", input: [0xC4, 0xEA, 0xB1, 0xA8])
    #expect(outcome.exitCode == 3)
    #expect(
      outcome.output
        == "<stdin> (GB18030)\n<stdin>: 不是年度报告，未检查\n1 个文件不是年度报告，未检查\n"
    )
  }

  @Test func whatCannotBeReadIsNamedAndTheRestStillChecked() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/missing.txt"
    let archive = try folder.write("PK\u{3}\u{4}", to: "a.docx")
    let empty = try folder.write("", to: "b.pdf")
    let outcome = try check(missing, archive, empty, try folder.write("好", to: "c.txt"))
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.hasSuffix("\n1 个文件不是年度报告，未检查；3 个文件未能检查\n"))
    #expect(
      outcome.complaints == """
        nianbao: \(missing): 没有这个文件
        nianbao: \(archive): 打不开，可能已损坏或加了密码
        nianbao: \(empty): 是空文件

        """
    )
    #expect(try check("--exit-zero", missing).exitCode == 2)
  }

  @Test func aDirectoryIsSearchedInOrder() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b/2.md", "b/1.TXT", "a.markdown", "c.txt", "e.HTML", "f.htm", ".hidden.txt", ".git/x.txt",
      "d.png", "~$g.docx",
    ] {
      try folder.write("好", to: name)
    }
    try folder.write(QuietReport.text(), to: "g.txt")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("b/loop"),
      withDestinationURL: folder.url
    )
    let outcome = try check("--format=json", "--severity", "error", folder.path)
    #expect(outcome.exitCode == 0)
    #expect(
      try paths(in: outcome.output, below: folder)
        == ["a.markdown", "b/1.TXT", "b/2.md", "c.txt", "e.HTML", "f.htm", "g.txt"]
    )
    let text = try check("--severity", "error", folder.path).output
    #expect(text == "1 份已核对；6 个文件不是年度报告，未检查；2 个其他文件未看；没有发现问题\n")
  }

  @Test func aDirectoryWithoutAReportEndsWithTwo() throws {
    let folder = try TemporaryFolder()
    try folder.write("好", to: "a.txt")
    let outcome = try check(folder.path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints == "nianbao: \(folder.path): 里面没有年度报告\n")
  }

  @Test func aNamedFileIsReadWhateverItsName() throws {
    let folder = try TemporaryFolder()
    let outcome = try check("--format=json", try folder.write("好", to: "报告.dat"))
    #expect(try paths(in: outcome.output, below: folder) == ["报告.dat"])
  }

  @Test func manyFilesComeInTheOrderGiven() throws {
    let folder = try TemporaryFolder()
    let names = (0..<600).map { "\(1_000 - $0).txt" }
    let paths = try names.map { try folder.write("好\($0)", to: $0) }
    let outcome = try BuiltProgram.run(["check", "--format=json"] + paths)
    #expect(try self.paths(in: outcome.output, below: folder) == names)
  }

  @Test func jsonWithoutFilesIsStillOneObject() throws {
    let folder = try TemporaryFolder()
    let outcome = try check("--format", "json", folder.path)
    #expect(try paths(in: outcome.output, below: folder) == [])
  }

  @Test func quietWritesNothing() throws {
    let folder = try TemporaryFolder()
    let outcome = try check("--quiet", try folder.write("好", to: "a.txt"))
    #expect(outcome.exitCode == 3)
    #expect(outcome.output == "")
  }

  @Test func aReaderThatLeftIsNoReasonToDie() throws {
    #expect(try BuiltProgram.exitCodeWithoutReader(["check"]) != nil)
    #expect(try BuiltProgram.exitCodeWithoutReader(["check", "--format=json"]) != nil)
  }

  @Test func theNameOfAMissingFileCannotSteerTheTerminal() throws {
    let outcome = try check("\u{1B}[2J\n.txt")
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints == "nianbao: <U+001B>[2J<U+000A>.txt: 没有这个文件\n")
  }

  @Test func theSameFileTwiceCountsOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write(QuietReport.text(), to: "镇/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/b.txt",
      withDestinationPath: "镇/a.txt"
    )
    for operands in [
      ["镇/a.txt", "镇/a.txt"], ["镇/a.txt", "./镇/../镇/a.txt"], ["镇", "镇/a.txt"], ["镇/a.txt", "镇"],
      [".", "镇"], ["镇", "."], ["b.txt", "镇"],
    ] {
      let outcome = try BuiltProgram.run(["check"] + operands, folder: folder.path)
      #expect(outcome.output == "1 份已核对；没有发现问题\n", "\(operands)")
      #expect(outcome.complaints == "", "\(operands)")
      #expect(outcome.exitCode == 0, "\(operands)")
    }
    // So does what is of no kind that reports have.
    try folder.write("", to: "镇/图.png")
    let outcome = try BuiltProgram.run(["check", "--format=json", ".", "镇"], folder: folder.path)
    #expect(outcome.output.contains(#""ignored":["./镇/图.png"]"#))
    // Who names a file expects a report in it, wherever it was found, too.
    try folder.write("会议纪要\n", to: "镇/c.txt")
    for operands in [["镇", "镇/c.txt"], ["镇/c.txt", "镇"]] {
      #expect(try BuiltProgram.run(["check"] + operands, folder: folder.path).exitCode == 3)
    }
    // And a folder without a report is told, whatever was named in it.
    try folder.write("会议纪要\n", to: "空/c.txt")
    #expect(
      try BuiltProgram.run(["check", "空/c.txt", "空"], folder: folder.path).complaints
        == "nianbao: 空: 里面没有年度报告\n"
    )
  }

  @Test(arguments: ["shtml", "xhtml", "HTM"])
  func aPageOfAServerIsAReportInAFolder(ending: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(QuietReport.text(.html), to: "a.\(ending)")
    let outcome = try check(folder.path)
    #expect(outcome.output == "1 份已核对；没有发现问题\n")
  }

  @Test func wrongUsageEndsWithTwo() throws {
    for arguments in [[], ["check"], ["check", "--nope", "a"], ["chek"], ["explain", "no.such"]] {
      let outcome = try BuiltProgram.run(arguments)
      #expect(outcome.exitCode == 2, "\(arguments)")
      #expect(outcome.output == "", "\(arguments)")
      #expect(outcome.complaints.hasPrefix("nianbao: "), "\(arguments)")
    }
  }

  @Test func theLocaleAndTheOptionChooseTheLanguage() throws {
    let english = try BuiltProgram.run(["help"], environment: ["LANG": "en_US.UTF-8"])
    #expect(english.output.contains("Commands:"))
    #expect(try BuiltProgram.run(["--help"]).output.contains("命令："))
    #expect(try BuiltProgram.run(["help", "--lang", "en"]).output == english.output)
  }

  @Test func theVersionIsOneLine() throws {
    let outcome = try BuiltProgram.run(["--version"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "nianbao 0.1.0\n")
  }
}
