import ReportSyntax
import StatutoryForms

/// Shares of a list that leaves nothing out and comes to more than all: 甲占45%、乙占30%、其他占35%, and 其中动态类占50%，
/// 公告类占30%，解读类占35%.
enum ShareSums {
  static func findings(in passage: Passage) -> [Finding.Draft] {
    let text = passage.text
    guard passage.quantities.count(where: { $0.kind == .percentage }) >= 3 else { return [] }
    return passage.sentences.compactMap { sentence in
      var shares = shares(in: sentence, of: passage)
      if shares.isEmpty { shares = self.shares(ofClassesIn: sentence, of: passage) }
      if shares.isEmpty { shares = self.shares(announcedIn: sentence, of: passage) }
      let sum = shares.reduce(Amount.zero) { $0 + $1.value }
      guard shares.count >= 3, sum > Amount(101), let first = shares.first, let last = shares.last
      else { return nil }
      let list = shares.map(\.value.text).joined(separator: "＋")
      return Finding.Draft(
        range: text.byteRange(last.range),
        message: Wording(
          "各项占比之和 \(list)＝\(sum.text)，超过 100%",
          english: "The shares add up to \(sum.text)%: \(list)"
        ),
        related: [
          Finding.Related(
            range: text.byteRange(first.range),
            message: Wording("第一项", english: "The first of them")
          )
        ]
      )
    }
  }

  /// Shares in a row, of which the last is that of the others; none where one has a total of its own.
  private static func shares(in sentence: Range<Int>, of passage: Passage) -> [Quantity] {
    let text = passage.text
    var run: [Quantity] = []
    for share in passage.quantities(in: sentence) where share.kind == .percentage {
      let start = run.last?.range.upperBound ?? sentence.lowerBound
      let place = share.number.lowerBound
      guard !share.isApproximate, text[share.number.upperBound] == "%",
        Words.share.contains(where: { text.has($0, endingAt: place) }),
        !between(start, place).contains(where: {
          text[$0] == ";" || text[$0] == "(" || text[$0] == ")"
        })
      else {
        run = []
        continue
      }
      let name = label(endingAt: place, in: text)
      // 其中 begins a list.
      if text.match(Words.among, at: name) != nil { run = [] }
      run.append(share)
      if text.match(Words.others, at: name) != nil { return run }
    }
    return []
  }

  /// 占比：甲36%，乙30%，丙20%，其他24%: shares that are called so once, up to that of the others.
  private static func shares(announcedIn sentence: Range<Int>, of passage: Passage) -> [Quantity] {
    let text = passage.text
    guard let words = text.firstRange(of: Words.announcements, in: sentence) else { return [] }
    var run: [Quantity] = []
    var start = words.upperBound
    for share in passage.quantities(in: between(start, sentence.upperBound)) {
      let place = share.number.lowerBound
      guard share.kind == .percentage, !share.isApproximate,
        text[share.number.upperBound] == "%", (1...12).contains(place - start),
        text.scalars[start..<place].allSatisfy(isHan)
      else { return [] }
      run.append(share)
      if text.match(Words.others, at: start) != nil { return run }
      let mark = text[share.range.upperBound]
      guard mark == "," || mark == "、" else { return [] }
      start = share.range.upperBound + 1
    }
    return []
  }

  /// The shares of classes behind 其中, nothing else between them: one class does not reach into another.
  private static func shares(ofClassesIn sentence: Range<Int>, of passage: Passage) -> [Quantity] {
    let text = passage.text
    guard text.contains(Words.among, in: sentence) || isAllOfClasses(sentence, of: passage) else {
      return []
    }
    var run: [Quantity] = []
    for share in passage.quantities(in: sentence) where share.kind == .percentage {
      let place = share.number.lowerBound
      let name = label(endingAt: place, in: text)
      let isFirst = text.match(Words.among, at: name) != nil
      guard !share.isApproximate, text[share.number.upperBound] == "%",
        let word = Words.share.first(where: { text.has($0, endingAt: place) }),
        text.contains(Words.classes, in: between(name, place - word.scalars.count)),
        passage.quantities(in: between(name, place)).isEmpty,
        isFirst || run.isEmpty && !text.contains(Words.among, in: sentence)
          || run.last.map({ name == $0.range.upperBound + 1 }) == true
      else {
        if run.count >= 3 { return run }
        run = []
        continue
      }
      if isFirst { run = [] }
      run.append(share)
    }
    return run
  }

  /// 公开信息214条，动态类占45%，公告类占34%，资金类占32%: whether a total stands in front, and nothing but shares of
  /// classes behind.
  private static func isAllOfClasses(_ sentence: Range<Int>, of passage: Passage) -> Bool {
    let text = passage.text
    let figures = passage.quantities(in: sentence).filter {
      $0.kind == .count || $0.kind == .percentage
    }
    guard let total = figures.first, total.kind == .count, !total.isApproximate,
      figures.count >= 4, figures.dropFirst().allSatisfy({ $0.kind == .percentage }),
      text[total.range.upperBound] == "," || text[total.range.upperBound] == ":",
      label(endingAt: figures[1].number.lowerBound, in: text) == total.range.upperBound + 1
    else { return false }
    return true
  }

  /// Where the words in front of a share begin, behind the last mark.
  private static func label(endingAt end: Int, in text: ProseText) -> Int {
    var start = end
    while start > 0, end - start < 24, !isProseStop(text[start - 1]), text[start - 1] != "、" {
      start -= 1
    }
    return start
  }
}

private enum Words {
  static let share: [Phrase] = ["占", "占比", "占比为"]
  static let announcements: Phrases = [
    "占比:", "占比分别为:", "占比分别为", "比例分别为", "比例为:", "比例分别是", "比重分别为", "占比为:", "占比依次为",
  ]
  static let among: Phrases = ["其中"]
  static let classes: Phrases = ["类", "类信息"]
  static let others: Phrases = ["其他", "其它", "其余"]
}
