import ReportSyntax
import StatutoryForms

extension Rule {
  /// How many requests the text says were received, against table three.
  static let narrativeRequests = Rule(
    id: "narrative.requests",
    severity: .warning,
    title: Wording("正文申请数量与表三不符", english: "The text and table three differ on requests received"),
    explanation: Wording(
      "正文写的收到、受理的政府信息公开申请数量，应等于表三「一、本年新收」的总计，或者「一」与「二、上年结转」之和；写「新收」的只与「一」比较；自然人、法人的数量与相应各列比较。分渠道的数量相加不应多于「一」「二」之和，其他来信来访不作比较。",
      english:
        "The number of requests that the text says were received should be the total of row 一 of table three, or of rows 一 and 二 together; with 新收 that of row 一 alone. Numbers by way of receipt are compared only where they come to more, other letters not at all."
    ),
    source: "国办公开办函〔2021〕30号，附件，表三；正文与表格应当一致",
    check: .statements(about: .requests, against: .requestNumbers) { passage, context, figures in
      guard let figures = figures.requests else { return [] }
      return findings(context.requestStatements(in: passage), in: passage, figures)
    },
    examples: [
      .reports(
        requestsExample("2023年，收到政府信息公开申请⟦5件⟧，均已答复。"),
        saying: "正文写「5件」，表三「一、本年新收」总计为 3，表三第一、二项之和为 4"
      ),
      .reports(requestsExample("2023年，新收到政府信息公开申请⟦4件⟧。"), saying: "正文写「4件」"),
      .reports(requestsExample("依申请公开办理情况：收到申请⟦8件⟧。"), saying: "正文写「8件」"),
      .reports(requestsExample("共受理群众依申请公开政府信息⟦6件⟧。"), saying: "正文写「6件」"),
      .reports(requestsExample("2023年，⟦未收到政府信息公开申请⟧。"), saying: "正文写「未收到政府信息公开申请」"),
      .reports(
        requestsExample("2023年共收到依申请公开3件，其中自然人⟦1件⟧。"),
        saying: "正文写「1件」"
      ),
      .reports(
        requestsExample("2023年，⟦未收到公民、法人或者其他组织提出的政府信息公开申请⟧。"),
        saying: "正文写「未收到公民、法人或者其他组织提出的政府信息公开申请」"
      ),
      .reports(
        requestsExample("2023年，镇政府收到政府信息公开申请⟦9件⟧，结转至2024年1件。"),
        saying: "正文写「9件」"
      ),
      .reports(
        requestsExample("2023年收到政府信息公开申请3件，⟦均为法人或其他组织⟧。"),
        saying: "表三「一、本年新收」自然人为 3"
      ),
      .reports(
        requestsExample("2023年新收政府信息公开申请3件，上年结转1件，应办理⟦5件⟧，应办结4件。"),
        saying: "表三第一、二项之和为 4"
      ),
      .accepts(requestsExample("2023年新收政府信息公开申请3件，上年结转1件，应办申请共4件，应办结3件。")),
      .accepts(requestsExample("2023年，收到政府信息公开申请3件。")),
      .accepts(requestsExample("2023年共受理依申请公开事项4件，上年结转1件，新收到三件。")),
      .accepts(requestsExample("2023年共办理政府信息公开申请4件，其中自然人3件。")),
      .accepts(requestsExample("与2022年收到政府信息公开申请9件相比，有所减少。")),
      .accepts(requestsExample("2023年，收到网络问政信件18件、热线工单20件、复议申请2件。")),
      .accepts(requestsExample("2023年，收到网上申请2件，信函申请1件。")),
      .accepts(requestsExample("2023年，收到政府信息公开申请约5件。")),
      .accepts(requestsExample("2023年，未收到书面申请，未收到因申请引起的投诉。")),
      .accepts(requestsExample("2023年，各部门收到政府信息公开申请12件。")),
      .accepts("一、总体情况\n（二）依申请公开\n2023年收到政府信息公开申请5件。"),
    ]
  )

  /// A piece of a report with three requests received and one carried in.
  private static func requestsExample(_ sentence: String) -> String {
    """
    清水镇2023年政府信息公开工作年度报告
    一、总体情况
    （二）依申请公开
    \(sentence)
    三、收到和处理政府信息公开申请情况
    一、本年新收政府信息公开申请数量→3→0→0→0→0→0→3
    二、上年结转政府信息公开申请数量→1→0→0→0→0→0→1
    """
  }

  private static func findings(
    _ statements: [RequestStatement],
    in passage: Passage,
    _ figures: RequestFigures
  ) -> [Finding.Draft] {
    let compared = statements.compactMap { statement in
      statement.intake(in: figures)?.readings(of: statement.value).map { (statement, $0) }
    }
    // A count that agrees is the organ's own; another one beside it counts something else.
    let agreeing = compared.filter { statement, figures in
      figures.contains { $0.value == statement.value }
    }
    let wrong = compared.filter { statement, _ in
      !agreeing.contains { $0.0.subject.countsTheSame(as: statement.subject) }
    }
    return ways(statements, in: passage, figures)
      + wrong.compactMap { statement, readings in
        // 东片收到3件、西片收到2件: neither is all.
        let isOneOfSeveral = wrong.contains {
          $0.0.sentence == statement.sentence && $0.0.subject.countsTheSame(as: statement.subject)
            && $0.0.value != statement.value
        }
        // 收到0件，办理0件: told once.
        let isToldBefore = wrong.contains {
          $0.0.sentence == statement.sentence && $0.0.subject.countsTheSame(as: statement.subject)
            && $0.0.value == statement.value
            && $0.0.place.lowerBound < statement.place.lowerBound
        }
        if isOneOfSeveral || isToldBefore
          || OwnPart.isTold(behind: statement.place, readings, in: passage)
        {
          return nil
        }
        return .disagreement(
          at: statement.place,
          of: statement.value,
          in: passage,
          readings: readings
        )
      }
  }

  /// 收到书面申请4件、网上申请2件: more by all ways together than there are; one finding for a sentence that
  /// tells of nothing else.
  private static func ways(
    _ statements: [RequestStatement],
    in passage: Passage,
    _ figures: RequestFigures
  ) -> [Finding.Draft] {
    guard let received = figures.received, let both = figures.receivedAndCarriedIn else {
      return []
    }
    let bySentence = Dictionary(grouping: statements, by: \.sentence)
    return bySentence.sorted { $0.key < $1.key }.compactMap { _, told in
      let ways = told.filter { $0.subject == .channel }
      let sum = ways.reduce(0) { $0 + min($1.value, 1_000_000) }
      // Where those carried in are told apart, they came by none of these ways.
      let most = told.contains { $0.subject == .carriedIn } ? received : both
      guard let first = ways.first, ways.count >= 2, sum > most.value,
        ways.allSatisfy({ $0.value <= most.value }),
        !told.contains(where: { $0.subject.isIntake || $0.subject == .due })
      else { return nil }
      return Finding.Draft(
        range: passage.text.byteRange(first.place),
        message: Wording(
          "各渠道相加为 \(sum) 件，\(most.name.chinese)为 \(most.value)",
          english: "The ways add up to \(sum), \(most.name.english) is \(most.value)"
        ),
        related: most.related
      )
    }
  }
}

extension RequestStatement.Subject {
  fileprivate func countsTheSame(as other: RequestStatement.Subject) -> Bool {
    self == other || isIntake && other.isIntake
  }
}
