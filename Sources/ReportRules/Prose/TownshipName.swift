import ReportSyntax

/// Finds names of townships in prose: 镇, 乡 or 街道 with the characters in front that belong to it.
///
/// Chinese does not part words, so a name is taken for one only behind a preposition of places, and
/// where none of its characters is one of a common verb.
enum TownshipName {
  /// Where names stand, in sentences that have no reason to name a neighbour.
  static func ranges(in passage: Passage) -> [Range<Int>] {
    let text = passage.text
    guard text.contains(Words.levels, in: text.whole) else { return [] }
    return passage.sentences.flatMap { sentence -> [Range<Int>] in
      let levels = text.ranges(of: Words.levels, in: sentence)
      guard !levels.isEmpty, !text.contains(Words.dealings, in: sentence) else { return [] }
      return levels.compactMap { name(endingWith: $0, in: sentence, of: text) }
    }
  }

  /// The name that ends with 镇, 乡 or 街道: one to three characters behind a preposition.
  private static func name(
    endingWith level: Range<Int>,
    in sentence: Range<Int>,
    of text: ProseText
  ) -> Range<Int>? {
    guard text.match(Words.notBehind, at: level.upperBound) == nil else { return nil }
    var start = level.lowerBound
    while start > sentence.lowerBound, level.lowerBound - start < 3, isHan(text[start - 1]),
      !isBehindPreposition(start, text)
    {
      if Words.neverInNames.contains(text[start - 1]) { return nil }
      start -= 1
    }
    let segment = start..<level.lowerBound
    guard isBehindPreposition(start, text), !segment.isEmpty,
      !isGeneric(segment, level, text)
    else { return nil }
    return start..<level.upperBound
  }

  private static func isBehindPreposition(_ index: Int, _ text: ProseText) -> Bool {
    index > 0
      && (Words.prepositions.contains(text[index - 1])
        || Words.grounds.contains { text.has($0, endingAt: index) })
  }

  private static func isGeneric(
    _ segment: Range<Int>,
    _ level: Range<Int>,
    _ text: ProseText
  ) -> Bool {
    if text.match(Words.generic, at: segment.lowerBound) == segment { return true }
    // 南乡镇 is a name, 所辖乡镇 is not.
    if text[segment.upperBound - 1] == Words.township {
      return segment.count != 2 || !Words.beforeTownship.contains(text[segment.lowerBound])
    }
    return segment.count < 2 && text.match(Words.organs, at: level.upperBound) == nil
  }
}

private enum Words {
  static let levels: Phrases = ["街道", "镇", "乡"]
  static let township = Phrase("乡").scalars[0]
  /// Behind 镇 or 乡: parts of other words.
  static let notBehind: Phrases = ["化", "村", "镇", "亲", "土", "愁", "贤", "音", "情", "居", "巷"]
  static let organs: Phrases = ["人民政府", "政府", "党委", "党工委", "办事处", "党政", "人大"]
  /// Prepositions of places.
  ///
  /// Behind others, and at the start of a clause, a verb may stand as well: 修订乡政府的办法,
  /// 关于调整镇领导小组.
  static let prepositions = Set("在由到从".unicodeScalars.map(\.value))
  /// What a name may follow as well: on whose grounds something is done.
  static let grounds: [Phrase] = ["按照", "根据"]
  /// Characters of common words that stand in front of 镇 and are part of no name.
  static let neverInNames = Set(
    "推进加强提升开展建设管理发布公服务指导督促组织落实完善健全结合根据通过利用分联系包驻辖属直级所各本我该每两个有多全深入强化及时做好创打造引领带动助力整治乡镇街道领导干部群众部门单位承担负责协配合参召印制定依托借据围绕坚持保障确抓统筹调牵接受挥转报送请交传达宣规范监反馈查看走访解履告知明要求争取支增扩优便惠等的了不无未可能应当须需用向"
      .unicodeScalars.map(\.value)
  ).subtracting([township])
  static let generic: Phrases = [
    "乡", "城", "村", "集", "小城", "特色", "重点", "中心", "试点", "其他", "兄弟", "周边", "邻近", "有关", "相关", "一些",
    "建制", "老城", "古",
    "强", "名", "大", "小", "百强", "文明", "卫生", "生态", "旅游", "街", "社区", "县", "市", "区", "返", "下", "家", "故",
    "回", "入", "水",
    "他", "异", "城乡", "农村",
  ]
  static let beforeTownship = Set("东南西北上下前后大小新老金银龙凤".unicodeScalars.map(\.value))
  /// Sentences that rightly name a neighbour.
  static let dealings: Phrases = [
    "学习", "考察", "交流", "联合", "对口", "借鉴", "观摩", "合并", "撤并", "区划", "划归", "移交", "邻", "结对", "帮扶", "例如",
    "比如", "共建", "兄弟",
    "原",
  ]
}
