package import LanguageServerProtocol
package import ReportRules
import ReportSyntax
import StatutoryForms

/// Everything the server knows, and what it does with a message.
///
/// Has no thread, clock or file handle; what stands beside a document on disk it is told by a
/// function, and what is to be opened as a file it gives to one.
package struct Session: ~Copyable {
  /// How far the conversation has come.
  enum Phase: Equatable {
    case beforeInitialize
    case running(Client)
    case shutDown
    case ended
  }

  /// What the process ends with; `nil` while the conversation goes on.
  package private(set) var exitCode: Int32?
  /// The client's process, once it is known; when it ends, nobody is left to talk to.
  package private(set) var clientProcessID: Int?

  let options: ServerOptions
  private let workers: any Workers
  let settingsFiles: SettingsFiles
  let keptFiles: KeptFiles
  /// What open settings files say, whatever stands on the disk.
  private var openSettings: [DocumentURI: SettingsFile] = [:]
  /// Documents of which a change could not be taken, until they are opened again.
  private var untaken: Set<DocumentURI> = []
  private(set) var phase = Phase.beforeInitialize
  var documents: [DocumentURI: OpenDocument] = [:]
  /// Documents that changed since their findings went out, in the order of their first change.
  private var unpublished: [DocumentURI] = []
  private var revisionCount = 0
  /// Whether settings changed what a client was told that asks for diagnostics itself.
  private var needsRefresh = false
  var editorSettings = EditorSettings()
  private var settingsReport = SettingsReport()
  /// Our last question for the client's settings, until it is answered.
  var awaitedConfiguration: RequestID?
  private var requestCount = 0
  /// The reports beside those that are open.
  var folders = ReportFolders()
  /// What is to be read of the disk.
  var diskRequests: [DiskRequest] = []
  /// The editor's settings under which it was read.
  var searchedSettings = RuleSettings.standard
  var progress = FolderProgress()
  /// Documents that changed since they were held against others.
  var uncompared: Set<DocumentURI> = []
  /// Whether something else is to be said of documents that the client has not changed itself.
  var needsDiagnosticRefresh = false
  /// What the options warn of, until it is told.
  private var untoldWarning: Wording?

  /// The settings file nearest to a document, by the document's path.
  package typealias SettingsFiles = @Sendable (_ documentPath: [UInt8]) -> SettingsFile?

  package init(
    options: ServerOptions = ServerOptions(),
    workers: any Workers = OneWorker(),
    settingsFiles: @escaping SettingsFiles = { _ in nil },
    keptFiles: @escaping KeptFiles = { _, _ in nil }
  ) {
    self.options = options
    untoldWarning = options.warning
    self.workers = workers
    self.settingsFiles = settingsFiles
    self.keptFiles = keptFiles
  }

  /// Handles messages that arrived together, in order; findings are published once, at the end.
  ///
  /// Those of a document that was just opened come before the next answer: a client that waits for one
  /// may drop what comes behind it in the same bytes, as lsp-mode does.
  ///
  /// A request whose cancellation is already among them is not computed.
  package mutating func receive(_ batch: [ClientMessage]) -> [ServerMessage] {
    let cancelled = Set(batch.compactMap(\.cancelledID))
    var replies: [ServerMessage] = []
    var hasOpened = false
    for message in batch where phase != .ended {
      // The last chance to publish: after this there is nobody to publish for.
      if message.endsWork { replies += news() }
      switch message {
      case .request(let id, let request):
        if hasOpened { replies += news() }
        hasOpened = false
        let isCancelled = cancelled.contains(id) && request.isCancellable
        replies.append(isCancelled ? .cancelled(id) : answer(request, id))
      case .notification(let notification):
        if case .didOpen = notification { hasOpened = true }
        replies += handle(notification)
      case .malformed(let id, let error):
        replies.append(.failure(id, error))
      case .response(let response):
        replies += receive(response)
      }
    }
    return replies + news() + refresh()
  }

  // MARK: Life cycle

  mutating func initialize(_ parameters: InitializeParameters) -> ServerMessage.Answer {
    let client = Client(parameters, options: options)
    phase = .running(client)
    clientProcessID = parameters.processID
    editorSettings.start(with: parameters.initializationOptions)
    folders.open(parameters.folders)
    return .initialize(
      InitializeResult(
        capabilities: .ours(for: client, hasFolders: !folders.isEmpty),
        serverInfo: ServerInfo(name: "nianbao", version: nianbaoVersion)
      )
    )
  }

  /// Forgets the documents; after this, only `exit` is heard.
  mutating func shutDown() {
    phase = .shutDown
    documents = [:]
    unpublished = []
  }

  /// Ends the conversation: well after `shutdown`, badly otherwise.
  mutating func exit() {
    exitCode = phase == .shutDown ? 0 : 1
    phase = .ended
  }

  // MARK: Documents

  mutating func open(_ item: TextDocumentItem) {
    if readOpenSettings(item.uri, Array(item.text.utf8)) { readSettingsFiles() }
    let file = settingsFile(for: item.uri)
    let isNews = documents.values.contains {
      $0.settingsFile?.path == file?.path && $0.settingsFile != file
    }
    untaken.remove(item.uri)
    documents[item.uri] = OpenDocument(
      item,
      editor: editorSettings.current,
      file: file,
      workers: workers
    )
    documents[item.uri]?.folderPath = folders.path(of: item.uri)
    markChanged(item.uri)
    if isNews { readSettingsFiles() }
  }

  /// Applies changes; those to a document that was never opened have no text to apply to.
  mutating func change(_ parameters: DidChangeParameters, for client: Client) {
    let uri = parameters.textDocument.uri
    guard documents[uri] != nil else { return }
    documents[uri]?.apply(
      parameters.contentChanges,
      version: parameters.textDocument.version,
      encoding: client.positionEncoding
    )
    markChanged(uri)
    if let text = uri.isSettingsFile ? text(of: uri) : nil, readOpenSettings(uri, text) {
      readSettingsFiles()
    }
  }

  /// Forgets a document, and lets the client forget what was published about it.
  mutating func close(_ uri: DocumentURI, for client: Client) -> [ServerMessage] {
    guard documents.removeValue(forKey: uri) != nil else { return [] }
    uncompared.insert(uri)
    readAgain([uri])
    unpublished.removeAll { $0 == uri }
    if openSettings.removeValue(forKey: uri) != nil { readSettingsFiles() }
    guard !client.capabilities.pullsDiagnostics else { return [] }
    return [
      .publishDiagnostics(
        PublishDiagnosticsParameters(uri: uri, version: nil, diagnostics: [])
      )
    ]
  }

  /// What a client is told that asks for diagnostics; of an unknown document, that there are none.
  mutating func diagnosticReport(
    _ parameters: DocumentDiagnosticParameters,
    for client: Client
  ) -> DocumentDiagnosticReport {
    compareReports()
    return documents[parameters.textDocument.uri]?.diagnosticReport(
      after: parameters.previousResultID,
      client: client
    ) ?? .full(resultID: nil, [])
  }

  /// The text of an open document as the session has it; `nil` for unknown documents.
  package func text(of uri: DocumentURI) -> [UInt8]? {
    documents[uri]?.tree.text.bytes
  }

  /// What is said about a place; `nil` where there is nothing to say, and for unknown documents.
  mutating func hover(_ parameters: HoverParameters, for client: Client) -> Hover? {
    compareReports()
    return documents[parameters.textDocument.uri]?.hover(
      at: parameters.position,
      client: client
    )
  }

  // MARK: Settings

  /// Reads the settings files of all open documents anew.
  mutating func readSettingsFiles() {
    for uri in openURIs { useSettings(for: uri, file: settingsFile(for: uri)) }
  }

  /// Looks at all open documents under the editor's settings of now.
  mutating func useEditorSettings() {
    for uri in openURIs { useSettings(for: uri, file: documents[uri]?.settingsFile) }
  }

  /// The open documents, always in the same order.
  private var openURIs: [DocumentURI] { documents.keys.sorted() }

  private mutating func useSettings(for uri: DocumentURI, file: SettingsFile?) {
    let editor = editorSettings.current
    guard documents[uri]?.use(editor: editor, file: file) == true else { return }
    markChanged(uri)
    needsRefresh = true
  }

  private func settingsFile(for uri: DocumentURI) -> SettingsFile? {
    guard let path = uri.localPath else { return nil }
    let open = openSettings.sorted { $0.key < $1.key }.map(\.value)
    return open.reduce(settingsFiles(path)) { $1.placed(among: $0, forDocument: path) }
  }

  /// Takes the text of an open settings file for what the file says.
  ///
  /// What is no JSON is being typed, and the file says what it said.
  ///
  /// - Returns: whether it says anything else now.
  private mutating func readOpenSettings(_ uri: DocumentURI, _ text: [UInt8]) -> Bool {
    guard let path = uri.isSettingsFile ? uri.localPath : nil else { return false }
    let contents = DecodedSettings(file: text)
    let isTyped = contents.problems.contains { $0.reason == .noJSON }
    if isTyped { return false }
    let file = SettingsFile(
      path: String(decoding: path, as: UTF8.self),
      contents: contents,
      text: text
    )
    defer { openSettings[uri] = file }
    return openSettings[uri] != file
  }

  /// Asks the client something, under an id that we have not used yet.
  mutating func ask(_ request: ServerRequest) -> (id: RequestID, message: ServerMessage) {
    requestCount += 1
    let id = RequestID.number(requestCount)
    return (id, .request(id, request))
  }

  /// Tells once of a document that its text here is not what the user sees.
  mutating func tellOfUntakenChange(_ uri: DocumentURI, for client: Client) -> [ServerMessage] {
    guard untaken.insert(uri).inserted else { return [] }
    let name = singleLine(DocumentName(uri).fileName)
    let message = Wording(
      "\(name)：编辑器发来的改动无法读取，检查的已不是您看到的文字。请关闭后重新打开。",
      english: """
        \(name): a change that the editor sent could not be read, so what is checked is not what you \
        see. Please close the file and open it again.
        """
    )
    let text = message.text(in: client.under(editorSettings.current.view).language)
    return [.showMessage(ShowMessageParameters(severity: .warning, message: text))]
  }

  // MARK: News

  private mutating func markChanged(_ uri: DocumentURI) {
    markNews(uri)
    uncompared.insert(uri)
  }

  /// Notes that something else is to be said of a document.
  mutating func markNews(_ uri: DocumentURI) {
    revisionCount += 1
    documents[uri]?.revision = revisionCount
    if !unpublished.contains(uri) { unpublished.append(uri) }
  }

  /// Whether the client is about to be told of a document, or to ask.
  func isAboutToBeTold(_ uri: DocumentURI) -> Bool { unpublished.contains(uri) }

  /// Everything the client does not know yet.
  mutating func news() -> [ServerMessage] {
    guard case .running(let client) = phase else { return [] }
    compareReports()
    return warnings(for: client) + settingsProblems(for: client) + findingsToPublish(for: client)
  }

  private mutating func warnings(for client: Client) -> [ServerMessage] {
    guard let warning = untoldWarning.take() else { return [] }
    let message = warning.text(in: client.language)
    return [.showMessage(ShowMessageParameters(severity: .warning, message: message))]
  }

  private mutating func settingsProblems(for client: Client) -> [ServerMessage] {
    let files = documents.values.compactMap(\.settingsFile).flatMap(\.chain)
    let contents = Dictionary(files.map { ($0.path, $0.contents) }) { first, _ in first }
    let client = client.under(editorSettings.current.view)
    let sources =
      [(SettingsReport.Source.editor, editorSettings.current)]
      + contents.sorted { $0.key < $1.key }.map { (.file(path: $0.key), $0.value) }
    return sources.compactMap { source, contents in
      settingsReport.message(about: contents, from: source, in: client.language)
    }
  }

  private mutating func findingsToPublish(for client: Client) -> [ServerMessage] {
    defer { unpublished = [] }
    guard !client.capabilities.pullsDiagnostics else { return [] }
    return unpublished.compactMap { uri in
      guard let view = documents[uri]?.view,
        let diagnostics = documents[uri]?.news(for: client.under(view))
      else { return nil }
      return .publishDiagnostics(
        PublishDiagnosticsParameters(
          uri: uri,
          version: documents[uri]?.version,
          diagnostics: diagnostics
        )
      )
    }
  }

  /// Makes a client ask anew for what it asks for itself, if what it was told is out of date.
  mutating func refresh() -> [ServerMessage] {
    guard case .running(let client) = phase else { return [] }
    let (isAnew, isFound) = (needsRefresh, needsDiagnosticRefresh)
    (needsRefresh, needsDiagnosticRefresh) = (false, false)
    let capabilities = client.capabilities
    var wishes: [ServerRequest] = []
    if isAnew || isFound, capabilities.pullsDiagnostics,
      capabilities.workspace.canRefreshDiagnostics
    {
      wishes.append(.refreshDiagnostics)
    }
    if !isAnew { return wishes.map { ask($0).message } }
    if capabilities.aids.inlayHint, capabilities.aids.canRefreshInlayHints {
      wishes.append(.refreshInlayHints)
    }
    if capabilities.aids.codeLens, capabilities.aids.canRefreshCodeLenses {
      wishes.append(.refreshCodeLenses)
    }
    if capabilities.navigation.semanticTokens != nil, capabilities.workspace.canRefreshTokens {
      wishes.append(.refreshTokens)
    }
    return wishes.map { ask($0).message }
  }
}

extension ClientMessage {
  /// Whether no document is looked at any more after this message.
  var endsWork: Bool {
    switch self {
    case .request(_, .shutdown), .notification(.exit): true
    case .request, .notification, .response, .malformed: false
    }
  }

  /// The request that this message takes back.
  var cancelledID: RequestID? {
    guard case .notification(.cancelRequest(let id)) = self else { return nil }
    return id
  }
}

extension ServerMessage {
  static func cancelled(_ id: RequestID) -> ServerMessage {
    .failure(id, ResponseError(.requestCancelled, "cancelled before it was looked at"))
  }
}
