import ReportSyntax
import StatutoryForms

extension Rule {
  /// Documents made and decisions taken, against table two.
  static let narrativeDocuments = Rule(
    id: "narrative.documents",
    severity: .warning,
    title: Wording("正文与表二的数量不符", english: "The text and table two differ"),
    explanation: Wording(
      "正文写的制发、废止、现行有效规范性文件件数，行政许可、行政处罚、行政强制决定件数和行政事业性收费金额，应与表二一致；写没有这类事项的，表二应为 0。「公开」规范性文件多少件、其他文件和其他年度的数量不作比较。",
      english:
        "The numbers of 规范性文件 made, repealed and in force, and of licences, penalties, coercive measures and charges in the text should be those of table two. Documents published and other kinds of documents are not compared."
    ),
    source: "国办公开办函〔2021〕30号，附件，表二；正文与表格应当一致",
    checks: [
      .statements(about: .documents, against: .documentNumbers) { passage, context, figures in
        guard passage.section != .problems, let figures = figures.documents else { return [] }
        return passage.facts.documents.compactMap { statements in
          finding(statements.filter { $0.isOf(context.year) }, in: passage, figures)
        }
      },
      .statements(about: .feeWords, against: .documentNumbers) { passage, context, figures in
        guard let charge = figures.documents?.charge else { return [] }
        return WrittenCharge.all(in: passage, year: context.year).compactMap {
          finding($0, in: passage, charge)
        }
      },
    ],
    examples: [
      .reports(
        documentsExample("2023年，镇政府共制定规范性文件⟦0件⟧，废止规范性文件0件，现行有效的规范性文件0件。"),
        saying: "正文写「0件」，表二「行政规范性文件」本年制发件数为 4；现行有效件数也不一致：正文 0，表二 32"
      ),
      .reports(
        documentsExample("全镇制发行政规范性文件4件，废止0件，现行有效⟦8件⟧。"),
        saying: "正文写「8件」，表二「行政规范性文件」现行有效件数为 32"
      ),
      .reports(documentsExample("作出行政处罚决定⟦8件⟧。"), saying: "表二「行政处罚」本年处理决定数量为 3"),
      .reports(documentsExample("本机关⟦无行政处罚⟧事项。"), saying: "表二「行政处罚」本年处理决定数量为 3"),
      .reports(
        documentsExample("本年度行政规范性文件发布⟦6件⟧，废止数量0件，现行有效数量32件。"),
        saying: "表二「行政规范性文件」本年制发件数为 4"
      ),
      .reports(documentsExample("2023年，镇政府⟦未制发行政规范性文件⟧。"), saying: "本年制发件数为 4"),
      .reports(documentsExample("实施行政强制0件、行政处罚⟦8件⟧。"), saying: "表二「行政处罚」"),
      .accepts(documentsExample("制发规范性文件4件，现行有效规范性文件32件，作出行政处罚3件。")),
      .accepts(documentsExample("公开规范性文件2件，制定政策文件9件，解读规范性文件1件。")),
      .accepts(documentsExample("与2022年制定规范性文件6件相比，有所减少。上年现行有效规范性文件28件。")),
      .accepts(documentsExample("公示行政处罚信息2件，公开行政许可10件。")),
      .accepts(documentsExample("通过网站发布规范性文件9件，制定规章制度12项，受理行政处罚听证1件。")),
      .accepts(documentsExample("制定规范性文件约5件，清理规范性文件40件。")),
      .reports(chargeExample("全年作出行政许可120件，收取行政事业性收费⟦21.25万元⟧。"), saying: "本年收费金额为 12.25 万元"),
      .reports(chargeExample("公开行政事业性收费项目5项，全年收费⟦132500.5元⟧。"), saying: "正文写「132500.5元」"),
      .accepts(chargeExample("行政事业性收费共计12.25万元。行政事业性收费12.3万元。行政事业性收费122500元。")),
      .accepts(chargeExample("减免行政事业性收费86万元。2022年行政事业性收费10万元。行政事业性收费约12万元。")),
      .accepts(chargeExample("公开行政事业性收费项目5项，投入资金30万元。行政事业性收费、罚没收入共80万元。")),
      // What table two contradicts itself is the matter of documents.stock.
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        一、总体情况
        全镇制发行政规范性文件4件，废止0件，现行有效8件，作出行政处罚⟦8件⟧。
        二、主动公开政府信息情况
        信息内容→本年制发件数→本年废止件数→现行有效件数
        规章→0→0→0
        行政规范性文件→4→0→2
        第二十条第（六）项
        信息内容→本年处理决定数量
        行政处罚→3
        行政强制→0
        """,
        saying: "正文写「8件」，表二「行政处罚」本年处理决定数量为 3"
      ),
    ]
  )

  /// A piece of a report with charges in table two.
  private static func chargeExample(_ sentence: String) -> String {
    """
    清水镇2023年政府信息公开工作年度报告
    一、总体情况
    \(sentence)
    二、主动公开政府信息情况
    第二十条第（八）项
    信息内容→本年收费金额（单位：万元）
    行政事业性收费→12.25
    """
  }

  /// A piece of a report with documents and penalties in table two.
  private static func documentsExample(_ sentence: String) -> String {
    """
    清水镇2023年政府信息公开工作年度报告
    一、总体情况
    \(sentence)
    二、主动公开政府信息情况
    信息内容→本年制发件数→本年废止件数→现行有效件数
    规章→0→0→0
    行政规范性文件→4→0→32
    第二十条第（六）项
    信息内容→本年处理决定数量
    行政处罚→3
    行政强制→0
    """
  }

  /// 行政事业性收费460万元, where table two has 640.
  private static func finding(
    _ written: WrittenCharge,
    in passage: Passage,
    _ charge: (amount: Amount, cell: GridCell)
  ) -> Finding.Draft? {
    let text = passage.text
    let (first, second) = (written.amount, charge.amount)
    guard (first > second ? first - second : second - first) > written.slack else { return nil }
    let figure = charge.amount.text
    return Finding.Draft(
      range: text.byteRange(written.place),
      message: Wording(
        "正文写「\(text.string(written.place))」，表二「行政事业性收费」本年收费金额为 \(figure) 万元",
        english:
          "The text says “\(text.string(written.place))”, 行政事业性收费 in table two is \(figure) 万元"
      ),
      related: [
        Finding.Related(
          range: charge.cell.visible,
          message: Wording(
            "表二「行政事业性收费」：\(figure)",
            english: "行政事业性收费 in table two: \(figure)"
          )
        )
      ]
    )
  }

  /// One finding for a sentence: numbers left from the year before are wrong together.
  private static func finding(
    _ statements: [DocumentStatement],
    in passage: Passage,
    _ figures: DocumentFigures
  ) -> Finding.Draft? {
    let all = statements.compactMap { statement in
      figures.figure(statement.subject).map { (statement, $0) }
    }
    // More cannot have been made public than there is, where others of the sentence are told of the year.
    let agrees = all.contains { $0.0.isPublished && $0.0.value == $0.1.value && $0.1.value >= 10 }
    let compared = all.filter { statement, figure in
      !statement.isPublished || agrees && statement.value > figure.value
    }
    // Where several count the same, one of them may be all, and the others are parts.
    let values = Dictionary(grouping: compared, by: \.0.subject).mapValues {
      Set($0.lazy.map(\.0.value))
    }
    let wrong = compared.filter { statement, figure in
      figure.value != statement.value && values[statement.subject]?.count == 1
        && !OwnPart.isTold(behind: statement.place, [figure], in: passage)
    }
    guard let (statement, figure) = wrong.first,
      var finding = Finding.Draft.disagreement(
        at: statement.place,
        of: statement.value,
        in: passage,
        readings: [figure]
      )
    else { return nil }
    var told: Set<DocumentStatement.Subject> = [statement.subject]
    let rest = wrong.filter { told.insert($0.0.subject).inserted }
    let others = rest.map { statement, figure in
      Wording(
        "；\(statement.subject.column)也不一致：正文 \(statement.value)，表二 \(figure.value)",
        english: "; also \(statement.subject.column): \(statement.value) against \(figure.value)"
      )
    }
    finding.message = Wording(
      finding.message.chinese + others.map(\.chinese).joined(),
      english: finding.message.english + others.map(\.english).joined()
    )
    finding.related += rest.flatMap { $0.1.related }
    return finding
  }
}
