import LanguageServerProtocol

/// How the client's settings come to us.
extension Session {
  /// Asks for our section of the client's settings, where the client can be asked.
  mutating func askForSettings(_ client: Client) -> [ServerMessage] {
    guard client.capabilities.workspace.supportsConfiguration else { return [] }
    let question = ask(.configuration(sections: [EditorSettings.section]))
    // An answer to an earlier question may be out of date.
    awaitedConfiguration = question.id
    return [question.message]
  }

  /// Asks to be told when settings change, in the client or in a file.
  mutating func registerForSettings(_ client: Client) -> [ServerMessage] {
    let workspace = client.capabilities.workspace
    var registrations: [Registration] = []
    if workspace.canRegisterWatchedFiles {
      let reports = FolderLimits.extensions.sorted().map { "**/*.\($0)" }
      registrations.append(
        .watchedFiles(
          globPatterns: ["**/\(SettingsFile.name)"]
            + (folders.isEmpty ? [] : reports + ["**/\(FolderLimits.unitListName)"])
        )
      )
    }
    if workspace.canRegisterConfiguration {
      registrations.append(.configuration(section: EditorSettings.section))
    }
    return registrations.isEmpty ? [] : [ask(.registerCapability(registrations)).message]
  }

  /// Takes the settings a client sends, or asks for them where it sends none.
  mutating func changeConfiguration(
    _ parameters: DidChangeConfigurationParameters,
    for client: Client
  ) -> [ServerMessage] {
    switch EditorSettings.change(in: parameters.settings) {
    case .ours(let section):
      awaitedConfiguration = nil
      return take(section, client)
    case .nothing where client.capabilities.workspace.supportsConfiguration:
      return askForSettings(client)
    case .nothing:
      return take(.null, client)
    }
  }

  /// Takes an answer of the client, if it is the one that is awaited.
  ///
  /// A client that refuses to answer leaves its settings as they are. One that refuses to register
  /// something tells us less, and there is nothing to be done about it.
  mutating func receive(_ response: ClientResponse) -> [ServerMessage] {
    guard case .running(let client) = phase else { return [] }
    guard response.id == awaitedConfiguration else {
      return progress.receive(response, client.under(editorSettings.current.view))
    }
    awaitedConfiguration = nil
    guard case .array(let sections) = response.result, let section = sections.first else {
      return []
    }
    return take(section, client)
  }

  private mutating func take(_ section: JSONValue, _ client: Client) -> [ServerMessage] {
    editorSettings.replace(with: section)
    useEditorSettings()
    return editorSettings.current.settings == searchedSettings ? [] : searchFolders(client)
  }
}
