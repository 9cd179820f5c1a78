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
///
/// Copies share what they say, and moving one costs nothing: findings are passed on far more often
/// than they are read.
package struct Finding: Sendable, Equatable {
  private var content: Content
  /// By how many bytes it has moved since its content was written down.
  private var distance = 0

  package var rule: Rule.ID { content.rule }
  package var severity: Severity { content.severity }
  /// The words a person would change: UTF-8 byte offsets into the whole text.
  package var range: Range<Int> { content.range.moved(by: distance) }
  /// One or two short sentences with the numbers in them.
  package var message: Wording { content.message }
  /// Every broken equation, written out with its numbers; empty for rules without arithmetic.
  package var equations: [String] { content.equations }
  /// What should stand at `range`, where one reading alone is possible.
  package var suggestion: String? { content.suggestion }
  /// The other places that belong to the same cause.
  package var related: [Related] {
    distance == 0 ? content.related : content.related.map { $0.moved(by: distance) }
  }
  /// Changes that repair it, the likeliest first; empty where none is sure enough.
  package var fixes: [Fix] {
    distance == 0 ? content.fixes : content.fixes.map { $0.moved(by: distance) }
  }

  /// Another place that belongs to a finding, with what it has to do with it.
  package struct Related: Sendable, Equatable {
    package let range: Range<Int>
    package let message: Wording

    package init(range: Range<Int>, message: Wording) {
      self.range = range
      self.message = message
    }

    fileprivate func moved(by distance: Int) -> Related {
      Related(range: range.moved(by: distance), message: message)
    }
  }

  private final class Content: Sendable, Equatable {
    let rule: Rule.ID
    let severity: Severity
    let range: Range<Int>
    let message: Wording
    let equations: [String]
    let suggestion: String?
    let related: [Related]
    let fixes: [Fix]
    /// From the first to the last of all its places.
    let extent: Range<Int>

    init(
      _ rule: Rule.ID,
      _ severity: Severity,
      _ range: Range<Int>,
      _ message: Wording,
      _ equations: [String],
      _ suggestion: String?,
      _ related: [Related],
      _ fixes: [Fix]
    ) {
      self.rule = rule
      self.severity = severity
      self.range = range
      self.message = message
      self.equations = equations
      self.suggestion = suggestion
      self.related = related
      self.fixes = fixes
      var (lower, upper) = (range.lowerBound, range.upperBound)
      func widen(_ range: Range<Int>) {
        lower = min(lower, range.lowerBound)
        upper = max(upper, range.upperBound)
      }
      for place in related { widen(place.range) }
      for fix in fixes { for edit in fix.edits { widen(edit.range) } }
      extent = lower..<upper
    }

    func isEquivalent(to other: Content) -> Bool {
      rule == other.rule && severity == other.severity && message == other.message
        && range.count == other.range.count
        && range.lowerBound - extent.lowerBound == other.range.lowerBound - other.extent.lowerBound
        && related.count == other.related.count
        && zip(related, other.related).allSatisfy {
          $0.message == $1.message && $0.range.count == $1.range.count
            && $0.range.lowerBound - extent.lowerBound
              == $1.range.lowerBound - other.extent.lowerBound
        }
    }

    static func == (left: Content, right: Content) -> Bool {
      left === right
        || left.rule == right.rule && left.severity == right.severity && left.range == right.range
          && left.message == right.message && left.equations == right.equations
          && left.suggestion == right.suggestion && left.related == right.related
          && left.fixes == right.fixes
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
    content = Content(rule, severity, range, message, equations, suggestion, related, fixes)
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    if left.distance == right.distance { return left.content == right.content }
    return left.written == right.written
  }

  /// The content with its places as they are now.
  private var written: Content {
    Content(rule, severity, range, message, equations, suggestion, related, fixes)
  }

  /// Whether both say the same, with all their places as far from each other.
  package func isEquivalent(to other: Finding) -> Bool {
    content === other.content || content.isEquivalent(to: other.content)
  }

  /// From the first to the last of its places.
  package var extent: Range<Int> { content.extent.moved(by: distance) }

  /// The same finding with another severity.
  func with(_ severity: Severity?) -> Finding {
    guard let severity, severity != self.severity else { return self }
    var finding = self
    finding.content = Content(
      rule,
      severity,
      content.range,
      message,
      equations,
      suggestion,
      content.related,
      content.fixes
    )
    return finding
  }

  /// The finding with all its places moved by a number of bytes.
  package func moved(by distance: Int) -> Finding {
    var finding = self
    finding.distance += distance
    return finding
  }

  /// The finding with all its places moved; `nil` where one of them cannot be.
  func moved(_ newRange: (Range<Int>) -> Range<Int>?) -> Finding? {
    let extent = content.extent.moved(by: distance)
    if let new = newRange(extent) { return moved(by: new.lowerBound - extent.lowerBound) }
    guard let range = newRange(range) else { return nil }
    var movedRelated: [Related] = []
    for place in related {
      guard let range = newRange(place.range) else { return nil }
      movedRelated.append(Related(range: range, message: place.message))
    }
    var movedFixes: [Fix] = []
    for fix in fixes {
      guard let fix = fix.moved(newRange) else { return nil }
      movedFixes.append(fix)
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

extension Fix {
  /// The fix with all its places moved; `nil` where one of them cannot be.
  func moved(_ newRange: (Range<Int>) -> Range<Int>?) -> Fix? {
    var moved: [SourceEdit] = []
    for edit in edits {
      guard let range = newRange(edit.range) else { return nil }
      moved.append(SourceEdit(range: range, replacement: edit.replacement))
    }
    return Fix(title: title, edits: moved, certainty: certainty)
  }

  fileprivate func moved(by distance: Int) -> Fix {
    Fix(
      title: title,
      edits: edits.map {
        SourceEdit(range: $0.range.moved(by: distance), replacement: $0.replacement)
      },
      certainty: certainty
    )
  }
}
