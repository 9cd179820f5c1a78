import LanguageServerProtocol
import ReportServer
import ReportTestSupport
import Testing

/// What a kind of client declares, and how it inserts what it is given.
enum CompletionClient: CaseIterable {
  /// Plain text, one range: Neovim 0.7, eglot without yasnippet.
  case plain
  /// Snippets, insert and replace ranges, label details: VS Code.
  case rich

  var capabilities: CompletionCapabilities {
    switch self {
    case .plain: CompletionCapabilities()
    case .rich:
      CompletionCapabilities(
        supportsSnippets: true,
        supportsInsertReplace: true,
        supportsLabelDetails: true,
        supportsPreselection: true,
        supportsInsertionAsIs: true
      )
    }
  }
}

/// Asks for completions at the cursor of a text.
func completions(
  _ marked: String,
  name: String = "report.txt",
  languageID: String? = nil,
  client: CompletionCapabilities = CompletionCapabilities(),
  encoding: PositionEncoding = .utf16,
  trigger: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [CompletionItem] {
  let text = MarkedText(marked)
  let cursor = try #require(text.cursor, sourceLocation: sourceLocation)
  let uri = DocumentURI("file:///a/" + name)
  let capabilities = ClientCapabilities(positionEncodings: [encoding], completion: client)
  var session = Session()
  let item = TextDocumentItem(uri: uri, languageID: languageID, version: 1, text: text.text)
  let parameters = CompletionParameters(
    textDocument: TextDocumentIdentifier(uri: uri),
    position: position(of: cursor, in: text.text, encoding),
    triggerCharacter: trigger
  )
  let replies = session.receive([
    .request(.number(0), .initialize(InitializeParameters(capabilities: capabilities))),
    .notification(.didOpen(DidOpenParameters(textDocument: item))),
    .request(.number(1), .completion(parameters)),
  ])
  let answers = replies.compactMap { reply -> CompletionList? in
    if case .answer(.number(1), .completion(let list)) = reply { list } else { nil }
  }
  return try #require(answers.first, sourceLocation: sourceLocation).items
}

/// Expects an item at the cursor and, once it is chosen, a text.
///
/// Both kinds of client are asked in all encodings, and the item is inserted as they would. A client
/// that holds items against the run of characters in front of the cursor must keep it.
func expectCompletion(
  _ marked: String,
  offers label: String,
  inserting expected: String,
  name: String = "report.txt",
  languageID: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = MarkedText(marked)
  for client in CompletionClient.allCases {
    for encoding in [PositionEncoding.utf8, .utf16, .utf32] {
      let items = try completions(
        marked,
        name: name,
        languageID: languageID,
        client: client.capabilities,
        encoding: encoding,
        sourceLocation: sourceLocation
      )
      guard let item = items.first(where: { $0.label == label }) else {
        Issue.record("\(label) is not among \(items.map(\.label))", sourceLocation: sourceLocation)
        return
      }
      let (range, newText) =
        switch item.edit {
        case .replace(let range, let newText): (range, newText)
        case .insertOrReplace(let insert, _, let newText): (insert, newText)
        }
      let start = byteOffset(of: range.start, in: text.text, encoding)
      let end = byteOffset(of: range.end, in: text.text, encoding)
      #expect(end == text.cursor, "ends at the cursor", sourceLocation: sourceLocation)
      let replaced = String(decoding: Array(text.text.utf8)[start..<end], as: UTF8.self)
      #expect(item.filterText.hasPrefix(replaced), sourceLocation: sourceLocation)
      #expect(!item.filterText.contains("\n"), sourceLocation: sourceLocation)
      let inserted = item.isSnippet ? withoutTabStops(newText) : newText
      var bytes = Array(text.text.utf8)
      bytes.replaceSubrange(start..<end, with: inserted.utf8)
      let actual = String(decoding: bytes, as: UTF8.self)
      #expect(actual == MarkedText(expected).text, sourceLocation: sourceLocation)
      if client == .plain {
        let byEglot = insertedByEglot(item, newText, replacing: start..<end, in: text.text)
        #expect(byEglot == MarkedText(expected).text, sourceLocation: sourceLocation)
      }
    }
  }
}

/// The text after eglot 1.9 has inserted an item, as the exit function of its source has it.
///
/// The run is replaced by the insert text or the label; of that, as many characters as it is longer
/// than the run are deleted before point; then the edit is applied to the range it came with.
private func insertedByEglot(
  _ item: CompletionItem,
  _ newText: String,
  replacing range: Range<Int>,
  in text: String
) -> String {
  let bytes = Array(text.utf8)
  let run = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
  let before = Array(String(decoding: bytes[..<range.lowerBound], as: UTF8.self).unicodeScalars)
  let behind = Array(String(decoding: bytes[range.upperBound...], as: UTF8.self).unicodeScalars)
  let shown = Array((item.insertText ?? item.label).unicodeScalars)
  var buffer = before + shown + behind
  let point = before.count + shown.count
  let keptEnd = before.count + run.count
  buffer.removeSubrange(min(keptEnd, point)..<max(keptEnd, point))
  buffer.replaceSubrange(before.count..<before.count + run.count, with: newText.unicodeScalars)
  return String(String.UnicodeScalarView(buffer))
}

/// A snippet as an editor inserts it before anything is typed into its tab stops.
func withoutTabStops(_ snippet: String) -> String {
  var text = ""
  var standards: [String: String] = [:]
  var rest = Array(snippet.unicodeScalars)[...]
  func take(until stop: Unicode.Scalar) -> String {
    var taken = ""
    while let scalar = rest.popFirst(), scalar != stop {
      if scalar == "\\", let next = rest.popFirst() {
        taken.unicodeScalars.append(next)
      } else {
        taken.unicodeScalars.append(scalar)
      }
    }
    return taken
  }
  while let scalar = rest.popFirst() {
    switch scalar {
    case "\\":
      if let next = rest.popFirst() { text.unicodeScalars.append(next) }
    case "$" where rest.first == "{":
      rest.removeFirst()
      let number = take(until: ":")
      standards[number] = take(until: "}")
      text += standards[number] ?? ""
    case "$":
      let number = String(
        String.UnicodeScalarView(rest.prefix { $0.properties.numericType != nil })
      )
      rest = rest.dropFirst(number.unicodeScalars.count)
      text += standards[number] ?? ""
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text
}

/// Counted with the views of `String`, not with our own conversion.
private func position(of byteOffset: Int, in text: String, _ encoding: PositionEncoding) -> Position
{
  let before = String(decoding: text.utf8.prefix(byteOffset), as: UTF8.self)
  let lines = before.split(omittingEmptySubsequences: false) { ["\r\n", "\n", "\r"].contains($0) }
  let last = lines.last ?? ""
  let character =
    switch encoding {
    case .utf8: last.utf8.count
    case .utf16: last.utf16.count
    case .utf32: last.unicodeScalars.count
    }
  return Position(line: lines.count - 1, character: character)
}

private func byteOffset(of wanted: Position, in text: String, _ encoding: PositionEncoding) -> Int {
  var (line, offset) = (0, 0)
  var rest = text[...]
  while line < wanted.line, let character = rest.popFirst() {
    offset += character.utf8.count
    if character.isNewline { line += 1 }
  }
  var units = 0
  for scalar in rest.unicodeScalars where units < wanted.character {
    offset += UTF8.width(scalar)
    switch encoding {
    case .utf8: units += UTF8.width(scalar)
    case .utf16: units += UTF16.width(scalar)
    case .utf32: units += 1
    }
  }
  return offset
}
