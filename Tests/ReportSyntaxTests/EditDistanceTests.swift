import ReportSyntax
import Testing

struct EditDistanceTests {
  @Test(arguments: [("", "abc", 3), ("kitten", "sitting", 3), ("abc", "abc", 0)])
  func everyInsertionRemovalAndReplacementCounts(left: String, right: String, distance: Int) {
    #expect(editDistance(from: Array(left), to: Array(right)) == distance)
    #expect(editDistance(from: Array(right), to: Array(left)) == distance)
  }
}
