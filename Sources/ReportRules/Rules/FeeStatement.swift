import ReportSyntax
import StatutoryForms

extension Rule {
  /// No word on fees for the disclosure of information.
  static let feeStatement = Rule(
    id: "fee.statement",
    severity: .warning,
    milder: [.information],
    isAboutAbsence: true,
    title: Wording("没有报告信息处理费", english: "Nothing on the fees for requests"),
    explanation: Wording(
      "2021年度起，「其他需要报告的事项」应报告收取信息处理费的情况，没有收取的也应说明。",
      english:
        "Since the report for 2021, section six tells what fees were taken for requests (信息处理费), also when there were none."
    ),
    source: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号",
    // Reads all: silence weighs more where table three has unpaid requests.
    check: .report(
      tables: .requestNumbers,
      prose: [.others, .topics],
      about: [.feeWords, .feeStatements, .handlingFees]
    ) { report in
      guard report.expectedEdition?.reportsFees == true else { return [] }
      if speaksOfFees(report) { return [] }
      let contents = report.prose.contents(of: .others)
      if contents.isEmpty { return [] }
      let unpaid = unpaidCount(report)
      let nothing = contents.count == 1 ? contents.first.flatMap(Nothing.init) : nil
      return [
        Finding.Draft(
          severity: report.severityOfAbsence(unpaid > 0 ? nil : .information),
          range: nothing?.range ?? report.place(of: .others),
          message: unpaid > 0
            ? Wording(
              "表三有\(unpaid)件申请因逾期未缴费不再处理，这里却没有报告信息处理费",
              english: "Table three has \(unpaid) unpaid requests, but nothing is said of fees"
            )
            : Wording(
              "没有报告信息处理费的收取情况",
              english: "Nothing is said on the fees for requests (信息处理费)"
            ),
          fixes: unpaid > 0 ? [] : fixes(nothing, contents, in: report)
        )
      ]
    },
    examples: [
      .accepts(
        """
        清水镇2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        2023年，本机关未发生收费情况。
        """
      ),
      .accepts(
        """
        清水镇2023年政府信息公开工作年度报告
        一、总体情况
        全年未收取信息处理费。
        六、其他需要报告的事项
        无
        """
      ),
      .accepts(
        """
        清水镇2020年政府信息公开工作年度报告
        六、其他需要报告的事项
        无
        """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        ⟦无⟧
        1
        """,
        saying: "没有报告信息处理费的收取情况",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          六、其他需要报告的事项
          本年度未收取信息处理费。
          1
          """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        二、主动公开政府信息情况
        信息内容→本年收费金额（单位：万元）
        行政事业性收费→0
        六、其他需要报告的事项
        ⟦无其他需要报告的事项。⟧
        """,
        saying: "没有报告信息处理费的收取情况",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          二、主动公开政府信息情况
          信息内容→本年收费金额（单位：万元）
          行政事业性收费→0
          六、其他需要报告的事项
          本年度未收取信息处理费。无其他需要报告的事项。
          """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        ⟦六、其他需要报告的事项⟧
        镇政务公开专区于5月启用。
        清水镇人民政府
        2024年1月5日
        """,
        saying: "没有报告信息处理费的收取情况",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          六、其他需要报告的事项
          镇政务公开专区于5月启用。
          本年度未收取信息处理费。
          清水镇人民政府
          2024年1月5日
          """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        三、收到和处理政府信息公开申请情况
        （六）其他处理→1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请→0→0→0→0→0→0→0
        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请→2→0→0→0→0→0→2
        六、其他需要报告的事项
        ⟦无⟧
        """,
        saying: "表三有2件申请因逾期未缴费不再处理，这里却没有报告信息处理费"
      ),
    ]
  )

  private static let statement = "本年度未收取信息处理费。"

  private static func speaksOfFees(_ report: Report) -> Bool {
    report.prose.passages(about: [.feeWords, .feeStatements, .handlingFees]).contains { passage in
      let matter: PassageMatters =
        switch passage.section {
        case .others: .feeWords
        case nil, .overview, .problems: .feeStatements
        case .documents, .requests, .appeals: .handlingFees
        }
      return passage.facts.matters.contains(matter)
    }
  }

  /// The requests that were dropped because their fee was not paid: table three, 三（六）2.
  private static func unpaidCount(_ report: Report) -> Int {
    guard let requests = report.requests,
      let row = requests.form.rows.firstIndex(where: { $0.code == "三（六）2" }),
      let cell = requests.cell(row: row, column: requests.form.columns.count - 1)
    else { return 0 }
    return cell.value.count ?? 0
  }

  /// A section that says only that there is nothing to report.
  private struct Nothing {
    let range: Range<Int>
    /// Whether it is 无 and no sentence.
    let isBare: Bool

    init?(_ passage: Passage) {
      let text = passage.text
      guard text.count <= 24, text.contains(["无", "没有"], in: text.whole) else { return nil }
      range = passage.range
      isBare = text.count <= 3
    }
  }

  private static func fixes(_ nothing: Nothing?, _ contents: Passages, in report: Report) -> [Fix] {
    if let nothing, nothing.isBare {
      return [.replacing(nothing.range, by: statement, certainty: .preferred)]
    }
    let place: Int
    let words: String
    if let nothing {
      (place, words) = (nothing.range.lowerBound, statement)
    } else if let last = contents.last {
      let line = report.text.line(at: max(last.range.upperBound - 1, last.range.lowerBound))
      place = report.text.lineRange(line).upperBound
      words =
        report.text.lineEnding(near: place)
        + report.text.line(statement, like: last.range.lowerBound)
    } else {
      return []
    }
    return [
      Fix(
        title: Wording("补写「\(statement)」", english: "Add “\(statement)”"),
        edits: [SourceEdit(range: place..<place, replacement: Array(words.utf8))],
        certainty: .preferred
      )
    ]
  }
}
