import ReportSyntax

/// How much was published in all, as a passage tells it: 主动公开政府信息186条.
enum PublishedTotal {
  /// Counts right behind 主动公开政府信息 in clauses that say nothing of a way or a part.
  static func all(in passage: Passage, year: Int?) -> [Quantity] {
    guard passage.facts.matters.contains(.totals) else { return [] }
    var sentences = PlainSentences(of: passage, year)
    let told = passage.text.ranges(of: Words.published, in: passage.text.whole).compactMap {
      words -> Quantity? in
      guard let sentence = sentences.sentence(of: words),
        let count = count(behind: words, in: sentence, of: passage), !sentences.isOfOtherYear()
      else { return nil }
      return count
    }
    return told + named(in: passage, year: year)
  }

  /// What tells that a passage may name it.
  static let words = Phrases(wordsOfAll + wordsOfYear)
  fileprivate static let wordsOfAll = [
    "主动公开政府信息", "主动公开各类政府信息", "主动公开政务信息", "主动公开信息", "主动公开各类信息",
  ]
  /// What stands in front of a number that is told of the whole year.
  fileprivate static let wordsOfYear = [
    "全年主动公开的", "全年公开的", "年度主动公开的", "年度公开的", "年主动公开的", "本年主动公开的", "今年主动公开的",
  ]

  /// 全年主动公开的186条政府信息: the number stands in front of what is counted.
  private static func named(in passage: Passage, year: Int?) -> [Quantity] {
    let text = passage.text
    var sentences = PlainSentences(of: passage, year)
    return text.ranges(of: Words.publishedOfYear, in: text.whole).compactMap { words in
      guard sentences.sentence(of: words) != nil,
        let count = passage.quantities(in: words.upperBound..<words.upperBound + 1).first,
        count.number.lowerBound == words.upperBound, count.kind == .count, !count.isApproximate,
        text.match(Words.information, at: count.range.upperBound) != nil,
        !sentences.isOfOtherYear()
      else { return nil }
      return count
    }
  }

  /// The count right behind words, in their clause.
  private static func count(
    behind words: Range<Int>,
    in sentence: Range<Int>,
    of passage: Passage
  ) -> Quantity? {
    let near = between(words.upperBound, min(sentence.upperBound, words.upperBound + 3))
    let stop = near.first { isProseStop(passage.text[$0]) } ?? near.upperBound
    guard let count = passage.quantities(in: between(near.lowerBound, stop)).first,
      count.kind == .count, !count.isApproximate
    else { return nil }
    return count
  }
}

/// The sentences of a passage for words that stand in them, in their order.
///
/// A sentence may tell of many things, and is read once for all of them.
private struct PlainSentences {
  private let passage: Passage
  private let year: Int?
  private var number = -1
  /// How far the sentence was read, and whether a way to publish was named so far.
  private var read = 0
  private var namesWay = false
  private var namesOtherYear: Bool?

  init(of passage: Passage, _ year: Int?) {
    self.passage = passage
    self.year = year
  }

  /// The sentence around words; `nil` where it names a way in front of them.
  mutating func sentence(of words: Range<Int>) -> Range<Int>? {
    let sentences = passage.sentences
    let index = sentences.firstIndexBeyond { $0.upperBound > words.lowerBound }
    guard index < sentences.count, sentences[index].contains(words.lowerBound) else { return nil }
    let sentence = sentences[index]
    if index != number {
      (number, read, namesWay, namesOtherYear) = (index, sentence.lowerBound, false, nil)
    }
    let front = max(sentence.lowerBound, read - Words.longestWay)
    namesWay =
      namesWay || passage.text.contains(Words.ways, in: between(front, words.lowerBound))
    read = words.lowerBound
    return namesWay ? nil : sentence
  }

  /// Whether the sentence told last is about another year.
  mutating func isOfOtherYear() -> Bool {
    guard number >= 0 else { return false }
    let isOfOther =
      namesOtherYear ?? passage.namesOtherYear(than: year, in: passage.sentences[number])
    namesOtherYear = isOfOther
    return isOfOther
  }
}

private enum Words {
  static let published = Phrases(PublishedTotal.wordsOfAll)
  static let publishedOfYear = Phrases(PublishedTotal.wordsOfYear)
  static let information: Phrases = ["政府信息", "信息", "政务信息", "各类信息", "各类政府信息"]
  static let ways: Phrases = [
    "通过", "利用", "网站", "公众号", "平台", "微信", "微博", "公示栏", "公开栏", "其中", "各村", "部门", "街道", "上年", "去年",
    "新增", "月",
    "镇", "乡", "村", "季度", "包括", "栏",
  ]
  /// In characters.
  static let longestWay = 3
}
