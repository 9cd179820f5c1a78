import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms

/// A report in which some places are written over with pieces of it: by turns in each layout and edition.
func damagedReport(
  round: Int,
  damages: ClosedRange<Int>,
  using generator: inout SplitMix
) -> [UInt8] {
  let layout = TableLayout.allCases[round % TableLayout.allCases.count]
  let sample = SampleReport(
    edition: round % 2 == 0 ? .edition2021 : .edition2019,
    using: &generator
  )
  var bytes = Array(sample.text(layout).utf8)
  for _ in 0..<Int.random(in: damages, using: &generator) {
    let start = Int.random(in: bytes.indices, using: &generator)
    let end = min(start + Int.random(in: 0...40, using: &generator), bytes.count)
    let other = Int.random(in: 0..<max(bytes.count - 40, 1), using: &generator)
    bytes.replaceSubrange(start..<end, with: Array(bytes[other...].prefix(20)))
  }
  return bytes
}
