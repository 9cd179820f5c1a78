import ReportSyntax
import StatutoryForms

/// The positions of the longest strictly increasing run of values, in order.
func longestIncreasingRun(_ values: [Int]) -> [Int] {
  if values.isEmpty { return [] }
  var length = Array(repeating: 1, count: values.count)
  var previous = Array(repeating: -1, count: values.count)
  var best = 0
  for position in values.indices {
    for earlier in 0..<position
    where values[earlier] < values[position] && length[earlier] + 1 > length[position] {
      length[position] = length[earlier] + 1
      previous[position] = earlier
    }
    if length[position] > length[best] { best = position }
  }
  var run: [Int] = []
  var position = best
  while position >= 0 {
    run.append(position)
    position = previous[position]
  }
  return run.reversed()
}

/// Pairs unknown labels with printed ones that are free at the same place, in order.
///
/// A pair is a slip of the pen, or shares its ordinal and something of its words; a single unknown
/// label in the place of a single free one is taken for it, whatever it says, if `isWholeGap`.
func alignLabels(
  _ written: [LabelText],
  with printed: [LabelText],
  isWholeGap: Bool
) -> [(written: Int, printed: Int)] {
  if written.isEmpty || printed.isEmpty { return [] }
  let isSinglePlace = isWholeGap && written.count == 1 && printed.count == 1
  func score(_ text: LabelText, _ row: LabelText) -> Double {
    let alike = similarity(text.words, row.words)
    if isSlip(text.words, of: row.words) { return 2 + alike }
    if text.ordinal != nil, text.ordinal == row.ordinal, alike >= 0.3 { return 1 + alike }
    return isSinglePlace ? 0.5 : 0
  }
  // Best total score over pairs that keep the order of both sides.
  let columns = printed.count + 1
  var best = Array(repeating: 0.0, count: (written.count + 1) * columns)
  for i in 1...written.count {
    for j in 1...printed.count {
      let pair = score(written[i - 1], printed[j - 1])
      let taken = pair > 0 ? best[(i - 1) * columns + j - 1] + pair : 0
      best[i * columns + j] = max(taken, best[(i - 1) * columns + j], best[i * columns + j - 1])
    }
  }
  var pairs: [(written: Int, printed: Int)] = []
  var (i, j) = (written.count, printed.count)
  while i > 0, j > 0 {
    let value = best[i * columns + j]
    if value == best[(i - 1) * columns + j] {
      i -= 1
    } else if value == best[i * columns + j - 1] {
      j -= 1
    } else {
      pairs.append((i - 1, j - 1))
      i -= 1
      j -= 1
    }
  }
  return pairs.reversed()
}
