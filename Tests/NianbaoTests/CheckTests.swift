import Foundation
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

  @Test func aTextWithoutFindingsEndsWithZero() throws {
    let folder = try TemporaryFolder()
    let outcome = try check(try folder.write("你好\n", to: "a.txt"))
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "1 个文件，没有发现问题\n")
    #expect(outcome.complaints == "")
  }

  @Test func theStandardInputIsAFile() throws {
    let outcome = try check("-", input: [0xC4, 0xEA, 0xB1, 0xA8])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "<stdin> (GB18030)\n1 个文件，没有发现问题\n")
  }

  @Test func whatCannotBeReadIsNamedAndTheRestStillChecked() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path + "/missing.txt"
    let archive = try folder.write("PK\u{3}\u{4}", to: "a.docx")
    let outcome = try check(missing, archive, try folder.write("好", to: "c.txt"))
    #expect(outcome.exitCode == 2)
    #expect(outcome.output == "1 个文件，没有发现问题，2 个文件未能检查\n")
    #expect(
      outcome.complaints == """
        nianbao: \(missing): 没有这个文件
        nianbao: \(archive): 是 Word 文档（docx）或压缩包，请先另存为纯文本

        """
    )
  }

  @Test func aDirectoryIsSearchedInOrder() throws {
    let folder = try TemporaryFolder()
    for name in [
      "b/2.md", "b/1.TXT", "a.markdown", "c.txt", "e.HTML", "f.htm", ".hidden.txt", ".git/x.txt",
      "d.png",
    ] {
      try folder.write("好", to: name)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("b/loop"),
      withDestinationURL: folder.url
    )
    let outcome = try check("--format=json", folder.path)
    #expect(outcome.exitCode == 0)
    #expect(
      try paths(in: outcome.output, below: folder)
        == ["a.markdown", "b/1.TXT", "b/2.md", "c.txt", "e.HTML", "f.htm"]
    )
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
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "")
  }

  @Test func aReaderThatLeftIsNoReasonToDie() throws {
    #expect(try BuiltProgram.exitCodeWithoutReader(["check"]) == 0)
    #expect(try BuiltProgram.exitCodeWithoutReader(["check", "--format=json"]) != nil)
  }

  @Test func theNameOfAMissingFileCannotSteerTheTerminal() throws {
    let outcome = try check("\u{1B}[2J\n.txt")
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints == "nianbao: <U+001B>[2J<U+000A>.txt: 没有这个文件\n")
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
    #expect(english.output.contains("Usage:"))
    #expect(try BuiltProgram.run(["--help"]).output.contains("用法："))
    #expect(try BuiltProgram.run(["help", "--lang", "en"]).output == english.output)
  }

  @Test func theVersionIsOneLine() throws {
    let outcome = try BuiltProgram.run(["--version"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "nianbao 0.1.0\n")
  }
}
