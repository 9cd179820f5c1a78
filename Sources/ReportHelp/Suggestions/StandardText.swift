import ReportRules
import ReportSyntax
import StatutoryForms

/// The sentences and tables that stand in every report, with the places to fill in marked.
struct StandardText {
  let edition: Edition
  let subject: ReportSubject
  let style: ReportStyle
  /// What stands in a cell that somebody has to fill in.
  var count = SuggestedText.field("0")

  /// The organ's name, or a place for it.
  var agency: String { subject.agency ?? SuggestedText.field("机关名称", name: "agency") }

  /// The year, or a place for it.
  var year: String {
    subject.year.map(String.init) ?? SuggestedText.field("××××", name: "year")
  }

  /// How the organ speaks of itself.
  private var ownName: String { subject.agency ?? "本机关" }

  // MARK: Sentences

  var title: String { "\(agency)\(year)年政府信息公开工作年度报告" }

  /// What the report is made by: article 50 of the regulation, and the notice of the edition.
  var basis: String {
    "根据《中华人民共和国政府信息公开条例》第五十条和\(edition.notice)的要求，现公布\(title)。"
  }

  var period: String { "本报告所列数据的统计期限自\(year)年1月1日起至\(year)年12月31日止。" }

  /// The statement on fees that 政府信息公开信息处理费管理办法, 国办函〔2020〕109号, asks for.
  var noFee: String { "\(year)年度\(ownName)未收取信息处理费。" }

  /// The same for an organ that took fees.
  var fee: String { "\(year)年度\(ownName)收取信息处理费共计\(SuggestedText.field("0"))元。" }

  static let nothing = "无其他需要报告的事项。"

  // MARK: Tables

  func documentBlock(_ block: DocumentBlock) -> String {
    FormRenderer(edition).documentBlock(block) { _, _ in count }
      .text(style.layout, lineEnding: style.lineEnding)
  }

  /// Table two: one table, but in Markdown one for each part, as columns differ.
  var documents: String {
    if style.layout == .pipe {
      return edition.documents.blocks.map(documentBlock).joined(separator: style.lineEnding)
    }
    return FormRenderer(edition).documents { _, _, _ in count }
      .text(style.layout, lineEnding: style.lineEnding)
  }

  var requests: String {
    FormRenderer(edition).requests { _, _ in count }.text(
      style.layout,
      lineEnding: style.lineEnding
    )
  }

  var appeals: String {
    FormRenderer(edition).appeals { _ in count }.text(style.layout, lineEnding: style.lineEnding)
  }

  /// One row, without the line ending behind it or the ruler of Markdown.
  func row(_ cells: [PrintedTable.Cell]) -> String {
    let table = PrintedTable(rows: [cells])
    if style.layout == .html { return table.htmlRow(0) }
    let text = table.text(style.layout, lineEnding: style.lineEnding)
    return style.layout == .pipe
      ? text.split(separator: style.lineEnding).first.map(String.init) ?? text : text
  }
}
