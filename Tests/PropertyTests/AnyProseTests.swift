import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Whatever words meet in a text, every rule on prose comes to an end.
@Suite struct AnyProseTests {
  @Test(arguments: propertySeeds)
  func noSentenceIsTooOdd(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    var report = SampleReport(edition: .edition2021, using: &generator)
    report.appeals = Array(repeating: "1", count: 15)
    let frame = report.text(.tabSeparated)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        Self.words.randomElement(using: &generator) ?? ""
      }
      .joined()
      let text = frame.replacing("公开政府信息。", with: words)
        .replacing("本年度未收取信息处理费。", with: Bool.random(using: &generator) ? words : "无")
      let checked = CheckedText(SyntaxTree(parsing: SourceText(text)))
      // Places lie inside the text and on whole characters.
      let bytes = checked.tree.text.bytes
      for finding in checked.findings {
        #expect(finding.range.upperBound <= bytes.count, "\(words)")
        let starts = finding.range.lowerBound
        #expect(starts == bytes.count || bytes[starts] & 0xC0 != 0x80, "\(words)")
      }
      _ = CertainFixes.applied(to: checked.tree.text)
    }
  }

  /// What rules look for, and what surrounds it in numbers.
  private static let words = [
    "其中", "其中，", "其中包括", "共", "累计", "合计", "共计", "一是", "二是", "三是", "（", "）", "(", ")", "，", "。", "；",
    "、", "：",
    ",", ":", "\n", "\n\n", "《", "》", "“", "”", "1,102条", "12,345,678件", "22条", "9件", "０件", "三百二十件",
    "一件", "3.5%", "占83%", "约20余条",
    "3-5件", "〔2021〕30号", "2022年", "2024年", "2023年1月1日", "20个工作日", "政府信息公开申请", "依申请公开", "收到", "受理",
    "未收到", "新收",
    "上年结转", "结转下年度", "予以公开", "部分公开", "不予公开", "无法提供", "办结", "均已全部办结", "自然人", "法人", "行政复议", "行政诉讼",
    "未发生",
    "因政府信息公开", "均获维持", "未被纠错", "制定规范性文件", "现行有效的规范性文件", "废止", "行政处罚", "作出行政许可", "信息处理费", "未收取",
    "收取",
    "380元", "在南乡镇", "由柳河镇", "我镇", "全镇", "主动公开政府信息", "条", "  条", "XX", "____", "截止目前", "第五十条",
    "第二十条第（一）项",
    "《政府信息公开条例》", "公开为原则、不公开为例外", "资金资金", "存在一下问题", "（此处填写", "年  月  日", "— 4 —", "附件1", "等", "各",
    "包括甲、乙、丙等四项", "\t",
    "|", "#", "（一）", "1.", "统计期限自", "12月31止", "\u{3000}", "𠮷", "\u{FEFF}", "<", "&",
  ]
}
