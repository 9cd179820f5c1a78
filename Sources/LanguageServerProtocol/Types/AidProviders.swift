/// What a server shows beside a text, and how it helps to write it.
package struct AidProviders: Sendable, Equatable {
  package let inlayHint: Bool
  package let codeLens: Bool
  package let documentLink: Bool
  /// `nil` where nothing is renamed.
  package let rename: Renaming?
  /// What makes a client ask for formatting when it is typed; empty where nothing does.
  package let onTypeFormatting: [String]

  package struct Renaming: Sendable, Equatable, JSONWritable {
    /// Whether a client may ask first what would get another name.
    package let isPrepared: Bool

    package init(isPrepared: Bool) {
      self.isPrepared = isPrepared
    }

    package func write(to writer: inout JSONWriter) {
      guard isPrepared else { return writer.write(true) }
      writer.writeObject { $0.member("prepareProvider", true) }
    }
  }

  package init(
    inlayHint: Bool = false,
    codeLens: Bool = false,
    documentLink: Bool = false,
    rename: Renaming? = nil,
    onTypeFormatting: [String] = []
  ) {
    self.inlayHint = inlayHint
    self.codeLens = codeLens
    self.documentLink = documentLink
    self.rename = rename
    self.onTypeFormatting = onTypeFormatting
  }

  /// Writes the members of the capabilities of a server; what it cannot do is left out.
  func writeMembers(to writer: inout JSONWriter) {
    if inlayHint { writer.member("inlayHintProvider", true) }
    if codeLens { writer.member("codeLensProvider", NoOptions()) }
    if documentLink { writer.member("documentLinkProvider", NoOptions()) }
    writer.member("renameProvider", ifPresent: rename)
    if let first = onTypeFormatting.first {
      writer.member(
        "documentOnTypeFormattingProvider",
        Triggers(first: first, more: Array(onTypeFormatting.dropFirst()))
      )
    }
  }

  private struct NoOptions: JSONWritable {
    func write(to writer: inout JSONWriter) { writer.writeObject { _ in } }
  }

  private struct Triggers: JSONWritable {
    let first: String
    let more: [String]

    func write(to writer: inout JSONWriter) {
      writer.writeObject {
        $0.member("firstTriggerCharacter", first)
        if !more.isEmpty { $0.member("moreTriggerCharacter", more) }
      }
    }
  }
}
