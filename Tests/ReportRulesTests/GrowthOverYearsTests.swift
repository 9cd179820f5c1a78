import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Growths in the text, held against the tables of two years.
struct GrowthOverYearsTests {
  /// Reports of two years: 100 requests received and 10 carried in, then 120 and 12.
  private func findings(_ sentence: String, withLastYear: Bool = true) -> [Finding] {
    var generator = SplitMix(seed: 11)
    var members: [Catalogue.Member] = []
    for (year, received, carriedIn) in [(2023, 100, 10), (2024, 120, 12)] {
      if year == 2023, !withLastYear { continue }
      var report = SampleReport(edition: .edition2021, using: &generator)
      let form = report.edition.requests
      report.year = year
      report.tell(of: year, using: &generator)
      if year == 2024 { report.overview.append(sentence) }
      report.requests = report.requests.map { $0.map { _ in "0" } }
      for (row, count) in [
        (form.received, received), (form.carriedIn, carriedIn),
        (form.outcomes.lowerBound, received), (form.outcomesTotal, received),
        (form.carriedOver, carriedIn),
      ] {
        report.requests[row][0] = String(count)
        report.requests[row][6] = String(count)
      }
      for report in ComparedReport.all(
        in: SourceText(report.text(.tabSeparated)),
        settings: .standard
      ) {
        var record = report.record
        record.document = members.count
        members.append(Catalogue.Member(record, folder: ["a"], isChecked: year == 2024))
      }
    }
    return Catalogue(members).findings().joined().filter { $0.rule.text == "narrative.percentage" }
  }

  @Test(arguments: [
    ("（二）依申请公开。全年收到政府信息公开申请120件，同比增长30%。", "上年报告为 100，(120−100)÷100＝20%，正文写 30%"),
    ("（二）依申请公开。全年收到政府信息公开申请132件，较上年增长50.5%。", "上年报告为 110，(132−110)÷110＝20%，正文写 50.5%"),
    ("（二）依申请公开。全年收到政府信息公开申请120件，比上年下降20%。", "上年报告为 100，100 到 120 是增加，正文写下降 20%"),
    ("（二）依申请公开。全年办结政府信息公开申请120件，同比增长12.5%。", "上年报告为 100，(120−100)÷100＝20%，正文写 12.5%"),
  ])
  func aGrowthThatBothReportsContradictIsTold(sentence: String, message: String) {
    let found = findings(sentence)
    #expect(found.map(\.message.chinese) == [message])
    #expect(found.first?.related.last?.document == 0)
    #expect(findings(sentence, withLastYear: false).isEmpty)
  }

  @Test(arguments: [
    "（二）依申请公开。全年收到政府信息公开申请120件，同比增长20%。",
    // Rounded, and with those carried in last year.
    "（二）依申请公开。全年收到政府信息公开申请120件，同比增长9.1%。",
    "（二）依申请公开。全年收到政府信息公开申请120件，同比增长约五分之一。",
    // Since another year, or another month; of another thing, of a part.
    "（二）依申请公开。全年收到政府信息公开申请120件，较2020年增长80%。",
    "（二）依申请公开。全年收到政府信息公开申请120件，环比增长80%。",
    "（二）依申请公开。全年收到政府信息公开申请120件，答复满意度同比增长80%。",
    "（二）依申请公开。全年收到政府信息公开申请120件，其中网上申请80件，同比增长80%。",
    "（二）依申请公开。全年公开信息120条，同比增长80%。",
  ])
  func whatAgreesOrCannotBeKnownIsNotTold(sentence: String) {
    #expect(findings(sentence).isEmpty)
  }
}
