import ReportSyntax
import StatutoryForms

extension Rule {
  /// What became of the requests, against table three.
  static let narrativeOutcomes = Rule(
    id: "narrative.outcomes",
    severity: .warning,
    title: Wording("正文办理结果与表三不符", english: "The text and table three differ on outcomes"),
    explanation: Wording(
      "正文写的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理、办结、上年结转和结转下年度的数量，应等于表三相应行的总计。几种结果合写的与各行之和比较；约数和其他年度的不作比较；写明是新收申请的结果的，只在多于表三时报告。",
      english:
        "What the text says of outcomes, of requests finished, carried in and carried over should equal the totals of these rows in table three. Joint ones are compared with the sum of the rows; rounded and other years' numbers are not compared, and those of new requests alone only where they are above the table."
    ),
    source: "国办公开办函〔2021〕30号，附件，表三；正文与表格应当一致",
    check: .statements(about: .requests, against: .requestNumbers) { passage, context, figures in
      guard let figures = figures.requests else { return [] }
      return findings(context.requestStatements(in: passage), in: passage, figures)
    },
    examples: [
      .reports(
        outcomesExample("依申请公开方面，予以公开⟦3件⟧，部分公开1件。"),
        saying: "正文写「3件」，表三「（一）予以公开」总计为 2"
      ),
      .reports(
        outcomesExample("申请公开政府信息方面，结转下年度继续办理⟦2件⟧。"),
        saying: "正文写「2件」，表三「四、结转下年度」总计为 1"
      ),
      .reports(outcomesExample("依申请公开已办结⟦5件⟧。"), saying: "表三「三、本年度办理结果」总计为 3"),
      .reports(outcomesExample("依申请公开方面，上年结转⟦2件⟧。"), saying: "表三「二、上年结转」总计为 0"),
      .reports(
        outcomesExample("依申请公开方面，其中“部分公开”⟦2件⟧，占50%。"),
        saying: "表三「（二）部分公开」总计为 1"
      ),
      .reports(
        outcomesExample("依申请公开方面，⟦1件⟧予以公开，1件部分公开。"),
        saying: "表三「（一）予以公开」总计为 2"
      ),
      .reports(
        outcomesExample("依申请公开方面，予以公开、部分公开共⟦4件⟧。"),
        saying: "表三（一）予以公开、（二）部分公开之和为 3"
      ),
      .accepts(outcomesExample("依申请公开方面，同意公开答复2件，部分公开1件，不予公开0件，无法提供的0件，转下一年度办理1件。")),
      .accepts(outcomesExample("依申请公开方面，予以公开及部分公开3件，已答复3件，答复率100%。")),
      .accepts(outcomesExample("2021年，依申请公开予以公开7件。")),
      .accepts(outcomesExample("新收申请中，依申请公开予以公开1件。坚持“办结一件申请、解决一个问题”。")),
      .accepts(outcomesExample("依申请公开工作有序。全年印发公文510件，其中主动公开169件，依申请公开317件，不予公开24件。")),
      .accepts(outcomesExample("全年主动公开方面，予以公开信息120条。")),
      .accepts(outcomesExample("依申请公开引发复议案件5件，3件维持，2件按部分公开处理。")),
    ]
  )

  /// A piece of a report with four requests: two granted, one in part, one carried over.
  private static func outcomesExample(_ sentence: String) -> String {
    """
    清水镇2023年政府信息公开工作年度报告
    一、总体情况
    \(sentence)
    三、收到和处理政府信息公开申请情况
    一、本年新收政府信息公开申请数量→4→0→0→0→0→0→4
    二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
    三、本年度办理结果→（一）予以公开→2→0→0→0→0→0→2
    →（二）部分公开（区分处理的，只计这一情形，不计其他情形）→1→0→0→0→0→0→1
    →（七）总计→3→0→0→0→0→0→3
    四、结转下年度继续办理→1→0→0→0→0→0→1
    """
  }

  private static func findings(
    _ statements: [RequestStatement],
    in passage: Passage,
    _ figures: RequestFigures
  ) -> [Finding.Draft] {
    let compared = statements.enumerated().compactMap { index, statement in
      statement.result(in: figures)?.readings(of: statement.value).map { (statement, $0, index) }
    }
    // 全县收到申请286件，其中县政府本级48件；答复276件: what follows is told of all.
    let ofSeveral = statements.filter { statement in
      statement.intake(in: figures)?.readings(of: statement.value).map { readings in
        !readings.contains { $0.value == statement.value }
          && OwnPart.isTold(behind: statement.place, readings, in: passage)
      } ?? false
    }.map(\.sentence)
    let agreeing = compared.filter { statement, readings, _ in
      readings.contains { $0.value == statement.value }
    }
    return compared.compactMap { statement, readings, index in
      // A count that agrees is the organ's own; another one beside it counts something else.
      guard !agreeing.contains(where: { $0.0.subject == statement.subject }),
        !ofSeveral.contains(statement.sentence),
        !isRest(statement, beside: near(index, in: statements), of: readings)
      else { return nil }
      return .disagreement(
        at: statement.place,
        of: statement.value,
        in: passage,
        readings: readings
      )
    }
  }

  /// As many statements as a person makes of the results of requests.
  private static func near(_ index: Int, in statements: [RequestStatement])
    -> ArraySlice<RequestStatement>
  {
    statements[max(0, index - 24)..<min(statements.count, index + 24)]
  }

  /// 逾期未补正1件，其他处理2件: with what the sentence tells of rows of the group, whether it is all of the group.
  private static func isRest(
    _ statement: RequestStatement,
    beside statements: ArraySlice<RequestStatement>,
    of readings: [TableFigure]
  ) -> Bool {
    guard case .outcome(let codes) = statement.subject, codes.count == 1, codes[0].count == 4 else {
      return false
    }
    let told = statements.reduce(0) { sum, other in
      guard other.sentence == statement.sentence else { return sum }
      switch other.subject {
      case .withdrawn: return codes[0] == "三（六）" ? sum + other.value : sum
      case .outcome(let rows):
        let isInside = rows.allSatisfy { $0.count > 4 && $0.hasPrefix(codes[0]) }
        return isInside ? sum + other.value : sum
      case .new, .received, .handled, .due, .channel, .carriedIn, .finished, .answered,
        .carriedOver,
        .askers, .applicants:
        return sum
      }
    }
    return told > 0 && readings.contains { $0.value == statement.value + told }
  }
}
