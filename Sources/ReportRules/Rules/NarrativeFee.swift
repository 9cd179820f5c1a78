import ReportSyntax

extension Rule {
  /// What the text says of 信息处理费.
  static let narrativeFee = Rule(
    id: "narrative.fee",
    severity: .warning,
    title: Wording("信息处理费前后不一", english: "What is said of fees does not agree"),
    explanation: Wording(
      "写了收取信息处理费若干元，又写未收取的，必有一处不对；表三没有新收也没有结转的申请，就没有可以收费的申请。表二的行政事业性收费是另一回事，不作比较。",
      english:
        "信息处理费 cannot be both charged and not charged, and without a request in table three there is nothing to charge for. The fees of table two are something else."
    ),
    source: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    // Reads all: one passage is held against another, or against table three.
    check: .report(tables: .requests, prose: [], about: .fees) { report in
      let statements = report.prose.narrative.about(.fees).flatMap { passage in
        FeeStatement.all(in: passage, year: report.identity.year).map { (passage, $0) }
      }
      guard let (passage, fee) = statements.first(where: { $0.1.amount > .zero }) else { return [] }
      var findings: [Finding.Draft] = []
      if let (other, none) = statements.first(where: { $0.1.amount == .zero }) {
        findings.append(contradiction(passage, fee, other, none))
      } else if let all = RequestFigures(report.tables)?.receivedAndCarriedIn, all.value == 0 {
        findings.append(feeWithoutRequest(passage, fee, all))
      }
      return findings
    },
    examples: [
      .reports(
        "一、总体情况\n全年未收取信息处理费。\n六、其他需要报告的事项\n全年收取信息处理费⟦380元⟧。",
        saying: "此处写收取 380 元，另一处写未收取"
      ),
      .reports(
        """
        三、收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        六、其他需要报告的事项
        收取信息处理费共计⟦400元⟧。
        """,
        saying: "表三第一、二项之和为 0"
      ),
      .accepts("六、其他需要报告的事项\n1件申请收取信息处理费380元，其余申请未收取信息处理费。"),
      .accepts("六、其他需要报告的事项\n全年收取信息处理费0元。收取许可证工本费300元。"),
      .accepts(
        """
        三、收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量→1→0→0→0→0→0→1
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        六、其他需要报告的事项
        收取信息处理费共计400元。
        """
      ),
    ]
  )

  private static func contradiction(
    _ passage: Passage,
    _ fee: FeeStatement,
    _ other: Passage,
    _ none: FeeStatement
  ) -> Finding.Draft {
    Finding.Draft(
      range: passage.text.byteRange(fee.place),
      message: Wording(
        "信息处理费前后不一：此处写收取 \(fee.amount.text) \(fee.unit)，另一处写未收取",
        english: "信息处理费 of \(fee.amount.text) \(fee.unit) was charged here, none elsewhere"
      ),
      related: [
        Finding.Related(
          range: other.text.byteRange(none.place),
          message: Wording("写未收取", english: "None was charged")
        )
      ]
    )
  }

  private static func feeWithoutRequest(
    _ passage: Passage,
    _ fee: FeeStatement,
    _ requests: TableFigure
  ) -> Finding.Draft {
    Finding.Draft(
      range: passage.text.byteRange(fee.place),
      message: Wording(
        "写收取信息处理费 \(fee.amount.text) \(fee.unit)，\(requests.name.chinese)为 0",
        english: "信息处理费 of \(fee.amount.text) \(fee.unit), while \(requests.name.english) are 0"
      ),
      related: requests.related
    )
  }
}

/// What a sentence says of 信息处理费.
struct FeeStatement {
  /// Zero where none was charged.
  let amount: Amount
  let unit: String
  let place: Range<Int>

  static func all(in passage: Passage, year: Int?) -> [FeeStatement] {
    let text = passage.text
    return passage.sentences.compactMap { sentence in
      guard let fee = text.firstRange(of: matter, in: sentence),
        !passage.namesOtherYear(than: year, in: sentence)
      else { return nil }
      let amounts = passage.quantities(in: between(fee.upperBound, sentence.upperBound))
        .filter { $0.kind == .count && Words.money.contains($0.unit) }
      if let amount = amounts.first {
        let place = amount.range
        return FeeStatement(amount: amount.value, unit: amount.unit, place: place)
      }
      guard
        let none = text.firstRange(
          of: Words.none,
          in: between(sentence.lowerBound, fee.lowerBound)
        ),
        !text.contains(Words.rest, in: sentence)
      else { return nil }
      return FeeStatement(amount: .zero, unit: "元", place: none.lowerBound..<fee.upperBound)
    }
  }

  static let matter: Phrases = ["信息处理费", "信息公开处理费"]

  private enum Words {
    static let none: Phrases = ["未收取", "没有收取", "未产生", "无收取", "不收取", "未发生"]
    static let rest: Phrases = ["其余", "其他", "另外"]
    static let money: Set<String> = ["元", "万元"]
  }
}
