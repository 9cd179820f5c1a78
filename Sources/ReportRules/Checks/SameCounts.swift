import ReportSyntax
import StatutoryForms

/// Counts of the same thing that are told twice, with another number.
///
/// Both have to be told of the whole year, in the same words and with the same unit; a smaller number
/// elsewhere may well be a part.
struct SameCounts {
  private let prose: ProseView

  init(_ prose: ProseView) {
    self.prose = prose
  }

  private typealias Place = (passage: Passage, count: SingleCount)

  var findings: [Finding.Draft] {
    var first: [SingleCount.Key: Place] = [:]
    var findings: [Finding.Draft] = []
    var told: Set<SingleCount.Key> = []
    for passage in prose.narrative.about(.singleCounts) {
      var places: Set<Int>?
      for count in passage.facts.singleCounts where isComparable(count, in: passage) {
        // Once for the passage: each count would look through all of its lists.
        let parts = places ?? Set(passage.lists.flatMap { $0.parts.map(\.number.lowerBound) })
        places = parts
        if parts.contains(count.quantity.number.lowerBound) { continue }
        let key = count.key(in: passage.text)
        guard let earlier = first[key] else {
          first[key] = (passage, count)
          continue
        }
        guard earlier.count.quantity.value != count.quantity.value, !told.contains(key),
          isElsewhere(earlier.passage, passage)
        else { continue }
        told.insert(key)
        findings.append(finding((passage, count), earlier))
      }
    }
    return findings
  }

  private func isComparable(_ count: SingleCount, in passage: Passage) -> Bool {
    let place = count.quantity.number.lowerBound
    guard count.isTotal, count.isPlain, count.isSpecific(in: passage.text),
      let sentence = passage.sentence(around: place)
    else { return false }
    return !passage.namesOtherYear(than: prose.year, in: sentence)
  }

  /// In one section the same words may be said of several parts of a town.
  private func isElsewhere(_ earlier: Passage, _ later: Passage) -> Bool {
    earlier.section != later.section || earlier.section == nil
  }

  private func finding(_ later: Place, _ earlier: Place) -> Finding.Draft {
    let text = later.passage.text
    let (name, unit) = (text.string(later.count.name), later.count.quantity.unit)
    let here = later.count.quantity.value.text
    let there = earlier.count.quantity.value.text
    return Finding.Draft(
      severity: .information,
      range: text.byteRange(later.count.quantity.range),
      message: Wording(
        "「\(name)」两处数量不同：此处 \(here) \(unit)，另一处 \(there) \(unit)",
        english: "The same thing is counted twice: \(here) here, \(there) elsewhere"
      ),
      related: [
        Finding.Related(
          range: earlier.passage.text.byteRange(earlier.count.quantity.range),
          message: Wording("另一处", english: "Elsewhere")
        )
      ]
    )
  }
}
