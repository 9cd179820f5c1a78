import ReportSyntax

extension WrittenShare {
  /// 新收申请48件，自然人申请40件，占总数的83.3%: the total is the count in front of the part.
  static func ofTotalsInFront(in passage: Passage) -> [WrittenShare] {
    let (text, quantities) = (passage.text, passage.quantities)
    return quantities.indices.dropFirst(2).compactMap { index in
      let (total, part, share) = (quantities[index - 2], quantities[index - 1], quantities[index])
      guard share.kind == .percentage, !share.isApproximate, share.unit == "%",
        text[share.number.upperBound] == "%", part.kind == .count, total.kind == .count,
        part.unit == total.unit, part.value <= total.value, !part.isApproximate,
        !total.isApproximate, text[part.range.upperBound] == ",",
        let words = text.match(Words.ofWhole, at: part.range.upperBound + 1),
        words.upperBound == share.number.lowerBound,
        passage.sentence(around: total.number.lowerBound)?.contains(share.number.lowerBound)
          == true
      else { return nil }
      let list = CountedList(total: total, parts: [part], namesTheRest: false, form: .open)
      return WrittenShare(list: list, part: part, share: share)
    }
  }

  /// Shares in a row whose total is known from what most of them come to: 答复805件。公开258件，占33.9%；不予公开35件，占4.3%；
  /// 无法提供265件，占32.9%.
  ///
  /// None where fewer than two of them tell the same total, or where not all others but a few do.
  static func inSeries(_ passage: Passage) -> [WrittenShare] {
    series(in: passage).flatMap { pairs -> [WrittenShare] in
      guard let total = total(of: pairs, in: passage) else { return [] }
      return pairs.map { pair in
        let list = CountedList(total: total, parts: [pair.part], namesTheRest: false, form: .open)
        return WrittenShare(list: list, part: pair.part, share: pair.share)
      }
    }
  }

  private typealias Pair = (part: Quantity, share: Quantity)

  /// Runs of at least three counts of a unit, each with its share behind it and nothing else counted.
  private static func series(in passage: Passage) -> [[Pair]] {
    let quantities = passage.quantities
    var runs: [[Pair]] = []
    var last: Int?
    for index in quantities.indices.dropLast() where quantities[index].kind == .count {
      let part = quantities[index]
      let next =
        index + 2 < quantities.count
        ? quantities[index + 2].number.lowerBound : passage.text.count
      guard !part.isApproximate, quantities[index + 1].kind == .percentage,
        let share = share(behind: part, until: next, in: passage)
      else { continue }
      if last == index - 2, let run = runs.indices.last, runs[run][0].part.unit == part.unit {
        runs[run].append((part, share))
      } else {
        runs.append([(part, share)])
      }
      last = index
    }
    return runs.filter { $0.count >= 3 }
  }

  /// The one count in front of a run that most of its shares, and at least two that say something, are
  /// shares of.
  private static func total(of pairs: [Pair], in passage: Passage) -> Quantity? {
    let candidates = passage.quantities.prefix {
      $0.number.lowerBound < pairs[0].part.number.lowerBound
    }.filter { candidate in
      guard candidate.kind == .count, candidate.unit == pairs[0].part.unit,
        !candidate.isApproximate
      else { return false }
      let fitting = pairs.filter { pair in
        guard pair.part.value <= candidate.value,
          let digits = passage.text.fractionDigits(of: pair.share)
        else { return false }
        return Ratio(pair.part.value, candidate.value).fits(pair.share.value, digits: digits)
      }
      let telling = fitting.filter { $0.part.value > .zero && $0.share.value < Amount(100) }
      return telling.count >= 2 && (pairs.count - fitting.count) * 2 <= telling.count
    }
    guard let total = candidates.last, candidates.allSatisfy({ $0.value == total.value }) else {
      return nil
    }
    return total
  }
}

private enum Words {
  static let ofWhole: Phrases = [
    "占总数的", "占总量的", "占申请总数的", "占申请总量的", "占全部申请的", "占公开总数的", "占公开总量的", "占全部信息的", "占信息总数的", "占信息总量的",
  ]
}
