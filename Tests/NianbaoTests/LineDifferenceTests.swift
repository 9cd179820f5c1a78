import ReportTestSupport
import Testing

@testable import nianbao

/// What two texts have in common, however much they differ.
struct LineDifferenceTests {
  @Test func whatIsLeftIsTheSame() {
    var random = SplitMix(seed: 7)
    for (length, kinds, times) in [(12, 3, 400), (1500, 40, 3), (1500, 1500, 2)] {
      for _ in 0..<times {
        let before = lines(upTo: length, of: kinds, using: &random)
        let after = lines(upTo: length, of: kinds, using: &random)
        let difference = LineDifference(from: before, to: after)
        let kept = before.indices.filter { !difference.removed.contains($0) }.map { before[$0] }
        let found = after.indices.filter { !difference.added.contains($0) }.map { after[$0] }
        #expect(kept == found)
        if length == 12 { #expect(kept.count == commonCount(before, after)) }
      }
    }
  }

  @Test func textsWithNothingInCommonAreToldApart() {
    let difference = LineDifference(from: Array(0..<3000), to: Array(3000..<6500))
    #expect(difference.removed.count == 3000)
    #expect(difference.added.count == 3500)
  }

  private func lines(upTo count: Int, of kinds: Int, using random: inout SplitMix) -> [Int] {
    (0..<random.next(below: count)).map { _ in random.next(below: kinds) }
  }

  /// The length of the longest text that both have in common, by trying everything.
  private func commonCount(_ before: [Int], _ after: [Int]) -> Int {
    var counts = [Int](repeating: 0, count: after.count + 1)
    for line in before {
      var diagonal = 0
      for index in after.indices {
        let above = counts[index + 1]
        counts[index + 1] =
          line == after[index] ? diagonal + 1 : max(counts[index + 1], counts[index])
        diagonal = above
      }
    }
    return counts[after.count]
  }
}
