import ReportSyntax
import StatutoryForms

/// Shares of what became of requests: 予以公开75件，占43.1%；不予公开17件，占9.8%.
///
/// For those of no list that tells their total. The numbers are those of table three, so its totals are
/// what they may be shares of.
struct OutcomeShares {
  let passage: Passage
  let context: PassageContext
  let figures: RequestFigures
  /// Shares that are told of already, by where their numbers start.
  let told: Set<Int>

  /// A share of none of the totals, in a passage where another one fits one of them.
  var wrong: [(share: Quantity, part: RequestStatement, total: TableFigure)] {
    let text = passage.text
    let totals = [figures.outcomesTotal, figures.receivedAndCarriedIn, figures.received]
      .compactMap(\.self)
    guard totals.count == 3 else { return [] }
    let shares = context.requestStatements(in: passage).compactMap { part in
      share(behind: part).map { (share: $0, part: part) }
    }
    guard shares.count >= 2 else { return [] }
    var bases: [Int] = []
    var odd: [(share: Quantity, part: RequestStatement)] = []
    for (share, part) in shares {
      guard let digits = text.fractionDigits(of: share) else { continue }
      let fitting = totals.indices.filter {
        Ratio(Amount(part.value), Amount(totals[$0].value)).fits(share.value, digits: digits)
      }
      bases += fitting
      if fitting.isEmpty { odd.append((share, part)) }
    }
    // The total that most of the others are shares of.
    guard let base = totals.indices.max(by: { count($0, bases) < count($1, bases) }),
      count(base, bases) * 2 >= shares.count
    else { return [] }
    return odd.filter {
      fitsNoCount($0.share, $0.part) && !told.contains($0.share.number.lowerBound)
    }
    .map { ($0.share, $0.part, totals[base]) }
  }

  private func count(_ base: Int, _ bases: [Int]) -> Int { bases.count { $0 == base } }

  /// 占43.1% right behind the number of a row that table three has, too.
  private func share(behind part: RequestStatement) -> Quantity? {
    guard case .outcome(let codes) = part.subject, part.value > 0,
      figures.outcome(codes)?.value == part.value
    else { return nil }
    let (text, end) = (passage.text, part.place.upperBound)
    let start = Self.marks.contains(text[end]) ? end + 1 : end
    guard let words = text.match(Self.words, at: start),
      let share = passage.quantities(in: words.upperBound..<words.upperBound + 1).first,
      share.number.lowerBound == words.upperBound, share.kind == .percentage,
      !share.isApproximate, share.unit == "%", text[share.number.upperBound] == "%"
    else { return nil }
    return share
  }

  private static let marks = Set(",(、".unicodeScalars.map(\.value))
  private static let words: Phrases = ["占", "占比", "占比为", "占总数的", "占总数", "占比例为", "占比达"]

  /// Whether the part is such a share of no number of the passage.
  private func fitsNoCount(_ share: Quantity, _ part: RequestStatement) -> Bool {
    guard let digits = passage.text.fractionDigits(of: share) else { return false }
    return !passage.quantities.contains {
      $0.kind == .count && $0.value > .zero
        && Ratio(Amount(part.value), $0.value).fits(share.value, digits: digits)
    }
  }
}
