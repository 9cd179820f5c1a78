import ReportRules
import ReportSyntax
import Testing

@testable import nianbao

struct NewTests {
  @Test(arguments: ["2019", "2020", "2021", "2026"], ["tab", "tsv", "pipe"])
  func aNewReportChecksClean(year: String, layout: String) throws {
    let report = try BuiltProgram.run([
      "new", "--agency", "清水镇", "--year", year, "--layout", layout,
    ])
    #expect(report.exitCode == 0)
    #expect(report.output.contains("清水镇\(year)年政府信息公开工作年度报告\n"))
    let check = try BuiltProgram.run(["check", "-"], input: Array(report.output.utf8))
    #expect(check.exitCode == 0)
    #expect(check.output == "1 份已核对；没有发现问题\n")
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
    #expect(throws: UsageError.valueUnusable(option: "--year", value: "2018")) {
      try options("--agency", "清水镇", "--year", "2018")
    }
    #expect(throws: UsageError.valueUnusable(option: "--agency", value: "甲\n乙")) {
      try options("--agency", "甲\n乙", "--year", "2026")
    }
    #expect(throws: UsageError.editionUnfit("2019", year: 2026, fitting: "2021")) {
      try options("--agency", "清水镇", "--year", "2026", "--edition", "2019")
    }
    #expect(throws: UsageError.unknownOption("--format")) { try options("--format", "x") }
    #expect(throws: UsageError.surplusOperand("x")) { try options("x") }
  }

  @Test func aWrongOptionEndsWithTwo() throws {
    let outcome = try BuiltProgram.run(["new", "--agency", "清水镇", "--year", "二六"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints == "nianbao: 选项 --year 的值“二六”不可用\n用法见 nianbao --help\n")
  }

  private func options(_ words: String...) throws(UsageError) -> NewOptions {
    try NewOptions(parsing: words.map { Array($0.utf8) })
  }
}
