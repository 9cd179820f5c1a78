import ReportRules
import ReportSyntax
import StatutoryForms
import Testing

@testable import nianbao

struct NewTests {
  @Test(arguments: ["2019", "2020", "2021", "2026"], ["tab", "tsv", "pipe", "html"])
  func aNewReportIsNotTakenForAFinishedOne(year: String, layout: String) throws {
    let report = try BuiltProgram.run([
      "new", "--agency", "清水镇", "--year", year, "--layout", layout,
    ])
    #expect(report.exitCode == 0)
    #expect(report.output.contains("清水镇\(year)年政府信息公开工作年度报告"))
    let check = try BuiltProgram.run(
      ["check", "--format", "csv", "-"],
      input: Array(report.output.utf8)
    )
    #expect(check.exitCode == 1)
    // Each of the seven places for words, and what is not filled in of the tables, and nothing else.
    let rules = check.output.split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",")[3])
    }
    #expect(rules.count { $0 == "placeholder.empty" } == 7)
    #expect(rules.contains("cell.blank"))
    #expect(Set(rules) == ["placeholder.empty", "cell.blank"])
  }

  @Test(arguments: ["2020", "2026"])
  func nothingIsClaimedThatNobodyHasSaid(year: String) throws {
    let report = try BuiltProgram.run(["new", "--agency", "清水镇", "--year", year]).output
    #expect(!report.contains("未收取"))
    #expect(!report.contains("依法"))
    #expect(!report.contains("0\n"))
    #expect(report.contains("（此处填写主动公开情况）\n"))
  }

  @Test func theEditionFollowsTheYear() throws {
    let old = try options("--agency", "清水镇", "--year", "2020")
    #expect(old.edition.id == .edition2019)
    let new = try options("--agency=清水镇", "--year=2026", "--edition=2021")
    #expect(new.edition.id == .edition2021)
    #expect(new.layout == .cellPerLine)
  }

  @Test func whatCannotBePrintedIsRefused() {
    #expect(throws: UsageError.optionMissing("--agency")) { try options("--year", "2026") }
    #expect(throws: UsageError.optionMissing("--year")) { try options("--agency", "清水镇") }
    #expect(throws: UsageError.yearOutOfRange(option: "--year", value: "2018", 2019...2099)) {
      try options("--agency", "清水镇", "--year", "2018")
    }
    #expect(throws: UsageError.valueUnusable(option: "--agency", value: "甲\n乙")) {
      try options("--agency", "甲\n乙", "--year", "2026")
    }
    #expect(throws: UsageError.editionUnfit("2019", year: 2026, fitting: "2021")) {
      try options("--agency", "清水镇", "--year", "2026", "--edition", "2019")
    }
    #expect(throws: UsageError.unknownOption("--format", nearest: [])) {
      try options("--format", "x")
    }
    #expect(throws: UsageError.surplusOperand("x")) { try options("x") }
  }

  @Test func aWrongOptionEndsWithTwo() throws {
    let outcome = try BuiltProgram.run(["new", "--agency", "清水镇", "--year", "二六"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.complaints
        == "nianbao: 选项 --year 的值“二六”不可用，应为 2019 至 2099\n用法见 nianbao new --help\n"
    )
  }

  private func options(_ words: String...) throws(UsageError) -> NewOptions {
    try NewOptions(parsing: words.map { Array($0.utf8) })
  }
}
