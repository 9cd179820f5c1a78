/// A reference to an article: `第二十条第（一）项`, `第五十条`, `第21条第2款`.
package struct ArticleReference: Sendable, Equatable {
  package let article: Int
  package let paragraph: Int?
  package let item: Int?
  package let range: Range<Int>

  package init(article: Int, paragraph: Int?, item: Int?, range: Range<Int>) {
    self.article = article
    self.paragraph = paragraph
    self.item = item
    self.range = range
  }

  package func moved(by distance: Int) -> ArticleReference {
    ArticleReference(
      article: article,
      paragraph: paragraph,
      item: item,
      range: range.moved(by: distance)
    )
  }
}

/// Reads the reference that starts at an offset; `nil` where none does.
///
/// Padding may stand between its parts (`第二十条第 （一） 项`); half-width brackets, no brackets and a
/// missing second 第 are read alike.
package func scanArticleReference(_ bytes: [UInt8], at offset: Int, limit: Int)
  -> ArticleReference?
{
  var scanner = ReferenceScanner(bytes: bytes, offset: offset, limit: limit)
  guard scanner.skip("第"), let article = scanner.number(), scanner.skip("条") else { return nil }
  var end = scanner.offset
  var paragraph: Int?
  var item: Int?
  if scanner.skip("第"), let number = scanner.number(), scanner.skip("款") {
    paragraph = number
    end = scanner.offset
  }
  scanner.offset = end
  let hasOrdinalMark = scanner.skip("第")
  let hasBracket = scanner.skip("（") || scanner.skip("(")
  if hasOrdinalMark || hasBracket, let number = scanner.number() {
    let isClosed = !hasBracket || scanner.skip("）") || scanner.skip(")")
    if isClosed, scanner.skip("项") {
      item = number
      end = scanner.offset
    }
  }
  return ArticleReference(article: article, paragraph: paragraph, item: item, range: offset..<end)
}

/// The reference that a range consists of, padding and emphasis aside; `nil` when anything else stands
/// there.
package func wholeArticleReference(_ bytes: [UInt8], in range: Range<Int>) -> ArticleReference? {
  var trimmed = trimmingPadding(range, in: bytes)
  while trimmed.count > 2, let first = trimmed.first, let last = trimmed.last,
    bytes[first] == UInt8(ascii: "*"), bytes[last] == bytes[first]
  {
    trimmed = trimmingPadding(trimmed.dropFirst().dropLast(), in: bytes)
  }
  guard
    let reference = scanArticleReference(bytes, at: trimmed.lowerBound, limit: trimmed.upperBound),
    reference.range.upperBound == trimmed.upperBound
  else { return nil }
  return reference
}

private struct ReferenceScanner {
  let bytes: [UInt8]
  var offset: Int
  let limit: Int

  mutating func skip(_ word: String) -> Bool {
    let start = offsetBehindPadding
    guard hasWord(word, bytes, at: start, limit: limit) else { return false }
    offset = start + word.utf8.count
    return true
  }

  mutating func number() -> Int? {
    guard let number = scanNumber(bytes, at: offsetBehindPadding, limit: limit) else { return nil }
    offset = number.end
    return number.value
  }

  private var offsetBehindPadding: Int {
    skippingPadding(bytes, from: offset, limit: limit)
  }
}
