import LanguageServerProtocol
import ReportSyntax

/// What the name of a document tells about it.
struct DocumentName {
  /// The last part of the URI, percent escapes undone, without its extension.
  let fileName: String
  private let fileExtension: String

  init(_ uri: DocumentURI) {
    let path = uri.text.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let name = String(decoding: withoutPercentEscapes(path.utf8), as: UTF8.self)
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let hasExtension = parts.count > 1
    fileName = hasExtension ? parts.dropLast().joined(separator: ".") : name
    fileExtension = hasExtension ? parts.last.map { $0.lowercased() } ?? "" : ""
  }

  /// How tables are usually written in such a document.
  func usualLayout(languageID: String?) -> TableLayout {
    if isMarkdown || languageID == "markdown" { return .pipe }
    return isHTML || languageID == "html" ? .html : .cellPerLine
  }

  private var isHTML: Bool { ["html", "htm", "xhtml", "shtml"].contains(fileExtension) }
  private var isMarkdown: Bool { ["md", "markdown"].contains(fileExtension) }
}
