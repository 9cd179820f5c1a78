import ReportSyntax
import StatutoryForms

extension Rule {
  /// Column headings in other words.
  static let columnLabel = Rule(
    id: "column.label",
    severity: .error,
    milder: [.warning, .information],
    title: Wording("列名称不规范", english: "A column has another heading"),
    explanation: Wording(
      "列名称由格式规定。空格、换行和单位括注不计。表四列名写错为错误，因为五个结果名称相近；认不出的表四表头只作说明。",
      english:
        "The form fixes the headings; padding and units do not matter. A wrong name in table four is an error, an unreadable heading there information."
    ),
    source: "年度报告格式，表二、表三、表四",
    checks: [
      .tables(reading: .documentRows) { documentHeadings($0) },
      .tables(reading: .requestHeadings) { requestHeadings($0) },
      .tables(reading: .appealRows) { AppealHeadings.findings($0) },
    ],
    examples: [
      .accepts(
        """
        信息内容→采购项目数量→采购总金额（万元，保留四位小数）
        政府集中采购→0→0.0000
        """
      ),
      .reports(
        """
        信息内容→⟦本年制发数量⟧→本年废止件数→现行有效件数
        规章→0→0→0
        """,
        saying: "列名称应为「本年制发件数」",
        fixed: """
          信息内容→本年制发件数→本年废止件数→现行有效件数
          规章→0→0→0
          """
      ),
      .reports(
        """
        行政复议→行政诉讼
        ⟦结果维护⟧→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→复议后起诉
        →→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
        0→0→0→0→0→0→0→0→0→0→0→0→0→0→0
        """,
        saying: "列名称应为「结果维持」",
        fixed: """
          行政复议→行政诉讼
          结果维持→结果纠正→其他结果→尚未审结→总计→未经复议直接起诉→复议后起诉
          →→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
          0→0→0→0→0→0→0→0→0→0→0→0→0→0→0
          """
      ),
      .reports(
        """
        （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→申请人情况
        →自然人→法人或其他组织→总计
        →→商业企业→科研机构→社会公益组织→⟦法律服机构⟧→其他
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        """,
        saying: "列名称应为「法律服务机构」",
        fixed: """
          （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→申请人情况
          →自然人→法人或其他组织→总计
          →→商业企业→科研机构→社会公益组织→法律服务机构→其他
          一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
          """
      ),
      .reports(
        """
        行政复议→行政诉讼
        ⟦结果纠正⟧→结果维持→其他结果→尚未审结→总计→未经复议直接起诉→复议后起诉
        →→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
        0→0→0→0→0→0→0→0→0→0→0→0→0→0→0
        """,
        saying: "「结果纠正」与「结果维持」两列换了位置"
      ),
      .reports(
        """
        行政复议→行政诉讼
        结果维持→结果纠正→其他结果→尚未审结→总计→⟦复议后起诉⟧→未经复议直接起诉
        →→→→→结果维持→结果纠正→其他结果→尚未审结→总计→结果维持→结果纠正→其他结果→尚未审结→总计
        0→0→0→0→0→0→0→0→0→0→0→0→0→0→0
        """,
        saying: "「复议后起诉」与「未经复议直接起诉」两列换了位置"
      ),
      .reports(
        """
        信息内容→本年制发件数→⟦现行有效件数⟧→本年废止件数
        规章→0→0→0
        """,
        saying: "「现行有效件数」与「本年废止件数」两列换了位置"
      ),
      .reports(
        """
        信息内容→⟦本年收费金额（单位：元）⟧
        行政事业性收费→251000
        """,
        saying: "列名称应为「本年收费金额（单位：万元）」"
      ),
      .reports(
        """
        →自然人→法人或其他组织→总计
        →→商业企业→科研机构→⟦社会团体⟧→法律服务机构→其他
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        """,
        saying: "列名称应为「社会公益组织」，请核对",
        fixed: """
          →自然人→法人或其他组织→总计
          →→商业企业→科研机构→社会公益组织→法律服务机构→其他
          一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
          """
      ),
      .reports(
        """
        →⟦个人⟧→法人或其他组织→总计
        →→商业企业→科研机构→社会公益组织→法律服务机构→其他
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        """,
        saying: "列名称应为「自然人」，请核对",
        fixed: """
          →自然人→法人或其他组织→总计
          →→商业企业→科研机构→社会公益组织→法律服务机构→其他
          一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
          """
      ),
      .reports(
        """
        →自然人→法人或其他组织→总计
        →→⟦科研机构⟧→商业企业→社会公益组织→法律服务机构→其他
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        """,
        saying: "「科研机构」与「商业企业」两列换了位置，格式中「商业企业」在前"
      ),
      .reports(
        """
        ⟦甲类→乙类
        甲一→甲二→甲三→甲四→合计→乙一→乙二⟧
        0→0→0→0→0→0→0→0→0→0→0→0→0→0→0
        """,
        saying: "表四的表头认不出，请对照格式核对"
      ),
    ]
  )

  // MARK: Table two

  private static func documentHeadings(_ tables: TablesView) -> [Finding.Draft] {
    // Where a conversion tore a table, a heading may be a piece of one.
    if !tables.tornSections.isEmpty { return [] }
    return TableEditionCheck.comparableBlocks(tables).flatMap { block -> [Finding.Draft] in
      guard let form = block.form else { return [] }
      var findings: [Finding.Draft] = []
      if let label = block.headerLabel, label.words != CellNames.documentsHeader {
        findings.append(.wrongHeading(label, expected: "信息内容", severity: .warning))
      }
      guard let columns = block.columns else { return findings }
      for (heading, column) in columns.slips
      where !isTorn(block.header[heading].words, of: form.columns[column].accepted[0]) {
        findings.append(
          .wrongHeading(
            block.header[heading],
            expected: form.columns[column].heading,
            severity: .warning
          )
        )
      }
      if let order = columns.order {
        findings += [
          Finding.Draft.headingsOutOfOrder(
            block.header,
            order: order,
            printed: form.columns.map(\.heading),
            severity: .warning
          )
        ].compactMap(\.self)
      }
      findings += otherUnits(block, form)
      return findings
    }
  }

  /// Headings with another unit than 万元, which is the form's.
  private static func otherUnits(_ block: FilledDocuments.FilledBlock, _ form: DocumentBlock)
    -> [Finding.Draft]
  {
    block.header.compactMap { cell in
      guard MoneyUnit(heading: cell.words) == .yuan,
        let column = form.columns.first(where: { DocumentsMatcher.isHeading(cell.words, of: $0) }),
        MoneyUnit(heading: NormalizedText(column.heading)) == .tenThousand
      else { return nil }
      return Finding.Draft(
        severity: .warning,
        range: cell.visible,
        message: Wording(
          "列名称应为「\(column.heading)」；下面的数如以元为单位，要换算为万元",
          english: "The heading should be “\(column.heading)”; convert the number if it is in 元"
        )
      )
    }
  }

  // MARK: Table three

  private static func requestHeadings(_ tables: TablesView) -> [Finding.Draft] {
    // Headings of which no row is known may be joined themselves.
    guard let table = tables.requests, tables.tornSections.isEmpty, table.matchedCount > 0 else {
      return []
    }
    let accepted = CellNames.requestsColumns
    let headerCells = table.headerCells
    let isKnown = headerCells.allSatisfy { !$0.isWords || accepted.contains($0.words) }
    if isKnown { return organisationsOutOfOrder(table) }
    let printed = table.form.columns.map(\.heading) + ["申请人情况", "法人或其他组织"]
    let words = headerCells.map(\.words)
    let present = Set(words)
    let free = printed.filter { heading in
      !(table.form.columns.first { $0.heading == heading }?.accepted ?? [NormalizedText(heading)])
        .contains { present.contains($0) }
    }
    var findings = headerCells.compactMap { cell -> Finding.Draft? in
      guard cell.isWords, !accepted.contains(cell.words), cell.words.count >= 2,
        !cell.words.contains(CellNames.balance)
      else { return nil }
      let expected = free.first { isSlip(cell.words, of: NormalizedText($0)) }
      guard let expected, !isPiece(cell.words, of: NormalizedText(expected), among: words) else {
        return nil
      }
      return .wrongHeading(cell, expected: expected, severity: .warning)
    }
    if findings.isEmpty { findings += renamedPerson(table) + renamedOrganisation(table) }
    findings += organisationsOutOfOrder(table)
    return findings
  }

  /// Whether a heading is torn: what it lacks of the printed one stands in another cell.
  private static func isPiece(
    _ written: NormalizedText,
    of printed: NormalizedText,
    among all: [NormalizedText]
  ) -> Bool {
    guard let start = printed.firstIndex(of: written) else { return false }
    if isTorn(written, of: printed) { return true }
    let before = NormalizedText(scalars: Array(printed.scalars[..<start]))
    let behind = printed.dropping(start + written.count)
    return all.contains { !$0.isEmpty && ($0 == before || $0 == behind) }
  }

  /// The five kinds of organisations, where all are named but not in the order of the form.
  private static func organisationsOutOfOrder(_ table: FilledRequests) -> [Finding.Draft] {
    let columns = table.form.columns[1..<6]
    let cells = table.headerCells.filter { cell in
      columns.contains { $0.accepted.contains(cell.words) }
    }
    guard cells.count == columns.count else { return [] }
    let order = cells.map { cell in
      columns.firstIndex { $0.accepted.contains(cell.words) }.map { $0 - columns.startIndex } ?? 0
    }
    guard Set(order).count == columns.count else { return [] }
    return [
      Finding.Draft.headingsOutOfOrder(
        cells,
        order: order,
        printed: columns.map(\.heading),
        severity: .warning
      )
    ].compactMap(\.self)
  }

  /// 个人 where the form has 自然人.
  private static func renamedPerson(_ table: FilledRequests) -> [Finding.Draft] {
    let person = table.form.columns[0]
    let cells = table.headerCells
    guard !cells.contains(where: { person.accepted.contains($0.words) }) else { return [] }
    return cells.filter { people.contains($0.words) }.prefix(1).map {
      .renamedHeading($0, expected: person.heading, severity: .warning)
    }
  }

  private static let people = Set(["个人", "公民", "公民个人", "个人申请"].map(NormalizedText.init))

  /// The one kind of organisations whose heading is missing, where other words stand in its place.
  private static func renamedOrganisation(_ table: FilledRequests) -> [Finding.Draft] {
    let columns = Array(table.form.columns[1..<6])
    let cells = table.headerCells.filter { $0.isWords }
    let places = columns.map { column in
      cells.indices.filter { column.accepted.contains(cells[$0].words) }
    }
    let missing = columns.indices.filter { places[$0].isEmpty }
    guard missing.count == 1, let column = missing.first else { return [] }
    func place(_ column: Int) -> Int? {
      places.indices.contains(column) && places[column].count == 1 ? places[column][0] : nil
    }
    let before = place(column - 1)
    let behind = place(column + 1)
    guard let position = before.map({ $0 + 1 }) ?? behind.map({ $0 - 1 }),
      cells.indices.contains(position), behind == nil || behind == position + 1,
      case let cell = cells[position], cell.words.count >= 2,
      !CellNames.requestsColumns.contains(cell.words), !cell.words.contains(CellNames.balance)
    else { return [] }
    return [.renamedHeading(cell, expected: columns[column].heading, severity: .warning)]
  }
}
