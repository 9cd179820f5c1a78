import ReportSyntax
import StatutoryForms

extension Rule {
  /// Cells that hold no count.
  static let cellNumber = Rule(
    id: "cell.number",
    severity: .error,
    milder: [.warning, .hint],
    title: Wording("不是应填的数", english: "Not the number asked for"),
    explanation: Wording(
      "件数、次数填非负整数，没有发生填 0，不用「/」「无」。「本年增/减」可以为负；金额以万元为单位，至多四位小数。",
      english:
        "Counts are whole and not negative, with 0 rather than “/” for nothing. 本年增/减 may be negative; amounts are in 10,000 yuan with up to four decimals."
    ),
    source: "年度报告格式，表二至表四的数；没有发生的填 0 是填报惯例",
    check: .tables(reading: [.documentRows, .oddCells, .numbersInFixes]) { tables in
      let dashes = tables.oddCells.filter { $0.cell.value == .dash }
      return tables.oddCells.compactMap { flaw(of: $0, tables) }
        + [ValueCell.TableName.documents, .requests, .appeals].compactMap { table in
          finding(dashes: dashes.filter { $0.table == table }, tables)
        }
    },
    examples: [
      .accepts(
        """
        信息内容→上一年项目数量→本年增/减
        行政事业性收费→5→-3
        """
      ),
      .reports("（一）予以公开→⟦-1⟧→0→0→0→0→0→0", saying: "「-1」应为非负整数"),
      .reports("（一）予以公开→⟦1.5⟧→0→0→0→0→0→0", saying: "「1.5」应为非负整数"),
      .reports(
        "（一）予以公开→⟦/⟧→0→0→0→0→0→0",
        saying: "「/」不是数，没有发生应填 0",
        fixed: "（一）予以公开→0→0→0→0→0→0→0"
      ),
      .reports("（一）予以公开→⟦不详⟧→0→0→0→0→0→0", saying: "「不详」不是数"),
      .reports("（一）予以公开→⟦1.0⟧→0→0→0→0→0→1", saying: "件数不写小数", fixed: "（一）予以公开→1→0→0→0→0→0→1"),
    ]
  )

  private static func flaw(of place: ValueCell, _ tables: TablesView) -> Finding.Draft? {
    var written: String { tables.text.words(in: place.cell.range) }
    var name: String { tables.name(of: place) }
    func finding(
      _ severity: Severity?,
      _ message: Wording,
      suggestion: String? = nil
    ) -> Finding.Draft {
      Finding.Draft(
        severity: severity,
        range: place.cell.visible,
        message: Wording(
          "\(name)：\(message.chinese)",
          english: "\(name): \(message.english)"
        ),
        suggestion: suggestion,
        fixes: suggestion.map {
          [.replacing(place.cell.range, by: $0, certainty: .certain)]
        } ?? []
      )
    }
    switch place.cell.value {
    case .blank, .dash: return nil
    case .words:
      return finding(.warning, Wording("「\(written)」不是数", english: "“\(written)” is no number"))
    case .number(let number):
      let isZero = number.magnitude == 0 && number.isWhole
      switch place.measure {
      case .count where number.isNegative && !isZero, .count where !number.isWhole:
        return finding(
          nil,
          Wording(
            "「\(written)」应为非负整数",
            english: "“\(written)” should be a whole number, not negative"
          )
        )
      case .change where !number.isWhole:
        return finding(
          nil,
          Wording("「\(written)」应为整数", english: "“\(written)” should be a whole number")
        )
      case .count where number.fractionDigitCount > 0, .change where number.fractionDigitCount > 0:
        return finding(
          .hint,
          Wording("件数不写小数", english: "Counts have no decimals"),
          suggestion: number.magnitude.map { (number.isNegative ? "-" : "") + String($0) }
        )
      case .money where number.isNegative && !isZero:
        return finding(.hint, Wording("金额为负", english: "A negative amount"))
      case .money where number.fractionDigitCount > 4:
        return finding(.hint, Wording("金额至多四位小数（万元）", english: "At most four decimals"))
      case .count, .change, .money:
        return nil
      }
    }
  }

  /// One finding for all cells of a table with a sign for nothing.
  private static func finding(dashes places: [ValueCell], _ tables: TablesView) -> Finding.Draft? {
    guard let first = places.first else { return nil }
    let repair = tables.filling(
      places,
      one: { Wording("改为 \($0)", english: "Change to \($0)") },
      all: Wording("本表 \(places.count) 格都改为数", english: "Change all \(places.count) to numbers"),
      edit: { SourceEdit(range: $0.range, replacement: Array($1.utf8)) }
    )
    let written = tables.text.words(in: first.cell.range)
    let name = tables.name(of: first)
    let others = places.count > 1 ? "（本表共 \(places.count) 格）" : ""
    let englishOthers = places.count > 1 ? " (\(places.count) cells of this table)" : ""
    return Finding.Draft(
      severity: .warning,
      range: first.cell.visible,
      message: Wording(
        "\(name)：「\(written)」不是数，没有发生应填 0\(others)",
        english:
          "\(name): “\(written)” is no number; enter 0 where nothing happened\(englishOthers)"
      ),
      suggestion: repair.suggestion,
      related: places.dropFirst().prefix(20).map {
        Finding.Related(range: $0.cell.visible, message: Wording("同样写法", english: "Likewise"))
      },
      fixes: repair.fixes
    )
  }
}
