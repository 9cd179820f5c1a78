import LanguageServerProtocol
import ReportRules

/// Answers to those who want something shown beside a text, or help in writing it; a client that did
/// not declare it is refused, as it was told.
extension Session {
  mutating func inlayHints(
    _ parameters: InlayHintParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.aids.inlayHint else { throw .notAnnounced }
    let hints = documents[parameters.textDocument.uri]?
      .inlayHints(in: parameters.range, client: client)
    return hints.map(ServerMessage.Answer.inlayHints) ?? .nothing
  }

  mutating func codeLenses(
    _ parameters: CodeLensParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.aids.codeLens else { throw .notAnnounced }
    let lenses = documents[parameters.textDocument.uri]?.codeLenses(client: client)
    return lenses.map(ServerMessage.Answer.codeLenses) ?? .nothing
  }

  mutating func documentLinks(
    _ parameters: DocumentLinkParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.aids.documentLink != nil else { throw .notAnnounced }
    let links = documents[parameters.textDocument.uri]?.documentLinks(client: client)
    return links.map(ServerMessage.Answer.documentLinks) ?? .nothing
  }

  mutating func prepareRename(
    _ parameters: PrepareRenameParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.aids.rename?.isPrepared == true else { throw .notAnnounced }
    let preparation = documents[parameters.textDocument.uri]?
      .renamePreparation(at: parameters.position, client: client)
    return preparation.map(ServerMessage.Answer.renamePreparation) ?? .nothing
  }

  mutating func rename(
    _ parameters: RenameParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.aids.rename != nil else { throw .notAnnounced }
    let edit = try documents[parameters.textDocument.uri]?
      .renaming(at: parameters.position, to: parameters.newName, client: client)
    return edit.map(ServerMessage.Answer.workspaceEdit) ?? .nothing
  }

  mutating func onTypeFormatting(
    _ parameters: OnTypeFormattingParameters,
    for client: Client
  ) throws(ResponseError) -> ServerMessage.Answer {
    guard client.capabilities.aids.onTypeFormatting else { throw .notAnnounced }
    guard AidProviders.formattingTriggers.contains(parameters.character) else { return .nothing }
    let edits = documents[parameters.textDocument.uri]?
      .onTypeFormatting(at: parameters.position, client: client)
    return edits.map(ServerMessage.Answer.textEdits) ?? .nothing
  }
}

extension AidProviders {
  /// A bar ends a cell of a table in Markdown.
  static let formattingTriggers = ["|"]

  /// What we announce to a client: what it declares.
  static func ours(for client: AidCapabilities) -> AidProviders {
    AidProviders(
      inlayHint: client.inlayHint,
      codeLens: client.codeLens,
      documentLink: client.documentLink != nil,
      rename: client.rename.map { Renaming(isPrepared: $0.isPrepared) },
      onTypeFormatting: client.onTypeFormatting ? formattingTriggers : []
    )
  }
}
