import ReportRules
import ReportSyntax
import StatutoryForms
import Testing

/// A text with the same flaw a thousand times over is told of it a thousand times at most.
@Suite struct FindingLimitTests {
  @Test(arguments: [1, 60, 1300])
  func whatIsToldEndsAndSaysSo(lines: Int) {
    let counts = String(repeating: "发布信息（）条，", count: 1300 / lines + 1)
    let text = report(String(repeating: counts + "完善各项的的制度。\n", count: lines))
    let found = findings(text).filter { $0.rule == "placeholder.empty" }
    #expect(found.count == 1000)
    let last = found.max { $0.range.lowerBound < $1.range.lowerBound }
    #expect(last?.message.chinese.hasSuffix("（这样的地方多于 1000 处，后面的不再一一列出）") == true)
    #expect(last?.message.english.contains("more than 1000") == true)
    #expect(found.count { $0.message.chinese.contains("多于") } == 1)
    #expect(findings(text).count { $0.rule == "text.doubled" } == min(lines, 1000))
  }

  @Test func whatIsToldWholeDoesNotSaySo() {
    let found = findings(report(String(repeating: "发布信息（）条。\n", count: 999)))
      .filter { $0.rule == "placeholder.empty" }
    #expect(found.count == 999)
    #expect(!found.contains { $0.message.chinese.contains("多于") })
  }

  /// Repaired in rounds, all of them are.
  @Test func everyOneIsRepaired() {
    let text = SourceText(report(String(repeating: "做好政府信息公工作。\n", count: 2500)))
    let repaired = CertainFixes.applied(to: text)
    #expect(!String(decoding: repaired.bytes, as: UTF8.self).contains("公工作"))
  }

  private func report(_ prose: String) -> String {
    "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n\(prose)二、主动公开政府信息情况\n"
  }

  private func findings(_ text: String) -> [Finding] {
    RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
  }
}
