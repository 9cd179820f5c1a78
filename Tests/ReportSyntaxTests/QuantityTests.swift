import ReportSyntax
import Testing

/// Which numbers prose holds, and what they count.
@Suite struct QuantityTests {
  /// A text and its numbers: `22条` a count, `≈20条` one that is not exact, `[…]` anything that is
  /// not counted, `∅` words for nothing.
  @Test(arguments: [
    ("公开22条，其中领导信息9条、内设机构10条", "22条 9条 10条"),
    ("公开 ２２ 条", "22条"),
    ("共1,234条、12,34条", "1234条 [12] 34条"),
    ("有一件是结转的，两件已办结，共三百二十件，零件", "1件 2件 320件 0件"),
    ("二十一份、一百零五条、一千条", "21份 105条 1000条"),
    ("20余条、约30条、近40件、50件以上、60多次、1.2万条", "≈20条 ≈30条 ≈40件 ≈50件 ≈60次 ≈12000条"),
    ("数十件、几百条、总数224条", "≈10件 224条"),
    ("3-5条、3至5件", "[3] ≈5条 [3] ≈5件"),
    ("国办发〔2016〕80号、[2020]17号", "[2016] [80] [2020] [17]"),
    ("2020年1月1日起，20个工作日，3年", "[2020年] [1月] [1日] [20个工作日] [3年]"),
    ("电话：0797－6570369，12345热线", "[797] [6570369] [12345]"),
    ("占83%，增长2.5个百分点", "83% 2.5%"),
    ("收取380元，成交127.33亿元，4068.208万元", "380元 127.33亿元 4068.208万元"),
    ("第三次、第20条", "[3] [20]"),
    ("一是统一标准，进一步做好一件事，一部分，一次性告知，十九大", ""),
    ("每一条信息都有人负责", ""),
    ("未收到申请，没有诉讼，无复议", "∅ ∅ ∅"),
    ("无法提供，毫无，无正当理由", ""),
    ("COVID19条，www.a12.cn", "[19] [12]"),
    ("4 方面 15 项工作", "[4] 15项"),
    ("99999999999999999999条", "1000000000000条"),
  ])
  func numbersAreFound(text: String, expected: String) {
    let quantities = QuantityReader.quantities(in: ProseText(text))
    #expect(quantities.map(\.summary).joined(separator: " ") == expected)
  }

  @Test func aNumberKnowsItsPlaceInTheText() throws {
    let text = "共 公开　２２ 条。"
    let prose = ProseText(text)
    let quantity = try #require(QuantityReader.quantities(in: prose).first)
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[prose.byteRange(quantity.number)], as: UTF8.self) == "２２")
    #expect(String(decoding: bytes[prose.byteRange(quantity.range)], as: UTF8.self) == "２２ 条")
  }

  @Test(arguments: [(220_000, "22"), (1_273_300, "127.33"), (1, "0.0001"), (0, "0")])
  func amountsAreWrittenAsPeopleDo(tenThousandths: Int, text: String) {
    #expect(Amount(tenThousandths: tenThousandths).text == text)
  }

  @Test func sumsOfHugeAmountsDoNotOverflow() {
    let huge = Amount(Int.max)
    var sum = Amount.zero
    for _ in 0..<2_000_000 { sum = sum + huge }
    #expect(sum > huge)
  }
}

extension Quantity {
  fileprivate var summary: String {
    switch kind {
    case .count: (isApproximate ? "≈" : "") + value.text + unit
    case .percentage: value.text + "%"
    case .time: "[\(value.text)\(unit)]"
    case .nothing: "∅"
    case .ordinal, .documentNumber, .bare: "[\(value.text)]"
    }
  }
}
