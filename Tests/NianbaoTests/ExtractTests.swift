import Foundation
import ReportTestSupport
import Testing

/// `nianbao extract`, as a user sees it.
struct ExtractTests {
  private static let report = """
    清水镇2025年政府信息公开工作年度报告
    一、总体情况
    公开信息12条。
    二、主动公开政府信息情况
    第二十条第（一）项\t\t\t
    信息内容\t本年制发件数\t本年废止件数\t现行有效件数
    规章\t0\t0\t0
    行政规范性文件\t2\t\t3
    第二十条第（八）项\t
    信息内容\t本年收费金额（单位：万元）
    行政事业性收费\t25.10

    """

  private func rows(_ csv: String) -> [[String]] {
    csv.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func aLineIsACellInTheOrderOfTheForm() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    let outcome = try BuiltProgram.run(["extract", path])
    #expect(outcome.exitCode == 0)
    let rows = rows(outcome.output)
    #expect(
      rows.first == [
        "agency", "year", "edition", "table", "row", "column", "value", "state", "file", "line",
      ]
    )
    // Ten cells in table two, 25 rows of seven in table three, fifteen cells in table four.
    #expect(rows.count == 1 + 10 + 25 * 7 + 15)
    #expect(
      rows[4] == [
        "清水镇", "2025", "2021", "documents", "行政规范性文件", "本年制发件数", "2", "number", path, "8",
      ]
    )
    #expect(rows[5][5...8] == ["本年废止件数", "", "blank", path])
    #expect(rows[10][6...9] == ["25.10", "number", path, "11"])
    #expect(rows[11][3...9] == ["requests", "一、本年新收政府信息公开申请数量", "自然人", "", "torn", path, ""])
    #expect(rows.contains { $0[4] == "（六）其他处理·3.其他" })
    #expect(rows.contains { $0[4] == "（七）总计" })
    #expect(rows.last?[4] == "行政诉讼·复议后起诉")
  }

  @Test func aLineMayBeAReport() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    let rows = rows(try BuiltProgram.run(["extract", "--wide", path]).output)
    #expect(rows.count == 2)
    #expect(rows[0].count == rows[1].count)
    let column = try #require(rows[0].firstIndex(of: "documents/行政规范性文件/现行有效件数"))
    #expect(rows[1][column] == "3")
    #expect(rows[1].first == "清水镇")
    #expect(rows[1].last == path)
  }

  @Test(arguments: ["json", "ndjson"])
  func programsGetNumbers(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.report, to: "b.txt")
    try folder.write(Self.report, to: "a.txt")
    let output = try BuiltProgram.run(["extract", "--format", format, folder.path]).output
    let text =
      format == "json" ? output : "[" + output.split(separator: "\n").joined(separator: ",") + "]"
    let cells = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    )
    #expect(cells.count == 2 * 200)
    #expect(cells[9]["value"] as? Double == 25.1)
    #expect(cells[9]["line"] as? Int == 11)
    #expect(cells[4]["value"] is NSNull)
    #expect(cells[10]["line"] is NSNull)
    #expect((cells.first?["file"] as? String)?.hasSuffix("a.txt") == true)
    #expect((cells.last?["file"] as? String)?.hasSuffix("b.txt") == true)
  }

  @Test func theFormOf2019HasItsOwnCells() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      QuietReport.text(year: 2020),
      to: "a.txt"
    )
    let rows = rows(try BuiltProgram.run(["extract", path]).output).dropFirst()
    #expect(rows.allSatisfy { $0[2] == "2019" })
    #expect(rows.contains { $0[4] == "政府集中采购" && $0[5] == "采购总金额" })
  }

  @Test func aFileIsWrittenWhole() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.report, to: "a.txt")
    let target = folder.path + "/数字.csv"
    let outcome = try BuiltProgram.run(["extract", path, "-o", target])
    #expect(outcome.output == "")
    #expect(outcome.exitCode == 0)
    #expect(
      try String(contentsOfFile: target, encoding: .utf8)
        == BuiltProgram.run(["extract", path]).output
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    #expect(
      try BuiltProgram.run(["extract", path, "-o", folder.path + "/无/数字.csv"]).exitCode == 2
    )
  }

  @Test func whatIsNoReportIsNamed() throws {
    let outcome = try BuiltProgram.run(["extract", "-"], input: Array("会议纪要\n".utf8))
    #expect(outcome.complaints.contains("<stdin>"))
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func factsTellWhatTheFiguresOfTheProseWereReadAs() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Self.report.replacing("公开信息12条。", with: "公开信息12条，其中动态7条，公告5条。制发行政规范性文件2件。"),
      to: "a.txt"
    )
    let outcome = try BuiltProgram.run(["extract", "--facts", "--lang", "zh", path])
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.output == """
        \(path):3:5: 12条 [合计 7＋5] 公开信息12条
        \(path):3:13: 7条 [分项 12条] 其中动态7条
        \(path):3:18: 5条 [分项 12条] 公告5条
        \(path):3:30: 2件 [表格 行政规范性文件·本年制发件数] 制发行政规范性文件2件

        """
    )
    let json = try BuiltProgram.run(["extract", "--facts", "--format", "json", path]).output
    let file = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(file["path"] as? String == path)
    let facts = try #require(file["facts"] as? [[String: Any]])
    #expect(facts.map { $0["kind"] as? String } == ["total", "part", "part", "cell"])
    #expect(facts[0]["line"] as? Int == 3)
    #expect(facts[0]["column"] as? Int == 5)
    #expect(facts[0]["clause"] as? String == "公开信息12条")
    let csv = try BuiltProgram.run(["extract", "--facts", "--format", "csv", path]).output
    #expect(rows(csv).map(\.count) == [7, 7, 7, 7, 7])
  }

  @Test func theSchemaIsJSON() throws {
    let schema = try BuiltProgram.run(["extract", "--schema"]).output
    #expect(try JSONSerialization.jsonObject(with: Data(schema.utf8)) is [String: Any])
  }
}
