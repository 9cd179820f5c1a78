import ReportSyntax

/// A name, or a fixed word of the form, that is written in one way alone; and how it may be miswritten.
struct KnownName: Sendable {
  enum Kind: Sendable {
    /// The state, the regulation, a word of the form: what is near it is meant for it.
    case term
    /// An organ: what is near it may be another.
    case organ
  }

  /// How it is written.
  let right: Phrase
  let kind: Kind
  /// Whether any character may be the wrong one, and not only such as look or sound like the right.
  let admitsAnyCharacter: Bool
  /// The characters that may be lost: their indices in the name.
  let lost: Set<Int>
  /// Whether its first character may be wrong or swapped with the next.
  let admitsWrongStart: Bool
  /// Whether its last character may be lost in front of a number, or of what such a name is followed by.
  let losesEnd: Bool
  /// What may stand in front of it where its first character is written twice, beside punctuation; `nil`
  /// where two of them may be right.
  let beforeDoubledStart: Set<UInt32>?
  /// Wrong forms that the ways above do not tell, or tell apart from right ones.
  let wrongForms: [(wrong: Phrase, right: String)]
  /// Words around the name in which any other character in one place is wrong.
  let frames: [NameFrame]

  fileprivate let scalars: [UInt32]
  /// One edit in a name of up to six characters, two in a longer one.
  private let limit: Int

  init(
    _ right: String,
    _ kind: Kind = .term,
    anyCharacter: Bool = false,
    losing lost: [Int] = [],
    keepingAll: Bool = false,
    wrongStart: Bool = false,
    losesEnd: Bool = false,
    doubledAfter before: String? = nil,
    forms: KeyValuePairs<String, String> = [:],
    frames: [NameFrame] = []
  ) {
    self.right = Phrase(right)
    self.kind = kind
    admitsAnyCharacter = anyCharacter
    scalars = self.right.scalars
    limit = scalars.count > 6 ? 2 : 1
    self.lost =
      anyCharacter && !keepingAll ? Set(scalars.indices.dropFirst().dropLast()) : Set(lost)
    admitsWrongStart = wrongStart
    self.losesEnd = losesEnd
    beforeDoubledStart = before.map { Set($0.unicodeScalars.map(\.value)) }
    wrongForms = forms.map { (Phrase($0), $1) }
    self.frames = frames
  }

  // MARK: Finding it

  /// A pair of characters that tells that the name may stand near.
  struct Anchor: Sendable {
    let pair: [UInt32]
    /// How far it lies from the start of the name.
    let offset: Int
  }

  /// Pairs of which at least one is left by any wrong form.
  var anchors: [Anchor] {
    let last = scalars.count - 2
    var anchors = Set([0, last / 2, last, 1]).sorted()
      .map { Anchor(pair: [scalars[$0], scalars[$0 + 1]], offset: $0) }
    guard scalars.count <= 4 else { return anchors }
    // In a short name one wrong character in the middle leaves no pair.
    for offset in 0...last {
      anchors.append(Anchor(pair: [scalars[offset + 1], scalars[offset]], offset: offset))
    }
    if scalars.count == 3 {
      for other in ConfusedCharacters.of(scalars[1]) {
        anchors.append(Anchor(pair: [scalars[0], other], offset: 0))
      }
    }
    return anchors
  }

  /// Where the name is miswritten around an anchor, and how often in itself; `nil` where it is not.
  func miswritten(in text: ProseText, at index: Int, _ anchor: Anchor) -> (Range<Int>, edits: Int)?
  {
    let start = index - anchor.offset
    if text.has(right, at: start) {
      return (doubledStart(text, start) ?? doubledEnd(text, start)).map { ($0, 1) }
    }
    for shift in [0, 1, -1, 2, -2] where abs(shift) <= limit && (shift == 0 || anchor.offset > 0) {
      let first = start + shift
      guard first >= 0, mayStart(text[first]),
        let (end, edits) = end(text, from: first, 0, 0, wasFree: false),
        !isPreposition(in: text, first..<end)
      else { continue }
      return (first..<end, edits)
    }
    return nil
  }

  /// Whether the name, however it is miswritten, may start with a character.
  private func mayStart(_ scalar: UInt32) -> Bool {
    admitsWrongStart || isSame(scalar, scalars[0]) || admitsAnyCharacter && lost.contains(0)
  }

  /// 不与处理结果挂钩: 与 is a word of its own, as nobody could tell of 不与处理2件.
  private func isPreposition(in text: ProseText, _ range: Range<Int>) -> Bool {
    isHan(text[range.upperBound]) && !scalars.contains("与")
      && range.contains { text[$0] == "与" }
  }

  /// 贯彻习习近平, but not 学习习近平.
  private func doubledStart(_ text: ProseText, _ start: Int) -> Range<Int>? {
    let before = text[start - 2]
    guard let known = beforeDoubledStart, text[start - 1] == scalars[0],
      !isHan(before) || known.contains(before)
    else { return nil }
    return start - 1..<start + scalars.count
  }

  /// 《条例例》, but not 条例例外, nor 文件件 where the number of them was left out.
  private func doubledEnd(_ text: ProseText, _ start: Int) -> Range<Int>? {
    let end = start + scalars.count
    guard text[end] == text[end - 1], text[end] != "件", !isHan(text[end + 1]) else { return nil }
    return start..<end + 1
  }

  /// Where the name ends if it is read from an index on; `nil` if it is right, or too far from it.
  private func end(
    _ text: ProseText,
    from index: Int,
    _ place: Int,
    _ edits: Int,
    wasFree: Bool
  ) -> (end: Int, edits: Int)? {
    var (index, place) = (index, place)
    while place < scalars.count, isSame(text[index], scalars[place]) {
      index += 1
      place += 1
    }
    if place == scalars.count { return edits > 0 ? (index, edits) : nil }
    guard edits < limit else { return nil }
    let scalar = text[index]
    let next = place + 1
    if losesEnd, next == scalars.count, edits == 0,
      isDigit(scalar) || text.match(Self.nounsBehind, at: index) != nil
    {
      return (index, 1)
    }
    if place > 1, scalar == scalars[place - 1],
      let found = end(text, from: index + 1, place, edits + 1, wasFree: false)
    {
      return found
    }
    // 管理委员委会
    if admitsAnyCharacter, place > 2, scalar == scalars[place - 2],
      text[index + 1] == scalars[place],
      let found = end(text, from: index + 1, place, edits + 1, wasFree: false)
    {
      return found
    }
    if next < scalars.count, scalar == scalars[next], place > 0 || admitsWrongStart {
      if text[index + 1] == scalars[place], admitsSwap(at: place, in: text, behind: index + 2),
        let found = end(text, from: index + 2, place + 2, edits + 1, wasFree: false)
      {
        return found
      }
      if lost.contains(place),
        let found = end(text, from: index, next, edits + 1, wasFree: false)
      {
        return found
      }
    }
    // 政府信息与政务办公室: a word of two characters is lost.
    if admitsAnyCharacter, edits == 0, limit == 2, lost.contains(place), lost.contains(next),
      next + 1 < scalars.count, scalar == scalars[next + 1],
      let found = end(text, from: index, next + 1, 2, wasFree: false)
    {
      return found
    }
    guard isHan(scalar), place > 0 || admitsWrongStart else { return nil }
    if ConfusedCharacters.of(scalars[place]).contains(scalar) {
      // 政府信息公工作: the last character is lost, and a word follows.
      if next == scalars.count, text.match(Self.wordsBehind, at: index) != nil {
        return (index, edits + 1)
      }
      return end(text, from: index + 1, next, edits + 1, wasFree: false)
    }
    // Two characters in a row that are wrong without reason are another word.
    let isInside = place > 0 && next < scalars.count
    guard admitsAnyCharacter, isInside, !wasFree else { return nil }
    return end(text, from: index + 1, next, edits + 1, wasFree: true)
  }
}

extension KnownName {
  /// 行政复案件, 主动公政府信息.
  private static let nounsBehind: Phrases = ["案件", "决定", "申请", "政府信息"]

  /// Words that start with what is confused with the end of a name.
  private static let wordsBehind: Phrases = [
    "工作", "工程", "并及", "并在", "并积", "并将", "并按", "并对", "意见", "意义", "法律", "法规", "法定", "听取", "建设", "建议",
    "利用",
    "列入", "列出", "送达", "传达", "传送", "员工", "升级", "以及",
  ]

  /// Whether a character is the one of a name: 与 and 和 are not told apart.
  private func isSame(_ scalar: UInt32, _ wanted: UInt32) -> Bool {
    scalar == wanted || wanted == Self.and && Self.ands.contains(scalar)
  }

  private static let and = Phrase("与").scalars[0]
  private static let ands = Set("和及".unicodeScalars.map(\.value))

  /// Whether the last two characters may be swapped where others follow: 人民府政务公开 has lost one,
  /// and 院务公开, 开公司 are words.
  private func admitsSwap(at place: Int, in text: ProseText, behind index: Int) -> Bool {
    guard place == scalars.count - 2 else { return true }
    return !isHan(text[index]) || kind == .term && scalars.last != Self.open
  }

  private static let open = Phrase("开").scalars[0]

  /// Where the name is miswritten that starts at an index; `nil` where it is right or another.
  func miswritten(in text: ProseText, startingAt index: Int) -> Range<Int>? {
    if text.has(right, at: index) { return doubledEnd(text, index) }
    return end(text, from: index, 0, 0, wasFree: false).map { index..<$0.end }
  }

  /// Whether all of it but the last character stands at an index, with nothing behind.
  func isCut(in text: ProseText, at index: Int) -> Bool {
    text.count - index == scalars.count - 1
      && text.scalars[index...].elementsEqual(scalars.dropLast())
  }
}
