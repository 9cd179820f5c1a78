import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What an edit costs does not grow with what it does not touch.
@Suite struct CheckWorkTests {
  @Test(arguments: [1, 4, 16], [0, 0.5, 1])
  func aWordInProseIsOnePassageOfOneReport(count: Int, place: Double) throws {
    let work = try work(of: "公开政府信息", becoming: "公开各类政府信息", count: count, place: place)
    #expect(work.reportsRead == 1)
    #expect(work.blocksRead <= 2)
    #expect(work.passagesRead == 1)
    #expect(work.passagesAsked <= RuleSet.all.count)
    #expect(work.tablesMatched == 0)
    #expect(work.rulesAsked < RuleSet.all.count / 2)
  }

  @Test(arguments: [1, 4, 16], [0, 0.5, 1])
  func aWordInAHeadingKeepsTheTableBelow(count: Int, place: Double) throws {
    let work = try work(of: "收到和处理政府", becoming: "收到与处理政府", count: count, place: place)
    #expect(work.reportsRead == 1)
    #expect(work.passagesRead == 1)
    #expect(work.tablesMatched == 0)
  }

  @Test(arguments: [1, 4, 16], [0, 0.5, 1])
  func aDigitInATableKeepsItsMatch(count: Int, place: Double) throws {
    let work = try work(
      of: "\t0\t",
      becoming: "\t7\t",
      count: count,
      place: place
    )
    #expect(work.reportsRead == 1)
    #expect(work.blocksRead == 1)
    #expect(work.passagesRead == 0)
    #expect(work.tablesMatched == 0)
    #expect(work.rulesAsked < RuleSet.all.count / 2)
  }

  /// Neither of a row that is missing nor of a cell that is blank anything else is told then.
  @Test func aDigitAsksNoRuleOfRowsAndOddCells() throws {
    let whole = String(decoding: text(1).bytes, as: UTF8.self)
    var lines = whole.split(separator: "\n")
    lines.removeAll { $0.contains("2.重复申请") }
    var faulty = lines.joined(separator: "\n")
    for (number, other) in [("\t1\t", "\t\t"), ("\t2\t", "\t/\t")] {
      faulty.replaceSubrange(try #require(faulty.firstRange(of: number)), with: other)
    }
    let rules: Set<Rule.ID> = ["row.missing", "cell.blank", "cell.number"]
    let checked = CheckedText(SyntaxTree(parsing: SourceText(faulty)))
    #expect(rules.isSubset(of: checked.findings.map(\.rule)))
    let sound = try work(of: "\t0\t", becoming: "\t7\t", in: text(1))
    let odd = try work(of: "\t0\t", becoming: "\t7\t", in: SourceText(faulty))
    #expect(odd.rulesAsked == sound.rulesAsked)
  }

  @Test(arguments: [1, 4, 16], [0, 0.5, 1])
  func aLabelIsMatchedInItsTableAlone(count: Int, place: Double) throws {
    let work = try work(of: "2.重复申请", becoming: "2.重复的申请", count: count, place: place)
    #expect(work.reportsRead == 1)
    #expect(work.passagesRead == 0)
    #expect(work.tablesMatched == 1)
    #expect(work.rulesAsked < RuleSet.all.count / 3)
  }

  @Test func aColumnHeadingAsksNoRuleOfNumbers() throws {
    let work = try work(of: "商业企业", becoming: "商业的企业", in: text(1))
    #expect(work.tablesMatched == 1)
    #expect(work.passagesAsked == 0)
    #expect(work.rulesAsked < RuleSet.all.count / 3)
  }

  /// What is no caption any more is a line between the tables, and the tables below it are the same.
  @Test func aCaptionIsReadInItsTableAlone() throws {
    let work = try work(of: "第（五）项", becoming: "第的（五）项", in: text(1))
    #expect(work.tablesMatched == 1)
    #expect(work.rulesAsked < RuleSet.all.count / 2)
  }

  @Test func aLineCutInTwoAsksNoRuleOfOtherSections() throws {
    let work = try work(of: "公开政府信息", becoming: "公开\n政府信息", in: text(1))
    #expect(work.tablesMatched == 0)
    #expect(work.rulesAsked < RuleSet.all.count / 2)
  }

  @Test(arguments: [4, 16])
  func theNameOfAReportIsReadInItsOwn(count: Int) throws {
    let work = try work(of: "政府信息公开工作年度报告\n", becoming: "政府信息公开工作的年度报告\n", count: count, place: 0.5)
    #expect(work.reportsRead == 1)
    #expect(work.passagesRead <= 1)
    #expect(work.tablesMatched == 0)
    #expect(work.rulesAsked < RuleSet.all.count / 2)
  }

  @Test func nothingIsDoneWhereNothingChanged() {
    var document = CheckedDocument(parsing: text(3), settings: .standard)
    document.bringUpToDate(by: OneWorker())
    #expect(document.work.reportsRead == 3)
    document.bringUpToDate(by: OneWorker())
    #expect(document.work == CheckWork())
  }

  /// What is done when words in one of several reports are replaced by others.
  private func work(
    of words: String,
    becoming others: String,
    count: Int,
    place: Double
  ) throws -> CheckWork {
    try work(of: words, becoming: others, in: text(count), count: count, place: place)
  }

  private func work(
    of words: String,
    becoming others: String,
    in text: SourceText,
    count: Int = 1,
    place: Double = 0
  ) throws -> CheckWork {
    var document = CheckedDocument(parsing: text, settings: .standard)
    document.bringUpToDate(by: OneWorker())
    try #require(document.pieces.count == count)
    let piece = Int(Double(count - 1) * place)
    let bytes = document.pieces[piece].tree.text.bytes
    let range = try #require(bytes.firstRange(of: Array(words.utf8)))
    func type(_ words: String, in range: Range<Int>) {
      document.replace(
        from: (piece, range.lowerBound),
        to: (piece, range.upperBound),
        with: Array(words.utf8)
      )
      document.bringUpToDate(by: OneWorker())
    }
    // Once there and back, as somebody who is at work there: the report is known as it was read.
    type(others, in: range)
    type(words, in: range.lowerBound..<range.lowerBound + others.utf8.count)
    type(others, in: range)
    return document.work
  }

  private func text(_ count: Int) -> SourceText {
    var generator = SplitMix(seed: 11)
    let texts = (0..<count).map { _ in
      SampleReport(edition: .edition2021, using: &generator).text(.tabSeparated)
    }
    return SourceText(texts.joined(separator: "\n"))
  }
}
