import ReportSyntax

/// How much was published in all, as a passage tells it: 主动公开政府信息186条.
enum PublishedTotal {
  /// Counts right behind 主动公开政府信息 in clauses that say nothing of a way or a part.
  static func all(in passage: Passage, year: Int?) -> [Quantity] {
    guard passage.facts.matters.contains(.totals) else { return [] }
    let (text, sentences) = (passage.text, passage.sentences)
    // A sentence may tell of many, and is read once for all of them.
    var (number, read, namesWay) = (-1, 0, false)
    var namesOtherYear: Bool?
    return text.ranges(of: Words.published, in: text.whole).compactMap { words in
      let index = sentences.firstIndexBeyond { $0.upperBound > words.lowerBound }
      guard index < sentences.count, sentences[index].contains(words.lowerBound) else { return nil }
      let sentence = sentences[index]
      if index != number {
        (number, read, namesWay, namesOtherYear) = (index, sentence.lowerBound, false, nil)
      }
      let front = max(sentence.lowerBound, read - Words.longestWay)
      namesWay = namesWay || text.contains(Words.ways, in: between(front, words.lowerBound))
      read = words.lowerBound
      guard !namesWay, let count = count(behind: words, in: sentence, of: passage) else {
        return nil
      }
      let isOfOther = namesOtherYear ?? passage.namesOtherYear(than: year, in: sentence)
      namesOtherYear = isOfOther
      return isOfOther ? nil : count
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

private enum Words {
  static let published: Phrases = ["主动公开政府信息", "主动公开各类政府信息", "主动公开政务信息", "主动公开信息", "主动公开各类信息"]
  static let ways: Phrases = [
    "通过", "利用", "网站", "公众号", "平台", "微信", "微博", "公示栏", "公开栏", "其中", "各村", "部门", "街道", "上年", "去年",
    "新增", "月",
    "镇", "乡", "村", "季度", "包括", "栏",
  ]
  /// In characters.
  static let longestWay = 3
}
