import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

extension CompletionOptions {
  /// Behind these marks something of the form follows that no client would ask for by itself.
  ///
  /// A tab is none of them: who types cells line by line would be interrupted at each.
  static func ours(for client: CompletionCapabilities) -> CompletionOptions {
    CompletionOptions(
      triggerCharacters: ["第", "、", "（", "#"],
      resolvesItems: client.resolvesDocumentation
    )
  }
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

  /// An item that a client shows, with its documentation; as it came where the text has changed since.
  mutating func resolved(_ item: UnresolvedCompletionItem, for client: Client)
    -> ResolvedCompletionItem
  {
    let documentation = item.data.flatMap {
      documents[$0.uri]?.documentation(of: item.label, $0, client: client)
    }
    return ResolvedCompletionItem(item: item.item, documentation: documentation)
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
    if isAccidental, !ReportSubject.isReportName(DocumentName(uri).fileName) { return [] }
    let suggestions = suggestions(at: cursor, in: checked)
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
        data: CompletionItemData(uri: uri, position: parameters.position, index: index),
        insert: insert,
        replace: replace,
        runLength: runLength,
        isIndented: isIndented,
        client: client
      )
    }
  }

  private func suggestions(at cursor: Int, in checked: CheckedText) -> [Suggestion] {
    let name = DocumentName(uri)
    return Suggestions.at(
      cursor,
      in: checked.tree,
      reports: checked.reports,
      fileName: name.fileName,
      layout: name.usualLayout(languageID: languageID)
    )
  }

  fileprivate mutating func documentation(
    of label: String?,
    _ data: CompletionItemData,
    client: Client
  ) -> CompletionDocumentation? {
    let (index, firstLine) = piece(atLine: data.position.line)
    let checked = content.checked(index)
    let mapper = PositionMapper(checked.tree.text, encoding: client.positionEncoding)
    let cursor = mapper.byteOffset(of: data.position.moved(byLines: -firstLine))
    let suggestions = suggestions(at: cursor, in: checked)
    let isSame = suggestions.indices.contains(data.index) && suggestions[data.index].label == label
    let suggestion =
      isSame ? suggestions[data.index] : suggestions.first { $0.label == label }
    return suggestion?.documentation(client, showsReports: true)
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
    data: CompletionItemData,
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
    let number = String(data.index)
    let isResolved = capabilities.resolvesDocumentation
    let detail = suggestion.detail?.text(in: client.language)
    self.init(
      label: suggestion.label,
      labelDescription: capabilities.supportsLabelDetails ? suggestion.kind.name(client) : nil,
      kind: suggestion.kind.itemKind,
      detail: detail,
      documentation: isResolved ? nil : suggestion.documentation(client, showsReports: false),
      isPreselected: data.index == 0 && suggestion.isLikely && capabilities.supportsPreselection,
      sortText: String(repeating: "0", count: max(4 - number.count, 0)) + number,
      filterText: suggestion.spelling,
      insertText: isPlaced || isSnippet ? nil : suggestion.standIn(forRunOf: runLength),
      isSnippet: isSnippet,
      insertTextMode: capabilities.supportsInsertionAsIs ? .asIs : nil,
      edit: edit,
      data: isResolved ? data : nil
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
