import ReportSyntax
import StatutoryForms

extension Fix {
  /// Puts other words in the place of characters of a passage, with as few edits as possible.
  ///
  /// What stays equal at both ends is left alone, and words of the same length are changed character
  /// by character, so that line endings inside the range stay.
  static func replacing(
    _ range: Range<Int>,
    of text: ProseText,
    by words: String,
    certainty: Certainty
  ) -> Fix {
    let new = words.unicodeScalars.map(\.value)
    // Other brackets are compared as 〔〕, and are replaced all the same.
    func isCommon(_ place: Int, _ scalar: UInt32) -> Bool {
      text[place] == scalar && scalar != "〔" && scalar != "〕"
    }
    let common = zip(range, new).prefix(while: isCommon).count
    let most = min(range.count, new.count) - common
    let commonEnd = zip(range.reversed(), new.reversed()).prefix(most)
      .prefix(while: isCommon).count
    let old = range.lowerBound + common..<range.upperBound - commonEnd
    let added = Array(words.unicodeScalars.dropFirst(common).dropLast(commonEnd))
    let edits: [SourceEdit] =
      old.count == added.count
      ? zip(old, added).filter { !isCommon($0, $1.value) }.map { place, scalar in
        SourceEdit(
          range: text.byteRange(place..<place + 1),
          replacement: Array(String(scalar).utf8)
        )
      }
      : [
        SourceEdit(
          range: text.byteRange(old),
          replacement: added.flatMap { Array(String($0).utf8) }
        )
      ]
    return Fix(
      title: Wording("改为「\(words)」", english: "Change to “\(words)”"),
      edits: edits,
      certainty: certainty
    )
  }
}
