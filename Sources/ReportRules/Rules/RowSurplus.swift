import ReportSyntax
import StatutoryForms

extension Rule {
  /// Rows that the form does not print, or prints elsewhere.
  static let rowSurplus = Rule(
    id: "row.surplus",
    severity: .warning,
    title: Wording("表格多行", english: "A surplus row"),
    explanation: Wording(
      "表中不应有格式以外的行、重复的行或排错位置的行。北京等地在「其他对外管理服务事项」下分列的行政检查、行政确认等不算。",
      english:
        "Rows that the form does not print, copies of rows, and rows in the wrong place. Known local sub-rows are accepted."
    ),
    source: "年度报告格式，表二、表三的行",
    // A row that was read twice is known by its numbers.
    checks: [
      .tables(reading: .requests) { surplusRequestRows($0) },
      .tables(reading: .documents) { surplusDocumentRows($0) },
    ],
    examples: [
      .reports(
        """
        一、本年新收政府信息公开申请数量→0→0→0→0→0→0→0
        二、上年结转政府信息公开申请数量→0→0→0→0→0→0→0
        （一）予以公开→0→0→0→0→0→0→0
        ⟦（一）予以公开⟧→0→0→0→0→0→0→0
        （二）部分公开（区分处理的，只计这一情形，不计其他情形）→0→0→0→0→0→0→0
        ⟦咨询类事项⟧→0→0→0→0→0→0→0
        （三）不予公开→1.属于国家秘密→0→0→0→0→0→0→0
        """,
        saying: "「（一）予以公开」重复"
      ),
      .reports(
        """
        （六）其他处理→1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请→0→0→0→0→0→0→0
        2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请→0→0→0→0→0→0→0
        3.其他→0→0→0→0→0→0→0
        ⟦4.申请人主动撤回申请⟧→0→0→0→0→0→0→0
        （七）总计→0→0→0→0→0→0→0
        """,
        saying: "格式中没有「4.申请人主动撤回申请」这一行，应计入「（六）其他处理3.其他」"
      ),
      .accepts(
        """
        信息内容→上一年项目数量→本年增/减→处理决定数量
        行政许可→0→0→0
        其他对外管理服务事项→行政检查→0→0→0
        →行政确认→0→0→0
        """
      ),
      .accepts(
        """
        信息内容→信息内容→上一年项目数量→本年增/减→处理决定数量
        其他对外管理服务事项→行政检查→0→0→0
        其他对外管理服务事项→行政确认→0→0→0
        """
      ),
      .reports(
        """
        信息内容→本年新制作数量→本年新公开数量→对外公开总数量
        规章→0→0→0
        规范性文件→0→0→0
        ⟦其他主动公开文件⟧→0→0→0
        """,
        saying: "格式中没有「其他主动公开文件」",
        fixed: """
          信息内容→本年新制作数量→本年新公开数量→对外公开总数量
          规章→0→0→0
          规范性文件→0→0→0

          """
      ),
    ]
  )

  private static func surplusRequestRows(_ tables: TablesView) -> [Finding.Draft] {
    // Where a conversion tore the table, a row may be a piece of one.
    guard let table = tables.requests, !tables.tornSections.contains(.requests),
      !tables.lacksTable(of: .requests) || table.written.count >= 2,
      !TableEditionCheck.hasWrongRequestRows(tables)
    else { return [] }
    let isRegular = table.match.written.allSatisfy { written in
      switch written.role {
      case .row, .subtotal, .unlabelled: true
      case .duplicate, .misplaced, .surplus: false
      }
    }
    if isRegular { return [] }
    // A table in which no row is known is the author's own.
    let known = Set(table.rows.compactMap { $0?.source.table })
    return table.written.compactMap { written in
      guard let label = written.label, known.contains(written.source.table) else { return nil }
      let message: Wording
      switch written.role {
      case .row, .subtotal, .unlabelled: return nil
      case .duplicate(let row):
        if let other = table.rows[row],
          isReadTwice(written.source, written.values, other.source, other.values)
        {
          return nil
        }
        message = Wording(
          "「\(table.form.rows[row].label)」重复",
          english: "“\(table.form.rows[row].label)” stands twice"
        )
      case .misplaced(let row):
        message = Wording(
          "「\(table.form.rows[row].label)」不在应有的位置",
          english: "“\(table.form.rows[row].label)” is out of order"
        )
      case .surplus:
        let words = tables.words(of: label)
        if let row = ownRow(label, table) {
          message = Wording(
            "格式中没有「\(words)」这一行，应计入「\(row)」",
            english: "The form has no row “\(words)”; it counts as “\(row)”"
          )
        } else {
          message = Wording("格式中没有「\(words)」这一行", english: "The form has no row “\(words)”")
        }
      }
      return Finding.Draft(
        range: label.visible,
        message: message
      )
    }
  }

  /// Where the form counts what offices write rows of their own for; `nil` for other words.
  ///
  /// What was withdrawn is none of the outcomes named, and is 其他.
  private static func ownRow(_ label: GridCell, _ table: FilledRequests) -> String? {
    let code: String
    if withdrawn.contains(where: { label.words.contains($0) }) {
      code = table.form.rows.last { $0.code.hasPrefix("三（六）") }?.code ?? ""
    } else if unavailable.contains(where: { label.words.contains($0) }) {
      code = "三（四）1"
    } else {
      return nil
    }
    guard let row = table.form.rows.first(where: { $0.code == code }) else { return nil }
    return (row.groups.dropFirst() + [row.label]).joined()
  }

  private static let withdrawn = ["撤回", "撤销申请", "撤销其申请", "放弃申请"].map { NormalizedText($0) }
  private static let unavailable = ["信息不存在", "非本机关", "不属于本机关", "不属于本行政机关"]
    .map { NormalizedText($0) }

  /// Whether a row was not written twice but read: what reads pages gives the row at the head of one both as
  /// a line and in its table.
  private static func isReadTwice(
    _ row: GridRow,
    _ values: GridCells,
    _ other: GridRow,
    _ otherValues: GridCells
  ) -> Bool {
    (other.table != row.table || other.layout != row.layout)
      && otherValues.map(\.value) == values.map(\.value)
  }

  private static func surplusDocumentRows(_ tables: TablesView) -> [Finding.Draft] {
    if tables.tornSections.contains(.documents) { return [] }
    var count = 0
    // One table after the other, and only those that have such rows.
    var edits = RowEdits(text: tables.text)
    func deletion(of row: GridRow) -> [Fix] {
      edits = edits.near(row)
      return self.deletion(of: row, by: edits)
    }
    return TableEditionCheck.comparableBlocks(tables).flatMap { block -> [Finding.Draft] in
      guard block.rows.contains(where: { $0.printed != nil }) else { return [] }
      var seen: [Int: FilledDocuments.DocumentRow] = [:]
      return block.rows.compactMap { row in
        if let printed = row.printed {
          guard let other = seen[printed.index] else {
            seen[printed.index] = row
            return nil
          }
          // More than that are not told, and each fix looks through its table.
          guard count <= FindingLimit.most,
            !isReadTwice(row.source, row.values, other.source, other.values)
          else { return nil }
          count += 1
          let words = tables.words(of: row.label)
          return Finding.Draft(
            range: row.label.visible,
            message: Wording("「\(words)」重复", english: "“\(words)” stands twice"),
            fixes: deletion(of: row.source)
          )
        }
        // Without values it is a note or a piece of a torn label.
        guard count <= FindingLimit.most, !row.isLocal,
          row.values.contains(where: { $0.value.count != nil })
        else { return nil }
        count += 1
        let words = tables.words(of: row.label)
        return Finding.Draft(
          range: row.label.visible,
          message: Wording("格式中没有「\(words)」这一行", english: "The form has no row “\(words)”"),
          fixes: deletion(of: row.source)
        )
      }
    }
  }

  /// Offered, never done unasked: the row may hold the only right numbers.
  private static func deletion(of row: GridRow, by edits: RowEdits) -> [Fix] {
    guard let edits = edits.edits([.delete(row)]) else { return [] }
    return [
      Fix(
        title: Wording("删除这一行", english: "Delete this row"),
        edits: edits,
        certainty: .choice
      )
    ]
  }
}
