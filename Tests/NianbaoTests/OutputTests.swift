import Foundation
import ReportRules
import ReportSyntax
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
          equations: ["自然人：1 + 0 ≠ 1 + 1", "总计：1 + 0 ≠ 1 + 1"],
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
          自然人：1 + 0 ≠ 1 + 1
          总计：1 + 0 ≠ 1 + 1
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
            equations: ["\u{1B}[2J"],
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

  @Test func findingsBelowTheThresholdAreLeftOut() throws {
    let file = try ReportFile(decoding: checkedFile().text.bytes)
    func severities(_ threshold: Severity) -> [Severity] {
      CheckedFile(name: "", file: file, findings: checkedFile().findings, threshold: threshold)
        .findings.map(\.severity)
    }
    #expect(severities(.error) == [.error])
    #expect(severities(.information) == [.error])
    #expect(severities(.hint) == [.error, .hint])
  }

  @Test func theSummaryCountsWhatOccurred() {
    var tally = Tally()
    tally.fileCount = 3
    #expect(chinese.closing(tally) == "3 个文件，没有发现问题\n")
    tally.add(checkedFile().findings)
    tally.unreadableCount = 1
    #expect(chinese.closing(tally) == "3 个文件，1 个错误，1 个提示，1 个文件未能检查\n")
    #expect(english.closing(tally) == "3 files, 1 error, 1 hint, 1 file not checked\n")
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
        {"path":"报告.txt","encoding":"UTF-8","findings":[\#
        {"rule":"requests.balance","severity":"error","message":"勾稽关系不平",\#
        "range":{"start":{"line":3,"column":4,"byte":23},"end":{"line":3,"column":5,"byte":24}},\#
        "equations":["自然人：1 + 0 ≠ 1 + 1","总计：1 + 0 ≠ 1 + 1"],"suggestion":"0",\#
        "related":[{"range":{"start":{"line":2,"column":4,"byte":14},\#
        "end":{"line":2,"column":5,"byte":15}},"message":"总计在此"}]},\#
        {"rule":"wording.superseded","severity":"hint","message":"旧称",\#
        "range":{"start":{"line":1,"column":1,"byte":0},"end":{"line":2,"column":3,"byte":13}},\#
        "equations":[],"suggestion":null,\#
        "related":[{"range":{"start":{"line":2,"column":4,"byte":14},\#
        "end":{"line":2,"column":5,"byte":15}},"message":"总计在此"}]}]}
        """#
    )
  }

  @Test func theWholeIsOneObject() throws {
    var tally = Tally()
    tally.fileCount = 1
    tally.add(checkedFile().findings)
    let output = JSONOutput(language: .english)
    let whole = output.opening + text(output, checkedFile()) + output.closing(tally)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(whole.utf8)) as? [String: Any]
    )
    #expect(object["version"] as? Int == 1)
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(
      summary == [
        "files": 1, "errors": 1, "warnings": 0, "information": 0, "hints": 1, "unreadable": 0,
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
