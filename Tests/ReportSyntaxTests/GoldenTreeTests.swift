import Foundation
import ReportSyntax
import ReportTestSupport
import Testing

/// Whole reports (`Tests/Fixtures/<layout>.txt`) and their trees (`<layout>.tree`).
@Suite struct GoldenTreeTests {
  @Test(arguments: ["cell-per-line", "tab-separated", "pipes", "prose"])
  func aReportHasItsTree(layout: String) throws {
    let fixtures = Golden.fixtures(besideTest: #filePath)
    let report = try Data(contentsOf: fixtures.appending(path: "\(layout).txt"))
    let tree = SyntaxTree(parsing: SourceText(Array(report)))
    let file = fixtures.appending(path: "\(layout).tree")
    #expect(try tree.dump == Golden.expected(in: file, for: tree.dump))
    #expect(tree.flaw == nil)
  }
}
