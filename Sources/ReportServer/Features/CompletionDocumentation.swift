import LanguageServerProtocol
import ReportHelp
import ReportRules

extension Suggestion {
  /// Where the words come from and, for a table, what will be inserted; `nil` where there is nothing to
  /// say.
  ///
  /// - Parameter showsReports: whether a whole report is shown too, which nobody needs in each list.
  func documentation(_ client: Client, showsReports: Bool) -> CompletionDocumentation? {
    let preview: String? =
      switch kind {
      case .table, .row: text.plain
      case .skeleton: showsReports ? text.plain : nil
      case .title, .heading, .label, .reference, .sentence, .word: nil
      }
    guard preview != nil || source != nil else { return nil }
    switch client.capabilities.completion.documentationFormats.first {
    case .markdown:
      let parts = [preview.map(Self.fenced), source.map { markdownText($0) }].compactMap(\.self)
      return .markup(MarkupContent(kind: .markdown, value: parts.joined(separator: "\n\n")))
    case .plainText, nil:
      return .text([preview, source].compactMap(\.self).joined(separator: "\n\n"))
    }
  }

  /// A text as Markdown shows it letter by letter, whatever stands in it.
  private static func fenced(_ text: String) -> String {
    var fence = "```"
    while text.contains(fence) { fence += "`" }
    return "\(fence)\n\(text)\n\(fence)"
  }
}
