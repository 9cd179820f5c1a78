import ReportSyntax
import StatutoryForms

extension Rule {
  /// A part of table two is not there.
  static let blockMissing = Rule(
    id: "block.missing",
    severity: .error,
    milder: [.warning],
    isAboutAbsence: true,
    title: Wording("表二缺少部分", english: "A part of table two is missing"),
    explanation: Wording(
      "表二按第二十条各项分块：2021年版为（一）（五）（六）（八），2019年版另有（九）。缺少整块，或某块上方缺少条款标题时报告。",
      english:
        "Table two has a part for items 1, 5, 6 and 8 of article 20 (and 9 in the 2019 form). Reported where a part, or the caption above it, is missing."
    ),
    source: "年度报告格式，表二；《中华人民共和国政府信息公开条例》第二十条",
    check: .tables(reading: [.documentRows, .requestHeadings, .numbersInFixes, .title]) { tables in
      guard let documents = tables.documents, !tables.lacksTable(of: .documents),
        !tables.tornSections.contains(.documents)
      else { return [] }
      return missingBlocks(documents, in: tables) + missingCaptions(documents, in: tables)
    },
    examples: [
      .reports(
        """
        ⟦第二十条第（一）项⟧
        信息内容→本年制发件数→本年废止件数→现行有效件数
        规章→0→0→0
        行政规范性文件→0→0→0
        第二十条第（六）项
        信息内容→本年处理决定数量
        行政处罚→0
        行政强制→0
        第二十条第（八）项
        信息内容→本年收费金额（单位：万元）
        行政事业性收费→0
        """,
        saying: "表二缺少「第二十条第（五）项」",
        fixed: """
          第二十条第（一）项
          信息内容→本年制发件数→本年废止件数→现行有效件数
          规章→0→0→0
          行政规范性文件→0→0→0
          第二十条第（五）项→→→
          信息内容→本年处理决定数量→→
          行政许可→0→→
          第二十条第（六）项
          信息内容→本年处理决定数量
          行政处罚→0
          行政强制→0
          第二十条第（八）项
          信息内容→本年收费金额（单位：万元）
          行政事业性收费→0
          """
      ),
      .reports(
        """
        第二十条第（一）项
        信息内容→本年制发件数→本年废止件数→现行有效件数
        规章→0→0→0
        行政规范性文件→0→0→0
        第二十条第（五）项
        信息内容→本年处理决定数量
        行政许可→0
        第二十条第（六）项
        信息内容→本年处理决定数量
        行政处罚→0
        行政强制→0
        ⟦信息内容⟧→本年收费金额（单位：万元）
        行政事业性收费→0
        """,
        saying: "此块上方缺少「第二十条第（八）项」",
        fixed: """
          第二十条第（一）项
          信息内容→本年制发件数→本年废止件数→现行有效件数
          规章→0→0→0
          行政规范性文件→0→0→0
          第二十条第（五）项
          信息内容→本年处理决定数量
          行政许可→0
          第二十条第（六）项
          信息内容→本年处理决定数量
          行政处罚→0
          行政强制→0
          第二十条第（八）项→
          信息内容→本年收费金额（单位：万元）
          行政事业性收费→0
          """
      ),
      .accepts(
        """
        第二十条第（一）项
        信息内容→本年制发件数→本年废止件数→现行有效件数
        规章→0→0→0
        行政规范性文件→0→0→0
        第二十条第（五）项
        信息内容→本年处理决定数量
        行政许可→0
        第二十条第（六）项
        信息内容→本年处理决定数量
        行政处罚→0
        行政强制→0
        第二十条第（八）项
        信息内容→本年收费金额（单位：万元）
        行政事业性收费→0
        """
      ),
    ]
  )

  private static func missingBlocks(_ documents: FilledDocuments, in tables: TablesView) -> [Finding
    .Draft]
  {
    // With the table of another edition, that is the finding.
    let edition = tables.expectedEdition ?? documents.blocks.first?.edition
    guard let edition, TableEditionCheck.wrongBlocks(tables).isEmpty else { return [] }
    let present = Set(
      documents.blocks.map(\.item) + documents.loneCaptions.compactMap(\.reference.item)
    )
    return edition.documents.blocks.filter { !present.contains($0.item) }.map { block in
      let before = documents.blocks.last { $0.item < block.item }?.place
      return Finding.Draft(
        severity: tables.severityOfAbsence(),
        range: before ?? tables.place(of: .documents),
        message: Wording(
          "表二缺少「\(block.caption)」：\(block.rows.map(\.label).joined(separator: "、"))",
          english: "Table two lacks “\(block.caption)”"
        ),
        fixes: BlockFixes(tables).insert(block)
      )
    }
  }

  /// A part without caption, where the others have theirs.
  private static func missingCaptions(_ documents: FilledDocuments, in tables: TablesView)
    -> [Finding
    .Draft]
  {
    let captioned = documents.blocks.filter { $0.caption != nil }
    let lone = documents.loneCaptions.map(\.reference.item)
    guard captioned.count >= 2 else { return [] }
    return documents.blocks.filter { $0.caption == nil && !lone.contains($0.item) }.compactMap {
      block in
      guard !captioned.contains(where: { $0.item == block.item }), let form = block.form else {
        return nil
      }
      return Finding.Draft(
        severity: tables.severityOfAbsence(.warning),
        range: block.place,
        message: Wording(
          "此块上方缺少「\(form.caption)」",
          english: "“\(form.caption)” is missing above this part"
        ),
        fixes: captionFixes(form, block, tables)
      )
    }
  }

  private static func captionFixes(
    _ form: DocumentBlock,
    _ block: FilledDocuments.FilledBlock,
    _ tables: TablesView
  ) -> [Fix] {
    guard let row = block.headerRow ?? block.rows.first?.source,
      let edits = RowEdits(text: tables.text).edits([.insertBefore(row, [[.words(form.caption)]])])
    else { return [] }
    let title = Wording("插入「\(form.caption)」", english: "Insert “\(form.caption)”")
    return [Fix(title: title, edits: edits, certainty: .preferred)]
  }
}
