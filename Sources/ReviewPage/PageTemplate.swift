// ReviewPage is the page that shows findings to people who would rather look than read: HTML, styles
// and scripts in files of their own under Page, and put together here. It must not know reports, rules
// or files: what it shows comes as JSON.

/// The page around the data.
package struct PageTemplate: Sendable {
  /// What stands in front of the data.
  package let opening: [UInt8]
  /// What stands behind the data.
  package let closing: [UInt8]

  /// - Parameters:
  ///   - language: the tag of the language of the page.
  ///   - title: words that need no escapes.
  ///   - noScript: what is told where scripts are turned off; words that need no escapes.
  package init(language: String, title: String, noScript: String) {
    let values: [String: [UInt8]] = [
      "language": Array(language.utf8),
      "title": Array(title.utf8),
      "noscript": Array(noScript.utf8),
      "style": Self.styles,
      "script": Self.scripts,
    ]
    var opening: [UInt8] = []
    var closing: [UInt8] = []
    var isBehindData = false
    // Names stand in braces, `{title}`, and braces nowhere else.
    for (index, piece) in PackageResources.page_html.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
    ).enumerated() {
      let isName = !index.isMultiple(of: 2)
      let name = String(decoding: piece, as: UTF8.self)
      if isName, name == "data" {
        isBehindData = true
        continue
      }
      let bytes = isName ? values[name] ?? [] : Array(piece)
      if isBehindData { closing += bytes } else { opening += bytes }
    }
    (self.opening, self.closing) = (opening, closing)
  }

  private static var styles: [UInt8] { PackageResources.page_css + PackageResources.report_css }

  /// In the order in which they need each other.
  private static var scripts: [UInt8] {
    PackageResources.words_js + PackageResources.model_js + PackageResources.list_js
      + PackageResources.tables_js + PackageResources.report_js + PackageResources.letter_js
      + PackageResources.main_js
  }
}

/// JSON that stands between the tags of a script.
package enum ScriptData {
  /// The same JSON without anything that could end the element or start a comment in it, and without
  /// line separators that are none in JSON.
  package static func harmless(_ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count + json.count / 64)
    var index = 0
    while index < json.count {
      let byte = json[index]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
        bytes += byte == UInt8(ascii: "<") ? "\\u003C".utf8 : "\\u003E".utf8
      } else if byte == 0xE2, index + 2 < json.count, json[index + 1] == 0x80,
        json[index + 2] == 0xA8 || json[index + 2] == 0xA9
      {
        bytes += json[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8
        index += 2
      } else {
        bytes.append(byte)
      }
      index += 1
    }
    return bytes
  }
}
