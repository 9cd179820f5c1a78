// What tests of several targets share: marked texts, an editor, golden files. Nothing here is part
// of the product, and nothing here decides whether a test passes: it throws, and the test fails.

package import LanguageServerProtocol
package import ReportRules
package import ReportServer

/// Drives a session as an editor would: with one document, whose text it keeps itself.
///
/// Positions are counted with the views of `String`, not with our own conversion. Every message of
/// the server has to be read before the editor goes on, so none goes unnoticed.
package struct TestEditor: ~Copyable {
  /// What an editor would call broken.
  package enum Failure: Error, Equatable {
    case unread([ServerMessage])
    case noMessage
    case unexpected(ServerMessage)
  }

  package static let uri = DocumentURI("file:///年报/2023.txt")

  /// The text as the editor has it.
  package private(set) var text = "" {
    didSet { lineStarts = Self.lineStarts(of: text) }
  }
  package private(set) var version = 0
  private let encoding: PositionEncoding
  var session: Session
  var unread: [ServerMessage] = []

  /// Starts a session and shakes hands; what the server asks or complains about then is unread.
  package init(
    encoding: PositionEncoding = .utf16,
    locale: String? = nil,
    clientName: String? = nil,
    pullsDiagnostics: Bool = false,
    supportsRelatedInformation: Bool = true,
    supportsCodeDescription: Bool = false,
    hoverFormats: [MarkupKind] = [],
    completion: CompletionCapabilities = CompletionCapabilities(),
    codeAction: CodeActionCapabilities = CodeActionCapabilities(supportsLiterals: true),
    supportsDocumentChanges: Bool = false,
    options: ServerOptions = ServerOptions(),
    workspace: WorkspaceCapabilities = WorkspaceCapabilities(),
    navigation: NavigationCapabilities = NavigationCapabilities(),
    aids: AidCapabilities = AidCapabilities(),
    folder: FolderCapabilities = FolderCapabilities(),
    folders: [DocumentURI] = [],
    initializationOptions: JSONValue = .null,
    workers: any Workers = OneWorker(),
    settingsFiles: @escaping Session.SettingsFiles = { _ in nil },
    keptFiles: @escaping Session.KeptFiles = { _, _ in nil }
  ) throws {
    self.encoding = encoding
    session = Session(
      options: options,
      workers: workers,
      settingsFiles: settingsFiles,
      keptFiles: keptFiles
    )
    let parameters = InitializeParameters(
      locale: locale,
      clientName: clientName,
      initializationOptions: initializationOptions,
      capabilities: ClientCapabilities(
        positionEncodings: [encoding],
        pullsDiagnostics: pullsDiagnostics,
        supportsRelatedInformation: supportsRelatedInformation,
        supportsCodeDescription: supportsCodeDescription,
        supportsDocumentChanges: supportsDocumentChanges,
        completion: completion,
        codeAction: codeAction,
        hoverFormats: hoverFormats,
        workspace: workspace,
        navigation: navigation,
        aids: aids,
        folder: folder
      ),
      folders: folders
    )
    try send(.request(.number(0), .initialize(parameters)), .notification(.initialized))
    guard case .answer(.number(0), .initialize) = try read() else { throw Failure.noMessage }
  }

  // MARK: Talking

  /// Sends messages that the server receives together.
  package mutating func send(_ batch: ClientMessage...) throws {
    guard unread.isEmpty else { throw Failure.unread(unread) }
    unread = session.receive(batch)
  }

  /// The next message of the server.
  package mutating func read() throws -> ServerMessage {
    guard !unread.isEmpty else { throw Failure.noMessage }
    return unread.removeFirst()
  }

  /// The next message of the server, which must publish diagnostics.
  package mutating func readDiagnostics() throws -> PublishDiagnosticsParameters {
    let message = try read()
    guard case .publishDiagnostics(let parameters) = message else {
      throw Failure.unexpected(message)
    }
    return parameters
  }

  /// Asks for diagnostics behind other messages, and reads the answer; the rest is left to read.
  package mutating func pull(
    _ batch: ClientMessage...,
    of uri: DocumentURI = uri,
    after previousResultID: String? = nil
  ) throws -> DocumentDiagnosticReport {
    let parameters = DocumentDiagnosticParameters(
      textDocument: TextDocumentIdentifier(uri: uri),
      previousResultID: previousResultID
    )
    guard unread.isEmpty else { throw Failure.unread(unread) }
    unread = session.receive(batch + [.request(.text("pull"), .diagnostic(parameters))])
    let message = try read()
    guard case .answer(.text("pull"), .diagnostics(let report)) = message else {
      throw Failure.unexpected(message)
    }
    return report
  }

  /// What the server says about a byte of the editor's text; nothing may be left to read.
  package mutating func hover(at byteOffset: Int) throws -> Hover? {
    try hover(atPosition: position(of: byteOffset))
  }

  /// What the server says about any position; nothing may be left to read.
  package mutating func hover(atPosition position: Position) throws -> Hover? {
    let document = TextDocumentIdentifier(uri: Self.uri)
    let parameters = HoverParameters(textDocument: document, position: position)
    try send(.request(.text("hover"), .hover(parameters)))
    let message = try read()
    switch message {
    case .answer(.text("hover"), .hover(let hover)): return hover
    case .answer(.text("hover"), .nothing): return nil
    default: throw Failure.unexpected(message)
    }
  }

  /// The server's answer to any request; nothing may be left to read.
  package mutating func answer(to request: ClientRequest) throws -> ServerMessage.Answer {
    try send(.request(.text("question"), request))
    let message = try read()
    guard case .answer(.text("question"), let answer) = message else {
      throw Failure.unexpected(message)
    }
    return answer
  }

  /// The text as the server has it; `nil` when it has none.
  package var serverText: String? {
    session.text(of: Self.uri).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Ends the test; nothing may be left to read.
  package consuming func finish() throws {
    guard unread.isEmpty else { throw Failure.unread(unread) }
  }

  /// Asks for code actions and reads the answer.
  package mutating func codeActions(
    at range: PositionRange,
    only kinds: [CodeActionKind]? = nil,
    about diagnostics: [Diagnostic] = []
  ) throws -> [CodeAction] {
    let parameters = CodeActionParameters(
      textDocument: TextDocumentIdentifier(uri: Self.uri),
      range: range,
      context: CodeActionContext(
        only: kinds,
        diagnostics: diagnostics.compactMap { diagnostic in
          diagnostic.code.map {
            CodeActionContext.NamedDiagnostic(range: diagnostic.range, code: $0)
          }
        }
      )
    )
    try send(.request(.number(7), .codeAction(parameters)))
    let message = try read()
    guard case .answer(.number(7), .codeActions(let actions)) = message else {
      throw Failure.unexpected(message)
    }
    return actions
  }

  /// Asks for the whole document to be formatted, or for a range of it, and reads the answer.
  package mutating func formatting(
    _ range: PositionRange? = nil,
    options: FormattingOptions = FormattingOptions()
  ) throws -> [TextEdit]? {
    let document = TextDocumentIdentifier(uri: Self.uri)
    let request: ClientRequest =
      if let range {
        .rangeFormatting(
          RangeFormattingParameters(textDocument: document, range: range, options: options)
        )
      } else {
        .formatting(FormattingParameters(textDocument: document, options: options))
      }
    try send(.request(.number(8), request))
    let message = try read()
    switch message {
    case .answer(.number(8), .textEdits(let edits)): return edits
    case .answer(.number(8), .nothing): return nil
    default: throw Failure.unexpected(message)
    }
  }

  // MARK: Editing

  /// Makes the changes of an action, as one message.
  package mutating func apply(_ edit: WorkspaceEdit?) -> ClientMessage {
    apply(edit?.edits ?? [])
  }

  /// Makes some changes, as one message.
  package mutating func apply(_ edits: [TextEdit]) -> ClientMessage {
    var bytes = Array(text.utf8)
    // From the end, so that earlier places stay where they are.
    let edits = edits.map { ($0, offset(of: $0.range.start), offset(of: $0.range.end)) }
    for (edit, start, end) in edits.sorted(by: { $0.1 > $1.1 }) {
      bytes.replaceSubrange(start..<end, with: edit.newText.utf8)
    }
    return replaceAll(with: String(decoding: bytes, as: UTF8.self))
  }

  /// The byte at a position; the end of the text for one that is not in it.
  package func offset(of position: Position) -> Int {
    let bytes = text.utf8
    guard position.line < lineStarts.count else { return bytes.count }
    let lineStart = lineStarts[position.line]
    var index = bytes.index(bytes.startIndex, offsetBy: lineStart)
    var (offset, character) = (lineStart, 0)
    while character < position.character, index < bytes.endIndex,
      ![0x0A, 0x0D].contains(bytes[index])
    {
      let length = Self.length(ofCharacter: bytes[index])
      character += units(length)
      offset += length
      index = bytes.index(index, offsetBy: length)
    }
    return character == position.character ? offset : bytes.count
  }

  /// How many units of the encoding a character of so many bytes has.
  private func units(_ length: Int) -> Int {
    switch encoding {
    case .utf8: length
    case .utf16: length == 4 ? 2 : 1
    case .utf32: 1
    }
  }

  /// How many bytes the character has that begins with a byte.
  private static func length(ofCharacter first: UInt8) -> Int {
    switch first {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// The first byte of each line, which `\n`, `\r\n` or a lone `\r` ends.
  private var lineStarts = [0]

  private static func lineStarts(of text: String) -> [Int] {
    var starts = [0]
    var last: UInt8 = 0
    for (offset, byte) in text.utf8.enumerated() {
      if last == 0x0A || last == 0x0D && byte != 0x0A { starts.append(offset) }
      last = byte
    }
    if last == 0x0A || last == 0x0D { starts.append(text.utf8.count) }
    return starts
  }

  /// The message that opens the document with a text.
  package mutating func open(_ newText: String) -> ClientMessage {
    (text, version) = (newText, 1)
    let item = TextDocumentItem(uri: Self.uri, version: version, text: newText)
    return .notification(.didOpen(DidOpenParameters(textDocument: item)))
  }

  /// The message that replaces a range of UTF-8 byte offsets, which must lie between characters.
  package mutating func replace(_ byteRange: Range<Int>, with replacement: String) -> ClientMessage
  {
    let range = PositionRange(
      start: position(of: byteRange.lowerBound),
      end: position(of: byteRange.upperBound)
    )
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(byteRange, with: replacement.utf8)
    text = String(decoding: bytes, as: UTF8.self)
    return didChange([ContentChange(range: range, text: replacement)])
  }

  /// The message that replaces everything.
  package mutating func replaceAll(with newText: String) -> ClientMessage {
    text = newText
    return didChange([ContentChange(range: nil, text: newText)])
  }

  /// The message that closes the document.
  package mutating func close() -> ClientMessage {
    let document = TextDocumentIdentifier(uri: Self.uri)
    return .notification(.didClose(DidCloseParameters(textDocument: document)))
  }

  /// Where a byte of the editor's text stands.
  package func position(of byteOffset: Int) -> Position {
    let line = lineStarts.lastIndex { $0 <= byteOffset } ?? 0
    var index = text.utf8.index(text.utf8.startIndex, offsetBy: lineStarts[line])
    var (offset, character) = (lineStarts[line], 0)
    while offset < byteOffset {
      let length = Self.length(ofCharacter: text.utf8[index])
      character += units(length)
      offset += length
      index = text.utf8.index(index, offsetBy: length)
    }
    return Position(line: line, character: character)
  }

  private mutating func didChange(_ changes: [ContentChange]) -> ClientMessage {
    version += 1
    let document = VersionedTextDocumentIdentifier(uri: Self.uri, version: version)
    return .notification(
      .didChange(DidChangeParameters(textDocument: document, contentChanges: changes))
    )
  }
}
