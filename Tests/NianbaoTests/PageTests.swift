import Foundation
import ReportRules
import ReportSyntax
import ReportTestSupport
import ReviewPage
import StatutoryForms
import Testing

@testable import nianbao

/// What a page knows, read back from the page as a browser reads it.
private struct Page {
  let text: String
  let data: [String: Any]

  init(
    _ files: [(name: String, text: String)],
    language: Language = .chinese,
    ignored: [String] = []
  ) throws {
    let output = HTMLOutput(language: language)
    var summary = RunSummary()
    summary.ignored = ignored
    var text = output.opening
    for (index, file) in files.enumerated() {
      let input = InputText(encoding: .utf8, text: SourceText(file.text))
      let verdict = Verdict(on: input.text, settings: .standard, by: OneWorker())
      let checked = CheckedFile(
        name: file.name,
        text: input,
        verdict: verdict,
        filter: FindingFilter(),
        isNamed: true
      )
      text += output.lead(ofPiece: index)
      text += String(decoding: output.text(for: checked), as: UTF8.self)
    }
    text += output.closing(summary)
    try self.init(reading: text)
  }

  /// A page that was written.
  init(reading text: String) throws {
    self.text = text
    let data = try #require(text.components(separatedBy: #"id="data">"#).dropFirst().first)
    let json = try #require(data.components(separatedBy: "</script>").first)
    self.data = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    )
  }

  init(_ text: String) throws { try self.init([("报告.txt", text)]) }

  var files: [[String: Any]] { data["files"] as? [[String: Any]] ?? [] }

  func report(_ index: Int = 0) throws -> [String: Any] {
    let reports = files.flatMap { $0["reports"] as? [[String: Any]] ?? [] }
    return try #require(reports.indices.contains(index) ? reports[index] : nil)
  }

  func findings(of rule: String) throws -> [[String: Any]] {
    let findings = try #require(try report()["findings"] as? [[String: Any]])
    return findings.filter { $0["rule"] as? String == rule }
  }

  /// What the page shows in a cell of the form, named as `nianbao extract` names it.
  func cell(_ row: String, _ column: String) throws -> Any? {
    let cells = try #require(try report()["cells"] as? [Any])
    let number = try #require(Self.number(of: row, column))
    return cells[number]
  }

  static func number(of row: String, _ column: String) -> Int? {
    Edition.edition2021ForTests.cellNames.firstIndex { $0.row == row && $0.column == column }
  }
}

extension Edition {
  fileprivate static var edition2021ForTests: Edition { Edition.with(.edition2021) }
}

extension SampleReport {
  fileprivate static var balanced: SampleReport {
    var generator = SplitMix(seed: 17)
    return SampleReport(edition: .edition2021, using: &generator)
  }
}

struct PageTests {
  private static let received = "一、本年新收政府信息公开申请数量"

  @Test(arguments: [TableLayout.cellPerLine, .tabSeparated, .pipe, .html])
  func theCellsOfTheFormAreInItsOrderInEveryLayout(layout: TableLayout) throws {
    let sample = SampleReport.balanced
    let page = try Page(sample.text(layout))
    let cells = try #require(try page.report()["cells"] as? [Any])
    #expect(cells.count == Edition.with(.edition2021).cellNames.count)
    let appeals = cells.suffix(15).compactMap { $0 as? Int }
    #expect(appeals.map(String.init) == sample.appeals)
    #expect(try page.cell(Self.received, "总计") as? Int == Int(sample.requests[0][6]))
  }

  @Test func whatIsNoNumberIsShownAsItIsWritten() throws {
    var sample = SampleReport.balanced
    sample.requests[4] = ["0", " ", "／", "007", "１", "0", "1"]
    let page = try Page(sample.text(.pipe))
    let row = "（三）不予公开·1.属于国家秘密"
    #expect(try page.cell(row, "商业企业") as? String == "")
    #expect(try page.cell(row, "科研机构") as? String == "／")
    #expect(try page.cell(row, "社会公益组织") as? String == "007")
    #expect(try page.cell(row, "法律服务机构") as? String == "１")
    #expect(try page.cell(row, "总计") as? Int == 1)
  }

  @Test func aMissingRowHasNoCells() throws {
    let sample = SampleReport.balanced
    let text = sample.text(.tabSeparated).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("4.无正当理由大量反复申请") }.joined(separator: "\n")
    let page = try Page(text)
    #expect(try page.cell("（五）不予处理·4.无正当理由大量反复申请", "自然人") is NSNull)
    // The finding stands on the row behind which it belongs.
    let finding = try #require(try page.findings(of: "row.missing").first)
    #expect(finding["row"] as? Int == 23)
  }

  @Test func aWrongCellIsMarkedWithItsEquation() throws {
    var sample = SampleReport.balanced
    let right = try #require(Int(sample.requests[0][0]))
    sample.requests[0][0] = "\(right + 10)"
    let page = try Page(sample.text(.cellPerLine))
    let finding = try #require(try page.findings(of: "requests.balance").first)
    let number = try #require(Page.number(of: Self.received, "自然人"))
    #expect(finding["cells"] as? [Int] == [number])
    #expect(finding["severity"] as? String == "error")
    #expect((finding["equations"] as? [String])?.first?.contains("≠") == true)
    let others = try #require(finding["others"] as? [[String: Any]])
    let total = try #require(Page.number(of: "（七）总计", "自然人"))
    #expect(others.contains { $0["cell"] as? Int == total })
    #expect(finding["quote"] == nil)
  }

  @Test func aSentenceIsQuotedAroundItsWords() throws {
    let text = SampleReport.balanced.text(.html).replacing(
      "公开政府信息。",
      with: "做了不少工作。共<b>公开信息22条</b>，其中动态9条、公告10条。还开展了培训。"
    )
    let page = try Page(text)
    let finding = try #require(try page.findings(of: "narrative.sum").first)
    let quote = try #require(finding["quote"] as? [String])
    #expect(quote == ["共公开信息", "22条", "，其中动态9条、公告10条。"])
    #expect(finding["cells"] == nil)
  }

  @Test func aSentenceThatContradictsACellStandsBesideIt() throws {
    let sample = SampleReport.balanced
    let received = try #require(Int(sample.requests[0][6]))
    let text = sample.text(.pipe).replacing(
      "依法办理申请。",
      with: "\(sample.year)年新收政府信息公开申请\(received + 3)件。"
    )
    let page = try Page(text)
    let finding = try #require(try page.findings(of: "narrative.requests").first)
    let quote = try #require(finding["quote"] as? [String])
    #expect(quote.joined().contains("新收政府信息公开申请\(received + 3)件"))
    let others = try #require(finding["others"] as? [[String: Any]])
    let number = try #require(Page.number(of: Self.received, "总计"))
    #expect(others.contains { $0["cell"] as? Int == number })
  }

  @Test func rowsThatTheFormDoesNotHaveAreDrawnToo() throws {
    let sample = SampleReport.balanced
    let text = sample.text(.tabSeparated).replacing(
      "行政强制\t",
      with: "行政检查\t25\n行政强制\t"
    )
    let rows = try #require(try Page(text).report()["beyond"] as? [[String: Any]])
    #expect(rows.map { $0["label"] as? String } == ["行政检查"])
    #expect((rows.first?["values"] as? [String])?.first == "25")
    #expect(rows.first?["table"] as? String == "documents")
  }

  @Test func reportsOfOneFileHaveTheirOwnFindings() throws {
    var first = SampleReport.balanced
    first.appeals[4] = "99"
    let second = SampleReport.balanced.text(.pipe).replacing("清水镇", with: "白石镇")
    let page = try Page(first.text(.pipe) + "\n" + second)
    #expect(try page.report(0)["agency"] as? String == "清水镇")
    #expect(try page.report(1)["agency"] as? String == "白石镇")
    let rules = try (0...1).map { index in
      (try page.report(index)["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String }
    }
    #expect(rules[0]?.contains("appeals.total") == true)
    #expect(rules[1]?.contains("appeals.total") == false)
  }

  @Test func aTextThatIsNoReportHasNone() throws {
    let page = try Page([("通知.txt", "关于放假的通知\n请各单位安排好值班。\n")])
    #expect(page.files.first?["path"] as? String == "通知.txt")
    #expect((page.files.first?["reports"] as? [Any])?.isEmpty == true)
  }

  @Test func hostileWordsStayWords() throws {
    let name = "</script><script>alert(1)</script><!--\u{2028}\u{2029}-->.txt"
    let text = SampleReport.balanced.text(.tabSeparated)
      .replacing("清水镇", with: "</ScRiPt><img src=x onerror=alert(1)>镇")
      .replacing("公开政府信息。", with: "公开信息22条，其中</script>9条、<!--公告10条。")
    let plain = try Page(SampleReport.balanced.text(.tabSeparated))
    let page = try Page([(name, text)], ignored: [name])
    #expect(page.files.first?["path"] as? String == name)
    #expect(page.data["ignored"] as? [String] == [name])
    for tag in ["<script", "</script", "<!--", "<img"] {
      let counts = [plain, page].map { $0.text.lowercased().components(separatedBy: tag).count }
      #expect(counts[0] == counts[1], "\(tag)")
    }
    #expect(!page.text.unicodeScalars.contains("\u{2028}"))
    #expect(!page.text.unicodeScalars.contains("\u{2029}"))
  }

  @Test func thePageNeedsNothingElse() throws {
    let page = try Page(SampleReport.balanced.text(.pipe)).text
    for word in ["http://", "https://", " src=", "@import", "url(", "innerHTML", "fetch(", "eval("]
    {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'"))
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(!page.contains("{data}"))
  }

  /// A county of four units in two years, the second of which is checked.
  private func pageOfCounty(_ county: SampleCounty, units: String) throws -> Page {
    let folder = try TemporaryFolder()
    for file in [2021, 2022].flatMap(county.files) { try folder.write(file.text, to: file.path) }
    try folder.write(units, to: "units.csv")
    let run = try BuiltProgram.run(
      ["check", "--format", "html", "--previous", "2021", "--units", "units.csv", "2022"],
      folder: folder.path
    )
    return try Page(reading: run.output)
  }

  @Test func lastYearStandsBesideAReport() throws {
    var county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 3)
    let form = county.years[1][1].edition.requests
    let carried = try #require(Int(county.years[0][1].requests[form.carriedOver][6]))
    county.years[1][1].requests[form.carriedIn][6] = "\(carried + 1)"
    let page = try pageOfCounty(county, units: county.units)
    let unit = try #require(
      page.files.first { ($0["path"] as? String)?.contains(county.agencies[1]) == true }
    )
    let report = try #require((unit["reports"] as? [[String: Any]])?.first)
    let last = try #require(report["last"] as? [String: Any])
    #expect(last["year"] as? Int == 2021)
    #expect(last["form"] as? Int == 2021)
    let cells = try #require(last["cells"] as? [Any])
    let number = try #require(Page.number(of: "四、结转下年度继续办理", "总计"))
    #expect(cells[number] as? Int == carried)
    // Those that are compared with only are no units of the page.
    #expect(page.files.count == 5)
  }

  @Test func unitsWithoutAReportAreNamed() throws {
    let county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 3)
    let page = try pageOfCounty(
      county,
      units: county.units + "云漳县柳林镇,\(SampleCounty.name)\n"
    )
    let list = try #require(page.files.first { $0["missing"] != nil })
    let missing = try #require(list["missing"] as? [[String: String]])
    #expect(missing.map { $0["unit"] } == ["云漳县柳林镇"])
    #expect(missing.first?["message"]?.contains("2022年") == true)
    #expect((list["reports"] as? [Any])?.isEmpty == true)
  }

  @Test func whatStandsInAnotherFileIsQuoted() throws {
    var county = SampleCounty(unitCount: 3, years: 2021...2022, seed: 3)
    county.years[1][1].overview = county.years[0][1].overview
    county.years[1][1].problems = county.years[0][1].problems
    let page = try pageOfCounty(county, units: county.units)
    let reports = page.files.flatMap { $0["reports"] as? [[String: Any]] ?? [] }
    let finding = try #require(
      reports.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
        .first { $0["rule"] as? String == "copied.text" }
    )
    let other = try #require((finding["others"] as? [[String: Any]])?.first)
    #expect((other["path"] as? String)?.hasPrefix("2021/") == true)
    let sentence = try #require((other["quote"] as? [String])?[1])
    #expect(county.years[0][1].overview.contains { $0.contains(sentence) })
  }

  @Test func rulesAndFormsAreInTheLanguageOfThePage() throws {
    let text = SampleReport.balanced.text(.pipe)
    let chinese = try Page([("a", text)])
    let english = try Page([("a", text)], language: .english)
    func title(_ page: Page) -> String? {
      let rules = page.data["rules"] as? [String: [String: String]]
      return rules?["requests.balance"]?["title"]
    }
    #expect(title(chinese) == Rule.requestBalanceTitle.chinese)
    #expect(title(english) == Rule.requestBalanceTitle.english)
    #expect(english.text.contains(#"<html lang="en">"#))
    #expect(chinese.text.contains(#"<html lang="zh-CN">"#))
  }
}

extension Rule {
  fileprivate static var requestBalanceTitle: Wording {
    RuleSet.all.first { $0.id == "requests.balance" }?.title ?? Wording("", english: "")
  }
}

struct ScriptDataTests {
  @Test func nothingInTheDataEndsTheElement() {
    let json =
      Array(#"{"a":"</script><!-- ]]> é 中"}"#.utf8) + Array("\u{2028}\u{2029}\u{2030}".utf8)
    let text = String(decoding: ScriptData.harmless(json), as: UTF8.self)
    #expect(
      text == #"{"a":"\u003C/script\u003E\u003C!-- ]]\u003E é 中"}\u2028\u2029"# + "\u{2030}"
    )
  }
}
