import ReportSyntax
import StatutoryForms

extension Rule {
  /// Rows of the form that are not in the table.
  static let rowMissing = Rule(
    id: "row.missing",
    severity: .error,
    isAboutAbsence: true,
    title: Wording("表格缺行", english: "A row is missing"),
    explanation: Wording(
      "表三的每一行、表二每一块的每一行都要保留，没有发生的填 0。行按文字在本组内查找；有认不出的行时不报告缺行。",
      english:
        "Every row of the form stays in the table, with 0 where nothing happened. Rows are looked for by their words; where a row cannot be read, none is called missing."
    ),
    source: "年度报告格式，表二、表三的行",
    checks: [
      .tables(reading: [.requestRows, .numbersInFixes, .title]) { missingRequestRows($0) },
      .tables(reading: .documents) { missingDocumentRows($0) },
      // Reads what stands between rows: nobody left out what only could not be read.
      .report(tables: [.rows, .title], prose: .between) { bareHeadings($0) },
    ],
    examples: [
      .reports(
        """
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （一）予以公开→0→0→0→0→0→0→0
        （二）部分公开（区分处理的，只计这一情形，不计其他情形）→0→0→0→0→0→0→0
        （三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0
        2.其他法律行政法规禁止公开→0→0→0→0→0→0→0
        3.危及“三安全一稳定”→0→0→0→0→0→0→0
        4.保护第三方合法权益→0→0→0→0→0→0→0
        5.属于三类内部事务信息→0→0→0→0→0→0→0
        ⟦6.属于四类过程性信息⟧→0→0→0→0→0→0→0
        8.属于行政查询事项→0→0→0→0→0→0→0
        （四）无法提供→1.本机关不掌握相关政府信息→0→0→0→0→0→0→0
        2.没有现成信息需要另行制作→0→0→0→0→0→0→0
        3.补正后申请内容仍不明确→0→0→0→0→0→0→0
        （五）不予处理→1.信访举报投诉类申请→0→0→0→0→0→0→0
        2.重复申请→0→0→0→0→0→0→0
        3.要求提供公开出版物→0→0→0→0→0→0→0
        4.无正当理由大量反复申请→0→0→0→0→0→0→0
        5.要求行政机关确认或重新出具已获取信息→0→0→0→0→0→0→0
        （六）其他处理→0→0→0→0→0→0→0
        （七）总计→0→0→0→0→0→0→0
        四、结转下年度继续办理→0→0→0→0→0→0→0
        """,
        saying: "表三「（三）不予公开」下缺少「7.属于行政执法案卷」，应在「6.属于四类过程性信息」之后",
        fixed: """
          一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
          二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
          （一）予以公开→0→0→0→0→0→0→0
          （二）部分公开（区分处理的，只计这一情形，不计其他情形）→0→0→0→0→0→0→0
          （三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0
          2.其他法律行政法规禁止公开→0→0→0→0→0→0→0
          3.危及“三安全一稳定”→0→0→0→0→0→0→0
          4.保护第三方合法权益→0→0→0→0→0→0→0
          5.属于三类内部事务信息→0→0→0→0→0→0→0
          6.属于四类过程性信息→0→0→0→0→0→0→0
          7.属于行政执法案卷→0→0→0→0→0→0→0
          8.属于行政查询事项→0→0→0→0→0→0→0
          （四）无法提供→1.本机关不掌握相关政府信息→0→0→0→0→0→0→0
          2.没有现成信息需要另行制作→0→0→0→0→0→0→0
          3.补正后申请内容仍不明确→0→0→0→0→0→0→0
          （五）不予处理→1.信访举报投诉类申请→0→0→0→0→0→0→0
          2.重复申请→0→0→0→0→0→0→0
          3.要求提供公开出版物→0→0→0→0→0→0→0
          4.无正当理由大量反复申请→0→0→0→0→0→0→0
          5.要求行政机关确认或重新出具已获取信息→0→0→0→0→0→0→0
          （六）其他处理→0→0→0→0→0→0→0
          （七）总计→0→0→0→0→0→0→0
          四、结转下年度继续办理→0→0→0→0→0→0→0
          """
      ),
      .reports(
        """
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （一）予以公开→0→0→0→0→0→0→0
        （二）部分公开（区分处理的，只计这一情形，不计其他情形）→0→0→0→0→0→0→0
        （三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0
        2.其他法律行政法规禁止公开→0→0→0→0→0→0→0
        ⟦3.危及“三安全一稳定”⟧→0→0→0→0→0→0→0
        """,
        saying: "表三还有 18 行没有写，下一行是「4.保护第三方合法权益」",
        fixed: """
          一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
          二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
          （一）予以公开→0→0→0→0→0→0→0
          （二）部分公开（区分处理的，只计这一情形，不计其他情形）→0→0→0→0→0→0→0
          （三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0
          2.其他法律行政法规禁止公开→0→0→0→0→0→0→0
          3.危及“三安全一稳定”→0→0→0→0→0→0→0
          4.保护第三方合法权益→0→0→0→0→0→0→0
          5.属于三类内部事务信息→0→0→0→0→0→0→0
          6.属于四类过程性信息→0→0→0→0→0→0→0
          7.属于行政执法案卷→0→0→0→0→0→0→0
          8.属于行政查询事项→0→0→0→0→0→0→0
          （四）无法提供→1.本机关不掌握相关政府信息→0→0→0→0→0→0→0
          2.没有现成信息需要另行制作→0→0→0→0→0→0→0
          3.补正后申请内容仍不明确→0→0→0→0→0→0→0
          （五）不予处理→1.信访举报投诉类申请→0→0→0→0→0→0→0
          2.重复申请→0→0→0→0→0→0→0
          3.要求提供公开出版物→0→0→0→0→0→0→0
          4.无正当理由大量反复申请→0→0→0→0→0→0→0
          5.要求行政机关确认或重新出具已获取信息→0→0→0→0→0→0→0
          （六）其他处理→1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请→0→0→0→0→0→0→0
          2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请→0→0→0→0→0→0→0
          3.其他→0→0→0→0→0→0→0
          （七）总计→0→0→0→0→0→0→0
          四、结转下年度继续办理→0→0→0→0→0→0→0
          """
      ),
      .reports(
        """
        ⟦第二十条第（五）项⟧
        信息内容→本年处理决定数量
        第二十条第（六）项
        信息内容→本年处理决定数量
        行政处罚→0
        行政强制→0
        """,
        saying: "表二「第二十条第（五）项」下没有数据行，缺少「行政许可」",
        fixed: """
          第二十条第（五）项
          信息内容→本年处理决定数量
          行政许可→0
          第二十条第（六）项
          信息内容→本年处理决定数量
          行政处罚→0
          行政强制→0
          """
      ),
      .reports(
        """
        四、政府信息公开行政复议、行政诉讼情况
        ⟦行政复议⟧→行政诉讼
        结果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→复议后起诉
        结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
        五、存在的主要问题及改进情况
        一是公开形式单一，栏目更新不及时。下一步将增加图解，并按季检查公开栏，及时更新各个栏目。
        """,
        saying: "表四只有表头，没有数据行"
      ),
    ]
  )

  private static func missingRequestRows(_ tables: TablesView) -> [Finding.Draft] {
    guard let table = tables.requests, !tables.lacksTable(of: .requests),
      !tables.tornSections.contains(.requests),
      !TableEditionCheck.hasWrongRequestRows(tables)
    else { return [] }
    let missing = missingRows(of: table)
    if missing.isEmpty { return [] }
    let fixes = MissingRowFixes(table, missing: missing, in: tables.text)
    if let tail = unwrittenTail(of: table, missing: missing, tables) {
      let rest = missing.prefix { $0 < tail.first }
      return findings(rest, of: table, fixes, tables) + [finding(tail, of: table, fixes, tables)]
    }
    return findings(missing[...], of: table, fixes, tables)
  }

  /// One finding for each group that lacks rows.
  private static func findings(
    _ missing: ArraySlice<Int>,
    of table: FilledRequests,
    _ fixes: MissingRowFixes,
    _ tables: TablesView
  ) -> [Finding.Draft] {
    var groups: [[Int]] = []
    for row in missing {
      if let last = groups.last?.last, table.form.rows[last].groups == table.form.rows[row].groups {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups.compactMap { rows in
      guard let first = rows.first else { return nil }
      let isOne = rows.count == 1
      var finding = finding(
        first,
        of: table,
        isOne ? fixes.fixes(for: first) : fixes.fixes(for: rows),
        tables
      )
      if isOne { return finding }
      let form = table.form.rows[first]
      let place = form.groups.count > 1 ? form.groups.last.map { "「\($0)」下" } ?? "" : ""
      let labels = rows.map { "「\(table.form.rows[$0].label)」" }.joined(separator: "、")
      finding.message = Wording(
        "表三\(place)缺少 \(rows.count) 行：\(labels)",
        english: "Table three lacks \(rows.count) rows: \(labels)"
      )
      return finding
    }
  }

  /// The rows behind the last one written, where the report is not finished; `nil` where there are not
  /// several.
  private static func unwrittenTail(
    of table: FilledRequests,
    missing: [Int],
    _ tables: TablesView
  ) -> (before: Int, first: Int, count: Int)? {
    guard tables.isUnfinished, let last = table.match.rows.lastIndex(where: { $0 != nil }) else {
      return nil
    }
    let tail = missing.filter { $0 > last }
    return tail.count > 1 ? (last, tail[0], tail.count) : nil
  }

  /// One finding for all rows that are still to be written.
  private static func finding(
    _ tail: (before: Int, first: Int, count: Int),
    of table: FilledRequests,
    _ fixes: MissingRowFixes,
    _ tables: TablesView
  ) -> Finding.Draft {
    let next = table.form.rows[tail.first].label
    return Finding.Draft(
      severity: .hint,
      range: table.rows[tail.before]?.label.visible ?? tables.place(of: .requests),
      message: Wording(
        "表三还有 \(tail.count) 行没有写，下一行是「\(next)」",
        english: "Table three lacks \(tail.count) more rows, “\(next)” next"
      ),
      fixes: [fixes.all].compactMap(\.self)
    )
  }

  private static func finding(
    _ row: Int,
    of table: FilledRequests,
    _ fixes: [Fix],
    _ tables: TablesView
  ) -> Finding.Draft {
    let form = table.form.rows[row]
    let rows = table.match.rows
    let before = rows[..<row].lastIndex { $0 != nil }.flatMap { table.rows[$0] }
    let after = rows[row...].firstIndex { $0 != nil }.flatMap { table.rows[$0] }
    let group = form.groups.count > 1 ? form.groups.last.map { "「\($0)」下" } ?? "" : ""
    let place =
      switch (before, after) {
      case (let before?, _): "「\(tables.words(of: before.label))」之后"
      case (nil, let after?): "「\(tables.words(of: after.label))」之前"
      case (nil, nil): "表中"
      }
    return Finding.Draft(
      severity: tables.severityOfAbsence(),
      range: (before ?? after)?.label.visible ?? tables.place(of: .requests),
      message: Wording(
        "表三\(group)缺少「\(form.label)」，应在\(place)",
        english:
          "Table three lacks “\(form.label)” \(before == nil ? "before" : "behind") this row"
      ),
      fixes: fixes
    )
  }

  /// The rows of the form that are surely absent: nothing unreadable stands in their place.
  private static func missingRows(of table: FilledRequests) -> [Int] {
    let match = table.match
    if match.matchedCount == match.rows.count { return [] }
    var missing: [Int] = []
    var gap: [Int] = []
    var position = 0
    /// Whether rows without label stand between here and the next row in order.
    func hasUnlabelled(before row: Int?) -> Bool {
      var found = false
      while position < match.written.count {
        let role = match.written[position].role
        position += 1
        if role == .unlabelled { found = true }
        if let row, role == .row(row) { break }
      }
      return found
    }
    for row in table.form.rows.indices {
      guard match.rows[row] != nil else {
        gap.append(row)
        continue
      }
      let isMisplaced = match.written.contains { $0.role == .misplaced(row) }
      if isMisplaced { continue }
      if !hasUnlabelled(before: row) { missing += gap }
      gap = []
    }
    if !gap.isEmpty, !hasUnlabelled(before: nil) { missing += gap }
    return missing.sorted()
  }

  private static func missingDocumentRows(_ tables: TablesView) -> [Finding.Draft] {
    if tables.tornSections.contains(.documents) { return [] }
    let blocks = TableEditionCheck.comparableBlocks(tables)
    return blocks.enumerated().flatMap { number, block -> [Finding.Draft] in
      guard let form = block.form, !block.header.isEmpty else { return [] }
      // Behind the end of a page a part goes on below its caption and headings.
      if blocks[..<number].contains(where: { $0.item == block.item }) { return [] }
      let present = Set(
        blocks[number...].filter { $0.item == block.item }
          .flatMap { $0.rows.compactMap(\.printed?.index) }
      )
      // A block without any known row is too torn to say what is missing.
      guard !present.isEmpty else { return [] }
      return form.rows.indices.filter { !present.contains($0) }.map { row in
        let before = block.rows.last { ($0.printed?.index ?? .max) < row }
        return Finding.Draft(
          severity: tables.severityOfAbsence(),
          range: before?.label.visible ?? block.place,
          message: Wording(
            "表二「\(form.caption)」缺少「\(form.rows[row].label)」",
            english: "“\(form.caption)” lacks “\(form.rows[row].label)”"
          ),
          fixes: fixes(for: [row], of: form, behind: before?.source, in: block, tables)
        )
      }
    }
  }

  /// Headings below which nothing stands, while other parts of the table have their rows.
  private static func bareHeadings(_ report: Report) -> [Finding.Draft] {
    let tables = report.tables
    let wrong = Set(TableEditionCheck.wrongBlocks(tables).map(\.item))
    var drafts: [Finding.Draft] = []
    if report.documents?.blocks.contains(where: { !$0.rows.isEmpty }) ?? false {
      for (block, below, isLast) in report.bareBlocks where !wrong.contains(block.item) {
        guard below == .nothing, !isLast, let form = block.form else { continue }
        let labels = form.rows.map { "「\($0.label)」" }.joined(separator: "、")
        drafts.append(
          Finding.Draft(
            severity: tables.severityOfAbsence(),
            range: block.place,
            message: Wording(
              "表二「\(form.caption)」下没有数据行，缺少\(labels)",
              english: "“\(form.caption)” has no rows: \(labels)"
            ),
            fixes: fixes(for: Array(form.rows.indices), of: form, behind: nil, in: block, tables)
          )
        )
      }
    }
    if report.belowBareAppeals == .nothing, let heading = report.appeals?.headerCells.first,
      report.appeals?.mayHoldValuesInHeadings == false
    {
      drafts.append(
        Finding.Draft(
          severity: tables.severityOfAbsence(),
          range: heading.visible,
          message: Wording("表四只有表头，没有数据行", english: "Table four has headings and no numbers")
        )
      )
    }
    return drafts
  }

  /// Inserts rows of table two behind the one before it, or below the headings.
  private static func fixes(
    for rows: [Int],
    of form: DocumentBlock,
    behind before: GridRow?,
    in block: FilledDocuments.FilledBlock,
    _ tables: TablesView
  ) -> [Fix] {
    let label = rows.map { "「\(form.rows[$0].label)」" }.joined(separator: "、")
    let english = rows.map { "“\(form.rows[$0].label)”" }.joined(separator: ", ")
    return [("0", Fix.Certainty.preferred), ("", .choice)].compactMap { value, certainty in
      let printed = rows.map { row in
        ([form.rows[row].label] + form.columns.map { _ in value }).map {
          PrintedTable.Cell.words($0)
        }
      }
      guard let anchor = before ?? block.headerRow,
        let edits = RowEdits(text: tables.text).edits([.insertAfter(anchor, printed)])
      else { return nil }
      let title =
        value.isEmpty
        ? Wording("插入\(label)，数据留空", english: "Insert \(english), left blank")
        : Wording("插入\(label)，填 0", english: "Insert \(english) with 0")
      return Fix(title: title, edits: edits, certainty: certainty)
    }
  }
}
