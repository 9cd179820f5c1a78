import ReportSyntax

/// A percentage and the part of a list that it is the share of.
struct WrittenShare {
  let list: CountedList
  let part: Quantity
  let share: Quantity

  /// The shares of a passage: `甲258件，占32%`, and those whose sentence names its own part.
  static func all(in passage: Passage) -> [WrittenShare] {
    guard passage.facts.matters.contains(.percentages) else { return [] }
    var shares: [WrittenShare] = []
    var told: Set<Int> = []
    for list in passage.lists where mayDivide(list, in: passage) {
      let parts = list.parts
      if let told = respective(list, in: passage) {
        shares += told
        continue
      }
      for index in parts.indices {
        let next =
          index + 1 < parts.count ? parts[index + 1].number.lowerBound : passage.text.count
        if let share = share(behind: parts[index], until: next, in: passage) {
          shares.append(WrittenShare(list: list, part: parts[index], share: share))
        }
      }
      shares += named(behind: list, in: passage)
    }
    shares += ofNamedTotals(in: passage) + ofTotalsInFront(in: passage) + inSeries(passage)
    return shares.filter { told.insert($0.share.number.lowerBound).inserted }
  }

  /// As many shares as parts, in their order: 网上80件、信函20件，占比分别为80%、20%.
  ///
  /// None where there are not as many; `nil` where the shares stand with their parts.
  private static func respective(_ list: CountedList, in passage: Passage) -> [WrittenShare]? {
    let (text, quantities) = (passage.text, passage.quantities)
    guard let last = list.parts.last, list.parts.count >= 2 else { return nil }
    let next = quantities.firstIndexBeyond { $0.number.lowerBound >= last.range.upperBound }
    guard next < quantities.count, quantities[next].kind == .percentage,
      case let ahead = between(last.range.upperBound, quantities[next].number.lowerBound),
      ahead.count <= 16, text.contains(Words.respectively, in: ahead)
    else { return nil }
    let shares = quantities[next...].prefix { $0.kind == .percentage }
    guard shares.count == list.parts.count, text.contains(Words.share, in: ahead),
      !text.contains(Words.other, in: ahead), shares.allSatisfy({ isPlain($0, in: text) })
    else { return [] }
    return zip(list.parts, shares).map { WrittenShare(list: list, part: $0, share: $1) }
  }

  /// 网站公开188条，占公开总数243条的77.4%: the total stands in front of the percentage.
  private static func ofNamedTotals(in passage: Passage) -> [WrittenShare] {
    let (text, quantities) = (passage.text, passage.quantities)
    return quantities.indices.dropFirst(2).compactMap { index in
      let (part, total, share) = (quantities[index - 2], quantities[index - 1], quantities[index])
      let ahead = between(part.range.upperBound, total.number.lowerBound)
      guard share.kind == .percentage, isPlain(share, in: text), part.kind == .count,
        total.kind == .count, part.unit == total.unit, part.value <= total.value,
        !part.isApproximate, !total.isApproximate, ahead.count <= 16,
        let word = text.firstRange(of: Words.share, in: ahead),
        word.lowerBound - ahead.lowerBound <= 1, !text.contains(Words.other, in: ahead),
        text.has("的", at: total.range.upperBound),
        share.number.lowerBound == total.range.upperBound + 1
      else { return nil }
      let list = CountedList(total: total, parts: [part], namesTheRest: false, form: .open)
      return WrittenShare(list: list, part: part, share: share)
    }
  }

  /// Whether the parts of a list are shares of its total; of an open list the only one behind 其中 is.
  private static func mayDivide(_ list: CountedList, in passage: Passage) -> Bool {
    switch list.form {
    case .sentences: return false
    case .open:
      guard list.parts.count == 1, let part = list.parts.first else { return false }
      let ahead = between(list.total.range.upperBound, part.number.lowerBound)
      return ahead.count <= 24
        && (text(passage, ahead, isOf: Words.among)
          || passage.text.contains(Words.within, in: ahead))
        && passage.quantities(in: ahead).isEmpty
    case .announced, .summedUp, .among, .closedByTheRest, .series: return true
    }
  }

  private static func text(_ passage: Passage, _ range: Range<Int>, isOf words: Phrases) -> Bool {
    passage.text.match(words, at: range.lowerBound) != nil
  }

  /// 占83% right behind a part.
  static func share(behind part: Quantity, until next: Int, in passage: Passage)
    -> Quantity?
  {
    let text = passage.text
    let start = part.range.upperBound
    let end = max(min(next, start + 14), start)
    guard
      let share = passage.quantities(in: start..<end).first(where: { $0.kind == .percentage }),
      isPlain(share, in: text),
      let word = text.firstRange(of: Words.share, in: between(start, share.number.lowerBound)),
      share.number.lowerBound - word.upperBound <= 8,
      !text.contains(Words.other, in: between(start, share.number.lowerBound))
        || text.match(Words.whole, at: word.lowerBound)?.upperBound == share.number.lowerBound
    else { return nil }
    // ……81条。主动公开的信息占15%: a subject of its own is not the part in front.
    var isBehindStop = false
    let subject = text.has(Words.own, endingAt: word.lowerBound) ? 1 : 0
    for index in between(start, word.lowerBound - subject) {
      if text[index] == "。" || isBehindStop && isHan(text[index]) { return nil }
      if isProseStop(text[index]) { isBehindStop = true }
    }
    return share
  }

  /// Shares behind a list, in its sentence or the next, whose first words are those of one of its parts.
  private static func named(behind list: CountedList, in passage: Passage) -> [WrittenShare] {
    let text = passage.text
    guard list.form == .announced, let last = list.parts.last,
      case let next = passage.sentences.firstIndexBeyond({ $0.lowerBound > last.number.lowerBound }),
      next > 0
    else { return [] }
    let labels = list.parts.map { label(of: $0, in: text) }
    let own = between(last.range.upperBound, passage.sentences[next - 1].upperBound)
    let places = [own] + (next < passage.sentences.count ? [passage.sentences[next]] : [])
    let clauses = places.filter { $0.count <= 400 }.flatMap { text.clauses(in: $0) }
    return clauses.compactMap { clause in
      guard
        let share = passage.quantities(in: clause).first(where: { $0.kind == .percentage }),
        isPlain(share, in: text),
        let word = text.firstRange(
          of: Words.share,
          in: between(clause.lowerBound, share.number.lowerBound)
        ),
        word.lowerBound - clause.lowerBound <= 20, share.number.lowerBound - word.upperBound <= 8,
        !text.contains(Words.other, in: between(clause.lowerBound, share.number.lowerBound))
      else { return nil }
      let subject = between(clause.lowerBound, word.lowerBound)
      let named = labels.indices.filter { index in
        labels[index].count >= 2 && hasSameWords(labels[index], at: subject.lowerBound, in: text)
      }
      guard named.count == 1, let part = named.first else { return nil }
      return WrittenShare(list: list, part: list.parts[part], share: share)
    }
  }

  /// The words in front of a part, up to the last mark.
  private static func label(of part: Quantity, in text: ProseText) -> Range<Int> {
    let end = part.number.lowerBound
    var start = end
    while start > 0, end - start < 16, !isProseStop(text[start - 1]), text[start - 1] != "、",
      text[start - 1] != "("
    {
      start -= 1
    }
    if let opener = text.match(Words.openers, at: start) { start = opener.upperBound }
    return between(start, end)
  }

  /// Whether the words of a part stand at a place, with or without 的: 主动公开（的）政府信息.
  private static func hasSameWords(_ label: Range<Int>, at place: Int, in text: ProseText) -> Bool {
    var place = place
    for index in label {
      if text[place] == Words.particle, text[index] != Words.particle { place += 1 }
      guard text[index] == text[place] else { return false }
      place += 1
    }
    return true
  }

  private static func isPlain(_ share: Quantity, in text: ProseText) -> Bool {
    !share.isApproximate && share.unit == "%" && text[share.number.upperBound] == "%"
  }
}

private enum Words {
  static let openers: Phrases = ["其中", "通过"]
  static let among: Phrases = [",其中", ";其中", "(其中"]
  /// 326条信息中，甲118条.
  static let within: Phrases = ["中,"]
  static let share: Phrases = ["占"]
  static let respectively: Phrases = ["分别"]
  static let particle = Phrase("的").scalars[0]
  /// 所占比例.
  static let own: Phrase = "所"
  /// 占总数的64.8% has none but that of the list.
  static let whole: Phrases = [
    "占总数的", "占总量的", "占公开总数的", "占公开总量的", "占申请总数的", "占申请总量的", "占全年总数的", "占全年总量的", "占信息总数的", "占信息总量的",
  ]
  /// 占已答复件数的5.1% has a total of its own.
  static let other: Phrases = ["约", "较", "同比", "增长", "下降", "数的", "总量的"]
}
