import Foundation
import ReportRules
import ReportSyntax
import StatutoryForms
import Testing

@testable import nianbao

/// A file with one finding of everything: equations, suggestion and a related place.
private func checkedFile(
  named name: String = "报告.txt",
  encoding: ReportFile.Encoding = .utf8
) -> CheckedFile {
  CheckedFile(
    name: name,
    encoding: encoding,
    text: SourceText("标题\n总计\t1\n结转\t1\n"),
    findings: [
      Finding(
        rule: "requests.balance",
        severity: .error,
        draft: Finding.Draft(
          range: 23..<24,
          message: Wording("勾稽关系不平", english: "does not balance"),
          equations: [
            Wording("自然人：1 + 0 ≠ 1 + 1", english: "natural persons: 1 + 0 ≠ 1 + 1"),
            Wording("总计：1 + 0 ≠ 1 + 1", english: "total: 1 + 0 ≠ 1 + 1"),
          ],
          suggestion: "0",
          related: [
            Finding.Related(range: 14..<15, message: Wording("总计在此", english: "the total"))
          ]
        )
      ),
      Finding(
        rule: "wording.superseded",
        severity: .hint,
        draft: Finding.Draft(
          range: 0..<13,
          message: Wording("旧称", english: "old name"),
          related: [
            Finding.Related(range: 14..<15, message: Wording("总计在此", english: "the total"))
          ]
        )
      ),
    ]
  )
}

extension CheckedFile {
  /// A file found in a folder, its findings without any place.
  fileprivate init(
    name: String,
    encoding: ReportFile.Encoding,
    text: SourceText,
    findings: [Finding]
  ) {
    self.init(
      name: name,
      encoding: encoding,
      text: text,
      statements: findings.map {
        Verdict.Statement(
          finding: $0,
          fingerprint: Fingerprint("0123456789abcdef"),
          place: Wording("表三", english: "Table three")
        )
      },
      isNamed: false
    )
  }
}

private func text(_ output: some FindingsOutput, _ file: CheckedFile) -> String {
  String(decoding: output.text(for: file), as: UTF8.self)
}

struct TextOutputTests {
  private let chinese = TextOutput(language: .chinese, isColoured: false)
  private let english = TextOutput(language: .english, isColoured: false)

  @Test func aFindingLooksLikeThatOfACompiler() {
    #expect(
      text(chinese, checkedFile()) == """
        报告.txt:3:4: 错误 requests.balance：勾稽关系不平
          结转    1
                  ^
          自然人：1 + 0 ≠ 1 + 1
          总计：1 + 0 ≠ 1 + 1
          建议：0

        报告.txt:1:1: 提示 wording.superseded：旧称
          标题
          ^^^^（至第 2 行）
          报告.txt:2:4: 总计在此


        """
    )
  }

  @Test func englishIsEnglishThroughout() {
    #expect(
      text(english, checkedFile()) == """
        报告.txt:3:4: error requests.balance: does not balance
          结转    1
                  ^
          natural persons: 1 + 0 ≠ 1 + 1
          total: 1 + 0 ≠ 1 + 1
          suggestion: 0

        报告.txt:1:1: hint wording.superseded: old name
          标题
          ^^^^ (to line 2)
          报告.txt:2:4: the total


        """
    )
  }

  @Test func anotherEncodingIsNamed() {
    #expect(
      text(chinese, checkedFile(encoding: .gb18030)).hasPrefix("报告.txt (GB18030)\n报告.txt:3")
    )
  }

  @Test func coloursSurroundWordsAndEnd() {
    let output = text(TextOutput(language: .chinese, isColoured: true), checkedFile())
    #expect(output.contains("\u{1B}[1;31m错误 requests.balance\u{1B}[0m"))
    #expect(output.contains("\u{1B}[32m        ^\u{1B}[0m"))
  }

  @Test func neitherNameNorTextNorMessageReachesTheTerminalRaw() {
    let file = CheckedFile(
      name: "a\u{1B}]0;x\u{7}.txt",
      encoding: .gb18030,
      text: SourceText("\u{1B}[2J\u{9B}1m"),
      findings: [
        Finding(
          rule: "a",
          severity: .error,
          draft: Finding.Draft(
            range: 0..<4,
            message: Wording("“\u{1B}[2J”", english: ""),
            equations: [Wording("\u{1B}[2J", english: "")],
            suggestion: "\u{1B}[2J\n\u{8}b",
            related: [Finding.Related(range: 0..<1, message: Wording("\u{7}", english: ""))]
          )
        )
      ]
    )
    let output = text(chinese, file)
    let controls = output.unicodeScalars.filter { $0.properties.generalCategory == .control }
    #expect(controls.allSatisfy { $0 == "\n" })
  }

  @Test func aSuggestionOfSeveralLinesKeepsItsLines() {
    let file = CheckedFile(
      name: "a",
      encoding: .utf8,
      text: SourceText("x"),
      findings: [
        Finding(
          rule: "a",
          severity: .error,
          draft: Finding.Draft(
            range: 0..<1,
            message: Wording("m", english: "m"),
            suggestion: "一\n二"
          )
        )
      ]
    )
    #expect(text(chinese, file).contains("  建议：\n    一\n    二\n"))
  }

  @Test func findingsBelowTheThresholdAreLeftOut() {
    let text = "清水镇2025年政府信息公开工作年度报告\n一、总体情况\n"
    let input = InputText(encoding: .utf8, text: SourceText(text))
    let verdict = Verdict(on: input.text, settings: .standard, by: AllCores())
    func severities(_ threshold: Severity) -> Set<Severity> {
      let file = CheckedFile(
        name: "",
        text: input,
        verdict: verdict,
        filter: FindingFilter(threshold: threshold),
        isNamed: true
      )
      return Set(file.findings.map(\.severity))
    }
    #expect(severities(.error) == [])
    #expect(severities(.hint) == [.hint])
  }

  @Test func theSummaryCountsWhatOccurred() {
    var summary = RunSummary()
    summary.tally.fileCount = 3
    summary.tally.wholeReportCount = 3
    #expect(chinese.closing(summary) == "3 份已核对；没有发现问题\n")
    summary.tally.add(checkedFile().findings)
    summary.tally.unreadableCount = 1
    #expect(chinese.closing(summary) == "3 份已核对；1 个文件未能检查；1 个错误，1 个提示\n")
    #expect(
      english.closing(summary)
        == "3 reports checked; 1 file could not be checked; 1 error, 1 hint\n"
    )
  }

  @Test func theSummaryTellsWhatWasNotChecked() {
    var summary = RunSummary()
    summary.tally.fileCount = 4
    summary.tally.wholeReportCount = 2
    summary.tally.partialReportCounts = [[.documents, .appeals]: 1]
    summary.tally.otherFileCount = 1
    summary.ignored = ["图.png"]
    #expect(
      chinese.closing(summary)
        == "3 份：2 份已核对，1 份只核对了表二、表四；1 个文件不是年度报告，未检查；1 个其他文件未看；没有发现问题\n"
    )
  }

  @Test func whatWasNotCheckedHasAnExitCodeOfItsOwn() {
    var tally = Tally()
    tally.otherFileCount = 1
    #expect(tally.exitCode == 0)
    tally.namedOtherFileCount = 1
    #expect(tally.exitCode == 3)
    tally.namedOtherFileCount = 0
    tally.partialReportCounts = [[]: 1]
    #expect(tally.exitCode == 3)
    tally.add(checkedFile().findings)
    #expect(tally.exitCode == 1)
  }

  @Test func unreadableFilesWeighMoreThanFindings() {
    var tally = Tally()
    #expect(tally.exitCode == 0)
    tally.add(checkedFile().findings)
    #expect(tally.exitCode == 1)
    tally.unreadableCount = 1
    #expect(tally.exitCode == 2)
  }
}

struct JSONOutputTests {
  @Test func theSchemaIsTheDocumentedOne() {
    #expect(
      text(JSONOutput(language: .chinese), checkedFile()) == #"""
        {"path":"报告.txt","encoding":"UTF-8","format":"text","reports":[{"agency":null,\#
        "year":null,"edition":null,"status":"not-a-report","tables":{}}],"findings":[\#
        {"rule":"requests.balance","severity":"error","fingerprint":"0123456789abcdef",\#
        "certain":false,"message":"勾稽关系不平","place":"表三",\#
        "range":{"start":{"line":3,"column":4,"byte":23},"end":{"line":3,"column":5,"byte":24}},\#
        "equations":["自然人：1 + 0 ≠ 1 + 1","总计：1 + 0 ≠ 1 + 1"],"suggestion":"0",\#
        "related":[{"range":{"start":{"line":2,"column":4,"byte":14},\#
        "end":{"line":2,"column":5,"byte":15}},"message":"总计在此"}]},\#
        {"rule":"wording.superseded","severity":"hint","fingerprint":"0123456789abcdef",\#
        "certain":false,"message":"旧称","place":"表三",\#
        "range":{"start":{"line":1,"column":1,"byte":0},"end":{"line":2,"column":3,"byte":13}},\#
        "equations":[],"suggestion":null,\#
        "related":[{"range":{"start":{"line":2,"column":4,"byte":14},\#
        "end":{"line":2,"column":5,"byte":15}},"message":"总计在此"}]}]}
        """#
    )
  }

  @Test func theWholeIsOneObject() throws {
    var run = RunSummary()
    run.tally.fileCount = 1
    run.tally.add(checkedFile().findings)
    run.unreadable = [("a.pdf", .emptyDocument)]
    run.ignored = ["图.png"]
    let output = JSONOutput(language: .english)
    let whole = output.opening + text(output, checkedFile()) + output.closing(run)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(whole.utf8)) as? [String: Any]
    )
    #expect(object["version"] as? Int == 1)
    #expect(
      object["unreadable"] as? [[String: String]] == [["path": "a.pdf", "reason": "is empty"]]
    )
    #expect(object["ignored"] as? [String] == ["图.png"])
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(
      summary == [
        "files": 1, "reports": 0, "partly": 0, "others": 0, "errors": 1, "warnings": 0,
        "information": 0, "hints": 1, "unreadable": 0, "fixable": 0,
      ]
    )
  }

  @Test func aNameReachesNoTerminalRaw() {
    let file = checkedFile(named: "\"\\/\n\r\t\u{0}\u{1B}\u{7F}\u{9B}£年𠮷")
    #expect(
      text(JSONOutput(language: .chinese), file)
        .hasPrefix(#"{"path":"\"\\/\n\r\t\u0000\u001b\u007f\u009b£年𠮷","encoding""#)
    )
  }
}
