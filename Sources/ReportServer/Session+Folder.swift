package import LanguageServerProtocol
import ReportRules
import ReportSyntax
import StatutoryForms

/// The reports beside those that are open.
extension Session {
  /// What is to be read of the disk, each request once.
  package mutating func takeDiskRequests() -> [DiskRequest] {
    defer { diskRequests = [] }
    return diskRequests
  }

  /// Takes what was read of the disk.
  package mutating func receive(_ event: DiskEvent) -> [ServerMessage] {
    guard case .running(let client) = phase, event.search == folders.search else { return [] }
    var replies: [ServerMessage] = []
    switch event.news {
    case .found(let count):
      replies += progress.found(count)
    case .read(let files):
      let lists = documents.keys.compactMap(folders.unitListPath)
      folders.take(files, open: Set(openPaths.map(\.path)).union(lists))
      return progress.read(files.count, client.under(editorSettings.current.view))
    case .finished(let problems):
      folders.finishReading()
      if folders.isRead {
        replies += progress.end(client.under(editorSettings.current.view), folders.files.count)
        uncompared.formUnion(documents.keys)
        needsDiagnosticRefresh = true
      }
      replies += problems.map {
        let message = $0.text(in: client.under(editorSettings.current.view).language)
        return .logMessage(LogMessageParameters(severity: .information, message: message))
      }
    }
    return replies + news() + refresh()
  }

  /// Has all reports of the client's folders read anew.
  ///
  /// Where there is no folder any more, the search for nothing ends the one before it.
  mutating func searchFolders(_ client: Client) -> [ServerMessage] {
    if folders.isEmpty, folders.search == 0 { return [] }
    folders.forgetFiles()
    let search = folders.beginSearch()
    diskRequests.append(
      DiskRequest(
        search: search,
        wish: .folders(folders.roots.map(\.path)),
        editorSettings: editorSettings.current.settings
      )
    )
    searchedSettings = editorSettings.current.settings
    let ended = progress.end(client.under(editorSettings.current.view), nil)
    guard client.capabilities.folder.showsProgress, !folders.isEmpty else { return ended }
    let token = "nianbao/folder/\(search)"
    let question = ask(.createProgress(token: token))
    progress.ask(question.id, token)
    return ended + [question.message]
  }

  /// Has files read anew, as far as they are among those that are looked at.
  mutating func readAgain(_ uris: [DocumentURI]) {
    let paths = uris.compactMap { folders.path(of: $0) ?? folders.unitListPath(of: $0) }
    if paths.isEmpty || folders.search == 0 { return }
    let search = folders.beginReading()
    diskRequests.append(
      DiskRequest(
        search: search,
        wish: .files(paths, below: folders.roots.map(\.path)),
        editorSettings: editorSettings.current.settings
      )
    )
  }

  /// Looks at what changed on the disk.
  mutating func changeFiles(
    _ parameters: WatchedFilesParameters,
    for client: Client
  ) -> [ServerMessage] {
    if parameters.files.contains(where: \.isSettingsFile) { return searchFolders(client) }
    readAgain(parameters.files)
    return []
  }

  mutating func changeFolders(
    _ parameters: DidChangeFoldersParameters,
    for client: Client
  ) -> [ServerMessage] {
    let kept = folders.roots.map(\.uri).filter { !parameters.removed.contains($0) }
    folders.open(kept + parameters.added.filter { !kept.contains($0) })
    folders.forgetFiles()
    for uri in documents.keys { documents[uri]?.folderPath = folders.path(of: uri) }
    uncompared.formUnion(documents.keys)
    return searchFolders(client)
  }
}
