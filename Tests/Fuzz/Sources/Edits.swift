import ReportRules
import ReportSyntax

/// Edits of a document, each as a fresh look at the edited text has it: tree and findings.
///
/// The document comes first; behind each `FE` stands an edit: two bytes for its place, one for how many
/// bytes go, and what comes.
func tryEdits(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0xFE, omittingEmptySubsequences: false)
  var text = SourceText(Array(parts.first ?? []))
  var tree = SyntaxTree(parsing: text)
  var document = CheckedDocument(parsing: text, settings: .standard)
  document.bringUpToDate(by: OneWorker())
  for part in parts.dropFirst().prefix(12) {
    let head = Array(part.prefix(3)) + [0, 0, 0]
    let place = (Int(head[0]) << 8 | Int(head[1])) % (text.bytes.count + 1)
    let edit = text.clamped(
      SourceEdit(range: place..<place + Int(head[2]), replacement: Array(part.dropFirst(3)))
    )
    document.replace(
      from: document.place(of: edit.range.lowerBound),
      to: document.place(of: edit.range.upperBound),
      with: edit.replacement
    )
    text = text.applying([edit])
    tree.apply(edit)
    let fresh = SyntaxTree(parsing: text)
    if tree != fresh { fail("another tree after \(edit)") }
    if document.wholeTree != fresh { fail("other pieces after \(edit)") }
    document.bringUpToDate(by: OneWorker())
    let expected = CheckedText(fresh).findings
    let found = document.findings
    let isSame =
      expected.count == found.count
      && zip(expected, found).allSatisfy {
        $0.rule == $1.rule && $0.severity == $1.severity && $0.range == $1.range
          && $0.message == $1.message
      }
    if !isSame { fail("other findings after \(edit)") }
  }
}

extension CheckedDocument {
  fileprivate func place(of offset: Int) -> (piece: Int, offset: Int) {
    var rest = offset
    for index in pieces.indices.dropLast() {
      let count = pieces[index].tree.text.bytes.count
      if rest < count { return (index, rest) }
      rest -= count
    }
    return (pieces.count - 1, rest)
  }
}
