import ReportSyntax

/// What is wrong with the punctuation of a passage, read once from the front.
struct PunctuationReader {
  /// Marks that stand in pairs.
  enum Pair: CaseIterable {
    case round
    case title
    case quotation

    /// The marks as they should be written.
    var marks: (opening: String, closing: String) {
      switch self {
      case .round: ("（", "）")
      case .title: ("《", "》")
      case .quotation: ("“", "”")
      }
    }
  }

  /// A flaw, with the characters it stands at.
  enum Flaw {
    /// `,` in Chinese text.
    case halfWidth(Int)
    /// `(` and `)` around Chinese text.
    case halfWidthBrackets(Int, Int)
    /// The half-width one of two brackets.
    case mixedBrackets(whole: Range<Int>, half: Int)
    /// `，，`, `，。`
    case doubledStop(Range<Int>)
    /// “ where ” should stand, or the reverse.
    case turnedQuotation(Int)
  }

  /// A mark of a pair whose other mark is not in the passage.
  struct Unpaired {
    let pair: Pair
    let index: Int
    let isOpening: Bool
  }

  private let passage: Passage
  private let text: ProseText
  private let bytes: [UInt8]
  private var flaws: [Flaw] = []
  private var unpaired: [Unpaired] = []
  private var openBrackets: [Int] = []
  private var openTitles: [Int] = []
  private var quotations: [(index: Int, isOpening: Bool)] = []

  /// What is wrong with a passage.
  struct Result {
    let flaws: [Flaw]
    let unpaired: [Unpaired]
  }

  static func read(_ passage: Passage, of bytes: [UInt8]) -> Result? {
    let reader = PunctuationReader(passage, of: bytes)
    if reader.flaws.isEmpty, reader.unpaired.isEmpty { return nil }
    return Result(flaws: reader.flaws, unpaired: reader.unpaired)
  }

  private init(_ passage: Passage, of bytes: [UInt8]) {
    self.passage = passage
    text = passage.text
    self.bytes = bytes
    let scalars = text.scalars
    for index in scalars.indices where scalars[index] < "㐀" || scalars[index] > "鿿" {
      read(index)
    }
    unpaired += openBrackets.map { Unpaired(pair: .round, index: $0, isOpening: true) }
    unpaired += openTitles.map { Unpaired(pair: .title, index: $0, isOpening: true) }
    readQuotations()
  }

  private mutating func read(_ index: Int) {
    let scalar = text.scalars[index]
    switch scalar {
    case ",", ":", ";", "!", "?":
      if text.isHalfWidth(at: index), isAmongChinese(index), !isInOrdinal(index) {
        flaws.append(.halfWidth(index))
      }
      readDoubledStop(index)
    case "、", "。": readDoubledStop(index)
    case "(": openBrackets.append(index)
    case ")": closeBracket(index)
    case "《": openTitles.append(index)
    case "》":
      if openTitles.popLast() == nil {
        unpaired.append(Unpaired(pair: .title, index: index, isOpening: false))
      }
    case "“": quotations.append((index, true))
    case "”": quotations.append((index, false))
    default: return
    }
  }

  // MARK: Width

  /// Whether Chinese stands on both sides; digits only behind a comma, as in 共3条,2024年.
  private func isAmongChinese(_ index: Int) -> Bool {
    let (before, after) = (text[index - 1], text[index + 1])
    let isBehindChinese =
      isHan(before) || before == "”" || before == "》"
      || (before == ")" || before == "%") && isHan(after)
    guard isBehindChinese else { return false }
    let mark = text[index]
    switch after {
    case "“", "《": return true
    case "(": return !text.isHalfWidth(at: index + 1)
    case 0: return passage.kind == .paragraph
    case 0x30...0x39: return mark == 0x2C || mark == 0x3B
    default: return isHan(after)
    }
  }

  /// Whether the mark belongs to the number in front of the passage: `一,`.
  private func isInOrdinal(_ index: Int) -> Bool {
    guard let ordinal = passage.ordinal else { return false }
    return text.byteRange(index..<index + 1).lowerBound < ordinal.range.upperBound
  }

  private mutating func readDoubledStop(_ index: Int) {
    guard text.gap(behind: index).isEmpty, text.gap(behind: index - 1).isEmpty else { return }
    let (mark, next) = (text[index], text[index + 1])
    let isStop = { (scalar: UInt32) in
      switch scalar {
      case ",", ";", ":", "、", "。": true
      default: false
      }
    }
    // 。。。 and more are an ellipsis of sorts; `::` and `,,` may belong to something technical.
    guard isStop(mark), isStop(next), !isStop(text[index - 1]), !isStop(text[index + 2]),
      !text.isHalfWidth(at: index) || !text.isHalfWidth(at: index + 1),
      isHan(text[index - 1]) || text[index - 1] == "”" || text[index - 1] == "》"
        || text[index - 1] == ")"
    else { return }
    flaws.append(.doubledStop(index..<index + 2))
  }

  // MARK: Brackets

  /// How many characters in brackets are looked at to tell words from a number.
  private static let longestLook = 40

  private mutating func closeBracket(_ index: Int) {
    guard let opening = openBrackets.popLast() else {
      if !isEnumerator(index) {
        unpaired.append(Unpaired(pair: .round, index: index, isOpening: false))
      }
      return
    }
    let isHalf = (text.isHalfWidth(at: opening), text.isHalfWidth(at: index))
    switch isHalf {
    case (true, true):
      // Brackets in brackets are not read again for each pair around them.
      let inside = (opening + 1..<index).prefix(Self.longestLook)
      if passage.kind == .paragraph, inside.contains(where: { isHan(text[$0]) }),
        !inside.allSatisfy({ isNumeral(text[$0]) })
      {
        flaws.append(.halfWidthBrackets(opening, index))
      }
    case (true, false):
      if isRoundBracket(index) {
        flaws.append(.mixedBrackets(whole: opening..<index + 1, half: opening))
      }
    case (false, true):
      if isRoundBracket(opening) {
        flaws.append(.mixedBrackets(whole: opening..<index + 1, half: index))
      }
    case (false, false): return
    }
  }

  /// Whether a bracket is （ or ）; 【 and others are folded to it.
  private func isRoundBracket(_ index: Int) -> Bool {
    let start = text.byteRange(index..<index + 1).lowerBound
    guard bytes.indices.contains(start) else { return false }
    return bytes[start] == 0xEF
  }

  /// Whether a closing bracket ends a number without an opening one: `1）`, `二)`.
  private func isEnumerator(_ index: Int) -> Bool {
    isNumeral(text[index - 1]) || isLatin(text[index - 1]) && !isLatin(text[index - 2])
  }

  private func isNumeral(_ scalar: UInt32) -> Bool {
    isDigit(scalar) || isChineseOrdinal(scalar)
  }

  // MARK: Quotation marks

  /// Holds the marks against turns of “ and ”: one wrong mark is turned, or one is missing.
  private mutating func readQuotations() {
    var isOpen = false
    for (place, mark) in quotations.enumerated() {
      if mark.isOpening != isOpen {
        isOpen = mark.isOpening
        continue
      }
      if isNested { return }
      if isRight(from: place + 1, isOpen: !isOpen) {
        flaws.append(.turnedQuotation(mark.index))
      } else {
        let missing = mark.isOpening ? quotations[place - 1] : mark
        unpaired.append(
          Unpaired(pair: .quotation, index: missing.index, isOpening: missing.isOpening)
        )
      }
      return
    }
    if isOpen, let last = quotations.last {
      unpaired.append(Unpaired(pair: .quotation, index: last.index, isOpening: true))
    }
  }

  /// Whether every mark is answered, one pair maybe inside another: “a“b”c”.
  private var isNested: Bool {
    var depth = 0
    for mark in quotations {
      depth += mark.isOpening ? 1 : -1
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// Whether the marks from a place on take turns and end closed.
  private func isRight(from start: Int, isOpen: Bool) -> Bool {
    var isOpen = isOpen
    for mark in quotations[start...] {
      if mark.isOpening == isOpen { return false }
      isOpen = mark.isOpening
    }
    return !isOpen
  }
}
