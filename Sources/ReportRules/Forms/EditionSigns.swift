import StatutoryForms

/// How much of what is written only some editions have, counted for each of them.
struct EditionSigns {
  /// In the order of ``Edition/all``.
  private var counts: [Int] = Array(repeating: 0, count: Edition.all.count)

  /// Counts something written for the editions that have it; what all have tells nothing.
  mutating func count(_ isOf: (Edition) -> Bool) {
    let owners = Edition.all.indices.filter { isOf(Edition.all[$0]) }
    if owners.count == counts.count { return }
    for owner in owners { counts[owner] += 1 }
  }

  /// The edition that more speaks for than for any other; `nil` where there is no such.
  var edition: Edition? {
    guard lead > 0, let best = counts.max(), let index = counts.firstIndex(of: best) else {
      return nil
    }
    return Edition.all[index]
  }

  /// By how much it is ahead of the next.
  var lead: Int {
    let ordered = counts.sorted(by: >)
    return (ordered.first ?? 0) - (ordered.dropFirst().first ?? 0)
  }
}
