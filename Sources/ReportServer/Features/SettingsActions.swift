import LanguageServerProtocol
import ReportRules
import ReportSyntax
import StatutoryForms

/// What can be done so that a finding is not shown again: changes of the nearest settings file, as
/// plain edits, which work in every editor.
extension OpenDocument {
  /// Findings of more rules than these are not meant one by one.
  private static let largestRuleCount = 5
  /// More findings of one rule at a place, such as all sections that an unfinished report lacks.
  private static let largestFindingCount = 3

  /// For each finding: not here, not in this folder, or only as a hint.
  mutating func settingsActions(
    for findings: [PlacedFinding],
    client: Client
  ) -> [CodeAction] {
    let counts = Dictionary(grouping: findings, by: \.finding.rule).mapValues(\.count)
    guard counts.count <= Self.largestRuleCount, let target = SettingsTarget(self, client)
    else { return [] }
    var actions: [CodeAction] = []
    var named: Set<String> = []
    for entry in findings {
      let finding = entry.finding
      let rule = finding.rule.text
      let diagnostic = diagnostic(for: entry, client: client)
      func add(_ change: SettingsChange, _ title: Wording) {
        let title = title.text(in: client.language)
        if let action = target.action(title, change, [diagnostic], client) {
          actions.append(action)
        }
      }
      let isOneOfFew = counts[finding.rule, default: 0] <= Self.largestFindingCount
      if isOneOfFew, let fingerprint = fingerprint(of: entry) {
        add(
          .accepting(fingerprint.text),
          Wording("此处不再提示（\(rule)）", english: "Do not show this one again (\(rule))")
        )
      }
      guard named.insert(rule).inserted else { continue }
      add(
        .setting(rule: rule, level: LevelName.name(of: .off)),
        Wording(
          "本文件夹不再检查这一条：\(target.folderName)（\(rule)）",
          english: "Turn this rule off in the folder \(target.folderName) (\(rule))"
        )
      )
      if finding.severity < .hint {
        add(
          .setting(rule: rule, level: LevelName.name(of: .severity(.hint))),
          Wording(
            "改为提示级：\(target.folderName)（\(rule)）",
            english: "Show this rule as a hint in the folder \(target.folderName) (\(rule))"
          )
        )
      }
    }
    return actions
  }

  /// `nil` where it has none.
  private mutating func fingerprint(of entry: PlacedFinding) -> Fingerprint? {
    if let known = entry.compared?.fingerprint { return known }
    let fingerprints =
      entry.compared == nil
      ? fingerprints(ofPiece: entry.pieceIndex)
      : content.checked(entry.pieceIndex).fingerprints(
        ofCompared: comparedFindings(inPiece: entry.pieceIndex).map(\.finding)
      )
    guard fingerprints.indices.contains(entry.index), !fingerprints[entry.index].text.isEmpty
    else { return nil }
    return fingerprints[entry.index]
  }

  /// The fingerprints of the findings of a piece, kept until it is checked anew.
  private mutating func fingerprints(ofPiece index: Int) -> [Fingerprint] {
    let id = content.pieces[index].id
    if let known = knownFingerprints, known.piece == id { return known.fingerprints }
    let fingerprints = content.checked(index).fingerprints
    knownFingerprints = (content.pieces[index].id, fingerprints)
    return fingerprints
  }
}

/// The settings file that is changed for a document, or created.
private struct SettingsTarget {
  let uri: DocumentURI
  let path: String
  /// The folder in which a change takes effect, as people call it.
  let folderName: String
  /// `nil` where there is no such file yet.
  let text: [UInt8]?

  /// `nil` for a document that is no file.
  init?(_ document: OpenDocument, _ client: Client) {
    guard let documentPath = document.uri.localPath else { return nil }
    if let file = document.settingsFile {
      guard let text = file.text else { return nil }
      self.text = text
      path = file.path
    } else {
      text = nil
      let folder = documentPath.prefix(
        through: documentPath.lastIndex(of: UInt8(ascii: "/")) ?? documentPath.startIndex
      )
      path = String(decoding: folder, as: UTF8.self) + SettingsFile.name
    }
    let folders = path.split(separator: "/").dropLast()
    folderName = folders.last.map { singleLine(String($0)) } ?? "/"
    uri = DocumentURI(besides: document.uri, path: path)
  }

  func action(
    _ title: String,
    _ change: SettingsChange,
    _ diagnostics: [Diagnostic],
    _ client: Client
  ) -> CodeAction? {
    func action(_ edit: WorkspaceEdit?, disabledReason: String? = nil) -> CodeAction {
      CodeAction(
        title: title,
        kind: .quickFix,
        diagnostics: diagnostics,
        edit: edit,
        disabledReason: disabledReason
      )
    }
    let capabilities = client.capabilities.codeAction
    guard let text else {
      if capabilities.createsFiles, client.capabilities.supportsDocumentChanges {
        let start = Position(line: 0, character: 0)
        let edit = TextEdit(
          range: PositionRange(start: start, end: start),
          newText: change.newFile()
        )
        return action(edited([edit], createsFile: true, title, client))
      }
      guard capabilities.showsDisabled else { return nil }
      let json = change.newFile()
      let reason = Wording(
        "编辑器不能新建文件。请新建 \(path)，内容为：\(json)",
        english: "The editor cannot create files. Create \(path) with: \(json)"
      )
      return action(nil, disabledReason: reason.text(in: client.language))
    }
    guard let edit = change.edit(of: text) else {
      guard capabilities.showsDisabled else { return nil }
      let reason = Wording(
        "\(path) 不是正确的设置，请先改正；应加入：\(change.newFile())",
        english: "Correct \(path) first; what belongs there: \(change.newFile())"
      )
      return action(nil, disabledReason: reason.text(in: client.language))
    }
    let placed = PlacedPiece(text: SourceText(text), firstLine: 0)
    return action(
      edited(placed.textEdits([edit], client: client), createsFile: false, title, client)
    )
  }

  private func edited(
    _ edits: [TextEdit],
    createsFile: Bool,
    _ title: String,
    _ client: Client
  ) -> WorkspaceEdit {
    let isVersioned = client.capabilities.supportsDocumentChanges
    let isAnnotated = isVersioned && client.capabilities.codeAction.supportsAnnotations
    return WorkspaceEdit(
      uri: uri,
      edits: edits,
      versioning: isVersioned ? .versioned(nil) : .unversioned,
      createsFile: createsFile,
      annotation: isAnnotated ? ChangeAnnotation(label: title, description: path) : nil
    )
  }
}

extension DocumentURI {
  /// The address of a file on the machine of a document.
  fileprivate init(besides document: DocumentURI, path: String) {
    let escaped = percentEscaped(Array(path.utf8))
    // As much of the document's own address as names the same folder, in its own spelling.
    let folderDepth = path.utf8.count { $0 == UInt8(ascii: "/") }
    var own: [UInt8] = []
    var depth = 0
    let start = Array(document.text.utf8)
    let host = start.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
    var pathStart = host
    if start[host...].starts(with: "//".utf8) {
      pathStart = start[(host + 2)...].firstIndex(of: UInt8(ascii: "/")) ?? start.count
    }
    for byte in start[pathStart...] where depth < folderDepth {
      own.append(byte)
      if byte == UInt8(ascii: "/") { depth += 1 }
    }
    let isSame =
      withoutPercentEscapes(own) == Array(path.utf8.dropLast(SettingsFile.name.utf8.count))
    let tail = isSame ? own + Array(SettingsFile.name.utf8) : escaped
    self.init(String(decoding: start[..<pathStart] + tail, as: UTF8.self))
  }
}
