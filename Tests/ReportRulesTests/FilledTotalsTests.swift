import ReportRules
import ReportSyntax
import StatutoryForms
import Testing

/// 合计按各项填写: what is written into the totals of a table, and which of them are left alone.
@Suite struct FilledTotalsTests {
  private let form = Edition.with(.edition2021).requests

  /// Table three with 1 in each result of natural persons and nothing else, its totals as given.
  private func report(
    ownRow: String? = nil,
    outcomesTotal: [String] = ["", "0", "0", "0", "0", "0", ""]
  ) -> String {
    var lines = ["清水镇2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况"]
    for (index, row) in form.rows.enumerated() {
      if index == form.outcomesTotal {
        if let ownRow { lines.append(ownRow) }
        lines.append(([row.label] + outcomesTotal).joined(separator: "\t"))
      } else {
        let count = form.outcomes.contains(index) ? "1" : "0"
        lines.append([row.label, count, "0", "0", "0", "0", "0", count].joined(separator: "\t"))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The values of （七）总计 after its totals were filled.
  private func filled(_ text: String) throws -> [String] {
    let checked = CheckedText(SyntaxTree(parsing: SourceText(text)))
    var bytes = Array(text.utf8)
    let place = try #require(bytes.firstRange(of: Array("（七）总计".utf8))).lowerBound
    for edit in FilledTotals.edits(ofTableAt: place, in: checked).reversed() {
      bytes.replaceSubrange(edit.range, with: edit.replacement)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let line = try #require(lines.first { $0.contains("（七）总计") })
    return line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst().map(
      String.init
    )
  }

  @Test func aTotalIsTheSumOfItsResults() throws {
    #expect(try filled(report()) == ["21", "0", "0", "0", "0", "0", "21"])
  }

  @Test func aWrongTotalIsWrittenAnew() throws {
    let text = report(outcomesTotal: ["20", "0", "0", "0", "0", "0", "20"])
    #expect(try filled(text) == ["21", "0", "0", "0", "0", "0", "21"])
  }

  @Test func rowsOfOnesOwnAreResultsToo() throws {
    let text = report(ownRow: "4.撤回申请\t2\t0\t3\t0\t0\t0\t5")
    #expect(try filled(text) == ["23", "0", "3", "0", "0", "0", "26"])
  }

  @Test func aTotalIsLeftAloneWhereARowOfOnesOwnIsBlankOrUnknown() throws {
    let text = report(
      ownRow: "4.撤回申请\t\t0\t若干\t0\t0\t0\t5",
      outcomesTotal: ["24", "", "7", "0", "0", "0", ""]
    )
    #expect(try filled(text) == ["24", "0", "7", "0", "0", "0", "31"])
  }

  @Test func sumsTooLargeToCountAreLeftAlone() throws {
    let text = report(
      ownRow: "4.撤回申请\t999999999999999\t0\t0\t0\t0\t0\t0",
      outcomesTotal: ["7", "0", "0", "0", "0", "0", "7"]
    )
    #expect(try filled(text) == ["7", "0", "0", "0", "0", "0", "7"])
  }
}
