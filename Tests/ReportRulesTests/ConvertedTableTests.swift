import ReportRules
import ReportSyntax
import StatutoryForms
import Testing

/// Tables as converters leave them, and how they are told while somebody edits them.
@Suite struct ConvertedTableTests {
  /// The title of a section that becomes a row of an author's own table, or is one no more.
  @Test(arguments: ["甲", "二、主动公开政府信息情况"])
  func aTitleTypedIntoACellIsSeenAtOnce(cell: String) throws {
    let others = ["甲", "二、主动公开政府信息情况"]
    let text = """
      清水镇2025年政府信息公开工作年度报告
      一、总体情况
      公开信息3条。

      | 项目 | 数量 |
      |---|---|
      | 乙 | 3 |

      | \(cell) |

      三、收到和处理政府信息公开申请情况
      """
    let before = CheckedText(SyntaxTree(parsing: SourceText(text)))
    let place = try #require(Array(text.utf8).firstRange(of: Array("| \(cell) |".utf8)))
    for other in others {
      let edit = SourceEdit(range: place, replacement: Array("| \(other) |".utf8))
      let after = before.applying([edit])
      #expect(after.findings == CheckedText(SyntaxTree(parsing: after.tree.text)).findings)
    }
  }

  /// Each value of table four over two columns, of which a converter shows the second one, too: which of the
  /// empty cells is a blank value cannot be told.
  @Test(arguments: [[2], [2, 7], []])
  func valuesWithEmptyColumnsBetweenAreToldTogether(blanks: [Int]) {
    func line(_ cells: [Int: String]) -> String {
      let padded = (0..<15).map { index in
        let cell = cells[index] ?? ""
        return cell
          + String(
            repeating: " ",
            count: max(0, 18 - cell.unicodeScalars.count * (cell.first?.isNumber == true ? 1 : 2))
          )
      }
      return "  " + padded.joined(separator: "    ")
    }
    let results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
    let kinds = Dictionary(uniqueKeysWithValues: results.enumerated().map { ($0, $1) })
      .merging([5: "未经复议直接起诉", 10: "复议后起诉"]) { left, _ in left }
    let below = Dictionary(uniqueKeysWithValues: (0..<10).map { ($0 + 5, results[$0 % 5]) })
    let values = [3, 0, 3, 2, 8, 3, 0, 2, 1, 6, 3, 3, 2, 0, 8]
    let row = Dictionary(
      uniqueKeysWithValues: values.enumerated().filter { !blanks.contains($0.offset) }
        .map { ($0.offset, String($0.element)) }
    )
    let ruler = "  " + Array(repeating: "------------------", count: 15).joined(separator: " -- ")
    let table = [
      ruler, line([0: "行政复议", 5: "行政诉讼"]), "", line(kinds), "", line(below), "", line(row), ruler,
    ].joined(separator: "\n")
    let text = "清水镇2025年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n\n\(table)\n\n五、存在的主要问题及改进情况\n无。\n"
    let found = RuleSet.findings(in: SyntaxTree(parsing: SourceText(text)))
    #expect(
      !found.contains { ["cell.count", "cell.blank", "appeals.total"].contains($0.rule.text) }
    )
    #expect(found.contains { $0.rule == "report.partial" } == !blanks.isEmpty)
  }

  /// A row that stands twice is told as soon as its numbers differ, and no more when they are the same.
  @Test(arguments: ["0", "5"])
  func aRowThatIsReadTwiceIsKnownByItsNumbers(last: String) throws {
    let rows = """
      三、收到和处理政府信息公开申请情况
      一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
      （三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0
      2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t\(last)
      信息内容
      2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0
      3.危及“三安全一稳定”\t0\t0\t0\t0\t0\t0\t0
      """
    let text = "清水镇2025年政府信息公开工作年度报告\n一、总体情况\n\(rows)"
    let before = CheckedText(SyntaxTree(parsing: SourceText(text)))
    let row = "2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t\(last)"
    let place = try #require(Array(text.utf8).firstRange(of: Array(row.utf8))).upperBound - 1
    for number in ["0", "5"] {
      let edit = SourceEdit(range: place..<place + 1, replacement: Array(number.utf8))
      let after = before.applying([edit])
      #expect(after.findings == CheckedText(SyntaxTree(parsing: after.tree.text)).findings)
    }
  }
}
