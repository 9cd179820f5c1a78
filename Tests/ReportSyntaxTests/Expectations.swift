import ReportSyntax
import ReportTestSupport
import Testing

/// Compares the tree of a marked text, as indented lines, with what is written out.
func expectTree(
  _ marked: String,
  _ tree: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let parsed = SyntaxTree(parsing: SourceText(MarkedText(marked).text))
  #expect(parsed.dump == tree + "\n", sourceLocation: sourceLocation)
  #expect(parsed.flaw == nil, sourceLocation: sourceLocation)
}
