import ReportSyntax

/// Words for all that stands in front of a sum, and classes right behind their total.
extension CountedListReader {
  /// Whether words mean all that was counted in front of them: 两项, 以上三个渠道, 上述各平台.
  func tellsAllTogether(_ range: Range<Int>) -> Bool {
    !range.isEmpty && text.isMade(of: Words.partsOfAll, in: range)
      && text.contains(Words.marksOfAll, in: range)
  }

  /// 2 of 两项合计, 3 of 三个渠道共: how many parts a clause says that it sums up; `nil` where it does not.
  func numberOfParts(_ clause: Range<Int>) -> Int? {
    guard let word = text.firstRange(of: Words.numerals, in: clause),
      text.match(Words.measures, at: word.upperBound) != nil
    else { return nil }
    return Words.values[text.string(word)]
  }

  /// 共发布信息364条，动态类17条、公告类347条: nothing opens the list, and each part is called a class.
  func listsOfClasses(_ told: Set<Int>) -> [CountedList] {
    guard text.contains(Words.classes, in: text.whole) else { return [] }
    return prose.quantities.compactMap { total in
      let stop = total.range.upperBound
      guard isExactCount(total), !told.contains(total.number.lowerBound),
        text[stop] == CountedText.Sign.comma || text[stop] == CountedText.Sign.colon,
        prose.depth(at: stop) == 0, isMarkedTotal(total),
        let index = prose.sentence(at: stop),
        case let sentence = prose.sentences[index],
        case let range = between(stop + 1, sentence.upperBound - 1), range.count <= Self.reach,
        prose.clauses(in: range).allSatisfy({ areClasses($0.range, of: total.unit) }),
        let list = list(of: total, in: range, .series), list.parts.count >= 3,
        !list.parts.contains(where: { told.contains($0.number.lowerBound) })
      else { return nil }
      return list
    }
  }

  /// Whether each piece of a clause names a class and how many are in it.
  private func areClasses(_ clause: Range<Int>, of unit: String) -> Bool {
    prose.pieces(of: clause).allSatisfy { piece in
      guard let count = prose.counts(in: piece).last, count.unit == unit,
        count.range.upperBound == piece.upperBound
      else { return false }
      return Words.classNames.contains { text.has($0, endingAt: count.number.lowerBound) }
    }
  }
}

private enum Words {
  static let partsOfAll: Phrases = [
    "以上", "上述", "前述", "这", "各", "两", "三", "四", "五", "六", "七", "八", "几", "二", "2", "3", "4", "5",
    "6", "7",
    "8", "个", "项", "类", "种", "大", "者", "家", "渠道", "平台", "途径", "方式", "形式", "载体", "网站", "媒体", "新媒体",
    "账号",
    "栏目", "线上线下", "线上、线下", "线上和线下", "部分", "方面", "重点", "领域", "主要", "建议提案", "建议和提案", "建议、提案", "信息",
    "公开", "发布",
  ]
  static let marksOfAll: Phrases = [
    "以上", "上述", "前述", "这", "各", "两", "三", "四", "五", "六", "七", "八", "几", "二者", "2", "3", "4", "5",
    "6", "7", "8",
    "线上", "建议",
  ]
  static let values = ["两": 2, "二": 2, "三": 3, "四": 4, "五": 5]
  static let numerals = Phrases(Array(values.keys))
  static let measures: Phrases = ["项", "者", "个渠道", "个平台", "类", "种", "个方面"]
  static let classes: Phrases = ["类"]
  static let classNames: [Phrase] = ["类", "类信息", "类文件", "类政府信息", "类政务信息", "类稿件", "类内容"]
}
