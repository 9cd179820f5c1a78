import Foundation
import ReportRules
import Testing

/// `nianbao check` with settings, as a user sees it.
struct CheckSettingsTests {
  /// Wrong in the number of its section and in the shape of a digit, both certain to repair.
  private static let report = """
    清水镇2025年政府信息公开工作年度报告
    1、总体情况
    公开信息若干条。
    二、主动公开政府信息情况
    第二十条第（一）项\t\t\t
    信息内容\t本年制发件数\t本年废止件数\t现行有效件数
    规章\t0\t0\t0
    行政规范性文件\t１\t0\t3

    """

  /// The rules that find something, without repetitions.
  private func rules(in outcome: BuiltProgram.Outcome) throws -> Set<String> {
    let object =
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    let findings = files.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    return Set(findings.compactMap { $0["rule"] as? String })
  }

  private func check(
    _ arguments: String...,
    input: String = "",
    folder: String? = nil
  ) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["check", "--format=json"] + arguments,
      input: Array(input.utf8),
      folder: folder
    )
  }

  @Test func theFileBesideTheReportCounts() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    #expect(try rules(in: check(path)).isSuperset(of: ["section.number", "cell.style"]))
    try folder.write(#"{"rules":{"section.*":"off"}}"#, to: ".nianbao.json")
    let outcome = try check(path)
    #expect(try rules(in: outcome).filter { $0.hasPrefix("section.") } == [])
    #expect(try rules(in: outcome).contains("cell.style"))
    #expect(outcome.complaints == "")
    #expect(outcome.exitCode == 1)
  }

  @Test func theNearerFileBeatsTheFartherKeyByKey() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "镇/2025/a.txt")
    try folder.write(#"{"rules":{"cell.style":"off"}}"#, to: ".nianbao.json")
    #expect(try !rules(in: check(path)).contains("cell.style"))
    try folder.write(#"{"rules":{"section.number":"off"}}"#, to: "镇/.nianbao.json")
    #expect(try !rules(in: check(path)).contains("cell.style"))
    #expect(try !rules(in: check(path)).contains("section.number"))
    try folder.write(
      #"{"rules":{"section.number":"off","cell.style":"hint"}}"#,
      to: "镇/.nianbao.json"
    )
    #expect(try rules(in: check(path)).contains("cell.style"))
    // The same by a relative path.
    #expect(
      try !rules(in: check("2025/a.txt", folder: folder.path + "/镇")).contains("section.number")
    )
    #expect(
      try !rules(in: check("../2025", folder: folder.path + "/镇/2025")).contains("section.number")
    )
  }

  @Test func theStandardInputTakesTheFileOfTheWorkingDirectory() throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"rules":{"cell.style":"off"}}"#, to: ".nianbao.json")
    #expect(try rules(in: check("-", input: Self.report)).contains("cell.style"))
    #expect(
      try !rules(in: check("-", input: Self.report, folder: folder.path)).contains("cell.style")
    )
  }

  @Test func aNamedFileCountsInsteadOfAllOthers() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    try folder.write(#"{"rules":{"cell.style":"off","nonsense":"off"}}"#, to: ".nianbao.json")
    let named = try folder.write(#"{"rules":{"section.number":"off"}}"#, to: "named.json")
    for arguments in [["--config", named], ["--config=\(named)"]] {
      let outcome = try BuiltProgram.run(["check", "--format=json", path] + arguments)
      #expect(try rules(in: outcome).contains("cell.style"))
      #expect(try !rules(in: outcome).contains("section.number"))
      #expect(outcome.complaints == "")
    }
  }

  @Test func severitiesDecideTheExitCode() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    let levels = RuleSet.groups.map { #""\#($0)":"hint""# }.joined(separator: ",")
    try folder.write("{\"rules\":{\(levels)}}", to: ".nianbao.json")
    #expect(try check(path).exitCode == 1)
    #expect(try check("--severity", "information", path).exitCode == 0)
  }

  @Test func whatHasNoEffectIsToldOnceAndEndsWithTwo() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.txt", "c/d.txt"] { try folder.write(Self.report, to: name) }
    let settings = try folder.write(
      #"{"rules":{"cell.style":"off","cell.stile":"off"},"yaer":2024}"#,
      to: ".nianbao.json"
    )
    let outcome = try check(folder.path)
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.complaints == """
        nianbao: \(settings): rules.cell.stile：没有这条或这组规则，是否指 cell.style？
        nianbao: \(settings): yaer：没有这个设置，是否指 year？

        """
    )
    // The rest is done as ever.
    #expect(try rules(in: outcome).contains("section.number"))
    #expect(try !rules(in: outcome).contains("cell.style"))
  }

  @Test(
    arguments: [
      ("{\n  \"year\": 2025\n  \"agency\": \"清水镇\"\n}\n", 3, 3),
      ("{\n\"agency\": \"清水镇\" x}", 2, 17), ("{\n\"rules\": {}\n", 3, 1), ("\u{FEFF}{]", 1, 2),
      ("{\"year\": 2025,\n 年: 1}", 2, 2), ("{} {}", 1, 4),
      ("{\"a\": [1, tru]}", 1, 14), ("", 1, 1), ("// 说明\n{}", 1, 1), ("{\"a\": 'x'}", 1, 7),
      ("{\"a\"= 1}", 1, 5), ("{a: 1}", 1, 2),
    ]
  )
  func whereAFileCeasesToBeJSONIsTold(text: String, line: Int, column: Int) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    let settings = try folder.write(text, to: ".nianbao.json")
    let outcome = try check(path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints == "nianbao: \(settings):\(line):\(column): 不是正确的 JSON\n")
  }

  @Test func aFileThatCannotBeReadEndsWithTwo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("好", to: "a/a.txt")
    let missing = folder.path + "/missing.json"
    let outcome = try check("--config", missing, path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints == "nianbao: \(missing): 没有这个文件\n")
    // Also where there is nothing to check.
    try folder.write("", to: "empty/x.png")
    #expect(try check("--config", missing, folder.path + "/empty").exitCode == 2)
    let settings = folder.path + "/a/.nianbao.json"
    try FileManager.default.createDirectory(atPath: settings, withIntermediateDirectories: false)
    #expect(try check(path).complaints == "nianbao: \(settings): 不是普通文件\n")
    try FileManager.default.removeItem(atPath: settings)
    try folder.write([UInt8](repeating: 0x20, count: 1 << 20), to: "a/.nianbao.json")
    #expect(
      try check(path).complaints == "nianbao: \(settings):1:1048577: 不是正确的 JSON\n"
    )
    try folder.write([UInt8](repeating: 0x20, count: 1 << 20 + 1), to: "a/.nianbao.json")
    #expect(try check(path).complaints == "nianbao: \(settings): 超过 1 MB\n")
    try FileManager.default.removeItem(atPath: settings)
    try FileManager.default.createSymbolicLink(
      atPath: settings,
      withDestinationPath: "nowhere.json"
    )
    #expect(try check(path).complaints == "")
  }

  @Test func fixesOfRulesThatAreOffAreNotDone() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    try folder.write(#"{"rules":{"section.number":"off"}}"#, to: ".nianbao.json")
    let difference = try BuiltProgram.run(["check", "--diff", path])
    #expect(difference.output.contains("+行政规范性文件\t1\t0\t3\n"))
    #expect(!difference.output.contains("+一、总体情况\n"))
    _ = try BuiltProgram.run(["check", "--fix", path])
    #expect(
      try String(contentsOfFile: path, encoding: .utf8)
        == Self.report.replacingOccurrences(of: "１", with: "1")
    )
  }

  @Test func theYearOfTheSettingsChoosesTheEdition() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(QuietReport.text(), to: "a.txt")
    #expect(try check(path).exitCode == 0)
    try folder.write(#"{"year":2020}"#, to: ".nianbao.json")
    #expect(try rules(in: check(path)).contains("table.edition"))
  }
}
