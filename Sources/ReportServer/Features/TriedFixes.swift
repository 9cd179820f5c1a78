import ReportRules

/// A fix of a finding, as it may be offered at a place.
struct ProposedFix {
  let place: OpenDocument.PlacedFinding
  let fix: Fix
  /// Its place among the fixes of the finding.
  let number: Int

  init(_ place: OpenDocument.PlacedFinding, _ fix: Fix, number: Int) {
    self.place = place
    self.fix = fix
    self.number = number
  }
}

/// Which fixes did no harm when they were tried.
///
/// A fix is tried by checking the text that it leaves, which costs as much as a key does. Whoever moves
/// about in a text that stays as it is asks for the same ones again and again.
struct TriedFixes {
  /// The name of a piece never means another text or other findings.
  fileprivate struct Name: Hashable {
    let piece: Int
    let finding: Int
    let fix: Int
  }

  private var verdicts: [Name: Bool] = [:]

  /// Whether a fix may be offered: it did no harm, leaves what one that did none leaves, or was one too
  /// many to be tried.
  func isHarmless(_ proposal: ProposedFix) -> Bool { verdicts[proposal.name] ?? true }

  fileprivate func hasTried(_ proposal: ProposedFix) -> Bool { verdicts[proposal.name] != nil }

  fileprivate mutating func note(_ isHarmless: Bool, of proposal: ProposedFix) {
    verdicts[proposal.name] = isHarmless
  }

  /// Forgets all but what is known of the pieces that are asked about.
  fileprivate mutating func keep(_ proposed: [ProposedFix]) {
    let names = Set(proposed.map(\.place.pieceID))
    verdicts = verdicts.filter { names.contains($0.key.piece) }
  }
}

extension ProposedFix {
  fileprivate var name: TriedFixes.Name {
    TriedFixes.Name(piece: place.pieceID, finding: place.index, fix: number)
  }
}

extension OpenDocument {
  /// Enough for every finding of a line; whoever asks about a whole text does not wait for hundreds.
  private static let mostTried = 48

  /// Finds out which of some fixes do harm, on all cores.
  ///
  /// Of several that leave the same text only the first is tried, unless it is no good for its own
  /// finding: rows that are missing propose each to insert them all.
  mutating func tryOut(_ proposed: [ProposedFix]) {
    tried.keep(proposed)
    var left = proposed.prefix(Self.mostTried).filter { !tried.hasTried($0) }
    while !left.isEmpty {
      var now: [ProposedFix] = []
      var later: [ProposedFix] = []
      for proposal in left {
        if now.contains(where: { proposal.leavesSameText(as: $0) }) {
          later.append(proposal)
        } else {
          now.append(proposal)
        }
      }
      let work = now.map { (content.checked($0.place.pieceIndex), $0.fix, $0.place.finding) }
      let verdicts = workers.map(work.count) { index in
        work[index].0.isHarmless(work[index].1, for: work[index].2)
      }
      for (proposal, isHarmless) in zip(now, verdicts) { tried.note(isHarmless, of: proposal) }
      left = []
      for proposal in later {
        if zip(now, verdicts).contains(where: { $1 && proposal.leavesSameText(as: $0) }) {
          tried.note(true, of: proposal)
        } else {
          left.append(proposal)
        }
      }
    }
  }
}

extension ProposedFix {
  fileprivate func leavesSameText(as other: ProposedFix) -> Bool {
    place.pieceIndex == other.place.pieceIndex && fix.edits == other.fix.edits
  }
}
