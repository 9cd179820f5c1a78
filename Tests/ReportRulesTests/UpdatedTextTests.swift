import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What is told after an edit is what a fresh check tells, where it hangs on words of no passage and of no
/// cell.
@Suite struct UpdatedTextTests {
  @Test func aHeadingBetweenTheCellsOfHTMLIsMissedOnceItIsBroken() throws {
    let text = """
      一、总体情况
      <p>二、主动公开政府信息情况</p>
      <p>三、收到和处理政府信息公开申请情况</p>
      <tr><td>3.补正后申请内容仍不明确</td><td>4</td><四、政府信息公开行政复议、行政诉讼情况
      <p>五、存在的主要问题及改进情况</p>
      <p>六、其他需要报告的事项</p>
      """
    let place = try #require(text.firstRange(of: "复"))
    try expectSame(text, replacing: place, with: "<p>", telling: "缺少「四、政府信息公开行政复议、行政诉讼情况」")
  }

  @Test func anOddCellIsThatOfTheRowThatCountsNow() throws {
    let row = "一、本年新收政府信息公开申请数量\t4\t0\t0\t0\t0上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n"
    let text =
      row + row
      + "三、本年度办理结果\t（一）予以公开\t2\t0\t0\t0\t0\t0\t2\n"
      + "四、结转下年度继续办理\t1，其中甲2条、乙3条。\t0\t0\t0\t0\t0\t1"
    let place = try #require(text.firstIndex(of: "新"))
    try expectSame(
      text,
      replacing: place..<place,
      with: "1",
      telling: "一·法律服务机构：「0上年结转政府信息公开申请数量」不是数"
    )
  }

  @Test func aContradictionPointsToTheRowThatCountsNow() throws {
    var random = SplitMix(seed: 1)
    var report = SampleReport(edition: .edition2021, using: &random)
    report.overview = ["收到的政府信息公开申请全部办结。"]
    let carriedOver = report.edition.requests.carriedOver
    report.requests[carriedOver] = ["3", "0", "0", "0", "0", "0", "3"]
    let text = report.text(.tabSeparated)
    let row = try #require(text.firstRange(of: "四、结转"))
    let rest = text[row.lowerBound...]
    let line = String(rest[...(try #require(rest.firstIndex(of: "\n")))])
    try expectSame(
      text,
      replacing: row.lowerBound..<row.lowerBound,
      with: line,
      telling: "正文写已全部办结，表三「四、结转下年度」总计为 3"
    )
  }

  @Test func aTotalThatIsTooSmallIsThatOfItsOwnColumn() throws {
    var random = SplitMix(seed: 1)
    var report = SampleReport(edition: .edition2021, using: &random)
    let form = report.edition.requests
    for (column, written) in [(1, "甲"), (2, "乙")] {
      for row in form.rows.indices {
        report.requests[row][column] = form.outcomes.contains(row) ? "1" : "0"
      }
      report.requests[form.outcomes.lowerBound][column] = written
    }
    for row in form.rows.indices {
      let counts = report.requests[row][..<6].compactMap { Int($0) }
      report.requests[row][6] = String(counts.reduce(0, +))
    }
    let text = report.text(.tabSeparated)
    let place = try #require(text.firstRange(of: "甲"))
    let sum = "科研机构列办理结果合计不符"
    try expectSame(text, replacing: place, with: "5", telling: sum)
  }

  private func expectSame(
    _ text: String,
    replacing place: Range<String.Index>,
    with words: String,
    telling message: String
  ) throws {
    let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
    let end = text.utf8.distance(from: text.startIndex, to: place.upperBound)
    var tree = SyntaxTree(parsing: SourceText(text))
    let before = CheckedText(tree)
    let change = tree.apply(SourceEdit(range: start..<end, replacement: Array(words.utf8)))
    let edited = before.updated(to: tree, change).told
    let fresh = CheckedText(tree).told
    #expect(fresh.contains { $0.message.chinese.hasPrefix(message) })
    #expect(edited.map(\.message.chinese) == fresh.map(\.message.chinese))
    #expect(edited.map(\.range) == fresh.map(\.range))
    #expect(edited.map { $0.related.map(\.range) } == fresh.map { $0.related.map(\.range) })
  }
}
