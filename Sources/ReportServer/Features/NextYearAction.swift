import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// A draft of next year's report beside this one, as a code action that creates a file.
extension OpenDocument {
  /// What stands for the draft in data that a client keeps for us.
  static let nextYear = "next"

  /// Offered on the title of the only report of a document, to clients that can create files.
  ///
  /// - Parameter isEager: whether the draft is made now, and not once the action is chosen.
  mutating func nextYearAction(
    at position: Position,
    isEager: Bool,
    client: Client
  ) -> CodeAction? {
    guard let target = nextYearTarget(at: position, client: client) else { return nil }
    let edit = isEager ? nextYearEdit(at: position, client: client) : nil
    if isEager, edit == nil { return nil }
    let title = Wording(
      "起草\(target.year)年的报告：\(target.name)",
      english: "Draft the report for \(target.year): \(target.name)"
    )
    return CodeAction(
      title: title.text(in: client.language),
      kind: .rewrite,
      edit: edit,
      data: isEager ? nil : CodeActionData(uri: uri, position: position, layout: Self.nextYear)
    )
  }

  /// The edit that creates the draft; `nil` where there is no form for the next year.
  mutating func nextYearEdit(at position: Position, client: Client) -> WorkspaceEdit? {
    guard let target = nextYearTarget(at: position, client: client),
      let edits = NextYearDraft.edits(for: tree, settings: settings)
    else { return nil }
    let draft = tree.text.applying(edits)
    let start = Position(line: 0, character: 0)
    return WorkspaceEdit(
      uri: target.uri,
      edits: [
        TextEdit(
          range: PositionRange(start: start, end: start),
          newText: String(decoding: draft.bytes, as: UTF8.self)
        )
      ],
      versioning: .versioned(nil),
      createsFile: true,
      mustBeNew: true
    )
  }

  private mutating func nextYearTarget(
    at position: Position,
    client: Client
  ) -> (year: Int, uri: DocumentURI, name: String)? {
    guard client.capabilities.codeAction.createsFiles, client.capabilities.supportsDocumentChanges,
      uri.localPath != nil, content.pieces.count == 1
    else { return nil }
    let reports = content.checked(0).reports
    guard reports.count == 1 else { return nil }
    let outline = ReportOutline(reports[0])
    let place = place(of: position, client.positionEncoding)
    guard let year = outline.year, outline.agency != nil,
      outline.title.lowerBound <= place.offset, place.offset <= outline.title.upperBound
    else { return nil }
    guard let address = Self.address(of: uri, year: year) else { return nil }
    let next = DocumentURI(address)
    return (year + 1, next, singleLine(DocumentName(next).fileName))
  }

  /// The address of next year's report: that of this one, its year one more where the name has it, else
  /// where the folder has it, else with the year behind the name.
  private static func address(of uri: DocumentURI, year: Int) -> String? {
    var parts = uri.text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count > 3 else { return nil }
    for index in [parts.count - 1, parts.count - 2] where index > 2 {
      var words = String(decoding: withoutPercentEscapes(parts[index].utf8), as: UTF8.self)
      guard let range = words.range(ofWord: String(year)) else { continue }
      words.replaceSubrange(range, with: String(year + 1))
      // As the client writes it: some escape what is not ASCII, some do not.
      parts[index] =
        parts[index].contains("%")
        ? String(decoding: percentEscaped(Array(words.utf8)), as: UTF8.self) : words
      return parts.joined(separator: "/")
    }
    let name = parts[parts.count - 1]
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    parts[parts.count - 1] = "\(name[..<dot])-\(year + 1)\(name[dot...])"
    return parts.joined(separator: "/")
  }
}

extension String {
  /// Where digits stand that are part of no longer number, for the last time.
  fileprivate func range(ofWord digits: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    var start = startIndex
    while start < endIndex, let end = index(start, offsetBy: digits.count, limitedBy: endIndex) {
      let isAlone =
        (start == startIndex || !self[index(before: start)].isASCIIDigit)
        && (end == endIndex || !self[end].isASCIIDigit)
      if isAlone, self[start..<end] == digits { found = start..<end }
      start = index(after: start)
    }
    return found
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
