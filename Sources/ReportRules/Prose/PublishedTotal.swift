import ReportSyntax

/// How much was published in all, as a passage tells it: 主动公开政府信息186条.
enum PublishedTotal {
  /// Counts right behind 主动公开政府信息 in clauses that say nothing of a way or a part.
  static func all(in passage: Passage, year: Int?) -> [Quantity] {
    guard passage.facts.matters.contains(.totals) else { return [] }
    return passage.text.ranges(of: Words.published, in: passage.text.whole).compactMap { words in
      guard let sentence = passage.sentences.first(where: { $0.contains(words.lowerBound) }),
        let clause = passage.text.clauses(in: sentence).first(where: {
          $0.contains(words.lowerBound)
        }),
        let count = passage.quantities(in: between(words.upperBound, clause.upperBound)).first,
        count.kind == .count, !count.isApproximate,
        count.number.lowerBound - words.upperBound <= 2,
        !passage.text.contains(Words.ways, in: between(sentence.lowerBound, words.lowerBound)),
        !passage.namesOtherYear(than: year, in: sentence)
      else { return nil }
      return count
    }
  }
}

private enum Words {
  static let published: Phrases = ["主动公开政府信息", "主动公开各类政府信息", "主动公开政务信息", "主动公开信息", "主动公开各类信息"]
  static let ways: Phrases = [
    "通过", "利用", "网站", "公众号", "平台", "微信", "微博", "公示栏", "公开栏", "其中", "各村", "部门", "街道", "上年", "去年",
    "新增", "月",
    "镇", "乡", "村", "季度", "包括", "栏",
  ]
}
