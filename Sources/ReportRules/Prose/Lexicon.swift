import ReportSyntax

/// Wrong words with the right ones, found in one pass over a passage.
///
/// Quotations and titles of documents are passed over: what stands there is not the author's own.
struct Lexicon: Sendable {
  /// By first character.
  private var entries: [UInt32: [Entry]] = [:]
  /// The pairs of characters that entries start with.
  private let starts: WordStarts

  /// A wrong word and what should stand for it.
  ///
  /// Among the words around it `#` stands for any digit and `。` for the end of a clause, in front of
  /// it also for the start of the text.
  final class Entry: Sendable {
    fileprivate let wrong: Phrase
    fileprivate let right: String
    fileprivate let certainty: Fix.Certainty
    /// Some of these must stand in front; empty where anything may.
    fileprivate let after: [Phrase]
    fileprivate let notAfter: [Phrase]
    /// Some of these must follow; empty where anything may.
    fileprivate let before: [Phrase]
    fileprivate let notBefore: [Phrase]
    /// None of these may stand in front, in the same sentence.
    fileprivate let notBehind: Phrases?
    /// Some of these must follow, at most eight Chinese characters away.
    fileprivate let near: Phrases?

    init(
      _ wrong: String,
      _ right: String,
      after: [String] = [],
      notAfter: [String] = [],
      before: [String] = [],
      notBefore: [String] = [],
      near: [String] = [],
      notBehind: [String] = [],
      certainty: Fix.Certainty = .certain
    ) {
      self.wrong = Phrase(wrong)
      self.right = right
      self.certainty = certainty
      self.after = after.map { Phrase($0) }
      self.notAfter = notAfter.map { Phrase($0) }
      self.before = before.map { Phrase($0) }
      self.notBefore = notBefore.map { Phrase($0) }
      self.notBehind = notBehind.isEmpty ? nil : Phrases(notBehind)
      self.near = near.isEmpty ? nil : Phrases(near)
    }
  }

  /// A place where a wrong word stands.
  struct Match {
    /// The characters of the wrong word.
    let range: Range<Int>
    let right: String
    let certainty: Fix.Certainty
  }

  init(_ list: [Entry]) {
    starts = WordStarts(list.map(\.wrong))
    for entry in list {
      guard let first = entry.wrong.scalars.first else { continue }
      entries[first, default: []].append(entry)
    }
  }

  /// The wrong words of a passage, none overlapping another.
  func matches(in text: ProseText) -> [Match] {
    var matches: [Match] = []
    var quotations = QuotationDepth()
    var read = 0
    for index in text.places(of: starts) where index >= read {
      guard let match = match(in: text, at: index) else { continue }
      while read <= index {
        quotations.read(text[read])
        read += 1
      }
      guard quotations.isOutside else { continue }
      matches.append(match)
      read = match.range.upperBound
    }
    return matches
  }

  private func match(in text: ProseText, at index: Int) -> Match? {
    guard let candidates = entries[text.scalars[index]] else { return nil }
    for entry in candidates where text.has(entry.wrong, at: index) {
      let range = index..<index + entry.wrong.scalars.count
      if entry.fits(text, range) {
        return Match(range: range, right: entry.right, certainty: entry.certainty)
      }
    }
    return nil
  }
}

extension Lexicon.Entry {
  /// Whether what stands around the word allows it to be the wrong one.
  fileprivate func fits(_ text: ProseText, _ range: Range<Int>) -> Bool {
    guard after.isEmpty || after.contains(where: { ends($0, in: text, at: range.lowerBound) }),
      !notAfter.contains(where: { text.has($0, endingAt: range.lowerBound) }),
      before.isEmpty || before.contains(where: { stands($0, in: text, at: range.upperBound) }),
      !notBefore.contains(where: { stands($0, in: text, at: range.upperBound) })
    else { return false }
    if let notBehind,
      text.contains(notBehind, in: startOfSentence(range, in: text)..<range.lowerBound)
    {
      return false
    }
    guard let near else { return true }
    for index in range.upperBound..<range.upperBound + 9 {
      if text.match(near, at: index) != nil { return true }
      guard isHan(text[index]) else { return false }
    }
    return false
  }

  /// Where the sentence around a range starts, as far as people still read it as one.
  private func startOfSentence(_ range: Range<Int>, in text: ProseText) -> Int {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 60, text[start - 1] != "。" { start -= 1 }
    return start
  }

  private func ends(_ phrase: Phrase, in text: ProseText, at index: Int) -> Bool {
    phrase.scalars == ["。"]
      ? endsClause(text[index - 1]) : text.has(phrase, endingAt: index)
  }

  private func stands(_ phrase: Phrase, in text: ProseText, at index: Int) -> Bool {
    switch phrase.scalars {
    case ["#"]: isDigit(text[index])
    case ["。"]: endsClause(text[index])
    default: text.has(phrase, at: index)
    }
  }
}

/// How deep in quotations and titles a place is, read from the front.
package struct QuotationDepth {
  private var quotes = 0
  private var titles = 0

  package init() {}

  package var isOutside: Bool { quotes == 0 && titles == 0 }
  package var isInTitle: Bool { titles > 0 }

  package mutating func read(_ scalar: UInt32) {
    switch scalar {
    case "“": quotes += 1
    case "”": quotes = max(0, quotes - 1)
    case "《": titles += 1
    case "》": titles = max(0, titles - 1)
    default: return
    }
  }
}
