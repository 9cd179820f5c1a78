import ReportSyntax
import StatutoryForms

/// Shares of how reviews or lawsuits ended, told without their counts: 被申请行政复议6件，结果维持占40%.
///
/// The numbers are those of table four: of all cases, or of those that were decided.
struct AppealShares {
  let passage: Passage
  let context: PassageContext
  let figures: AppealFigures

  var wrong: [(share: Quantity, part: TableFigure, total: TableFigure)] {
    let text = passage.text
    let shares = passage.quantities.compactMap { share in
      outcome(before: share).map { (share: share, outcome: $0) }
    }
    if shares.isEmpty { return [] }
    let counts = countsBySentence
    return shares.compactMap { share, outcome in
      guard let digits = text.fractionDigits(of: share),
        let subject = subject(around: share, counts),
        let part = figures.readings(subject, outcome)?.first,
        let total = figures.readings(subject, .total)?.first, total.value > 0
      else { return nil }
      let totals = [total.value, figures.readings(subject, .decided)?.first?.value].compactMap(
        \.self
      )
      let fits = totals.contains {
        $0 > 0 && Ratio(Amount(part.value), Amount($0)).fits(share.value, digits: digits)
      }
      return fits ? nil : (share, part, total)
    }
  }

  /// What the words right in front of a share name: 结果维持占, 结果纠正的占比为; `nil` of what is no share.
  private func outcome(before share: Quantity) -> AppealFigures.Outcome? {
    let text = passage.text
    guard share.kind == .percentage, !share.isApproximate, text[share.number.upperBound] == "%"
    else { return nil }
    let head = between(max(0, share.number.lowerBound - 14), share.number.lowerBound)
    guard let word = text.ranges(of: Words.share, in: head).last,
      word.upperBound == head.upperBound,
      let name = text.ranges(of: Words.outcomes, in: between(head.lowerBound, word.lowerBound))
        .last,
      isPlain(between(name.upperBound, word.lowerBound)),
      isProseStop(text[name.lowerBound - 1]) || text[name.lowerBound - 1] == "、"
        || text.has("其中", endingAt: name.lowerBound)
    else { return nil }
    switch text[name.upperBound - 1] {
    case "持": return .upheld
    case "正": return .corrected
    case "果": return .other
    default: return .pending
    }
  }

  private func isPlain(_ words: Range<Int>) -> Bool {
    words.isEmpty || passage.text.match(Words.nouns, at: words.lowerBound) == words
  }

  /// Counts of cases of the year, by the number of their sentence.
  private var countsBySentence: [Int: [AppealStatement]] {
    Dictionary(
      grouping: passage.appealStatements(besides: figures).filter {
        $0.isCount && $0.year.isOf(context.year)
      },
      by: \.sentence
    )
  }

  /// The one kind of cases that the sentence counts as the table does.
  private func subject(around share: Quantity, _ counts: [Int: [AppealStatement]])
    -> AppealStatement.Subject?
  {
    let place = share.number.lowerBound
    let counted = counts[passage.sentences.firstIndexBeyond { $0.upperBound > place }] ?? []
    guard let first = counted.first, counted.count == 1, first.subject == first.subject.allOfKind,
      first.subject != .both, first.place.upperBound <= place, case .count(let count) = first.claim,
      figures.readings(first.subject, .total)?.first?.value == count
    else { return nil }
    return first.subject
  }
}

private enum Words {
  static let share: Phrases = ["占", "占比", "占比为", "占比达", "占总数的", "占全部的"]
  static let outcomes: Phrases = ["结果维持", "维持", "结果纠正", "被纠正", "纠正", "其他结果", "尚未审结", "未审结"]
  static let nouns: Phrases = ["的", "案件", "的案件", "的占比", "数", "件数"]
}
