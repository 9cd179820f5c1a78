import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Reports held against each other, as a reviewer of a county sees them.
struct CatalogueTests {
  /// A county in which everything agrees: three towns and the county over two years.
  private struct County {
    var reports: [[SampleReport]] = []
    private static let agencies = ["云漳县清水镇", "云漳县白石镇", "云漳县柳林乡", "云漳县"]

    init(layoutSeed: UInt64 = 7) {
      var generator = SplitMix(seed: layoutSeed)
      for year in [2023, 2024] {
        var towns = (0..<3).map { town in
          var report = SampleReport(edition: .edition2021, using: &generator)
          report.agency = Self.agencies[town] + "人民政府"
          report.year = year
          return report
        }
        if let last = reports.last {
          for town in towns.indices { towns[town].carryOn(last[town]) }
        }
        var county = towns[0]
        county.agency = Self.agencies[3] + "人民政府"
        county.sum(towns)
        reports.append(towns + [county])
      }
    }

    /// The findings of the four reports of 2024.
    func findings(
      _ layout: TableLayout = .tabSeparated,
      units: String? = nil,
      folders: [[String]] = [["县", "a"], ["县", "b"], ["县", "c"], ["县"]],
      isWithout2023 missing: Bool = false
    ) -> [[Finding]] {
      var members: [Catalogue.Member] = []
      for (index, year) in reports.enumerated() where !(missing && index == 0) {
        for (number, sample) in year.enumerated() {
          let tree = SyntaxTree(parsing: SourceText(Array(sample.text(layout).utf8)))
          for report in Report.all(in: tree) {
            members.append(
              Catalogue.Member(
                ReportRecord(report, document: members.count),
                folder: folders[number],
                parent: nil,
                isChecked: index == 1
              )
            )
          }
        }
      }
      let list = units.flatMap { UnitList(SourceText(Array($0.utf8))) }
      let catalogue = Catalogue(members, units: list)
      return Array(catalogue.findings().suffix(4)) + [catalogue.missingUnits(settings: .standard)]
    }
  }

  private static let units = """
    unit,parent
    云漳县人民政府,
    清水镇,云漳县人民政府
    "白石镇",云漳县人民政府
    柳林乡人民政府,云漳县人民政府

    """

  private func rules(_ findings: [[Finding]]) -> [[String]] {
    findings.map { $0.map(\.rule.text) }
  }

  @Test(arguments: TableLayout.allCases)
  func whatAgreesIsNotSpokenOf(layout: TableLayout) {
    let county = County()
    #expect(rules(county.findings(layout)) == [[], [], [], [], []])
    #expect(rules(county.findings(layout, units: Self.units)) == [[], [], [], [], []])
  }

  @Test func aCarriedInCountIsThatOfLastYear() throws {
    var county = County()
    let row = county.reports[1][0].edition.requests.carriedIn
    let old = county.reports[1][0].requests[row][0]
    county.reports[1][0].requests[row][0] = "41"
    county.reports[1][0].requests[row][6] = "77"
    // The sum of the county is right: what is wrong is known.
    let findings = county.findings()
    #expect(rules(findings) == [["carryover.requests"], [], [], [], []])
    let finding = try #require(findings[0].first)
    #expect(finding.message.chinese == "上年结转·自然人为 41，2023年报告的“结转下年度继续办理”为 \(old)")
    #expect(finding.related.first?.document == 0)
    #expect(finding.related.count == 2)
    #expect(finding.fixes.first?.edits.count == 2)
    // Without last year's report nothing is said.
    #expect(rules(county.findings(isWithout2023: true)).first == [])
  }

  /// Folders for a year with one report more.
  private static let fiveFolders = [["县", "a"], ["县", "b"], ["县", "c"], ["县"], ["县", "d"]]

  @Test func whereVersionsOfLastYearsReportDifferNothingIsSaid() {
    var county = County()
    let form = county.reports[0][0].edition.requests
    var correction = county.reports[0][0]
    correction.requests[form.carriedOver][0] = "41"
    county.reports[0].append(correction)
    county.reports[1][0].requests[form.carriedIn][0] = "41"
    #expect(rules(county.findings(folders: Self.fiveFolders))[0] == [])
    // In this column they say the same.
    county.reports[1][0].requests[form.carriedIn][1] = "52"
    #expect(rules(county.findings(folders: Self.fiveFolders))[0] == ["carryover.requests"])
  }

  @Test func whereVersionsOfAUnitsReportDifferNothingIsSummedUp() {
    var county = County()
    var draft = county.reports[1][0]
    draft.documents[5] = [["9999"]]
    county.reports[1].insert(draft, at: 0)
    let isSilent = county.findings(units: Self.units, folders: Self.fiveFolders)
    #expect(rules(isSilent) == [[], [], [], [], []])
    county.reports[1][4].documents[6]?[0] = ["8888"]
    let findings = county.findings(units: Self.units, folders: Self.fiveFolders)
    #expect(rules(findings) == [[], [], [], ["rollup.sum"], []])
  }

  @Test func documentsInForceContinueThoseOfLastYear() throws {
    var county = County()
    county.reports[1][1].documents[1]?[1][2] = "99"
    county.reports[1][3].sum(Array(county.reports[1].prefix(3)))
    let findings = county.findings()
    #expect(rules(findings)[1] == ["carryover.documents"])
    #expect(findings[1].first?.message.chinese.hasSuffix("≠ 现行有效 99") == true)
  }

  @Test func aCountyIsTheSumOfItsTowns() throws {
    var county = County()
    let row = county.reports[1][3].edition.requests.received
    let written = try #require(Int(county.reports[1][3].requests[row][2]))
    county.reports[1][3].requests[row][2] = String(written + 1)
    let total = try #require(Int(county.reports[1][3].requests[row][6]))
    county.reports[1][3].requests[row][6] = String(total + 1)
    let findings = county.findings()
    #expect(rules(findings) == [[], [], [], ["rollup.sum"], []])
    let finding = try #require(findings[3].first)
    #expect(
      finding.message.chinese.hasPrefix(
        "一、本年新收政府信息公开申请数量·科研机构：3个单位之和 \(written) ≠ \(written + 1)（差 1）"
      )
    )
    #expect(rules(county.findings(units: Self.units)) == rules(findings))
    // Without a list and without folders nobody knows whose sum it is.
    let flat = Array(repeating: ["县"], count: 4)
    #expect(rules(county.findings(folders: flat)) == [[], [], [], [], []])
  }

  @Test func aReportAboveOthersNeedNotSumThemUp() {
    // A department has no units below it, whatever folder it lies in.
    var county = County()
    let row = county.reports[1][3].edition.requests.received
    county.reports[1][3].requests[row][2] = "9876"
    county.reports[1][3].agency = "云漳县教育局"
    #expect(!rules(county.findings())[3].contains("rollup.sum"))

    // Nor is a county's report a sum where hardly a cell of it is one.
    county = County()
    county.reports[1][3] = county.reports[0][0]
    county.reports[1][3].agency = "云漳县人民政府"
    county.reports[1][3].year = 2024
    #expect(!rules(county.findings())[3].contains("rollup.sum"))
  }

  @Test func theUnitThatWasLeftOutIsNamed() throws {
    var county = County()
    for town in 0..<3 { county.reports[1][town].documents[5] = [["\(100 + town)"]] }
    county.reports[1][3].sum(Array(county.reports[1].prefix(3)))
    county.reports[1][3].documents[5] = [["\(100 + 102)"]]
    let findings = county.findings()
    #expect(rules(findings) == [[], [], [], ["rollup.sum"], []])
    #expect(findings[3].first?.message.chinese.hasSuffix("少的正是云漳县白石镇人民政府的 101") == true)
    #expect(findings[3].first?.related.last?.document == 5)
  }

  @Test func aUnitThatWasLeftOutAltogetherIsOneFinding() throws {
    var county = County()
    county.reports[1][3].sum(Array(county.reports[1].prefix(2)))
    let findings = county.findings()
    // What the county carried in fits last year, when all towns were counted, no more either.
    #expect(rules(findings)[3].filter { $0 == "rollup.sum" } == ["rollup.sum"])
    let finding = try #require(findings[3].first { $0.rule.text == "rollup.sum" })
    #expect(finding.message.chinese.contains("少的正是云漳县柳林乡人民政府的"))
  }

  @Test func aReportBesideOthersNeedNotBeTheirSum() {
    var county = County()
    county.reports[1][3].requests = county.reports[1][0].requests
    county.reports[1][3].documents = county.reports[1][0].documents
    county.reports[1][3].appeals = county.reports[1][0].appeals
    #expect(!rules(county.findings())[3].contains("rollup.sum"))
    #expect(rules(county.findings(units: Self.units))[3].contains("rollup.sum"))
  }

  @Test func aCountyWithAMissingTownIsNoSum() throws {
    var county = County()
    county.reports[1][3].documents[5] = [["9999"]]
    let units = Self.units + "石桥镇,云漳县人民政府\n"
    let findings = county.findings(units: units)
    #expect(rules(findings) == [[], [], [], [], ["rollup.missing"]])
    #expect(findings[4].first?.message.chinese == "没有找到石桥镇2024年的报告")
    let bytes = Array(units.utf8)
    let range = try #require(findings[4].first?.range)
    #expect(String(decoding: bytes[range], as: UTF8.self) == "石桥镇")
  }

  @Test func aParentMayBeWrittenShorterThanInItsLine() {
    var county = County()
    county.reports[1][3].documents[5] = [["9999"]]
    let units = """
      unit,parent
      云漳县人民政府,
      清水镇,云漳县人民政府
      白石镇,云漳县
      柳林乡,云漳县人民政府

      """
    #expect(rules(county.findings(units: units)) == [[], [], [], ["rollup.sum"], []])
  }

  @Test func aParentWithoutALineMayBeWrittenInSeveralWays() {
    var county = County()
    let units = """
      unit,parent
      清水镇,云漳县
      白石镇,云漳县人民政府
      柳林乡,云漳县

      """
    #expect(rules(county.findings(units: units)) == [[], [], [], [], []])
    county.reports[1][3].documents[5] = [["9999"]]
    #expect(rules(county.findings(units: units)) == [[], [], [], ["rollup.sum"], []])
  }

  @Test(arguments: [
    // Round and round.
    "云漳县,清水镇\n清水镇,云漳县\n白石镇,云漳县\n柳林乡,云漳县\n",
    "云漳县,\n清水镇,白石镇\n白石镇,清水镇\n柳林乡,云漳县\n",
    // Below two of them.
    "云漳县,\n清水镇,云漳县\n白石镇,云漳县\n柳林乡,清水镇\n柳林乡,云漳县\n",
    // A unit is missing of whom nobody knows which it is, or where it stands.
    "云漳县,\n清水镇,云漳县\n白石镇,云漳县\n,云漳县\n",
    "云漳县,\n清水镇,云漳县\n白石镇,云漳县\n柳林乡，云漳县\n",
    "云漳县,\n清水镇,云漳县\n白石镇,云漳县\n\"柳林乡,云漳县\n",
    "云漳县,\n清水镇,云漳县\n白石镇,云漳县\n柳林,乡,云漳县\n",
  ])
  func nothingIsSummedUpBelowWhomTheListIsUnsure(lines: String) throws {
    let county = County()
    let units = "unit,parent\n" + lines
    #expect(!rules(county.findings(units: units)).joined().contains("rollup.sum"))
    #expect(UnitList(SourceText(units))?.problems.count == 1)
  }

  @Test func whatIsCertainOfAListIsSummedUp() {
    var county = County()
    county.reports[1][3].documents[5] = [["9999"]]
    for line in ["清水镇,云漳县人民政府\n", "云漳县人民政府,云漳县人民政府\n", "石桥镇,石江县\n石桥镇,石海县\n"] {
      let findings = county.findings(units: Self.units + line)
      #expect(rules(findings)[3] == ["rollup.sum"], "\(line)")
    }
  }

  @Test func aYearThatOneReportHasByASlipIsNotMissedElsewhere() {
    var county = County()
    county.reports[1][0].year = 2042
    let findings = county.findings(units: Self.units)
    #expect(findings.last?.map(\.message.chinese) == ["没有找到清水镇2024年的报告"])
  }

  private static let prose = [
    "全镇围绕民生实事公开信息，回应群众关切的问题。", "通过政务公开栏和微信公众号发布惠农补贴信息。",
    "组织村干部学习政府信息公开条例两次。", "完善信息审核制度，做到先审查后公开。",
    "存在的问题是公开内容不够丰富，更新不够及时。", "下一步将加强业务培训，提高公开质量和水平。",
  ]

  private func text(agency: String, year: Int, changing changed: Int = 0) -> String {
    let sentences = Self.prose.enumerated().map { $0 < changed ? "本年另有新的做法第\($0)种，与往年不同。" : $1 }
    return """
      \(agency)\(year)年政府信息公开工作年度报告
      一、总体情况
      \(year)年，\(sentences.prefix(4).joined())
      二、主动公开政府信息情况
      三、收到和处理政府信息公开申请情况
      四、政府信息公开行政复议、行政诉讼情况
      五、存在的主要问题及改进情况
      \(sentences.suffix(2).joined())
      六、其他需要报告的事项
      无。

      """
  }

  private func rules(_ texts: [(text: String, isChecked: Bool)]) -> [[String]] {
    let members = texts.enumerated().flatMap { number, text in
      Report.all(in: SyntaxTree(parsing: SourceText(Array(text.text.utf8)))).map {
        Catalogue.Member(
          ReportRecord($0, document: number),
          folder: ["a"],
          parent: nil,
          isChecked: text.isChecked
        )
      }
    }
    return rules(Catalogue(members).findings())
  }

  @Test func aCopiedTextIsNamedOnce() {
    let last = text(agency: "清水镇", year: 2023)
    let copy = text(agency: "清水镇", year: 2024)
    #expect(rules([(last, false), (copy, true)]) == [[], ["copied.text"]])
    let own = text(agency: "清水镇", year: 2024, changing: 2)
    #expect(rules([(last, false), (own, true)]) == [[], []])
  }

  @Test func twoUnitsWithOneTextAreNamedAtTheSecond() {
    let texts = ["清水镇", "白石镇"].map { (text: text(agency: $0, year: 2024), isChecked: true) }
    #expect(rules(texts) == [[], ["copied.text"]])
  }

  @Test func aTownMayNameItsCounty() {
    let county = County()
    var members: [Catalogue.Member] = []
    for (number, sample) in county.reports[1].enumerated() {
      let tree = SyntaxTree(parsing: SourceText(Array(sample.text(.pipe).utf8)))
      for report in Report.all(in: tree) {
        members.append(
          Catalogue.Member(
            ReportRecord(report, document: number),
            folder: [],
            parent: number < 2 ? "云漳县" : nil,
            isChecked: true
          )
        )
      }
    }
    // The third town does not say so: the county has more than the two.
    #expect(rules(Catalogue(members).findings()).last?.contains("rollup.sum") == true)
  }
}
