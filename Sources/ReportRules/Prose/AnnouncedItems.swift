import ReportSyntax

/// A number of things announced, and those that follow it: `存在以下三方面问题：一是……；二是……`.
struct AnnouncedItems: Sendable {
  let announced: Int
  /// The number with what it counts: characters of the passage.
  let place: Range<Int>
  /// How many follow in the passage: 一是, 二是 and so on.
  let told: Int
  /// Whether something else follows behind them there, so that no later paragraph goes on with them.
  let isClosed: Bool

  /// - Parameter markers: all of the passage.
  static func all(in passage: Passage, before markers: [ItemMarker]) -> [AnnouncedItems] {
    let text = passage.text
    let nouns = text.ranges(of: Words.nouns, in: text.whole)
    guard !nouns.isEmpty else { return [] }
    return nouns.compactMap { noun in
      guard let (value, place) = number(beside: noun, in: text), (2...12).contains(value),
        noun.count > 1 || isProseStop(text[noun.upperBound]),
        !Words.backward.contains(where: { text.has($0, endingAt: place.lowerBound) }),
        let stop = (place.upperBound..<place.upperBound + 12).first(where: { isProseStop(text[$0]) }
        )
      else { return nil }
      let first = markers.firstIndexBeyond { $0.place > stop }
      let isEnd = stop + 1 == text.count
      guard
        isEnd
          ? text[stop] == ":"
          : first < markers.count && markers[first].place == stop + 1 && markers[first].number == 1
      else { return nil }
      let run = ItemMarker.run(markers[first...], from: 1)
      let end = first + run < markers.count ? markers[first + run].place : text.count
      // 此外，…… may be one more in other words.
      let last = run > 0 ? markers[first + run - 1].place : end
      if run < value, text.contains(Words.more, in: between(last, end)) { return nil }
      return AnnouncedItems(
        announced: value,
        place: place,
        told: run,
        isClosed: end < text.count
      )
    }
  }

  /// The number in front of what it counts, or behind: 做法有三.
  private static func number(
    beside noun: Range<Int>,
    in text: ProseText
  ) -> (value: Int, place: Range<Int>)? {
    if let (value, start) = number(before: noun.lowerBound, in: text) {
      return (value, start..<noun.upperBound)
    }
    guard noun.count > 1, let word = text.match(Words.thereAre, at: noun.upperBound),
      let value = Words.numerals[text[word.upperBound]], isProseStop(text[word.upperBound + 1])
    else { return nil }
    return (value, noun.lowerBound..<word.upperBound + 1)
  }

  /// The number in front of what it counts: 三个方面, 四大主要问题, 3方面.
  private static func number(before end: Int, in text: ProseText) -> (value: Int, start: Int)? {
    var end = end
    for _ in 0..<3 {
      guard let words = Words.between.first(where: { text.has($0, endingAt: end) }) else { break }
      end -= words.scalars.count
    }
    let last = text[end - 1]
    if isDigit(last) {
      var start = end
      while start > 0, end - start < 3, isDigit(text[start - 1]) { start -= 1 }
      let value = (start..<end).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
      return text[start - 1] == "第" ? nil : (value, start)
    }
    guard let value = Words.numerals[last], !Words.notInFront.contains(text[end - 2]) else {
      return nil
    }
    return (value, end - 1)
  }
}

/// 一是, 二是 at the start of a clause outside of brackets and quotations.
struct ItemMarker: Sendable {
  let number: Int
  let place: Int

  static func all(in text: ProseText) -> [ItemMarker] {
    let places = text.ranges(of: Words.markers, in: text.whole)
    guard !places.isEmpty else { return [] }
    var depth = 0
    var read = 0
    return places.compactMap { range in
      while read < range.lowerBound {
        switch text[read] {
        case "(", "“", "《": depth += 1
        case ")", "”", "》": depth = max(0, depth - 1)
        default: break
        }
        read += 1
      }
      let before = text[range.lowerBound - 1]
      guard depth == 0, before == 0 || isProseStop(before),
        let number = Words.numerals[text[range.lowerBound]]
      else { return nil }
      return ItemMarker(number: number, place: range.lowerBound)
    }
  }

  /// The markers in front of which one was left out: 一是……；三是…….
  ///
  /// 二要 or 其次 may stand between them, and 二是 elsewhere.
  static func behindGap(_ markers: [ItemMarker], in text: ProseText) -> [ItemMarker] {
    let jumps = zip(markers, markers.dropFirst()).filter { $1.number == $0.number + 2 }
    if jumps.isEmpty { return [] }
    return jumps.compactMap { marker, next in
      guard !isTold(marker.number + 1, in: markers, beside: marker),
        case let between = marker.place + 2..<next.place,
        !text.contains(Words.otherMarkers, in: between),
        !between.contains(where: {
          Words.numerals[text[$0]] == marker.number + 1
            && (isProseStop(text[$0 - 1]) || text.has("是", at: $0 + 1))
        })
      else { return nil }
      return next
    }
  }

  /// The markers that stand a second time, one right behind the other: 一是……；二是……；二是…….
  ///
  /// Not where the number goes on with a list around this one: 一是……（一是……；二是……）；二是…….
  static func repeated(_ markers: [ItemMarker], in text: ProseText) -> [ItemMarker] {
    guard zip(markers, markers.dropFirst()).contains(where: { $0.number == $1.number }) else {
      return []
    }
    var open: [ItemMarker] = []
    return markers.filter { marker in
      if marker.number == 1, isNextOfOne(marker, behind: open.last, in: text) { return true }
      if marker.number == 1 {
        open = open.suffix(deepestList - 1) + [marker]
        return false
      }
      if let index = open.lastIndex(where: { $0.number == marker.number - 1 }) {
        open = open[..<index] + [marker]
        return false
      }
      guard let last = open.last, last.number == marker.number else { return false }
      open[open.count - 1] = marker
      return !text.contains(Words.otherMarkers, in: last.place + 2..<marker.place)
    }
  }

  /// 一是形式单一；一是更新不及时: no list of its own starts behind a semicolon.
  private static func isNextOfOne(
    _ marker: ItemMarker,
    behind last: ItemMarker?,
    in text: ProseText
  )
    -> Bool
  {
    guard let last, last.number == 1, marker.place - last.place <= 200,
      text[marker.place - 1] == ";"
    else { return false }
    let between = last.place + 2..<marker.place
    return !text.contains(Words.otherMarkers, in: between)
      && !between.contains { text[$0] == "。" || text[$0] == ":" }
  }

  /// How many lists may stand in each other.
  private static let deepestList = 4

  /// Whether a number stands anywhere in the run of a marker, from 一是 to the next 一是.
  private static func isTold(_ number: Int, in markers: [ItemMarker], beside marker: ItemMarker)
    -> Bool
  {
    let index = markers.firstIndexBeyond { $0.place >= marker.place }
    let start = markers[..<min(index + 1, markers.count)].lastIndex { $0.number == 1 } ?? 0
    let end = markers[(start + 1)...].firstIndex { $0.number == 1 } ?? markers.count
    return markers[start..<end].contains { $0.number == number }
  }

  /// How many markers count up from a number, without a gap.
  static func run(_ markers: ArraySlice<ItemMarker>, from number: Int) -> Int {
    var next = number
    for marker in markers {
      guard marker.number == next else { break }
      next += 1
    }
    return next - number
  }
}

private enum Words {
  /// 以上两个方面 are told already.
  static let backward: [Phrase] = ["以上", "上述", "这", "前述"]
  static let nouns: Phrases = [
    "方面", "问题", "不足", "短板", "措施", "举措", "做法", "特点", "难点", "困难", "差距", "弱项", "薄弱环节", "原因", "任务",
    "工作",
    "情况", "环节", "重点", "到位", "转变", "坚持", "强化", "结合", "突出", "注重", "确保", "提升", "突破", "关键", "优化",
    // Right in front of the list: 有以下三点：一是……
    "点", "个", "项", "条",
  ]
  static let thereAre: Phrases = ["有", "共有", "主要有", "大致有"]
  static let more: Phrases = ["此外", "另外", "还有", "最后", "同时", "再者", "其次", "还存在", "以及"]
  static let between: [Phrase] = [
    "主要", "突出", "重点", "具体", "明显", "大", "个", "项", "点", "类", "条", "种",
  ]
  static let markers: Phrases = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是"]
  static let otherMarkers: Phrases = [
    "首先", "其一", "第一", "其二", "第二", "其次", "再次", "其三", "第三", "另外", "此外", "同时",
  ]
  static let numerals: [UInt32: Int] = Dictionary(
    uniqueKeysWithValues: zip(
      "一二三四五六七八九十两".unicodeScalars.map(\.value),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2]
    )
  )
  /// 第三方面, 十三项: what stands in front of the last numeral makes it another number.
  static let notInFront: Set<UInt32> = Set("第十百千零一二三四五六七八九两之".unicodeScalars.map(\.value))
}
