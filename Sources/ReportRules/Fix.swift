package import ReportSyntax
package import StatutoryForms

/// A change of the text that repairs what a finding is about.
package struct Fix: Sendable, Equatable {
  /// How sure it is that a person would want just this.
  package enum Certainty: Sendable, Equatable {
    /// Only one reading is possible and no number of the report changes: may be done unasked.
    case certain
    /// The one to offer first.
    case preferred
    /// One of several.
    case choice
  }

  /// What it does, in a few words: 「改为「六、」」.
  package let title: Wording
  /// In the order of the text, none overlapping another: byte offsets into the whole text.
  package let edits: [SourceEdit]
  package let certainty: Certainty

  package init(title: Wording, edits: [SourceEdit], certainty: Certainty) {
    self.title = title
    self.edits = edits
    self.certainty = certainty
  }

  /// Does what another fix does, too, whose edits lie in front.
  func with(_ earlier: Fix) -> Fix {
    Fix(title: title, edits: earlier.edits + edits, certainty: certainty)
  }

  /// Puts the same words in the place of several ranges, given in the order of the text.
  static func replacing(
    _ ranges: [Range<Int>],
    by words: String,
    certainty: Certainty
  ) -> Fix {
    Fix(
      title: Wording("改为「\(words)」", english: "Change to “\(words)”"),
      edits: ranges.map { SourceEdit(range: $0, replacement: Array(words.utf8)) },
      certainty: certainty
    )
  }

  /// Puts other words in the place of a range.
  static func replacing(
    _ range: Range<Int>,
    by words: String,
    certainty: Certainty,
    title: Wording? = nil
  ) -> Fix {
    Fix(
      title: title ?? Wording("改为「\(words)」", english: "Change to “\(words)”"),
      edits: [SourceEdit(range: range, replacement: Array(words.utf8))],
      certainty: certainty
    )
  }
}
