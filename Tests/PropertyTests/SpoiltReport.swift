import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms

/// A whole report in some layout, spliced with one of the other edition, or with cells, lines and
/// words lost, doubled and changed; the number decides the layout.
func spoiltReport(_ number: Int, using random: inout SplitMix) -> SourceText {
  let layouts = TableLayout.allCases
  let loose = LooseLayout.allCases
  let kind = number % (layouts.count * 2 + loose.count)
  let editions: [Edition.ID] =
    random.isOnce(in: 2) ? [.edition2019, .edition2021] : [.edition2021, .edition2019]
  func lines(_ edition: Edition.ID) -> [Substring] {
    let report = SampleReport(edition: edition, using: &random)
    let text: String
    if kind < layouts.count * 2 {
      text = report.text(layouts[kind / 2])
    } else {
      text = report.text(loose[kind - layouts.count * 2])
    }
    // A row of HTML on one line would be lost as a whole.
    let isOneCellALine = kind < layouts.count * 2 && layouts[kind / 2] == .html
    return (isOneCellALine ? text.replacing("</td><td", with: "</td>\n<td") : text)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }
  var written = lines(editions[0])
  if random.isOnce(in: 3) {
    var others = lines(editions[1])
    for _ in 0...random.next(below: 3) { splice(&written, &others, using: &random) }
  }
  for _ in 0..<random.next(below: 4) { damageLines(&written, using: &random) }
  var bytes = Array(written.joined(separator: "\n").utf8)
  for _ in 0..<random.next(below: 3) { damage(&bytes, using: &random) }
  return SourceText(bytes)
}

/// Lines of one report in another, at the same place give or take a few lines.
private func splice(
  _ lines: inout [Substring],
  _ others: inout [Substring],
  using random: inout SplitMix
) {
  let place = random.next(below: others.count)
  let piece = others[place..<min(others.count, place + 1 + random.next(below: 12))]
  let start = min(lines.count, max(0, place + random.next(below: 9) - 4))
  let end = min(lines.count, start + random.next(below: 12))
  lines.replaceSubrange(start..<end, with: piece)
  swap(&lines, &others)
}

/// One accident with whole lines: some lost, doubled or exchanged, numbers emptied or changed.
private func damageLines(_ lines: inout [Substring], using random: inout SplitMix) {
  guard lines.count > 1 else { return }
  let place = random.next(below: lines.count)
  let end = min(place + 1 + random.next(below: 8), lines.count)
  switch random.next(below: 7) {
  case 0: lines.removeSubrange(place..<end)
  case 6: lines.remove(at: place)
  case 1: lines.insert(contentsOf: lines[place..<end], at: random.next(below: lines.count))
  case 2: lines.swapAt(place, random.next(below: lines.count))
  case 3:
    for line in place..<end { lines[line] = Substring(lines[line].filter { !$0.isASCIIDigit }) }
  default:
    let digit = ["0", "7", "", "/", "１", "12件", "1.0"][random.next(below: 7)]
    for line in place..<end where random.isOnce(in: 2) {
      if let number = lines[line].firstRange(of: /[0-9]+/) {
        lines[line].replaceSubrange(number, with: digit)
      }
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
