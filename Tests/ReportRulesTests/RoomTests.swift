import ReportRules
import ReportSyntax
import Testing

/// What a text has of each line or cell takes little room: a text may have half a million lines a megabyte.
@Suite struct RoomTests {
  @Test func aLineIsFewBytes() {
    #expect(MemoryLayout<Block>.stride <= 24)
    #expect(MemoryLayout<Passage>.stride <= 56)
  }

  @Test func aCellIsFewBytes() {
    #expect(MemoryLayout<Cell>.stride <= 16)
    #expect(MemoryLayout<GridCell>.stride <= 64)
  }
}
