import ReportSyntax
import ReportTestSupport
import Testing

/// The tree after an edit is the tree of the edited text, for all texts and edits.
@Suite struct IncrementalParseTests {
  /// With the nine samples and two seeds more than 100,000 edits.
  private static let editCount = 6_000
  /// After so many edits the text is the sample again, lest it drift into noise.
  private static let editsPerText = 30

  @Test(arguments: SampleText.all, propertySeeds)
  func anEditedTreeEqualsTheTreeOfTheEditedText(sample: SampleText, seed: UInt64) {
    expectSameTrees(sample.bytes, seed: seed, editCount: Self.editCount)
  }

  /// Most blocks of such a text are kept at both sides of an edit.
  @Test(arguments: propertySeeds)
  func anEditedTreeOfAllLayoutsEqualsTheTreeOfTheEditedText(seed: UInt64) {
    let bytes = SampleText.all.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    expectSameTrees(bytes, seed: seed, editCount: Self.editCount / 10)
  }

  private func expectSameTrees(_ bytes: [UInt8], seed: UInt64, editCount: Int) {
    var generator = EditGenerator(seed: seed)
    var tree = SyntaxTree(parsing: SourceText(bytes))
    for editNumber in 0..<editCount {
      if editNumber.isMultiple(of: Self.editsPerText) {
        tree = SyntaxTree(parsing: SourceText(bytes))
      }
      let before = tree.text.bytes
      let edit = generator.edit(of: before)
      tree.apply(edit)
      guard let flaw = flaw(of: tree, after: edit, of: before) else { continue }
      Issue.record("edit \(editNumber): \(flaw)\n\(edit)\n\(before)")
      return
    }
  }

  private func flaw(of tree: SyntaxTree, after edit: SourceEdit, of before: [UInt8]) -> String? {
    var bytes = before
    bytes.replaceSubrange(edit.range.clamped(to: 0..<before.count), with: edit.replacement)
    let fresh = SyntaxTree(parsing: SourceText(bytes))
    if tree.text != fresh.text { return "the texts or their line starts differ" }
    if tree != fresh { return "the trees differ:\n\(tree.dump)\n\(fresh.dump)" }
    return fresh.flaw
  }
}
