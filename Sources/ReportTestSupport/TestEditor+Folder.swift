package import LanguageServerProtocol
import ReportRules
package import ReportServer
import ReportSyntax

extension TestEditor {
  /// The folder of the document.
  package static let folder = DocumentURI("file:///年报")

  /// A file of the folder as the server writes its address.
  package static func file(_ path: String) -> DocumentURI {
    DocumentURI(folder.text + DocumentURI(localPath: Array("/\(path)".utf8)).text.dropFirst(7))
  }

  /// What the server wants to know of the disk.
  package mutating func takeDiskRequests() -> [DiskRequest] {
    session.takeDiskRequests()
  }

  /// Tells what came of a request; nothing may be left to read.
  package mutating func receive(_ event: DiskEvent) throws {
    guard unread.isEmpty else { throw Failure.unread(unread) }
    unread = session.receive(event)
  }

  /// Answers what the server has asked of a disk with some texts, by their paths below the folder.
  package mutating func readDisk(_ texts: [String: String]) throws {
    let root = "/年报/"
    for request in session.takeDiskRequests() {
      let asked: [String] =
        switch request.wish {
        case .folders: texts.keys.sorted()
        case .files(let paths, _):
          paths.map { String(String(decoding: $0, as: UTF8.self).dropFirst(root.count)) }
        }
      let files = asked.map { path in
        FolderFile(
          path: Array((root + path).utf8),
          texts[path].flatMap { Self.contents(of: path, $0, request.editorSettings) }
        )
      }
      for news in [.read(files), .finished(problems: [])] as [DiskEvent.News] {
        unread += session.receive(DiskEvent(search: request.search, news: news))
      }
    }
  }

  private static func contents(
    of path: String,
    _ text: String,
    _ settings: RuleSettings
  ) -> FolderFile.Contents? {
    let text = SourceText(text)
    if path == FolderLimits.unitListName {
      return UnitList(text).map { .units(KnownUnits($0, settings: settings)) }
    }
    return KnownText(checking: text, settings: settings).map { .reports($0) }
  }

  /// Opens another document, or takes a text for it; what the server says is left to read.
  package mutating func open(_ name: String, _ text: String, version: Int = 1) throws {
    let uri = DocumentURI("file:///年报/" + name)
    let item = TextDocumentItem(uri: uri, version: version, text: text)
    try send(.notification(.didOpen(DidOpenParameters(textDocument: item))))
  }

  /// Replaces the text of another document.
  package mutating func change(_ name: String, to text: String, version: Int) throws {
    let uri = DocumentURI("file:///年报/" + name)
    let parameters = DidChangeParameters(
      textDocument: VersionedTextDocumentIdentifier(uri: uri, version: version),
      contentChanges: [ContentChange(range: nil, text: text)]
    )
    try send(.notification(.didChange(parameters)))
  }
}
