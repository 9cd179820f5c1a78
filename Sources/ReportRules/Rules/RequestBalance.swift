import ReportSyntax
import StatutoryForms

extension Rule {
  /// The balance (勾稽关系) printed in the corner of table three.
  static let requestBalance = Rule(
    id: "requests.balance",
    severity: .error,
    title: Wording("表三勾稽关系不平", english: "Table three does not balance"),
    explanation: Wording(
      "每一列：第一项（本年新收）加第二项（上年结转），等于第三项总计加第四项（结转下年度继续办理）。四个数都填了才核对。",
      english:
        "In every column the requests received (一) and carried in (二) equal those handled (三（七）) and carried over (四). Checked where all four are filled in."
    ),
    source: "年度报告格式，表三左上角括注「本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和」",
    // Reads all: of several repairs that is preferred which gives what the text says.
    check: .report(tables: .requests, prose: .headingsAbove, about: .requests) { report in
      asTold(report.tables.brokenSums(.balance), in: report)
    },
    examples: [
      .accepts(
        """
        一、本年新收政府信息公开申请数量→5→0→0→0→0→0→5
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （七）总计→4→0→0→0→0→0→4
        四、结转下年度继续办理→1→0→0→0→0→0→1
        """
      ),
      .reports(
        """
        一、本年新收政府信息公开申请数量→5→0→0→0→0→0→5
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （七）总计→⟦4⟧→0→0→0→0→0→4
        四、结转下年度继续办理→0→0→0→0→0→0→0
        """,
        saying: "自然人列勾稽关系不平：新收 5 ＋ 上年结转 0 ＝ 5，办结 4 ＋ 结转下年 0 ＝ 4，少 1 件",
        fixed: """
          一、本年新收政府信息公开申请数量→4→0→0→0→0→0→4
          二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
          （七）总计→4→0→0→0→0→0→4
          四、结转下年度继续办理→0→0→0→0→0→0→0
          """
      ),
      .reports(
        """
        一、总体情况
        新收政府信息公开申请5件，结转下年度继续办理1件。
        三、收到和处理政府信息公开申请情况
        一、本年新收政府信息公开申请数量→5→0→0→0→0→0→5
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （七）总计→⟦4⟧→0→0→0→0→0→4
        四、结转下年度继续办理→0→0→0→0→0→0→0
        """,
        saying: "正文写结转下年度 1 件",
        fixed: """
          一、总体情况
          新收政府信息公开申请5件，结转下年度继续办理1件。
          三、收到和处理政府信息公开申请情况
          一、本年新收政府信息公开申请数量→5→0→0→0→0→0→5
          二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
          （七）总计→4→0→0→0→0→0→4
          四、结转下年度继续办理→1→0→0→0→0→0→1
          """
      ),
    ]
  )

  /// The findings, with that repair first which gives what the text says of a row: 结转下年度1件.
  private static func asTold(_ drafts: [Finding.Draft], in report: Report) -> [Finding.Draft] {
    guard drafts.contains(where: isOpen), let requests = report.tables.requests else {
      return drafts
    }
    let rows = toldRows(of: requests, in: report)
    return drafts.map { isOpen($0) ? asTold($0, rows, requests) : $0 }
  }

  /// Whether several repairs are as good as each other.
  private static func isOpen(_ draft: Finding.Draft) -> Bool {
    draft.fixes.count > 1 && draft.fixes.allSatisfy { $0.certainty == .choice }
  }

  /// A row of the balance of whose total the text gives one number.
  private struct ToldRow {
    let row: Int
    let name: String
    let value: Int
    /// Whether the table says the same.
    let isWritten: Bool
  }

  private static func toldRows(of requests: FilledRequests, in report: Report) -> [ToldRow] {
    let form = requests.form
    let statements = report.prose.requestStatements.flatMap(\.statements)
    let rows: [(row: Int, subject: RequestStatement.Subject, name: String)] = [
      (form.received, .new, "新收"), (form.carriedIn, .carriedIn, "上年结转"),
      (form.outcomesTotal, .finished, "办结"), (form.carriedOver, .carriedOver, "结转下年度"),
    ]
    return rows.compactMap { row, subject, name in
      let told = Set(statements.filter { $0.subject == subject }.map(\.value))
      guard told.count == 1, let value = told.first else { return nil }
      let written = requests.cell(row: row, column: form.columns.count - 1)?.value.count
      return ToldRow(row: row, name: name, value: value, isWritten: written == value)
    }
  }

  private static func asTold(
    _ draft: Finding.Draft,
    _ rows: [ToldRow],
    _ requests: FilledRequests
  ) -> Finding.Draft {
    var choices: [(fix: Int, row: ToldRow)] = []
    for row in rows where !row.isWritten {
      for index in draft.fixes.indices
      where total(ofRow: row.row, behind: draft.fixes[index], requests) == row.value {
        choices.append((index, row))
      }
    }
    guard choices.count == 1, let choice = choices.first else { return draft }
    var told = draft
    let fix = told.fixes.remove(at: choice.fix)
    // What contradicts the text in another row would only move the fault.
    told.fixes.removeAll { other in
      rows.contains { row in
        total(ofRow: row.row, behind: other, requests).map { $0 != row.value } ?? false
      }
    }
    told.fixes.insert(Fix(title: fix.title, edits: fix.edits, certainty: .preferred), at: 0)
    let (name, value) = (choice.row.name, choice.row.value)
    told.message = Wording(
      "\(draft.message.chinese)；正文写\(name) \(value) 件",
      english: "\(draft.message.english); the text says \(value) (\(name))"
    )
    return told
  }

  /// The total of a row once a fix is made; `nil` where it does not touch the row.
  private static func total(ofRow row: Int, behind fix: Fix, _ requests: FilledRequests) -> Int? {
    let last = requests.form.columns.count - 1
    guard let whole = requests.cell(row: row, column: last), var total = whole.value.count else {
      return nil
    }
    func value(_ edit: SourceEdit) -> Int? {
      Int(String(decoding: edit.replacement, as: UTF8.self))
    }
    if let edit = fix.edits.first(where: { $0.range == whole.range }) { return value(edit) }
    var isTouched = false
    for column in 0..<last {
      guard let cell = requests.cell(row: row, column: column), let old = cell.value.count,
        let new = fix.edits.first(where: { $0.range == cell.range }).flatMap(value)
      else { continue }
      total += new - old
      isTouched = true
    }
    return isTouched ? total : nil
  }
}
