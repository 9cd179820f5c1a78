import Foundation
import Testing

/// `nianbao doctor`: its lines, with the time left out, and its exit code.
@Suite(.timeLimit(.minutes(1))) struct DoctorTests {
  /// A folder that would be the user's: `bin` is the PATH, `work` the working directory.
  private let folder: TemporaryFolder
  private let program: String

  init() throws {
    folder = try TemporaryFolder()
    program = try #require(BuiltProgram.location).resolvingSymlinksInPath().path
    for name in ["bin", "work"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)",
        withIntermediateDirectories: false
      )
    }
  }

  @Test func aGoodInstallationIsToldAndEndsWithZero() throws {
    try install()
    let outcome = try doctor()
    let lines = lines(of: outcome)
    #expect(lines.count == 14)
    #expect(lines[0] == "  版本        nianbao 0.1.0")
    #expect(lines[1].hasPrefix("  系统        "))
    #expect(
      lines[2...] == [
        "  本程序      \(program)",
        "✓ PATH        \(folder.path)/bin/nianbao，与本程序相同",
        "  位置编码    utf-8, utf-16, utf-32",
        "✓ 文件编码    UTF-8, UTF-16 (BOM), GB18030",
        "  设置        当前目录及其上级目录中没有 .nianbao.json",
        "✓ serve | \(program) serve",
        "✓ initialize | nianbao 0.1.0",
        "✓ didOpen | section.number 95:4",
        "✓ hover | ",
        "✓ shutdown | ",
        "✓ exit | 退出码 0",
        "一切正常",
      ]
    )
    #expect(outcome.complaints.isEmpty)
    #expect(outcome.exitCode == 0)
  }

  @Test func everyStepTellsItsTime() throws {
    let outcome = try doctor("--lang", "en")
    let steps = outcome.output.split(separator: "\n").filter { $0.contains(/\d+\.\d ms/) }
    #expect(steps.count == 6)
    #expect(outcome.output.contains("the program") == false)
    #expect(outcome.output.hasSuffix("\n1 problem, see ✗\n"))
  }

  @Test func aProgramThatIsNotOnThePathIsToldWithWhatToDo() throws {
    let outcome = try doctor()
    #expect(
      outcome.output.contains(
        """
        ✗ PATH        没有 nianbao
                      在编辑器的设置中写完整路径：\(program)
                      或把本程序复制到 PATH 中的目录，再重新启动编辑器

        """
      )
    )
    #expect(outcome.output.hasSuffix("\n1 处有问题，见 ✗\n"))
    #expect(outcome.exitCode == 1)
  }

  @Test func anotherProgramOnThePathIsTold() throws {
    try script("exit 0", named: "bin/nianbao")
    let outcome = try doctor()
    #expect(outcome.output.contains("✗ PATH        \(folder.path)/bin/nianbao，不是本程序\n"))
    #expect(outcome.exitCode == 1)
  }

  @Test func aCopyOnThePathIsTheSameProgram() throws {
    try FileManager.default.copyItem(atPath: program, toPath: "\(folder.path)/bin/nianbao")
    #expect(try doctor().exitCode == 0)
  }

  @Test func theNearestSettingsAreNamedWithTheirProblems() throws {
    try install()
    let path = try folder.write(#"{"rules":{"cell.style":"off"}}"#, to: ".nianbao.json")
    let good = try doctor()
    #expect(good.output.contains("✓ 设置        \(path)\n"))
    #expect(good.exitCode == 0)
    let nearer = try folder.write(
      #"{"rules":{"cell.stile":"off"},"年":1}"#,
      to: "work/.nianbao.json"
    )
    let bad = try doctor()
    #expect(
      bad.output.contains(
        """
        ✗ 设置        \(nearer)
                      rules.cell.stile：没有这条或这组规则，是否指 cell.style？
                      年：没有这个设置

        """
      )
    )
    // Settings of the folder do not reach the report of the check.
    #expect(bad.output.contains("section.number 95:4"))
    #expect(bad.exitCode == 1)
  }

  @Test(
    arguments: [
      ("exit 3", "✗ initialize | 程序已结束，退出码 3"),
      ("kill -KILL $$", "✗ initialize | 程序被信号 9 终止"),
      ("echo; echo hello; echo", "✗ initialize | 输出的不是协议消息（header without Content-Length）"),
      (answer("{"), "✗ initialize | 输出的不是协议消息（JSON）"),
      (
        answer(#"{"id":1,"error":{"message":"no way"}}"#),
        "✗ initialize | 被拒绝：no way"
      ),
      (
        answer(#"{"id":1,"result":null}"#),
        "✗ initialize | 回答中没有 capabilities"
      ),
    ]
  )
  func aServerThatFailsIsToldWhereItFails(commands: String, line: String) throws {
    try install()
    let server = try script("read line; \(commands)", named: "server")
    let outcome = try doctor("--program", server)
    let lines = lines(of: outcome)
    #expect(lines.suffix(3) == ["✓ serve | \(server) serve", line, "1 处有问题，见 ✗"])
    #expect(outcome.exitCode == 1)
  }

  @Test func aServerThatEndsBadlyIsTold() throws {
    try install()
    let server = try script("'\(program)' serve; exit 5", named: "server")
    let outcome = try doctor("--program", server)
    #expect(lines(of: outcome).suffix(2) == ["✗ exit | 程序已结束，退出码 5", "1 处有问题，见 ✗"])
    #expect(outcome.exitCode == 1)
  }

  @Test func aServerThatCannotBeStartedIsTold() throws {
    try install()
    let missing = "\(folder.path)/missing"
    let outcome = try doctor("--program", missing)
    #expect(lines(of: outcome).suffix(2) == ["✗ serve | 不能启动：没有这个文件", "1 处有问题，见 ✗"])
    #expect(outcome.exitCode == 1)
  }

  @Test func aMereNameIsLookedForOnThePath() throws {
    try install()
    let outcome = try doctor("--program", "nianbao")
    #expect(outcome.output.contains("\(folder.path)/bin/nianbao serve\n"))
    #expect(outcome.exitCode == 0)
  }

  @Test func whatIsWrongOnTheCommandLineIsSaid() throws {
    for arguments in [["--format=json"], ["x"], ["--program"]] {
      let outcome = try BuiltProgram.run(["doctor"] + arguments)
      #expect(outcome.output.isEmpty)
      #expect(outcome.complaints.hasPrefix("nianbao: "))
      #expect(outcome.exitCode == 2)
    }
  }

  @Test(arguments: ["version", "--version"]) func theVersionIsPrinted(word: String) throws {
    let outcome = try BuiltProgram.run([word])
    #expect(outcome.output == "nianbao 0.1.0\n")
    #expect(outcome.exitCode == 0)
  }

  private func doctor(_ arguments: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["doctor"] + arguments,
      environment: ["PATH": "\(folder.path)/bin"],
      folder: "\(folder.path)/work"
    )
  }

  /// The lines of the output; steps with a bar instead of the time that they took.
  private func lines(of outcome: BuiltProgram.Outcome) -> [String] {
    outcome.output.split(separator: "\n").map {
      String($0).replacing(/^(?<step>. \w+) +\d+\.\d ms */) { $0.output.step + " | " }
    }
  }

  /// The command of a shell that writes a message to the standard output.
  private static func answer(_ body: String) -> String {
    #"printf 'Content-Length: \#(body.utf8.count)\r\n\r\n\#(body)'"#
  }

  private func install() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/bin/nianbao",
      withDestinationPath: program
    )
  }

  @discardableResult
  private func script(_ commands: String, named name: String) throws -> String {
    let path = try folder.write("#!/bin/sh\n\(commands)\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }
}
