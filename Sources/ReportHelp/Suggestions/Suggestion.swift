import ReportRules
package import StatutoryForms

/// Something that can be inserted at a place of a report.
package struct Suggestion: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case skeleton
    case title
    case heading
    case table
    case row
    /// The words of a cell.
    case label
    case reference
    case sentence
    /// A word of the form inside running text.
    case word
  }

  package let kind: Kind
  /// What a person picks it by.
  package let label: String
  package let detail: Wording?
  /// Where the words come from, as a reviewer would cite it.
  package let source: String?
  /// What replaces the run of word characters in front of the cursor.
  package let text: SuggestedText
  /// That run as it would be if the author typed on towards this: clients hold it against the run.
  package let spelling: String
  /// The smaller, the likelier.
  package let rank: Int

  /// Whether it is what belongs here, rather than a word that the author may or may not mean.
  package var isLikely: Bool { rank < SuggestionRank.label }
}

/// Something that could be inserted, before it is known whether it fits what is typed.
struct SuggestionCandidate {
  enum Place {
    /// The text stands for the whole line up to the cursor, whatever of it is there.
    case line
    /// The text may follow any words; so many characters of it must be typed.
    case inline(typed: Int)
  }

  let kind: Suggestion.Kind
  let label: String
  var detail: Wording?
  var source: String?
  let text: SuggestedText
  /// What the author may begin to type for it, in Chinese; pinyin follows from it.
  var keys: [String] = []
  let rank: Int
  var place = Place.line
}

extension SuggestionCandidate {
  /// The candidate as something to insert, if it goes on from what is typed.
  func fitting(_ place: SuggestionPlace) -> Suggestion? {
    switch self.place {
    case .line: fittingLine(place)
    case .inline(let typed): fittingInline(place, typed: typed)
    }
  }

  /// Whether a text, to be put at the cursor, tells anything that does not stand there already.
  private func isNews(_ words: some Sequence<Unicode.Scalar>, at place: SuggestionPlace) -> Bool {
    let words = Self.withoutMarksAtEnd(words)
    // A stop alone is no suggestion, and neither is what the line goes on with.
    return !words.isEmpty && !place.tail.unicodeScalars.starts(with: words)
  }

  private static func withoutMarksAtEnd(
    _ words: some Sequence<Unicode.Scalar>
  ) -> [Unicode.Scalar] {
    var words = Array(words)
    while let last = words.last, "。；，、：".unicodeScalars.contains(last) { words.removeLast() }
    return words
  }

  private func fittingLine(_ place: SuggestionPlace) -> Suggestion? {
    let head = Array(place.head.unicodeScalars)
    let run = Array(place.run.unicodeScalars)
    let plain = Array(text.plain.unicodeScalars)
    guard plain.starts(with: head) else { return nil }
    let rest = plain.dropFirst(head.count)
    guard !rest.elementsEqual(run) else { return nil }
    let remaining = text.dropping(head.count)
    if rest.starts(with: run) {
      guard isNews(rest.dropFirst(run.count), at: place) else { return nil }
      let firstLine = rest.prefix { $0 != "\n" && $0 != "\r" }
      // Where nothing is typed yet, clients hold what comes against the words, not against marks.
      let spelling = run.isEmpty ? keys.first ?? label : String(scalars: firstLine)
      return suggestion(remaining, spelling: spelling)
    }
    for key in keys {
      if key.unicodeScalars.starts(with: run) { return suggestion(remaining, spelling: key) }
      if let spelling = PinyinSpelling.completing(place.run, to: key) {
        return suggestion(remaining, spelling: spelling)
      }
    }
    return nil
  }

  private func fittingInline(_ place: SuggestionPlace, typed: Int) -> Suggestion? {
    let before = Array((place.head + place.run).unicodeScalars.suffix(64))
    let words = Array(text.plain.unicodeScalars)
    let longest = min(before.count, words.count - 1)
    if longest >= typed {
      for length in (typed...longest).reversed()
      where before.suffix(length).elementsEqual(words.prefix(length)) {
        let rest = text.dropping(length)
        let whole = place.run + rest.plain
        return suggestion(SuggestedText(place.run) + rest, spelling: whole)
      }
    }
    // Latin letters at the end of the run spell a word that follows the rest of it.
    let letters = String(
      scalars: place.run.unicodeScalars.reversed().prefix {
        $0.isASCII && $0.properties.isAlphabetic
      }
      .reversed()
    )
    guard letters.unicodeScalars.count >= 2 else { return nil }
    let lead = String(scalars: place.run.unicodeScalars.dropLast(letters.unicodeScalars.count))
    for key in keys + [text.plain] {
      if let spelling = PinyinSpelling.completing(letters, to: key) {
        return suggestion(SuggestedText(lead) + text, spelling: lead + spelling)
      }
    }
    return nil
  }

  private func suggestion(_ text: SuggestedText, spelling: String) -> Suggestion {
    Suggestion(
      kind: kind,
      label: label,
      detail: detail,
      source: source,
      text: text,
      spelling: spelling,
      rank: rank
    )
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
