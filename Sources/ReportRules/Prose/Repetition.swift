import ReportSyntax

/// Words that stand twice by mistake.
enum Repetition {
  /// Where words stand twice.
  struct Place {
    /// From the first to the end of the second.
    let range: Range<Int>
    /// What is said twice.
    let words: Range<Int>
    /// What a fix takes out, as a rule the second; `nil` where more than that is wrong.
    let surplus: Range<Int>?
  }

  /// The farthest two that belong together start from each other, in characters.
  private static let largestDistance = 12
  /// Other characters that may stand between the two.
  private static let largestGap = 3

  /// The doubled words of a passage, one for each place.
  static func places(in text: ProseText) -> [Place] {
    let echoes = echoes(in: text.scalars)
    if echoes.isEmpty { return [] }
    var places: [Place] = []
    var start = 0
    var quotations = QuotationDepth()
    let scalars = text.scalars
    // A gap on a line parts columns of a table that became prose.
    var gaps = text.wideGaps[...]
    for index in scalars.indices {
      let scalar = scalars[index]
      let isWord = isHan(scalar) && quotations.isOutside
      quotations.read(scalar)
      let isApart = gaps.first == index
      if isApart { gaps.removeFirst() }
      if isWord, !isApart { continue }
      let end = isWord ? index + 1 : index
      if end - start >= 4 { add(&places, start..<end, echoes, in: text) }
      start = index + 1
    }
    if text.count - start >= 4 { add(&places, start..<text.count, echoes, in: text) }
    return places
  }

  /// For each place how far in front of it its pair of characters stood before, a bit for each distance;
  /// empty where none did.
  private static func echoes(in scalars: [UInt32]) -> [UInt16] {
    guard scalars.count >= 4 else { return [] }
    let span = scalars.span
    // The last place of each pair, by a hash, and the one before each place.
    var last = Array(repeating: Int32(-1), count: 256)
    var before = Array(repeating: Int32(-1), count: scalars.count)
    var echoes: [UInt16] = []
    for place in 0..<span.count - 1 {
      let (first, second) = (span[place], span[place + 1])
      guard isHan(first), isHan(second) else { continue }
      let hash = Int((first &* 31 ^ second) & 255)
      var other = Int(last[hash])
      before[place] = Int32(other)
      last[hash] = Int32(place)
      while other >= 0, place - other <= largestDistance {
        if place - other >= 2, span[other] == first, span[other + 1] == second {
          if echoes.isEmpty { echoes = Array(repeating: 0, count: span.count) }
          echoes[place] |= 1 << UInt16(place - other)
        }
        other = Int(before[other])
      }
    }
    return echoes
  }

  /// Looks at a run of Chinese characters once for each distance at which a pair comes again.
  private static func add(
    _ places: inout [Place],
    _ run: Range<Int>,
    _ echoes: [UInt16],
    in text: ProseText
  ) {
    var distances: UInt64 = 0
    for place in run.lowerBound..<run.upperBound - 1 where echoes[place] != 0 {
      // In front of the run the other of the two belongs to another.
      let reach = min(place - run.lowerBound, largestDistance)
      distances |= UInt64(echoes[place]) & ((2 << UInt64(reach)) - 1)
    }
    if distances == 0 { return }
    var found: [Place] = []
    let scalars = text.scalars
    let largest = max(2, min(largestDistance, run.count / 2 + largestGap))
    for distance in 2...largest where distances >> UInt64(distance) & 1 != 0 {
      var length = 0
      for index in run.lowerBound..<max(run.lowerBound, run.upperBound - distance) + 1 {
        let isEqual =
          index + distance < run.upperBound
          && scalars[index] == scalars[index + distance]
        if isEqual {
          length += 1
        } else {
          if length > 1, let place = place(in: text, index - length..<index, distance: distance) {
            found.append(place)
          }
          length = 0
        }
      }
    }
    var free = run.lowerBound
    for place in found.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where place.range.lowerBound >= free {
      places.append(place)
      free = place.range.upperBound
    }
  }

  /// The mistake where all characters of a range come again at a distance; `nil` where there is none.
  private static func place(in text: ProseText, _ words: Range<Int>, distance: Int) -> Place? {
    let gap = distance - words.count
    if gap <= 0 {
      // 政务服务服务中心 may be read as 务服务服 too: all readings have to be wrong.
      let starts = words.lowerBound...words.upperBound - distance
      guard starts.allSatisfy({ isMistake(text, doubled: $0..<$0 + distance) }) else { return nil }
      let first = words.lowerBound..<words.lowerBound + distance
      let second = first.upperBound..<first.upperBound + distance
      // 发布机构：清水镇 清水镇人民政府: two entries of the head of a page.
      if text.hasPadding(behind: first.upperBound - 1) { return nil }
      return Place(range: first.lowerBound..<second.upperBound, words: first, surplus: second)
    }
    let between = words.upperBound..<words.upperBound + gap
    guard gap <= largestGap, words.count >= 4,
      let surplus = surplus(in: text, words: words, gap: between)
    else { return nil }
    return Place(
      range: words.lowerBound..<words.upperBound + distance,
      words: words,
      surplus: surplus
    )
  }

  /// 高政务公开质量高政务公开的质量: what stands between comes again behind the second, maybe behind 的.
  ///
  /// Only then is it a mistake; 政府信息公开和政府信息公开平台 is none.
  private static func surplus(in text: ProseText, words: Range<Int>, gap: Range<Int>)
    -> Range<Int>?
  {
    let behind = gap.upperBound + words.count
    let start = text[behind] == "的" ? behind + 1 : behind
    for place in gap where text[start + place - gap.lowerBound] != text[place] { return nil }
    return gap.lowerBound..<behind
  }

  /// Whether words that stand twice without anything between are a mistake.
  private static func isMistake(_ text: ProseText, doubled words: Range<Int>) -> Bool {
    let first = text[words.lowerBound]
    if words.allSatisfy({ numerals.contains(text[$0]) }) || distributives.contains(first) {
      return false
    }
    // 人人, 常常 inside: 时时时时.
    if words.count == 2, text[words.lowerBound] == text[words.lowerBound + 1] { return false }
    guard words.count == 2 else { return true }
    if text.match(reduplicated, at: words.lowerBound) != nil { return false }
    let next = text[words.upperBound + words.count]
    // 清水街道街道办
    if text.has("街道", at: words.lowerBound) { return next != "办" && next != "工" && next != "党" }
    return endsWords(next) || text.match(neverMeeting, at: words.lowerBound) != nil
  }

  /// Behind a word that may meet itself in compounds (政务公开公开栏): the end of a clause, 的, 了.
  private static func endsWords(_ scalar: UInt32) -> Bool {
    endsClause(scalar) || scalar == "的" || scalar == "了"
  }

  private static let numerals = scalars("零〇一二三四五六七八九十百千万亿两")
  /// 逐条逐条, 一项一项, 各村各村.
  private static let distributives = scalars("逐一每各很非多几半层")
  /// Verbs that are said twice to be short or casual.
  private static let reduplicated: Phrases = [
    "研究", "讨论", "学习", "商量", "考虑", "了解", "打听", "调整", "休息", "练习", "锻炼", "介绍", "检查", "体验",
    "感受", "交流", "观察", "准备", "比较", "沟通", "关心", "帮助", "宣传", "许多", "试试", "看看", "说说", "议议",
    "来回", "彻底",
  ]

  /// Words that do not both end one compound and start another.
  private static let neverMeeting: Phrases = [
    "资金", "精神", "情况", "问题", "方面", "进行", "加强", "推进", "推动", "落实", "开展", "提高", "提升", "完善",
    "建立", "健全", "以及", "通过", "按照", "根据", "及时", "积极", "认真", "不断", "严格", "切实", "我们", "我镇",
    "我乡", "我局", "我县", "我市", "我区", "我委", "我办", "全面", "深入", "部署", "有关", "相关", "并且", "或者",
    "全年", "主动", "乡镇", "制定", "受理", "依法", "公布", "推送", "增强", "努力", "持续", "群众",
    "其中", "截至", "共计", "累计", "收到", "未收到", "扎实", "充分", "确保", "坚持", "围绕", "强化", "优化", "细化",
  ]

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }
}
