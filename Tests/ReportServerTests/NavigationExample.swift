import LanguageServerProtocol
import ReportServer
import ReportSyntax
import ReportTestSupport
import Testing

/// A report in which a wrong count and a count with its cell stand, for who looks around in it.
enum NavigationExample {
  static let markdown = """
    # 清水镇2025年政府信息公开工作年度报告

    依据《中华人民共和国政府信息公开条例》第五十条编制。

    ## 一、总体情况

    ### （一）依申请公开

    2025年，𠮷村以外新收政府信息公开申请5件，上年结转1件。

    （二）监督保障。全年培训2次。

    ## 二、主动公开政府信息情况

    | 第二十条第（五）项 |  |
    | --- | --- |
    | 信息内容 | 本年处理决定数量 |
    | 行政许可 | 36 |

    ## 三、收到和处理政府信息公开申请情况

    | 申请人情况 |  |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | 一、本年新收政府信息公开申请数量 |  |  | 4 | 1 | 0 | 0 | 0 | 0 | 5 |
    | 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
    | 三、本年度办理结果 | （一）予以公开 |  | 3 | 1 | 0 | 0 | 0 | 0 | 4 |
    |  | （三）不予公开 | 1.属于国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
    |  | （七）总计 |  | 4 | 1 | 0 | 0 | 0 | 0 | 5 |
    | 四、结转下年度继续办理 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |

    ## 四、政府信息公开行政复议、行政诉讼情况

    | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
    |  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
    | 1 | 1 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

    """

  /// The same with one cell a line in table three, and nothing behind it.
  static let cellPerLine = """
    清水镇2025年政府信息公开工作年度报告

    一、总体情况
    全年新收政府信息公开申请5件。

    三、收到和处理政府信息公开申请情况
    →一、本年新收政府信息公开申请数量
    →4
    →1
    →0
    →0
    →0
    →0
    →5

    →三、本年度办理结果
    →（一）予以公开
    →3
    →1
    →0
    →0
    →0
    →0
    →4

    →（七）总计
    →4
    →1
    →0
    →0
    →0
    →0
    →5

    """.replacing("→", with: "\t")

  static let document = TextDocumentIdentifier(uri: TestEditor.uri)
}

extension TestEditor {
  /// An editor with an open document and every wish, or others.
  static func looking(
    at text: String,
    _ navigation: NavigationCapabilities = .everything,
    encoding: PositionEncoding = .utf16,
    locale: String? = nil,
    keptFiles: @escaping Session.KeptFiles = { _, _ in nil }
  ) throws -> TestEditor {
    var editor = try TestEditor(
      encoding: encoding,
      locale: locale,
      navigation: navigation,
      keptFiles: keptFiles
    )
    try editor.send(editor.open(text))
    _ = try editor.readDiagnostics()
    return editor
  }

  /// The place of words that stand once in the text, or of the first of them behind others.
  func place(_ words: String, behind others: String = "") throws -> Range<Int> {
    let bytes = Array(text.utf8)
    func find(_ words: String, from start: Int) throws -> Int {
      let words = Array(words.utf8)
      return try #require(
        (start...max(start, bytes.count - words.count)).first { bytes[$0...].starts(with: words) },
        "\(String(decoding: words, as: UTF8.self)) is not there"
      )
    }
    let start = try find(others, from: 0) + others.utf8.count
    let place = try find(words, from: start)
    return place..<place + words.utf8.count
  }

  /// The words that a range of the protocol covers, as an editor finds them.
  func words(_ range: PositionRange) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[offset(of: range.start)..<offset(of: range.end)], as: UTF8.self)
  }
}
