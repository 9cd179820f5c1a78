import ReportRules

/// Spells the words of the form in Latin letters, as authors type them.
enum PinyinSpelling {
  /// What Latin letters would be if they were typed on to the end of a word; `nil` if they do not
  /// begin to spell it.
  ///
  /// Each character may be spelt by its syllable or by the first letters of it: 总体情况 is
  /// `zongtiqingkuang`, `ztqk` or `zongtqk`. Characters that are not spelt, such as 、, are passed over.
  static func completing(_ letters: String, to word: String) -> String? {
    let typed = Array(letters.utf8)
    guard !typed.isEmpty, typed.allSatisfy(isLetter) else { return nil }
    let lowercase = typed.map { $0 | 0x20 }
    let syllables = word.unicodeScalars.compactMap { PinyinTable.syllables[$0] }
    guard let rest = remainder(lowercase[...], syllables[...]) else { return nil }
    return letters + rest
  }

  /// The first letters of what is left of a word behind the letters; `nil` if they do not fit.
  private static func remainder(_ letters: ArraySlice<UInt8>, _ syllables: ArraySlice<[String]>)
    -> String?
  {
    guard let first = letters.first else {
      return String(scalars: syllables.compactMap { $0.first?.unicodeScalars.first })
    }
    for syllable in syllables.first ?? [] where syllable.utf8.first == first {
      let common = zip(syllable.utf8, letters).prefix { $0 == $1 }.count
      for length in (1...max(common, 1)).reversed() {
        if let rest = remainder(letters.dropFirst(length), syllables.dropFirst()) { return rest }
      }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
