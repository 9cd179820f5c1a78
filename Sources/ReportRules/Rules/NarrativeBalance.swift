import ReportSyntax
import StatutoryForms

extension Rule {
  /// Requests in and out, as one paragraph tells them.
  static let narrativeBalance = Rule(
    id: "narrative.balance",
    severity: .warning,
    title: Wording("正文申请收支不平", english: "Requests in and out do not balance in the text"),
    explanation: Wording(
      "同一段写明新收、上年结转、办结和结转下年度四个数的，前两个之和应等于后两个之和；「受理」已含上年结转的也可以。",
      english:
        "Where one paragraph tells requests received, carried in, finished and carried over, the first two should add up to the other two; 受理 may include those carried in."
    ),
    source: "国办公开办函〔2021〕30号，附件，表三勾稽关系：第一项加第二项之和，等于第三项加第四项之和",
    check: .statements(about: .requests, against: .requestNumbers) { passage, context, figures in
      let statements = context.requestStatements(in: passage)
      return finding(statements, in: passage, figures.requests).map { [$0] } ?? []
    },
    examples: [
      .reports(
        "一、总体情况\n新收到政府信息公开申请⟦30件⟧，上年结转1件，办结24件，结转下年度6件。",
        saying: "30＋1 ≠ 24＋6"
      ),
      .accepts("一、总体情况\n新收到政府信息公开申请30件，上年结转1件，办结24件，结转下年度7件。"),
      .accepts("一、总体情况\n共受理政府信息公开申请31件（新收30件，上年结转1件），办结24件，结转下年度7件。"),
      .accepts("一、总体情况\n收到政府信息公开申请31件，上年结转1件，办结24件，结转下年度7件。"),
      .accepts("一、总体情况\n新收到政府信息公开申请30件，上年结转1件，办结24件。"),
    ]
  )

  private static func finding(
    _ statements: [RequestStatement],
    in passage: Passage,
    _ figures: RequestFigures?
  ) -> Finding.Draft? {
    func only(_ subjects: [RequestStatement.Subject]) -> RequestStatement? {
      let found = statements.filter { subjects.contains($0.subject) }
      return found.count == 1 ? found[0] : nil
    }
    let new = only([.new])
    guard let received = new ?? only([.received]), let carriedIn = only([.carriedIn]),
      let finished = only([.finished]) ?? only([.answered]), let carriedOver = only([.carriedOver])
    else { return nil }
    let out = finished.value + carriedOver.value
    // 收到 may include those carried in.
    let isBalanced =
      received.value + carriedIn.value == out || new == nil && received.value == out
    guard !isBalanced else { return nil }
    // A number that differs from table three is the cause, and is reported there.
    if let figures,
      [received, carriedIn, finished, carriedOver].contains(where: { differs($0, from: figures) })
    {
      return nil
    }
    let equation =
      "\(received.value)＋\(carriedIn.value) ≠ \(finished.value)＋\(carriedOver.value)"
    return Finding.Draft(
      range: passage.text.byteRange(received.place),
      message: Wording(
        "收支不平：新收加上年结转，应等于办结加结转下年度；\(equation)",
        english: "Received and carried in should equal finished and carried over: \(equation)"
      ),
      equations: [Wording(equation, english: equation)],
      related: [(carriedIn, "上年结转"), (finished, "办结"), (carriedOver, "结转下年度")].map {
        Finding.Related(
          range: passage.text.byteRange($0.0.place),
          message: Wording($0.1, english: "\($0.1), another number of the equation")
        )
      }
    )
  }

  private static func differs(_ statement: RequestStatement, from figures: RequestFigures) -> Bool {
    let comparison = statement.intake(in: figures) ?? statement.result(in: figures)
    guard let readings = comparison?.readings(of: statement.value) else { return false }
    return !readings.contains { $0.value == statement.value }
  }
}
