import ReportSyntax
import StatutoryForms

/// One of the two notices that issued the form, as a passage cites it: by its number.
struct NoticeCitation: Sendable {
  let year: Int
  let number: Int
  /// The whole citation, 国办公开办函〔2021〕30号: characters of the passage.
  let range: Range<Int>
  /// From the bracket, or the year, to 号.
  let numberRange: Range<Int>
  let shape: Shape
  /// What the words in front of it say that is cited; `nil` where they name no notice on the form.
  let title: Edition.ID?

  enum Shape: Sendable, Equatable {
    /// 〔2021〕30号
    case right
    /// （2021）30号, [2021]30号
    case otherBrackets
    /// 202130号, 2021〕30号, 〔2021〕第30号
    case broken
    /// 国办公开函〔2021〕30号
    case otherOrgan
  }

  /// The edition whose notice has this number; `nil` where none has.
  var edition: Edition.ID? {
    Edition.all.first { $0.issue.year == year && $0.issue.number == number }?.id
  }

  /// The citations in a passage, in the order of the text.
  static func all(in passage: Passage, of bytes: [UInt8]) -> [NoticeCitation] {
    let text = passage.text
    var citations: [NoticeCitation] = []
    for organ in text.ranges(of: organs, in: text.whole) {
      if let citation = NoticeCitation(passage, behind: organ, bytes) { citations.append(citation) }
    }
    return citations
  }

  private init?(_ passage: Passage, behind organ: Range<Int>, _ bytes: [UInt8]) {
    let text = passage.text
    var index = organ.upperBound
    var hasLetters = false
    func digits() -> (value: Int, count: Int)? {
      let start = index
      var value = 0
      while index - start < 7, let digit = Self.digit(text[index]), index > start || digit.isWritten
      {
        value = value * 10 + digit.value
        hasLetters = hasLetters || !digit.isWritten
        index += 1
      }
      return index > start ? (value, index - start) : nil
    }
    func marks() -> Range<Int> {
      let start = index
      while index - start < 3, Self.marks.contains(text[index]) { index += 1 }
      return start..<index
    }
    let opening = marks()
    guard let first = digits() else { return nil }
    let closing = marks()
    let second = closing.isEmpty ? nil : digits()
    let isMarked = text[index] == Self.numberMark
    guard isMarked || second != nil else { return nil }
    if let second {
      // 20211〕30号: the bracket has become a 1.
      let isSwollen = opening.isEmpty && first.count == 5 && first.value % 10 == 1
      let edition = Edition.all.first { $0.issue.number == second.value }
      if first.count == 3, let edition, Self.isCut(first.value, of: edition.issue.year) {
        (year, number) = (edition.issue.year, second.value)
        hasLetters = true
      } else {
        (year, number) = (isSwollen ? first.value / 10 : first.value, second.value)
      }
    } else if first.count == 5 || first.count == 6 {
      let rest = first.count == 5 ? 10 : 100
      (year, number) = first.value.quotientAndRemainder(dividingBy: rest)
    } else {
      return nil
    }
    guard (2000...2099).contains(year) else { return nil }
    let end = isMarked ? index + 1 : index
    range = organ.lowerBound..<end
    numberRange = opening.lowerBound..<end
    title = Self.title(in: passage, before: organ.lowerBound)
    let isExact =
      text.has(Self.organ, at: organ.lowerBound) && organ.count == Self.organ.scalars.count
    shape =
      if !isExact {
        .otherOrgan
      } else if opening.count != 1 || closing.count != 1 || text[opening.lowerBound] == "第"
        || hasLetters || !isMarked || second == nil || text[closing.upperBound] == "0"
      {
        .broken
      } else if Self.isShell(opening, "〔", text, bytes), Self.isShell(closing, "〕", text, bytes) {
        .right
      } else {
        .otherBrackets
      }
    // 国办函〔2021〕30号 may be another document, unless it stands behind the title of this one.
    if !isExact || !isMarked, edition == nil { return nil }
    if text.match(Self.otherSeries, at: range.lowerBound) != nil, title == nil { return nil }
  }

  /// Whether a number is a year with one digit lost: 202, 221.
  private static func isCut(_ value: Int, of year: Int) -> Bool {
    let digits = String(year)
    return digits.indices.contains { index in
      var shorter = digits
      shorter.remove(at: index)
      return Int(shorter) == value
    }
  }

  /// The value of a digit, or of a letter that stands for one.
  private static func digit(_ scalar: UInt32) -> (value: Int, isWritten: Bool)? {
    switch scalar {
    case 0x30...0x39: (Int(scalar - 0x30), true)
    case "O", "o": (0, false)
    case "l", "I": (1, false)
    default: nil
    }
  }

  /// Whether a bracket is the one of document numbers, which a passage does not tell from `[`.
  private static func isShell(
    _ mark: Range<Int>,
    _ shell: String,
    _ text: ProseText,
    _ bytes: [UInt8]
  ) -> Bool {
    let place = text.byteRange(mark)
    return hasWord(shell, bytes, at: place.lowerBound, limit: place.upperBound)
  }

  /// Which notice the title names that stands directly in front: 年度报告格式〉的通知》（.
  private static func title(in passage: Passage, before index: Int) -> Edition.ID? {
    let text = passage.text
    let before = max(0, index - 20)..<index
    guard let found = text.ranges(of: subjects, in: before).last,
      text.scalars[found.upperBound..<index].allSatisfy(Self.titleEnds.contains)
    else { return nil }
    return Edition.all.last { text.has(Phrase($0.issue.subject), endingAt: found.upperBound) }?.id
  }

  private static let titleEnds = Set("》)”的通知要求(“".unicodeScalars.map(\.value))
  static let organ: Phrase = "国办公开办函"
  private static let organs: Phrases = [
    "国办公开办函", "国公办开办函", "国办公办开函", "国办开公办函", "国办公开函办", "国办公开函", "国办公办函", "国办公开办涵", "国办公开办", "国办开办函",
    "国办公开办发", "国办公开发", "国办公开公办函",
    "国办公开办函函", "国办公办公开函", "国办函公开办", "国办公函开办", "国办办公开函", "国办函", "国办发",
  ]
  private static let otherSeries: Phrases = ["国办函", "国办发"]
  private static let subjects = Phrases(Edition.all.map(\.issue.subject))
  /// Brackets of any kind, 年, 第 and dashes.
  private static let marks = Set("()〔〕[]【】《》<>{}「」“”年第-".unicodeScalars.map(\.value))
  private static let numberMark = Phrase("号").scalars[0]
}

extension NoticeCitation {
  /// Where a passage names the notice of an edition by its title.
  static func titles(of edition: Edition, in passage: Passage) -> [Range<Int>] {
    let text = passage.text
    return text.ranges(of: edition.issue.titles, in: text.whole).filter { range in
      let before = max(0, range.lowerBound - 40)..<range.lowerBound
      return text.contains(issuers, in: before) || standsAlone(range.lowerBound, text)
    }
  }

  /// Whether a title has no organ in front of it: 根据《关于….
  private static func standsAlone(_ index: Int, _ text: ProseText) -> Bool {
    text[index - 1] == "《" && (text[index - 2] == "、" || links.contains(text[index - 2]))
  }

  private static let issuers: Phrases = ["国务院", "国办"]
  private static let links = Set("据照和及合与,按".unicodeScalars.map(\.value))
}
