import ReportSyntax

/// Finds names of autonomous counties and banners: 芷江侗族自治县.
enum AutonomousPlace {
  /// 自治, in front of the rank.
  static let mark = Phrase("自治").scalars
  static let prefecture = Phrase("州").scalars[0]

  /// Where they stand, without what stands above them: those with the name of a people alone.
  static func counties(in text: ProseText) -> [Range<Int>] {
    text.ranges(of: endings, in: text.whole).compactMap { ending in
      var start = ending.lowerBound
      while let people = people(endingAt: start, in: text) { start = people }
      guard start < ending.lowerBound else { return nil }
      let names = start
      while start > 0, names - start < 5, isHan(text[start - 1]),
        !beforeNames.contains(text[start - 1])
      {
        start -= 1
      }
      return (2...4).contains(names - start) ? start..<ending.upperBound : nil
    }
  }

  private static func people(endingAt end: Int, in text: ProseText) -> Int? {
    peoples.first { text.has($0, endingAt: end) }.map { end - $0.scalars.count }
  }

  private static let endings: Phrases = ["自治县", "自治旗"]
  /// What a name follows: prepositions, and the ranks of places above it.
  private static let beforeNames = Set("在由与和向到从是按照据为赴将对及省市州区盟".unicodeScalars.map(\.value))
  private static let peoples: [Phrase] = [
    "苗族", "侗族", "土家族", "回族", "藏族", "彝族", "壮族", "瑶族", "满族", "蒙古族", "畲族", "黎族", "白族", "傣族", "哈尼族",
    "拉祜族", "佤族", "布朗族", "傈僳族", "怒族", "独龙族", "纳西族", "普米族", "羌族", "布依族", "仡佬族", "水族", "毛南族",
    "仫佬族", "朝鲜族", "达斡尔族", "鄂温克族", "裕固族", "保安族", "东乡族", "撒拉族", "土族", "哈萨克族", "各族",
  ].map { Phrase($0) }
}
