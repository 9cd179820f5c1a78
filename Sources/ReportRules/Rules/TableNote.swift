import ReportSyntax
import StatutoryForms

extension Rule {
  /// The note in the corner of table three.
  static let tableNote = Rule(
    id: "table.note",
    severity: .hint,
    title: Wording("表三缺勾稽关系括注", english: "The note of table three"),
    explanation: Wording(
      "表三左上角印有勾稽关系的说明，应照录。",
      english: "The corner of table three carries a note about the balance, word for word."
    ),
    source: "年度报告格式，表三左上角括注",
    // Reads all: the note may stand in a line beside the table.
    check: .report(tables: .requestHeadings, prose: .between) { report in
      guard let table = report.requests, table.matchedCount >= 5, !table.headerCells.isEmpty else {
        return []
      }
      if let cell = table.headerCells.first(where: { $0.words.contains(CellNames.balance) }) {
        return altered(cell)
      }
      let hasHeader = table.headerCells.count { CellNames.requestsHeader.contains($0.words) } >= 3
      guard hasHeader, !isOutsideTable(report), let first = table.headerCells.first else {
        return []
      }
      return [
        Finding.Draft(
          range: first.visible,
          message: Wording(
            "表三左上角缺少括注「\(RequestsForm.note)」",
            english: "The corner of table three lacks its note"
          )
        )
      ]
    },
    examples: [
      .accepts(
        """
        （本列数据的勾稽关系为： 第一项加第二项之和，等于→申请人情况
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        """
      ),
      .reports(
        """
        ⟦（本列数据的勾稽关系为：第一项减第二项之和，等于第三项加第四项之和）⟧→申请人情况
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （一）予以公开→0→0→0→0→0→0→0
        1.属于国家秘密→0→0→0→0→0→0→0
        （七）总计→0→0→0→0→0→0→0
        """,
        saying: "括注应为",
        fixed: """
          （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→申请人情况
          一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
          二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
          （一）予以公开→0→0→0→0→0→0→0
          1.属于国家秘密→0→0→0→0→0→0→0
          （七）总计→0→0→0→0→0→0→0
          """
      ),
    ]
  )

  private static func altered(_ cell: GridCell) -> [Finding.Draft] {
    let printed = NormalizedText(RequestsForm.note).withoutPunctuation
    let written = cell.words.withoutPunctuation
    // A piece of the note is a cell torn by a page break.
    if written == printed || printed.contains(written) || written.contains(printed) { return [] }
    return [
      Finding.Draft(
        range: cell.visible,
        message: Wording(
          "表三的括注应为「\(RequestsForm.note)」",
          english: "The note should be “\(RequestsForm.note)”"
        ),
        suggestion: RequestsForm.note,
        fixes: [.replacing(cell.range, by: RequestsForm.note, certainty: .preferred)]
      )
    ]
  }

  /// Whether the note stands beside the table rather than in it.
  private static func isOutsideTable(_ report: Report) -> Bool {
    guard let section = report.outline.first(.requests) else { return false }
    return section.contents.contains { index in
      switch report.tree.blocks[index].content {
      case .paragraph, .heading:
        NormalizedText(report.text.bytes, in: report.tree.byteRange(ofBlock: index))
          .contains(CellNames.balance)
      case .blank, .caption, .table: false
      }
    }
  }
}
