import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

struct NextYearDraftTests {
  private func sample(_ edition: Edition.ID, year: Int) -> SampleReport {
    var generator = SplitMix(seed: 3)
    var report = SampleReport(edition: edition, using: &generator)
    report.year = year
    report.overview = [
      "（一）主动公开。\(year)年，主动公开政府信息120条，比\(year - 1)年的100条增长20%，其中网站80条、公开栏40条。",
      "（二）依申请公开。20个工作日内答复，热线12345全年畅通，\(year)年3月15日举办开放日。",
      "（三）政府信息管理。执行《\(year)年政务公开工作要点》，做到以下两点：一是先审后发；二是定期复核。",
      "（四）平台建设。网站更新专栏3个，\(year + 1)年将再建1个。", "（五）监督保障。开展培训2次、考核和社会评议，没有责任追究的情形。",
    ]
    return report
  }

  private func draft(_ text: String) throws -> SyntaxTree {
    let tree = SyntaxTree(parsing: SourceText(text))
    let edits = try #require(NextYearDraft.edits(for: tree))
    return SyntaxTree(parsing: tree.text.applying(edits))
  }

  private func texts(of report: SampleReport) -> [String] {
    TableLayout.allCases.map(report.text)
      + [.noOuterBar, .boxes, .grid, .lineOnly, .spaces].map { (layout: LooseLayout) in
        report.text(layout)
      }
  }

  /// The numbers in the cells of a draft, by row and column.
  private func filled(_ report: Report) -> [String: String] {
    Dictionary(
      report.formCells.filter { $0.state == .number }.map {
        ("\($0.name.row)·\($0.name.column)", $0.value)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test func whatFollowsFromThisYearIsFilledAndAllElseIsBlank() throws {
    let sample = sample(.edition2021, year: 2024)
    let form = sample.edition.requests
    var expected: [String: String] = [:]
    for (column, heading) in form.columns.map(\.heading).enumerated() {
      let row = form.rows[form.carriedIn].label
      expected["\(row)·\(heading)"] = sample.requests[form.carriedOver][column]
    }
    expected["规章·现行有效件数"] = sample.documents[1]?[0][2]
    expected["行政规范性文件·现行有效件数"] = sample.documents[1]?[1][2]
    for text in texts(of: sample) {
      let reports = Report.all(in: try draft(text))
      let report = try #require(reports.first)
      #expect(report.identity.year == 2025)
      #expect(report.writtenEdition?.id == .edition2021)
      #expect(filled(report) == expected, "\(report.text.string(in: 0..<report.text.bytes.count))")
    }
  }

  @Test func aReportOf2020IsContinuedInTheFormOf2021() throws {
    let sample = sample(.edition2019, year: 2020)
    let form = sample.edition.requests
    for text in texts(of: sample) {
      let report = try #require(Report.all(in: try draft(text)).first)
      #expect(report.identity.year == 2021)
      #expect(report.writtenEdition?.id == .edition2021)
      let values = filled(report)
      #expect(values.count == 7)
      #expect(values["二、上年结转政府信息公开申请数量·自然人"] == sample.requests[form.carriedOver][0])
      let words = report.text.string(in: 0..<report.text.bytes.count)
      #expect(words.contains("国办公开办函〔2021〕30号"))
      #expect(!words.contains("〔2019〕60号"))
    }
  }

  @Test func figuresOfTheProseAreToBeFilledIn() throws {
    let tree = try draft(sample(.edition2021, year: 2024).text(.tabSeparated))
    let words = tree.text.string(in: 0..<tree.text.bytes.count)
    for line in [
      "清水镇2025年政府信息公开工作年度报告", "统计期限自2025年1月1日起至2025年12月31日止。",
      "（一）主动公开。2025年，主动公开政府信息XX条，比2024年的XX条增长XX%，其中网站XX条、公开栏XX条。",
      "（二）依申请公开。20个工作日内答复，热线12345全年畅通，2025年XX月XX日举办开放日。",
      "（三）政府信息管理。执行《2024年政务公开工作要点》，做到以下两点：一是先审后发；二是定期复核。",
      "（四）平台建设。网站更新专栏XX个，2026年将再建XX个。",
    ] {
      #expect(words.contains(line + "\n"), "\(words.prefix(1200))")
    }
    let findings = RuleSet.findings(in: tree)
    let marked = findings.filter { $0.rule.text == "placeholder.empty" }
    #expect(marked.count == 9)
    // Once filled in, nothing is left to say of them.
    let filled = SyntaxTree(
      parsing: SourceText(words.replacing("XX月XX日", with: "5月1日").replacing("XX", with: "3"))
    )
    #expect(!RuleSet.findings(in: filled).contains { $0.rule.text.hasPrefix("placeholder") })
  }

  @Test func aSignatureIsOfTheYearAfter() throws {
    let sample = sample(.edition2021, year: 2024)
    let tree = try draft(sample.text(.tabSeparated) + "\n清水镇人民政府\n2025年1月20日\n")
    let words = tree.text.string(in: 0..<tree.text.bytes.count)
    #expect(words.hasSuffix("清水镇人民政府\n2026年XX月XX日\n"))
  }

  @Test func whatIsNoReportHasNoNextYear() {
    #expect(NextYearDraft.edits(for: SyntaxTree(parsing: SourceText("你好\n"))) == nil)
  }
}
