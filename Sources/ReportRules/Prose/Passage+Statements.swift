import ReportSyntax

/// What all readers of statements ask of a sentence.
extension Passage {
  /// Whether a sentence, by its number, names a year of this century that is not the report's.
  func namesOtherYear(than year: Int?, inSentence index: Int) -> Bool {
    sentences.indices.contains(index) && namesOtherYear(than: year, in: sentences[index])
  }

  /// Whether a range of characters has a count, a number that may be one (数量为0) or words for nothing.
  func hasCounts(in range: Range<Int>) -> Bool {
    quantities(in: range).contains {
      $0.kind == .count || $0.kind == .nothing || $0.kind == .bare
    }
  }

  /// Whether a sentence names a year of this century that is not the report's, nor the one that requests are
  /// carried into.
  func namesOtherYear(than year: Int?, in sentence: Range<Int>) -> Bool {
    quantities(in: sentence).contains { quantity in
      guard quantity.kind == .time, quantity.unit.hasPrefix("年"),
        let number = quantity.value.count, (2000...2099).contains(number)
      else { return false }
      return number != year && !SpokenYears.isDestination(quantity.number.lowerBound, in: text)
    }
  }
}
