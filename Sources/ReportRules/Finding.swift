import ReportSyntax
package import StatutoryForms

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
  package var range: Range<Int> { content.draft.range.moved(by: distance) }
  /// One or two short sentences with the numbers in them.
  package var message: Wording { content.draft.message }
  /// Every broken equation, written out with its numbers; empty for rules without arithmetic.
  package var equations: [Wording] { content.draft.equations }
  /// What should stand at `range`, where one reading alone is possible.
  package var suggestion: String? { content.draft.suggestion }
  /// The other places that belong to the same cause.
  package var related: [Related] {
    distance == 0 ? content.draft.related : content.draft.related.map { $0.moved(by: distance) }
  }
  /// Changes that repair it, the likeliest first; empty where none is sure enough.
  package var fixes: [Fix] {
    distance == 0 ? content.draft.fixes : content.draft.fixes.map { $0.moved(by: distance) }
  }

  /// Another place that belongs to a finding, with what it has to do with it.
  package struct Related: Sendable, Equatable {
    package let range: Range<Int>
    package let message: Wording
    /// The number of another text of a ``Catalogue`` that it stands in; `nil` for that of the finding.
    package let document: Int?

    package init(range: Range<Int>, message: Wording, document: Int? = nil) {
      self.range = range
      self.message = message
      self.document = document
    }

    /// The place after the text of the finding has moved.
    fileprivate func moved(by distance: Int) -> Related {
      document == nil ? Related(range: range.moved(by: distance), message: message) : self
    }
  }

  private final class Content: Sendable, Equatable {
    let rule: Rule.ID
    let severity: Severity
    /// What it says; it has no severity of its own any more.
    let draft: Draft
    /// From the first to the last of all its places.
    let extent: Range<Int>

    init(_ rule: Rule.ID, _ severity: Severity, _ draft: Draft) {
      self.rule = rule
      self.severity = severity
      var draft = draft
      draft.severity = nil
      self.draft = draft
      extent = draft.extent
    }

    func isEquivalent(to other: Content) -> Bool {
      let (range, otherRange) = (draft.range, other.draft.range)
      return rule == other.rule && severity == other.severity
        && draft.message == other.draft.message
        && range.count == otherRange.count
        && range.lowerBound - extent.lowerBound == otherRange.lowerBound - other.extent.lowerBound
        && draft.related.count == other.draft.related.count
        && zip(draft.related, other.draft.related).allSatisfy {
          $0.message == $1.message && $0.range.count == $1.range.count
            && $0.range.lowerBound - extent.lowerBound
              == $1.range.lowerBound - other.extent.lowerBound
        }
    }

    static func == (left: Content, right: Content) -> Bool {
      left === right
        || left.rule == right.rule && left.severity == right.severity && left.draft == right.draft
    }
  }

  /// - Parameter severity: the one that counts, whatever the draft says.
  package init(rule: Rule.ID, severity: Severity, draft: Draft) {
    content = Content(rule, severity, draft)
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    if left.distance == right.distance { return left.content == right.content }
    return left.rule == right.rule && left.severity == right.severity && left.draft == right.draft
  }

  /// What it says, with its places as they are now.
  private var draft: Draft {
    guard distance != 0 else { return content.draft }
    var moved = content.draft
    (moved.range, moved.related, moved.fixes) = (range, related, fixes)
    return moved
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
    finding.content = Content(rule, severity, content.draft)
    return finding
  }

  /// The same finding with something else said of it.
  func with(_ change: (Draft) -> Draft) -> Finding {
    Finding(rule: rule, severity: severity, draft: change(draft))
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
    return draft.moved(newRange).map { Finding(rule: rule, severity: severity, draft: $0) }
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
