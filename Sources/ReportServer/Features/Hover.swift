import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// Explanations of the form and the rules as hovers of the protocol.
extension OpenDocument {
  /// What is said about a position; `nil` where nothing stands that is worth a word.
  mutating func hover(at position: Position, client: Client) -> Hover? {
    let (index, firstLine) = piece(atLine: position.line)
    let checked = content.checked(index)
    var mapper = PositionMapper(checked.tree.text, encoding: client.positionEncoding)
    let found = Explanation(
      at: mapper.byteOffset(of: position.moved(byLines: -firstLine)),
      in: checked.tree,
      reports: checked.reports,
      findings: checked.findings + comparedFindings(inPiece: index).map(\.finding)
    )
    guard let explanation = found else { return nil }
    return Hover(
      contents: explanation.contents(
        in: client.capabilities.hoverFormats.first ?? .plainText,
        language: client.language
      ),
      range: mapper.positionRange(of: explanation.range).moved(byLines: firstLine)
    )
  }
}

extension Explanation {
  /// The explanation as a client can show it.
  func contents(in kind: MarkupKind, language: Language) -> MarkupContent {
    let value =
      switch kind {
      case .plainText: plainText(in: language)
      case .markdown: markdown(in: language)
      }
    return MarkupContent(kind: kind, value: value)
  }

  private func plainText(in language: Language) -> String {
    let paragraphs = topics.map { topic in
      ([singleLine(topic.title.text(in: language))] + topic.lines.map { $0.plainText(in: language) })
        .joined(separator: "\n")
    }
    return paragraphs.joined(separator: "\n\n")
  }

  private func markdown(in language: Language) -> String {
    let parts = topics.map { topic in
      let title = "**\(markdownText(topic.title.text(in: language)))**"
      return ([title] + topic.paragraphs(in: language)).joined(separator: "\n\n")
    }
    // A blank line in front, else the rule would make the line above it a heading.
    return parts.joined(separator: "\n\n---\n\n")
  }
}

extension Explanation.Topic {
  /// Each sentence is a paragraph, items that follow each other are one list.
  fileprivate func paragraphs(in language: Language) -> [String] {
    var paragraphs: [String] = []
    var list: [String] = []
    func endList() {
      if !list.isEmpty { paragraphs.append(list.joined(separator: "\n")) }
      list = []
    }
    for line in lines {
      switch line {
      case .sentence(let words):
        endList()
        paragraphs.append(markdownText(words.text(in: language)))
      case .item(let words):
        list.append("- " + markdownText(words.text(in: language)))
      }
    }
    endList()
    return paragraphs
  }
}

extension Explanation.Line {
  fileprivate func plainText(in language: Language) -> String {
    switch self {
    case .sentence(let words): singleLine(words.text(in: language))
    case .item(let words): "- " + singleLine(words.text(in: language))
    }
  }
}
