import ReportSyntax
package import StatutoryForms

extension Finding {
  /// What a rule says about one place: a finding that has no rule and, as a rule, no severity yet.
  package struct Draft: Sendable, Equatable {
    /// One of the milder severities that the head of the rule names; `nil` for its usual one.
    package var severity: Severity?
    package var range: Range<Int>
    package var message: Wording
    package var equations: [Wording]
    package var suggestion: String?
    package var related: [Related]
    package var fixes: [Fix]

    package init(
      severity: Severity? = nil,
      range: Range<Int>,
      message: Wording,
      equations: [Wording] = [],
      suggestion: String? = nil,
      related: [Related] = [],
      fixes: [Fix] = []
    ) {
      self.severity = severity
      self.range = range
      self.message = message
      self.equations = equations
      self.suggestion = suggestion
      self.related = related
      self.fixes = fixes
    }

    /// From the first to the last of all its places.
    var extent: Range<Int> {
      var (lower, upper) = (range.lowerBound, range.upperBound)
      func widen(_ range: Range<Int>) {
        lower = min(lower, range.lowerBound)
        upper = max(upper, range.upperBound)
      }
      for place in related where place.document == nil { widen(place.range) }
      for fix in fixes { for edit in fix.edits { widen(edit.range) } }
      return lower..<upper
    }

    /// The draft with all its places moved by a number of bytes.
    func moved(by distance: Int) -> Draft {
      distance == 0 ? self : moved { $0.moved(by: distance) } ?? self
    }

    /// The draft with all its places moved; `nil` where one of them cannot be.
    func moved(_ newRange: (Range<Int>) -> Range<Int>?) -> Draft? {
      guard let range = newRange(range) else { return nil }
      var moved = self
      moved.range = range
      for (index, place) in related.enumerated() where place.document == nil {
        guard let range = newRange(place.range) else { return nil }
        moved.related[index] = Related(range: range, message: place.message)
      }
      for (index, fix) in fixes.enumerated() {
        guard let fix = fix.moved(newRange) else { return nil }
        moved.fixes[index] = fix
      }
      return moved
    }
  }
}

extension Rule {
  /// The finding of a draft: the one place where a finding gets its rule and its severity.
  ///
  /// - Parameters:
  ///   - severity: what settings want for all findings of the rule.
  ///   - bytes: the text; a fix that would tear its tags of HTML apart is left out.
  func finding(_ draft: Finding.Draft, severity: Severity? = nil, in bytes: [UInt8]) -> Finding {
    var draft = draft
    draft.fixes.removeAll { !$0.keepsTags(of: bytes) }
    return Finding(rule: id, severity: severity ?? draft.severity ?? self.severity, draft: draft)
  }
}
