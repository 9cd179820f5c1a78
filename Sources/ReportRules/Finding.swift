import ReportSyntax

/// How sure a finding is, and how much it matters; the order is from grave to slight.
package enum Severity: Int, Sendable, CaseIterable, Comparable {
  /// The report contradicts itself or the statutory form.
  case error
  /// A careful colleague would surely change it.
  case warning
  /// Advice.
  case information
  /// A matter of taste, or something that may just not be written yet.
  case hint

  /// Graver is smaller, so that sorting puts errors first.
  package static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Something in a report that a person should look at.
package struct Finding: Sendable, Equatable {
  package let rule: Rule.ID
  package private(set) var severity: Severity
  /// The words a person would change: UTF-8 byte offsets into the whole text.
  package let range: Range<Int>
  /// One or two short sentences with the numbers in them.
  package let message: Wording
  /// Every broken equation, written out with its numbers; empty for rules without arithmetic.
  package let equations: [String]
  /// What should stand at `range`, where one reading alone is possible.
  package let suggestion: String?
  /// The other places that belong to the same cause.
  package let related: [Related]
  /// Changes that repair it, the likeliest first; empty where none is sure enough.
  package private(set) var fixes: [Fix]

  /// Another place that belongs to a finding, with what it has to do with it.
  package struct Related: Sendable, Equatable {
    package let range: Range<Int>
    package let message: Wording

    package init(range: Range<Int>, message: Wording) {
      self.range = range
      self.message = message
    }
  }

  package init(
    rule: Rule.ID,
    severity: Severity,
    range: Range<Int>,
    message: Wording,
    equations: [String] = [],
    suggestion: String? = nil,
    related: [Related] = [],
    fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.equations = equations
    self.suggestion = suggestion
    self.related = related
    self.fixes = fixes
  }

  /// The same finding with another severity.
  func with(_ severity: Severity?) -> Finding {
    guard let severity, severity != self.severity else { return self }
    var finding = self
    finding.severity = severity
    return finding
  }

  /// The same finding with those of its fixes that pass.
  func keepingFixes(where isKept: (Fix) -> Bool) -> Finding {
    var finding = self
    finding.fixes = fixes.filter(isKept)
    return finding
  }

  /// The finding with all its places moved; `nil` where one of them cannot be.
  func moved(_ newRange: (Range<Int>) -> Range<Int>?) -> Finding? {
    guard let range = newRange(range) else { return nil }
    var movedRelated: [Related] = []
    for place in related {
      guard let range = newRange(place.range) else { return nil }
      movedRelated.append(Related(range: range, message: place.message))
    }
    var movedFixes: [Fix] = []
    for fix in fixes {
      var edits: [SourceEdit] = []
      for edit in fix.edits {
        guard let range = newRange(edit.range) else { return nil }
        edits.append(SourceEdit(range: range, replacement: edit.replacement))
      }
      movedFixes.append(Fix(title: fix.title, edits: edits, certainty: fix.certainty))
    }
    return Finding(
      rule: rule,
      severity: severity,
      range: range,
      message: message,
      equations: equations,
      suggestion: suggestion,
      related: movedRelated,
      fixes: movedFixes
    )
  }
}
