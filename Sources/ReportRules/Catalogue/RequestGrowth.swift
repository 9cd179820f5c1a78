import ReportSyntax

/// A growth of requests that a sentence tells of this year's count: 收到申请120件，同比增长20%.
///
/// The count before stands in last year's report alone. Places are byte offsets into the text.
struct RequestGrowth: Sendable {
  let kind: Kind
  let count: Int
  let countRange: Range<Int>
  let percentage: Amount
  let percentageRange: Range<Int>
  /// The digits of the percentage.
  let numberRange: Range<Int>
  /// How many stand behind the point.
  let digits: Int
  let isGrowth: Bool

  enum Kind: Sendable {
    /// 收到, 受理: with those carried in or without.
    case received
    /// 办结, 答复.
    case finished
  }
}

extension Report {
  /// What section one tells of this year's requests so.
  var requestGrowths: [RequestGrowth] {
    let narrative = ownProse.narrative
    return narrative.indices(about: .percentages).flatMap { number -> [RequestGrowth] in
      let passage = narrative[number]
      guard passage.section == .overview else { return [] }
      let growths = WrittenGrowth.allOfOneFigure(in: passage, year: identity.year)
      if growths.isEmpty { return [] }
      let statements = PassageContext(self, passage: number).requestStatements(in: passage)
      return growths.compactMap { count, percentage, isGrowth in
        let statement = statements.first {
          $0.place.contains(count.number.lowerBound) && $0.value == count.value.count
        }
        guard let statement, let kind = RequestGrowth.Kind(statement.subject),
          let digits = passage.text.fractionDigits(of: percentage)
        else { return nil }
        return RequestGrowth(
          kind: kind,
          count: statement.value,
          countRange: passage.text.byteRange(count.range),
          percentage: percentage.value,
          percentageRange: passage.text.byteRange(percentage.range),
          numberRange: passage.text.byteRange(percentage.number),
          digits: digits,
          isGrowth: isGrowth
        )
      }
    }
  }
}

extension RequestGrowth.Kind {
  /// `nil` for what no total of table three counts for certain.
  fileprivate init?(_ subject: RequestStatement.Subject) {
    switch subject {
    case .new, .received, .due: self = .received
    case .finished, .answered: self = .finished
    case .handled, .channel, .carriedIn, .carriedOver, .outcome, .withdrawn, .askers, .applicants:
      return nil
    }
  }
}
