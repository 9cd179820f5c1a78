import Foundation
import Testing

@testable import nianbao

/// What of a run is shown and counted, and where it goes.
struct SelectionTests {
  private let folder: TemporaryFolder

  /// A report with three findings: a sum, the label of a row, the number of a section.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write(try Self.report(), to: "a.txt")
  }

  private static func report() throws -> String {
    QuietReport.text()
      .replacingOccurrences(of: "六、其他", with: "五、其他")
      .replacingOccurrences(of: "信访举报投诉类申请", with: "信访举报类申请")
      .replacingOccurrences(of: "一、总体情况", with: "一、总体情况\n公开12条，其中动态7条、公告6条。")
  }

  private func check(_ arguments: String..., input: String = "") throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["check"] + arguments, input: Array(input.utf8), folder: folder.path)
  }

  /// The rules of the findings in a CSV.
  private func rules(_ arguments: String...) throws -> [String] {
    let outcome = try BuiltProgram.run(
      ["check", "--format", "csv"] + arguments + ["a.txt"],
      folder: folder.path
    )
    return outcome.output.split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",")[3])
    }
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func rulesAndGroupsAreChosen() throws {
    #expect(try rules() == ["narrative.sum", "row.label", "section.number"])
    #expect(try rules("--select", "row.label,section.*") == ["row.label", "section.number"])
    #expect(try rules("--select", "section, narrative.sum") == ["narrative.sum", "section.number"])
    #expect(try rules("--exclude", "row.*") == ["narrative.sum", "section.number"])
    #expect(
      try rules("--select", "row.*,section.*", "--exclude", "section.number") == ["row.label"]
    )
    #expect(try check("--select", "appeals.*", "a.txt").exitCode == 0)
    #expect(try check("--select", "row.label", "a.txt").exitCode == 1)
  }

  @Test func unknownRulesAreToldBeforeAnythingIsChecked() throws {
    for option in ["--select", "--exclude"] {
      let outcome = try check(option, "row.label,row.lable", "a.txt")
      #expect(outcome.exitCode == 2)
      #expect(outcome.output == "")
      #expect(outcome.complaints.hasPrefix("nianbao: 没有规则 row.lable，是否指 row.label"))
    }
    #expect(try check("--select", "", "a.txt").exitCode == 2)
  }

  @Test func onlyWhatIsChosenIsRepaired() throws {
    let difference = try check("--diff", "--select", "row.label", "a.txt").output
    #expect(difference.contains("+\t1.信访举报投诉类申请"))
    #expect(!difference.contains("+六、"))
    #expect(try check("--diff", "--exclude", "row.label", "a.txt").output.contains("+六、"))
  }

  @Test(arguments: ["json", "ndjson"])
  func whatABaselineTellsOfIsKnown(format: String) throws {
    try folder.write(try check("--format", format, "a.txt").output, to: "known.json")
    let again = try check("--baseline", "known.json", "a.txt")
    #expect(again.output == "1 份已核对；没有发现问题\n")
    #expect(again.exitCode == 0)
    let text = try Self.report().replacingOccurrences(of: "政府集中采购", with: "集中采购")
      .replacingOccurrences(of: "第二十条第（一）项", with: "第二十条第（二）项")
    try folder.write("\n\n" + text, to: "b/a.txt")
    let other = try check("--baseline", "known.json", "--format", "csv", "b/a.txt")
    #expect(other.exitCode == 1)
    #expect(!other.output.contains("row.label"))
    #expect(other.output.contains("article.block"))
  }

  @Test(arguments: ["", "[]", "{}", "{\"files\":1}", "abc", "{\"path\":1}"])
  func whatIsNoBaselineIsTold(text: String) throws {
    try folder.write(text, to: "known.json")
    let outcome = try check("--baseline", "known.json", "a.txt")
    #expect(outcome.exitCode == 2)
    #expect(outcome.output == "")
    #expect(outcome.complaints == "nianbao: known.json: 不是 check --format json 的输出\n")
    #expect(try check("--baseline", "none.json", "a.txt").exitCode == 2)
  }

  @Test func findingsAreCountedByRuleAndByUnit() throws {
    let outcome = try check("--statistics", "a.txt")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.output == """
        规则            合计  错误  警告  信息  提示
        narrative.sum      1           1              正文合计与分项不符
        row.label          1           1              行名称不规范
        section.number     1     1                    章节序号不规范

        单位    合计  错误  警告  信息  提示
        清水镇     3     1     2

        1 份已核对；1 个错误，2 个警告，其中 2 个可用 --fix 改正

        """
    )
    let json = try check("--statistics", "--format", "json", "a.txt").output
    let whole = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let statistics = try #require(whole?["statistics"] as? [String: [[String: Any]]])
    #expect(statistics["rules"]?.map { $0["rule"] as? String }.count == 3)
    #expect(statistics["units"]?.first?["unit"] as? String == "清水镇")
    #expect(statistics["units"]?.first?["findings"] as? Int == 3)
    #expect(try check("--statistics", "--format", "csv", "a.txt").exitCode == 2)
  }

  @Test func eachReportOfACompendiumIsCountedForItsUnit() throws {
    let first = try Self.report()
    let second = first.replacingOccurrences(of: "清水镇", with: "白石镇")
    try folder.write(first + "\n" + second, to: "b.txt")
    let output = try check("--statistics", "b.txt").output
    #expect(output.contains("清水镇     3     1     2\n"))
    #expect(output.contains("白石镇     3     1     2\n"))
  }

  @Test(arguments: ["-o", "--output-file"])
  func theOutputGoesIntoAFile(option: String) throws {
    let expected = try check("--format", "json", "a.txt")
    let outcome = try check("--format", "json", option, "out.json", "a.txt")
    #expect(outcome.output == "")
    #expect(outcome.exitCode == expected.exitCode)
    let path = folder.path + "/out.json"
    #expect(try String(contentsOfFile: path, encoding: .utf8) == expected.output)
    #expect(try files() == ["a.txt", "out.json"])
    _ = try check("--format", "csv", "--quiet", option, "out.json", "a.txt")
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("path,line"))
  }

  @Test func whatCannotBeWrittenIsToldBeforehand() throws {
    #expect(try check("-o", "none/out.json", "a.txt").exitCode == 2)
    #expect(try check("-o", ".", "a.txt").exitCode == 2)
    #expect(try check("-o", "a.txt/out", "a.txt").exitCode == 2)
  }

  @Test func anInputIsNotWrittenOver() throws {
    let text = try String(contentsOfFile: folder.path + "/a.txt", encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.txt",
      withDestinationPath: "a.txt"
    )
    try folder.write(try check("--format", "json", "a.txt").output, to: "known.json")
    for arguments in [
      ["-o", "a.txt", "a.txt"], ["-o", "link.txt", "a.txt"], ["-o", "./a.txt", "."],
      ["-o", "known.json", "--baseline", "known.json", "a.txt"],
    ] {
      let outcome = try BuiltProgram.run(["check"] + arguments, folder: folder.path)
      #expect(outcome.exitCode == 2, "\(arguments)")
      #expect(outcome.complaints.contains("是要读的文件，不能写在上面"), "\(arguments)")
    }
    #expect(try String(contentsOfFile: folder.path + "/a.txt", encoding: .utf8) == text)
  }

  @Test func anOutputInTheFolderIsWrittenAgain() throws {
    let first = try check("-o", "结果.txt", ".")
    #expect(first.exitCode == 1)
    #expect(try check("-o", "结果.txt", ".").exitCode == 1)
    let output = try String(contentsOfFile: folder.path + "/结果.txt", encoding: .utf8)
    #expect(output.hasSuffix("\n1 份已核对；1 个错误，2 个警告，其中 2 个可用 --fix 改正\n"))
    try folder.write(#"<meta name="generator" content="nianbao 0.1.0">"#, to: "页.html")
    #expect(try check("-o", "页.html", "--exclude", "row.*", ".").exitCode == 1)
  }
}
