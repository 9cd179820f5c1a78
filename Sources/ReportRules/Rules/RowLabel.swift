import ReportSyntax
import StatutoryForms

extension Rule {
  /// Labels of rows and groups in other words.
  static let rowLabel = Rule(
    id: "row.label",
    severity: .warning,
    milder: [.information],
    title: Wording("行名称不规范", english: "A row has another label"),
    explanation: Wording(
      "行名称由格式规定。空格、换行、全角半角、引号和序号后的顿号或点不计；只差括号位置，或「规范性文件」与「行政规范性文件」混用，只作说明。",
      english:
        "The form fixes the labels. Padding, width, quotation marks and the stop behind an ordinal do not matter; misplaced brackets are information only."
    ),
    source: "年度报告格式，表二、表三",
    checks: [
      .tables(reading: .requestRows) { tables in
        guard let table = tables.requests,
          !tables.lacksTable(of: .requests) || table.matchedCount > 0
        else { return [] }
        return requestLabels(table, tables) + groupLabels(table, tables)
      },
      .tables(reading: .documentRows) { documentLabels($0) },
    ],
    examples: [
      .accepts("（三） 不 予 公 开→1、属于国家秘密→0→0→0→0→0→0→0"),
      .accepts("(二)部分公开(区分处理的, 只计这一情形, 不计其他情形)→0→0→0→0→0→0→0"),
      .reports(
        """
        4.保护第三方合法权益→0→0→0→0→0→0→0
        ⟦5.属于第三类内部事务信息⟧→0→0→0→0→0→0→0
        """,
        saying: "行名称应为「5.属于三类内部事务信息」",
        fixed: """
          4.保护第三方合法权益→0→0→0→0→0→0→0
          5.属于三类内部事务信息→0→0→0→0→0→0→0
          """
      ),
      .reports(
        """
        ⟦1.信访举报类申请⟧→0→0→0→0→0→0→0
        2.重复申请→0→0→0→0→0→0→0
        """,
        saying: "行名称应为「1.信访举报投诉类申请」",
        fixed: """
          1.信访举报投诉类申请→0→0→0→0→0→0→0
          2.重复申请→0→0→0→0→0→0→0
          """
      ),
      .reports(
        """
        信息内容→本年制发件数→本年废止件数→现行有效件数
        ⟦A.规章⟧→0→0→0
        行政规范性文件→0→0→0
        """,
        saying: "行名称应为「规章」",
        fixed: """
          信息内容→本年制发件数→本年废止件数→现行有效件数
          规章→0→0→0
          行政规范性文件→0→0→0
          """
      ),
      .reports(
        "⟦三三、本年度办理结果⟧→（一）予以公开→0→0→0→0→0→0→0",
        saying: "组名称应为「三、本年度办理结果」",
        fixed: "三、本年度办理结果→（一）予以公开→0→0→0→0→0→0→0"
      ),
      .reports(
        "⟦（三）不予以公开⟧→1.属于国家秘密→0→0→0→0→0→0→0",
        saying: "组名称应为「（三）不予公开」",
        fixed: "（三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0"
      ),
      .reports(
        "⟦（二）部分公开（区分处理的），只计这一情形，不计其他情形⟧→0→0→0→0→0→0→0",
        saying: "行名称应为「（二）部分公开（区分处理的，只计这一情形，不计其他情形）」",
        fixed: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）→0→0→0→0→0→0→0"
      ),
    ]
  )

  private static func requestLabels(_ table: FilledRequests, _ tables: TablesView) -> [Finding
    .Draft]
  {
    // Where a conversion tore a table, a label may be a piece of one.
    if !tables.tornSections.isEmpty { return [] }
    return table.rows.indices.compactMap { index in
      // Most labels are as printed.
      guard table.closeness(ofRow: index) != .same, let row = table.rows[index],
        // The label of its group stands there where a row was shifted.
        !CellNames.groups.contains(where: { $0.words == row.label.label.words }),
        !goesOn(row.label.words, to: table.form.rows[index].text.whole, table)
      else { return nil }
      return labelFinding(
        row.label,
        noun: Wording("行名称", english: "The label"),
        expected: table.form.rows[index].label,
        severity: mildness(of: row.closeness),
        places: row.source.cells.filter { $0.words == row.label.words }.map(\.range)
      )
    }
  }

  private static func documentLabels(_ tables: TablesView) -> [Finding.Draft] {
    if tables.tornSections.contains(.documents) { return [] }
    // Beside a torn table, other words may be a piece of a label.
    let mayBeTorn = !tables.tornSections.isEmpty
    return tables.documentBlocks.flatMap { block -> [Finding.Draft] in
      block.rows.compactMap { row in
        guard let printed = row.printed, row.closeness != .same,
          !mayBeTorn || row.closeness != .different
        else { return nil }
        return labelFinding(
          row.label,
          noun: Wording("行名称", english: "The label"),
          expected: printed.row.label,
          severity: mildness(of: row.closeness),
          places: row.source.cells.filter { $0.words == row.label.words }.map(\.range)
        )
      }
    }
  }

  /// The labels of merged cells; one that is repeated on every row is reported once.
  private static func groupLabels(_ table: FilledRequests, _ tables: TablesView) -> [Finding.Draft]
  {
    if !tables.tornSections.isEmpty { return [] }
    var reported = Set<NormalizedText>()
    return table.groupCells.compactMap { group in
      guard let expected = rightGroup(for: group), reported.insert(group.cell.words).inserted,
        !goesOn(group.cell.words, to: NormalizedText(expected), table)
      else { return nil }
      return labelFinding(
        group.cell,
        noun: Wording("组名称", english: "The group"),
        expected: expected,
        places: table.groupCells.filter {
          $0.cell.words == group.cell.words && $0.expected.contains(expected)
        }.map(\.cell.range)
      )
    }
  }

  /// Whether the rest of a label stands in a cell of its own, in a row without values or in front of the
  /// labels of another: the end of a page cut it.
  private static func goesOn(
    _ written: NormalizedText,
    to label: NormalizedText,
    _ table: FilledRequests
  ) -> Bool {
    guard written.count < label.count, label.hasPrefix(written) else { return false }
    let rest = label.dropping(written.count)
    return table.headerCells.contains { $0.words == rest }
      || table.groupCells.contains { $0.cell.words == rest }
  }

  /// What a group label should say; `nil` when it is right, torn, or nobody's.
  private static func rightGroup(for group: FilledRequests.GroupCell) -> String? {
    let written = group.cell.label
    for text in group.expectedTexts
    where text.words == written.words && (written.ordinal == nil || written.ordinal == text.ordinal)
    {
      return nil
    }
    for (label, text) in zip(group.expected, group.expectedTexts) {
      // （三）不予 is cut off; （六）他 has lost a character.
      let isCut = written.ordinal == nil || text.words.hasPrefix(written.words)
      if isCut, isTorn(written.words, of: text.words) { return nil }
      let isOtherOrdinal = text.words == written.words
      let isOtherGroup = written.ordinal == text.ordinal && written.ordinal != nil
      if isOtherOrdinal || isOtherGroup || isSlip(written.words, of: text.words) { return label }
    }
    let isKnownGroup = CellNames.groups.contains { $0.words == written.words }
    return isKnownGroup ? group.expected.last : nil
  }

  /// What a label is reported as that says the same in slightly other words; `nil` for any other.
  private static func mildness(of closeness: LabelCloseness) -> Severity? {
    switch closeness {
    case .samePunctuationAside, .tolerated: .information
    case .same, .otherOrdinal, .different: nil
    }
  }

  /// The finding on a label; the fix writes all its copies anew.
  private static func labelFinding(
    _ label: GridCell,
    noun: Wording,
    expected: String,
    severity: Severity? = nil,
    places: [Range<Int>]
  ) -> Finding.Draft {
    Finding.Draft(
      severity: severity,
      range: label.visible,
      message: Wording(
        "\(noun.chinese)应为「\(expected)」",
        english: "\(noun.english) should be “\(expected)”"
      ),
      suggestion: expected,
      fixes: [
        .replacing(
          places,
          by: expected,
          certainty: severity == nil ? .certain : .preferred
        )
      ]
    )
  }
}
