import LanguageServerProtocol
import ReportTestSupport
import Testing

/// A client that shows and renames all there is.
let everyAid = AidCapabilities(
  inlayHint: true,
  codeLens: true,
  documentLink: AidCapabilities.DocumentLinks(showsTooltips: true),
  rename: AidCapabilities.Renaming(isPrepared: true),
  onTypeFormatting: true
)

/// A report of a town with all tables, one cell a line, and nothing wrong in it.
let soundReport = report(balance: "0", total: "0")

/// The report with counts of 一、本年新收: that of 自然人, and the total of the row.
func report(balance count: String, total: String) -> String {
  """
  清水镇2025年政府信息公开工作年度报告

  根据《中华人民共和国政府信息公开条例》第五十条编制。

  一、总体情况
  2025年，清水镇认真贯彻《条例》。
  二、主动公开政府信息情况
  本年未制发规范性文件。
  三、收到和处理政府信息公开申请情况
  一、本年新收政府信息公开申请数量
  \t\(count)
  \t0
  \t0
  \t0
  \t0
  \t0
  \t\(total)
  二、上年结转政府信息公开申请数量
  \t0
  \t0
  \t0
  \t0
  \t0
  \t0
  \t0
  四、政府信息公开行政复议、行政诉讼情况
  五、存在的主要问题及改进情况
  六、其他需要报告的事项

  """
}

let wholeDocument = PositionRange(
  start: Position(line: 0, character: 0),
  end: Position(line: .max, character: .max)
)

/// Where some words first stand in a text.
func byteOffset(of words: String, in text: String) -> Int? {
  let (bytes, wanted) = (Array(text.utf8), Array(words.utf8))
  return bytes.indices.first { bytes[$0...].starts(with: wanted) }
}

extension TestEditor {
  static let document = TextDocumentIdentifier(uri: uri)

  /// Opens a text and reads what is published about it.
  mutating func show(_ text: String) throws {
    try send(open(text))
    _ = try readDiagnostics()
  }

  mutating func inlayHints(in range: PositionRange = wholeDocument) throws -> [InlayHint] {
    let parameters = InlayHintParameters(textDocument: Self.document, range: range)
    guard case .inlayHints(let hints) = try answer(to: .inlayHint(parameters)) else { return [] }
    return hints
  }

  mutating func lenses() throws -> [CodeLens] {
    let parameters = CodeLensParameters(textDocument: Self.document)
    guard case .codeLenses(let lenses) = try answer(to: .codeLens(parameters)) else { return [] }
    return lenses
  }
}
