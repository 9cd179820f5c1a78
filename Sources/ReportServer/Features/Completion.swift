import LanguageServerProtocol
import ReportRules
import ReportSyntax

extension CompletionOptions {
  /// Behind these marks something of the form follows that no client would ask for by itself.
  ///
  /// A tab is none of them: who types cells line by line would be interrupted at each.
  static let ours = CompletionOptions(triggerCharacters: ["第", "、", "（", "#"])
}

extension Session {
  /// Suggestions for a place of an open document, none elsewhere.
  mutating func completions(
    for parameters: CompletionParameters,
    client: Client
  ) -> CompletionList {
    let items =
      documents[parameters.textDocument.uri]?.completionItems(for: parameters, client: client) ?? []
    // The spelling in Latin letters depends on every letter, so clients are to ask again.
    return CompletionList(isIncomplete: true, items: items)
  }
}

/// Suggestions of the form as completion items of the protocol.
extension OpenDocument {
  fileprivate mutating func completionItems(
    for parameters: CompletionParameters,
    client: Client
  ) -> [CompletionItem] {
    let (index, firstLine) = piece(atLine: parameters.position.line)
    let checked = content.checked(index)
    let tree = checked.tree
    var mapper = PositionMapper(tree.text, encoding: client.positionEncoding)
    let cursor = mapper.byteOffset(of: parameters.position.moved(byLines: -firstLine))
    // A mark typed into an empty file need not be the beginning of a report.
    let isAccidental = parameters.triggerCharacter != nil && checked.reports.isEmpty
    let name = DocumentName(uri)
    if isAccidental, !ReportSubject.isReportName(name.fileName) { return [] }
    let suggestions = Suggestions.at(
      cursor,
      in: tree,
      reports: checked.reports,
      fileName: name.fileName,
      layout: name.usualLayout(languageID: languageID)
    )
    let range = Suggestions.replacedRange(at: cursor, in: tree.text)
    let insert = mapper.positionRange(of: range).moved(byLines: firstLine)
    let end = Suggestions.endOfWord(at: cursor, in: tree.text)
    let replace = mapper.positionRange(of: range.lowerBound..<end).moved(byLines: firstLine)
    let lineStart = tree.text.lineRange(tree.text.line(at: cursor)).lowerBound
    let isIndented =
      lineStart < tree.text.bytes.count && [0x09, 0x20].contains(tree.text.bytes[lineStart])
    let runLength = tree.text.string(in: range).unicodeScalars.count
    return suggestions.enumerated().map { index, suggestion in
      CompletionItem(
        suggestion,
        index: index,
        insert: insert,
        replace: replace,
        runLength: runLength,
        isIndented: isIndented,
        client: client
      )
    }
  }
}

extension Suggestion {
  /// What a client may put in place of the run until it applies the edit: never shorter than it.
  ///
  /// eglot inserts this or else the label, takes back as many characters as it is longer than the
  /// run, and then applies the edit; were it shorter, the text behind the cursor would go. Clients
  /// that heed no edit (ALE, JupyterLab) insert this. Of several lines only the label is shown.
  fileprivate func standIn(forRunOf runLength: Int) -> String {
    let plain = text.plain
    let shown = plain.unicodeScalars.contains { $0 == "\n" || $0 == "\r" } ? label : plain
    return shown + String(repeating: " ", count: max(runLength - shown.unicodeScalars.count, 0))
  }
}

extension CompletionItem {
  fileprivate init(
    _ suggestion: Suggestion,
    index: Int,
    insert: PositionRange,
    replace: PositionRange,
    runLength: Int,
    isIndented: Bool,
    client: Client
  ) {
    let capabilities = client.capabilities.completion
    let isPlaced = capabilities.supportsInsertReplace
    // Emacs takes the label of a snippet for what is inserted; see `standIn`.
    let hidesRun = !isPlaced && suggestion.label.unicodeScalars.count < runLength
    // Editors indent the lines of a snippet like its first, which would add a tab to every cell.
    let mayBeIndented = isIndented && !capabilities.supportsInsertionAsIs
    let isSnippet =
      capabilities.supportsSnippets && suggestion.text.hasFields && !mayBeIndented && !hidesRun
    let newText = isSnippet ? suggestion.text.snippet : suggestion.text.plain
    let edit: CompletionEdit =
      isPlaced
      ? .insertOrReplace(insert: insert, replace: replace, newText: newText)
      : .replace(insert, newText: newText)
    let number = String(index)
    let detail = suggestion.detail?.text(in: client.language)
    self.init(
      label: suggestion.label,
      labelDescription: capabilities.supportsLabelDetails ? suggestion.kind.name(client) : nil,
      kind: suggestion.kind.itemKind,
      detail: detail,
      documentation: suggestion.source,
      isPreselected: index == 0 && suggestion.isLikely && capabilities.supportsPreselection,
      sortText: String(repeating: "0", count: max(4 - number.count, 0)) + number,
      filterText: suggestion.spelling,
      insertText: isPlaced || isSnippet ? nil : suggestion.standIn(forRunOf: runLength),
      isSnippet: isSnippet,
      insertTextMode: capabilities.supportsInsertionAsIs ? .asIs : nil,
      edit: edit
    )
  }
}

extension Suggestion.Kind {
  fileprivate var itemKind: CompletionItemKind {
    switch self {
    case .skeleton: .file
    case .title, .heading: .module
    case .table: .class
    case .row: .field
    case .label: .value
    case .reference: .reference
    case .sentence: .snippet
    case .word: .text
    }
  }

  fileprivate func name(_ client: Client) -> String {
    let name =
      switch self {
      case .skeleton: Wording("全文", english: "report")
      case .title: Wording("标题", english: "title")
      case .heading: Wording("章节", english: "heading")
      case .table: Wording("表格", english: "table")
      case .row: Wording("行", english: "row")
      case .label: Wording("单元格", english: "cell")
      case .reference: Wording("条款", english: "article")
      case .sentence: Wording("句子", english: "sentence")
      case .word: Wording("词语", english: "word")
      }
    return name.text(in: client.language)
  }
}

extension SuggestedText {
  /// The text in the snippet syntax of the protocol; fields of one name are one tab stop.
  var snippet: String {
    var numbers: [String: Int] = [:]
    var last = 0
    return pieces.map { piece in
      switch piece {
      case .words(let words): return Self.escaped(words)
      case .field(let name, let standard):
        if let name, let number = numbers[name] { return "$\(number)" }
        last += 1
        if let name { numbers[name] = last }
        return "${\(last):\(Self.escaped(standard))}"
      }
    }.joined()
  }

  private static func escaped(_ words: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if ["$", "}", "\\"].contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
