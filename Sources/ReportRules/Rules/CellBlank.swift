import ReportSyntax
import StatutoryForms

extension Rule {
  /// Cells without a number.
  static let cellBlank = Rule(
    id: "cell.blank",
    severity: .warning,
    milder: [.hint],
    isAboutAbsence: true,
    title: Wording("数据格未填", english: "Blank cells"),
    explanation: Wording(
      "没有发生的应填 0，不留空。每张表只报告一次。五类法人或其他组织整块未填，或整张表还没有填，只作提示。",
      english:
        "Where nothing happened, 0 is entered. Reported once per table; a hint where the five organisation columns, or the whole table, are blank."
    ),
    source: "年度报告格式，表二至表四；没有发生的填 0 是填报惯例，与漏填相区别",
    check: .tables(reading: [.rows, .oddCells, .numbersInFixes]) { tables in
      let blanks = tables.oddCells.filter(\.cell.isEmpty)
      if blanks.isEmpty { return [] }
      return [ValueCell.TableName.documents, .requests, .appeals].compactMap { table in
        // In a table that a conversion tore apart, a row with cells missing has none that is blank, and
        // one with few numbers is a piece of one.
        let isTorn = tables.tornSections.contains(table.section)
        let own = blanks.filter { blank in
          blank.table == table && (!isTorn || blank.isCellCountRight) && !tables.isShifted(blank)
        }
        return finding(table, blanks: isTorn ? tables.inFilledRows(own) : own, tables)
      }
    },
    examples: [
      .accepts(
        """
        信息内容→采购项目数量→采购总金额→
        政府集中采购→0→0→
        """
      ),
      .reports(
        """
        一、本年新收政府信息公开申请数量→1→0→0→0→0→0→⟦→⟧
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0→
        """,
        saying: "一·总计未填，表三共 1 格未填，没有发生应填 0",
        fixed: """
          一、本年新收政府信息公开申请数量→1→0→0→0→0→0→1→
          二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0→
          """
      ),
      .reports(
        """
        一、本年新收政府信息公开申请数量→⟦→⟧→→→→→
        二、上年结转政府信息公开申请数量→→→→→→→
        """,
        saying: "表三还没有填",
        fixed: """
          一、本年新收政府信息公开申请数量→0→→→→→→
          二、上年结转政府信息公开申请数量→→→→→→→
          """
      ),
    ]
  )

  private static func finding(
    _ table: ValueCell.TableName,
    blanks: [ValueCell],
    _ tables: TablesView
  ) -> Finding.Draft? {
    guard let first = blanks.first else { return nil }
    let isUntouched = blanks.count == tables.valueCellCount(in: table)
    let isHint = isUntouched || table == .requests && hasOnlyBlankOrganisations(tables)
    let name = table.wording
    let place = tables.name(of: first)
    let repair = tables.filling(
      blanks,
      one: { Wording("此格填 \($0)", english: "Enter \($0) here") },
      all: Wording(
        "填好\(name.chinese)未填的 \(blanks.count) 格：0，或总计推得的数",
        english: "Fill all \(blanks.count) blank cells: 0, or what the totals leave"
      ),
      edit: { CellEdits.fill($0, with: $1, in: tables.text) }
    )
    return Finding.Draft(
      severity: isHint ? .hint : tables.severityOfAbsence(),
      range: first.cell.visible,
      message: isUntouched
        ? Wording("\(name.chinese)还没有填", english: "\(name.english) is not filled in yet")
        : Wording(
          "\(place)未填，\(name.chinese)共 \(blanks.count) 格未填，没有发生应填 0",
          english:
            "\(place) is blank, one of \(blanks.count) in \(name.english.lowercased()); enter 0 where nothing happened"
        ),
      suggestion: isUntouched ? nil : repair.suggestion,
      related: blanks.dropFirst().prefix(20).map {
        Finding.Related(range: $0.cell.visible, message: Wording("未填", english: "Blank"))
      },
      fixes: repair.fixes
    )
  }

  /// Whether the five columns of organisations are blank in every row, and nothing else is.
  private static func hasOnlyBlankOrganisations(_ tables: TablesView) -> Bool {
    guard let requests = tables.requests else { return false }
    return requests.match.rows.indices.allSatisfy { row in
      guard let values = requests.values(ofRow: row) else { return true }
      return values.count == 7 && values[1..<6].allSatisfy(\.isEmpty)
        && !values[0].isEmpty && !values[6].isEmpty
    }
  }
}
