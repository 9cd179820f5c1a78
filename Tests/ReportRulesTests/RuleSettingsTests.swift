import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// What settings do to the rules.
@Suite struct RuleSettingsTests {
  /// Arabic instead of Chinese ordinal, a wrong label, full-width digits.
  private static let text = """
    清水镇2025年政府信息公开工作年度报告
    1、总体情况
    公开信息若干条。
    二、主动公开政府信息情况
    第二十条第（一）项→→→
    信息内容→本年制发数量→本年废止件数→现行有效件数
    规章→0→0→0
    行政规范性文件→１→0→3
    三、收到和处理政府信息公开申请情况
    五、存在的主要问题及改进情况
    六、其他需要报告的事项
    """

  private static let tree = SyntaxTree(parsing: SourceText(MarkedText(text).text))

  private func findings(_ severities: [String: RuleSettings.Level]) -> [Finding] {
    RuleSet.findings(in: Self.tree, settings: RuleSettings(severities: severities))
  }

  private func ids(_ severities: [String: RuleSettings.Level]) -> Set<String> {
    Set(findings(severities).map(\.rule.text))
  }

  @Test func aRuleThatIsOffSaysNothingAndTheOthersSayTheSame() {
    let all = findings([:])
    #expect(all.contains { $0.rule == "section.number" })
    let rest = findings(["section.number": .off])
    #expect(rest == all.filter { $0.rule != "section.number" })
  }

  @Test func aGroupIsTurnedOffAtOnce() {
    #expect(ids([:]).isSuperset(of: ["section.number", "section.missing", "cell.style"]))
    #expect(ids(["section.*": .off]) == ids([:]).filter { !$0.hasPrefix("section.") })
    #expect(ids(["section.*": .off]).contains("cell.style"))
  }

  @Test func anIDBeatsItsGroup() {
    let levels: [String: RuleSettings.Level] = [
      "section.*": .off, "section.number": .severity(.information),
    ]
    let sections = findings(levels).filter { $0.rule.group == "section.*" }
    #expect(sections.map(\.rule) == ["section.number"])
    #expect(sections.map(\.severity) == [.information])
    #expect(
      ids(["section.*": .severity(.error), "section.missing": .off]).isDisjoint(
        with: ["section.missing"]
      )
    )
  }

  @Test(arguments: Severity.allCases)
  func aSeverityReplacesThatOfEveryFinding(severity: Severity) {
    let usual = findings([:]).filter { $0.rule.group == "section.*" }
    let changed = findings(["section.*": .severity(severity)]).filter {
      $0.rule.group == "section.*"
    }
    #expect(changed.count == usual.count)
    #expect(changed.allSatisfy { $0.severity == severity })
    #expect(Set(changed.map(\.message.chinese)) == Set(usual.map(\.message.chinese)))
  }

  @Test func aRuleThatIsOffByDefaultIsAskedWhereItGetsASeverity() throws {
    let rule = Rule(
      id: "trial.always",
      severity: .warning,
      milder: [.information],
      isEnabled: false,
      title: Wording("试", english: "trial"),
      explanation: Wording("试。", english: "Trial."),
      source: "",
      check: { _ in
        let message = Wording("有", english: "found")
        return [Finding.Draft(severity: .information, range: 0..<3, message: message)]
      }
    )
    func severities(_ levels: [String: RuleSettings.Level]) throws -> [Severity] {
      let settings = RuleSettings(severities: levels)
      let report = try #require(Report.all(in: Self.tree, settings: settings).first)
      return rule.findings(in: report).map(\.severity)
    }
    #expect(try severities([:]) == [])
    #expect(try severities(["other.*": .severity(.hint)]) == [])
    #expect(try severities(["trial.always": .severity(.hint)]) == [.hint])
    #expect(try severities(["trial.*": .severity(.information)]) == [.information])
    #expect(try severities(["trial.*": .off, "trial.always": .severity(.error)]) == [.error])
    #expect(try severities(["trial.*": .severity(.error), "trial.always": .off]) == [])
  }

  @Test func aFixOfARuleThatIsOffIsNotDone() {
    let text = Self.tree.text
    func fixed(_ severities: [String: RuleSettings.Level]) -> String {
      let settings = RuleSettings(severities: severities)
      let fixed = CertainFixes.applied(to: text, settings: settings)
      let checked = CheckedText(Self.tree, settings: settings)
      #expect(text.applying(CertainFixes.allEdits(of: checked)) == fixed)
      return String(decoding: fixed.bytes, as: UTF8.self)
    }
    #expect(fixed([:]).contains("一、总体情况"))
    #expect(fixed([:]).contains("行政规范性文件\t1\t0\t3"))
    #expect(fixed(["section.number": .off]).contains("1、总体情况"))
    #expect(fixed(["section.*": .off]).contains("行政规范性文件\t1\t0\t3"))
    #expect(fixed(["cell.*": .off]).contains("行政规范性文件\t１\t0\t3"))
  }

  @Test func theYearOfTheSettingsBeatsThatOfTheReport() throws {
    let own = try #require(Report.all(in: Self.tree).first)
    #expect(own.identity.year == 2025)
    #expect(own.expectedEdition?.id == .edition2021)
    let report = try #require(
      Report.all(in: Self.tree, settings: RuleSettings(year: 2020)).first
    )
    #expect(report.identity.year == 2020)
    #expect(report.expectedEdition?.id == .edition2019)
    #expect(report.settings.year == 2020)
  }

  @Test func laterSettingsWinKeyByKeyAndRuleByRule() throws {
    let weaker = RuleSettings(
      severities: ["text.*": .off, "cell.style": .off],
      agency: "清水镇",
      year: 2024,
      deadline: RuleSettings.Deadline(month: 1, day: 31)
    )
    let stronger = RuleSettings(
      severities: ["cell.style": .severity(.hint), "row.label": .off],
      year: 2025,
      overviewLength: 1000
    )
    #expect(
      weaker.overridden(by: stronger)
        == RuleSettings(
          severities: [
            "text.*": .off, "cell.style": .severity(.hint), "row.label": .off,
          ],
          agency: "清水镇",
          year: 2025,
          deadline: RuleSettings.Deadline(month: 1, day: 31),
          overviewLength: 1000
        )
    )
    #expect(weaker.overridden(by: .standard) == weaker)
    #expect(RuleSettings.standard.overridden(by: weaker) == weaker)
  }

  @Test(
    arguments: [
      (1, 31, true), (3, 31, true), (2, 29, true), (2, 30, false), (4, 31, false), (0, 1, false),
      (13, 1, false), (1, 0, false), (12, 31, true), (12, 32, false), (.min, .max, false),
      (.max, .min, false),
    ] as [(Int, Int, Bool)]
  )
  func aDeadlineIsADayThatSomeYearHas(month: Int, day: Int, isOne: Bool) {
    #expect((RuleSettings.Deadline(month: month, day: day) != nil) == isOne)
  }

  @Test func groupsAreThoseOfTheRules() {
    #expect(RuleSet.groups.contains("requests.*"))
    #expect(Set(RuleSet.groups) == Set(RuleSet.all.map(\.id.group)))
    #expect(Set(RuleSet.groups).count == RuleSet.groups.count)
  }
}
