import ReportSyntax
import StatutoryForms

extension Rule {
  /// Reviews and lawsuits in the text, against table four.
  static let narrativeAppeals = Rule(
    id: "narrative.appeals",
    severity: .warning,
    milder: [.information],
    title: Wording("正文复议诉讼情况与表四不符", english: "The text and table four differ"),
    explanation: Wording(
      "正文写的因政府信息公开引起的行政复议、行政诉讼件数，应等于表四相应的总计；写「未发生」的，总计应为 0；写「均获维持」「零败诉」「未被纠错」的，结果纠正应为 0。表四可能含上年未审结的案件，尚未审结不为 0 时较小的数不报告；同句另一类的件数与表四一致（含未审结）的，以及没有写明因信息公开引起、只是接着申请或在复议诉讼的小标题下说的，作提醒。",
      english:
        "The numbers of reviews and lawsuits over disclosure in the text should equal the totals of table four; where the text says there were none, the totals should be 0; where it says that all were upheld, 结果纠正 should be 0. Smaller numbers are left alone while cases are pending, and are information where the sentence counts the cases of the other kind as the table does. So are those of which nothing but the sentence in front or the heading above tells what they came of."
    ),
    source: "国办公开办函〔2021〕30号，附件，表四；正文与表格应当一致",
    check: .statements(about: .appeals, against: .appealNumbers) { passage, context, figures in
      guard let figures = figures.appeals else { return [] }
      let statements = passage.appealStatements(besides: figures, below: context.heading).filter {
        $0.year.isOf(context.year)
      }
      let totals = totals(statements, in: passage, figures)
      // 均维持 says that none was corrected, and that all were upheld.
      return totals
        + results(statements, in: passage, figures).filter { draft in
          !totals.contains { $0.range.overlaps(draft.range) }
        }
    },
    examples: [
      .reports(
        appealsExample("全年⟦未发生因政府信息公开工作被申请行政复议、提起行政诉讼⟧的情况。", "0→1→0→0→1"),
        saying: "表四行政复议、行政诉讼总计为 1"
      ),
      .reports(
        appealsExample("因政府信息公开被申请行政复议⟦3件⟧。", "1→0→0→0→1"),
        saying: "正文写「3件」，表四「行政复议」总计为 1"
      ),
      .reports(
        appealsExample("因政府信息公开工作引发行政复议⟦3起⟧、行政诉讼0起。", "1→0→0→0→1"),
        saying: "正文写「3起」"
      ),
      .reports(
        appealsExample("涉及政府信息公开的行政复议1件，⟦未被纠错⟧。", "0→1→0→0→1"),
        saying: "正文写「未被纠错」，表四「行政复议」结果纠正为 1"
      ),
      .reports(
        appealsExample("有⟦2件⟧涉及政府信息公开工作的行政复议。", "1→0→0→0→1"),
        saying: "正文写「2件」"
      ),
      .reports(
        appealsExample("因政府信息公开被申请行政复议3件，⟦1件⟧结果维持，2件结果纠正。", "2→1→0→0→3"),
        saying: "表四「行政复议」结果维持为 2"
      ),
      .reports(
        appealsExample("因政府信息公开被申请行政复议1件，⟦结果纠正⟧。", "1→0→0→0→1"),
        saying: "正文写「结果纠正」，表四「行政复议」结果纠正为 0"
      ),
      .reports(
        appealsExample("因政府信息公开被申请行政复议2件，均为⟦结果纠正⟧。", "1→1→0→0→2"),
        saying: "表四「行政复议」结果纠正为 1"
      ),
      .accepts(appealsExample("因政府信息公开被申请行政复议1件，维持原答复。", "1→0→0→0→1")),
      .accepts(appealsExample("因政府信息公开被申请行政复议2件，复议机关维持1件。", "1→1→0→0→2")),
      .accepts(appealsExample("因政府信息公开被申请行政复议2件，部分被纠正。", "1→1→0→0→2")),
      .accepts(
        appealsExample("因政府信息公开被申请行政复议3件，其中2件被纠正，结果维持1件。", "1→2→0→0→3")
      ),
      .accepts(appealsExample("报告包括政府信息公开行政复议、行政诉讼情况等6个方面。", "1→0→0→0→1")),
      .accepts(appealsExample("未发生一例因信息公开事务而引起的行政复议、诉讼和申诉情况。", "0→0→0→0→0")),
      .accepts(appealsExample("因政府信息公开被申请行政复议1件，其中结果纠正1件。", "0→1→0→0→1")),
      .accepts(appealsExample("因政府信息公开被申请行政复议1件。", "0→0→0→2→2")),
      .reports(
        appealsExample("因政府信息公开被申请行政复议2件、被提起行政诉讼⟦2件⟧。", "1→0→0→1→2", "1→0→0→2→3"),
        saying: "正文写「2件」，表四行政诉讼总计为 3"
      ),
      .accepts(appealsExample("因政府信息公开被申请行政复议2件、被提起行政诉讼2件。", "2→0→0→0→2", "1→0→0→2→3")),
      .accepts(appealsExample("未发生因政府信息公开被纠错的行政复议案件。", "1→0→0→0→1")),
      .accepts(appealsExample("全年办理行政复议案件144件，行政诉讼97件。", "1→0→0→0→1")),
      .accepts(
        appealsExample("2022年，未发生因政府信息公开引起的行政复议，2023年发生1件。", "1→0→0→0→1")
      ),
      .accepts(appealsExample("有一件依申请公开是结转的，同时申请人提出复议。", "0→1→0→0→1")),
      .accepts(appealsExample("全年发生行政复议14件，其中因公开工作引起的2件。", "1→1→0→0→2")),
      .accepts(appealsExample("全年发生行政复议14件，其中依申请办理引起的2件。", "1→1→0→0→2")),
      .accepts(
        appealsExample(
          "因政府信息公开被申请行政复议3件，维持3件；一审行政诉讼3件中，2件维持，1件在审。",
          "3→0→0→0→3",
          "2→0→0→1→3"
        )
      ),
    ]
  )

  /// A piece of a report with reviews in table four and, as a rule, no lawsuits.
  private static func appealsExample(
    _ sentence: String,
    _ reviews: String,
    _ lawsuits: String = "0→0→0→0→0"
  ) -> String {
    """
    清水镇2023年政府信息公开工作年度报告
    一、总体情况
    \(sentence)
    四、政府信息公开行政复议、行政诉讼情况
    行政复议→行政诉讼
    结果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→复议后起诉
    结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
    \(reviews)→\(lawsuits)→0→0→0→0→0
    """
  }

  /// Counts of cases, and words for good ends.
  private static func totals(
    _ statements: [AppealStatement],
    in passage: Passage,
    _ figures: AppealFigures
  ) -> [Finding.Draft] {
    // A count that agrees is of these cases; another one counts others too.
    let agreeing = Set(statements.lazy.filter { agrees($0, figures) }.map(\.subject))
    return statements.compactMap { statement in
      switch statement.claim {
      case .result: return nil
      case .noneCorrected:
        return figures.readings(statement.subject, .corrected)?.first.flatMap {
          .disagreement(at: statement.place, of: 0, in: passage, readings: [$0])
        }
      case .count(let count):
        guard let readings = figures.readings(statement.subject, .total),
          let whole = readings.first,
          let pending = figures.readings(statement.subject, .pending)
        else { return nil }
        // 行政诉讼2件，均为复议后起诉: where there are not as many lawsuits, that is the cause.
        if passage.quantities(in: statement.place).isEmpty, count > 0,
          figures.readings(.lawsuits, .total)?.first?.value != count
        {
          return nil
        }
        // Table four may count cases that were pending from the year before.
        var severity: Severity? =
          statement.scope == .requests || statement.scope == .agreeing ? .information : nil
        if count > 0, count < whole.value, (pending.first?.value ?? 0) > 0,
          !isDivided(statement, statements, figures)
        {
          guard countsLikeTheTable(beside: statement, statements, figures) else { return nil }
          severity = .information
        }
        if agreeing.contains(statement.subject) { return nil }
        var draft = Finding.Draft.disagreement(
          at: statement.place,
          of: count,
          in: passage,
          readings: count == 0 ? [whole] : readings
        )
        draft?.severity = severity
        return draft
      }
    }
  }

  /// 行政复议25件，行政诉讼13件: whether the sentence has just as many cases of the other kind as the table,
  /// those pending included.
  private static func countsLikeTheTable(
    beside statement: AppealStatement,
    _ statements: [AppealStatement],
    _ figures: AppealFigures
  ) -> Bool {
    statements.contains { other in
      guard other.sentence == statement.sentence, other.subject != .both,
        other.subject.allOfKind != statement.subject.allOfKind,
        case .count(let count) = other.claim,
        let whole = figures.readings(other.subject, .total)?.first,
        let pending = figures.readings(other.subject, .pending)?.first
      else { return false }
      return count == whole.value && pending.value > 0
    }
  }

  /// 行政诉讼8件，其中直接起诉3件: whether all lawsuits of the sentence are told as the table has them, those
  /// pending included.
  private static func isDivided(
    _ statement: AppealStatement,
    _ statements: [AppealStatement],
    _ figures: AppealFigures
  ) -> Bool {
    guard statement.subject != statement.subject.allOfKind,
      let lawsuits = figures.readings(.lawsuits, .total)?.first
    else { return false }
    return statements.contains {
      $0.sentence == statement.sentence && $0.subject == .lawsuits
        && $0.claim == .count(lawsuits.value)
    }
  }

  private static func agrees(
    _ statement: AppealStatement,
    _ figures: AppealFigures
  ) -> Bool {
    guard case .count(let count) = statement.claim, count > 0,
      let readings = figures.readings(statement.subject, .total)
    else { return false }
    return readings.contains { $0.value == count }
  }

  /// How the cases ended; one finding for those of a sentence, which are wrong together.
  private static func results(
    _ statements: [AppealStatement],
    in passage: Passage,
    _ figures: AppealFigures
  ) -> [Finding.Draft] {
    var findings: [Finding.Draft] = []
    var told: [(sentence: Int, subject: AppealStatement.Subject)] = []
    for statement in statements {
      guard case .result(let outcome, let count) = statement.claim,
        let readings = figures.readings(statement.subject, outcome),
        !told.contains(where: { $0 == (statement.sentence, statement.subject) }),
        // Where the number of cases is another one, that is the cause.
        let whole = figures.readings(statement.subject, .total),
        statements.allSatisfy({
          guard $0.subject == statement.subject, case .count(let all) = $0.claim else {
            return true
          }
          return whole.contains { $0.value == all }
        }),
        let finding = Finding.Draft.disagreement(
          at: statement.place,
          of: count,
          in: passage,
          readings: readings
        )
      else { continue }
      told.append((statement.sentence, statement.subject))
      findings.append(finding)
    }
    return findings
  }
}
