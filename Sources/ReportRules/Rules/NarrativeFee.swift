import ReportSyntax
import StatutoryForms

extension Rule {
  /// What the text says of 信息处理费.
  static let narrativeFee = Rule(
    id: "narrative.fee",
    severity: .warning,
    milder: [.information],
    title: Wording("信息处理费前后不一", english: "What is said of fees does not agree"),
    explanation: Wording(
      "写了收取信息处理费若干元，又写未收取的，必有一处不对；表三没有新收也没有结转的申请，就没有可以收费的申请。写没有发出收费通知，表三却有逾期未缴费的申请；写收取若干元，表二的行政事业性收费却为 0 的，作提醒。",
      english:
        "信息处理费 cannot be both charged and not charged, and without a request in table three there is nothing to charge for. No notice of fees beside unpaid requests in table three, and a fee beside 0 in table two, are mentioned."
    ),
    source: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    // Reads all: one passage is held against another, or against table three.
    check: .report(tables: [.requests, .documents], prose: [], about: [.fees, .feeWords]) {
      report in
      let noNotice = noNotices(report).map { [$0] } ?? []
      let statements = report.prose.narrative.about(.fees).flatMap { passage in
        FeeStatement.all(in: passage, year: report.identity.year).map { (passage, $0) }
      }
      guard let (passage, fee) = statements.first(where: { $0.1.amount > .zero }) else {
        return noNotice
      }
      var findings = noNotice
      if let (other, none) = statements.first(where: { $0.1.amount == .zero }) {
        findings.append(contradiction(passage, fee, other, none))
      } else if let all = RequestFigures(report.tables)?.receivedAndCarriedIn, all.value == 0 {
        findings.append(feeWithoutRequest(passage, fee, all))
      } else if let finding = feeBesideNone(passage, fee, report) {
        findings.append(finding)
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
      .reports(
        """
        二、主动公开政府信息情况
        信息内容→本年收费金额（单位：万元）
        行政事业性收费→0
        六、其他需要报告的事项
        收取信息处理费⟦12400元⟧。
        """,
        saying: "表二「行政事业性收费」为 0"
      ),
      .reports(
        """
        三、收到和处理政府信息公开申请情况
        （六）其他处理→1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请→0→0→0→0→0→0→0
        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请→2→0→0→0→0→0→2
        六、其他需要报告的事项
        发出⟦收费通知0件⟧，未收取信息处理费。
        """,
        saying: "写没有发出收费通知，表三「2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请」总计为 2"
      ),
      .accepts(
        """
        二、主动公开政府信息情况
        信息内容→本年收费金额（单位：万元）
        行政事业性收费→1.24
        六、其他需要报告的事项
        收取信息处理费12400元，未发出其他收费通知。
        """
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

  /// No notice of fees, while requests were dropped because those were not paid.
  private static func noNotices(_ report: Report) -> Finding.Draft? {
    for passage in report.prose.narrative.about(.feeWords) {
      guard let place = FeeStatement.noNotice(in: passage, year: report.identity.year) else {
        continue
      }
      guard let unpaid = RequestFigures(report.tables)?.outcome(["三（六）2"]), unpaid.value > 0
      else { return nil }
      return Finding.Draft(
        severity: .information,
        range: passage.text.byteRange(place),
        message: Wording(
          "写没有发出收费通知，\(unpaid.name.chinese)为 \(unpaid.value)",
          english: "No notice of fees is told, while \(unpaid.name.english) is \(unpaid.value)"
        ),
        related: unpaid.related
      )
    }
    return nil
  }

  /// A fee of the text beside 0 in table two, where it may have been rounded away.
  private static func feeBesideNone(
    _ passage: Passage,
    _ fee: FeeStatement,
    _ report: Report
  ) -> Finding.Draft? {
    guard let row = report.tables.documents?.block(item: 8)?.rows.first, row.values.count == 1,
      let cell = row.values.first, cell.value.count == 0
    else { return nil }
    return Finding.Draft(
      severity: .information,
      range: passage.text.byteRange(fee.place),
      message: Wording(
        "写收取信息处理费 \(fee.amount.text) \(fee.unit)，表二「行政事业性收费」为 0，请核对是否应计入",
        english:
          "信息处理费 of \(fee.amount.text) \(fee.unit) is told, table two has 0 for 行政事业性收费"
      ),
      related: [
        Finding.Related(
          range: cell.visible,
          message: Wording("表二「行政事业性收费」：0", english: "行政事业性收费 in table two: 0")
        )
      ]
    )
  }

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

  /// Where a passage says that no notice of fees was sent out: 收费通知0件, 未发出收费通知.
  static func noNotice(in passage: Passage, year: Int?) -> Range<Int>? {
    let text = passage.text
    for sentence in passage.sentences
    where !passage.namesOtherYear(than: year, in: sentence)
      && !text.contains(Words.rest, in: sentence)
    {
      guard let notice = text.firstRange(of: Words.notices, in: sentence) else { continue }
      let behind = between(notice.upperBound, sentence.upperBound)
      if let count = passage.quantities(in: behind).first,
        count.kind == .count || count.kind == .bare, count.value == .zero,
        count.number.lowerBound - notice.upperBound <= 6, !Words.money.contains(count.unit)
      {
        return notice.lowerBound..<count.range.upperBound
      }
      let ahead = between(max(sentence.lowerBound, notice.lowerBound - 6), notice.lowerBound)
      if let none = text.firstRange(of: Words.noneSent, in: ahead) {
        return none.lowerBound..<notice.upperBound
      }
    }
    return nil
  }

  static let matter: Phrases = ["信息处理费", "信息公开处理费"]

  private enum Words {
    static let none: Phrases = ["未收取", "没有收取", "未产生", "无收取", "不收取", "未发生"]
    static let rest: Phrases = ["其余", "其他", "另外"]
    static let notices: Phrases = ["收费通知"]
    static let noneSent: Phrases = ["未发", "没有发", "未制", "未出具", "未下达", "无", "没有", "未向"]
    static let money: Set<String> = ["元", "万元"]
  }
}
