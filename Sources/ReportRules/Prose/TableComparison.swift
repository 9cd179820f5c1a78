import StatutoryForms

/// What a statement is held against in a table, by a rule and by who asks what was understood.
struct TableComparison {
  /// Any of these may be what is meant.
  let figures: [TableFigure]
  /// Whether the statement may be less: a part of what they count.
  var isCeiling = false
  /// Another number that is right too.
  var alternative: Int?

  /// The figures that a number of the text is compared with; `nil` where it is right in its own way.
  func readings(of value: Int) -> [TableFigure]? {
    if value == alternative { return nil }
    if isCeiling { return figures.contains { value > $0.value } ? figures : nil }
    return figures
  }

  /// The figure that a number of the text agrees with, else the first.
  func nearest(to value: Int) -> TableFigure? {
    figures.first { $0.value == value } ?? figures.first
  }
}

extension RequestStatement {
  /// What table three says of requests received; `nil` for other subjects, and where it cannot be told.
  func intake(in figures: RequestFigures) -> TableComparison? {
    switch subject {
    case .new:
      return figures.received.map { TableComparison(figures: [$0]) }
    case .received:
      guard let received = figures.received, let both = figures.receivedAndCarriedIn else {
        return nil
      }
      return TableComparison(figures: [received, both])
    case .due:
      return figures.receivedAndCarriedIn.map { TableComparison(figures: [$0]) }
    case .handled:
      guard let received = figures.received, let both = figures.receivedAndCarriedIn,
        let finished = figures.outcomesTotal
      else { return nil }
      return TableComparison(figures: [received, both, finished])
    case .channel:
      return figures.receivedAndCarriedIn.map { TableComparison(figures: [$0], isCeiling: true) }
    case .askers:
      guard let both = figures.receivedAndCarriedIn, both.value == 0 else { return nil }
      return figures.received.map { TableComparison(figures: [$0]) }
    case .applicants(let columns):
      return Self.applicants(columns, figures).map { TableComparison(figures: $0) }
    case .carriedIn, .finished, .answered, .carriedOver, .outcome, .withdrawn:
      return nil
    }
  }

  /// What table three says of what became of requests; `nil` for other subjects, and where it cannot
  /// be told.
  func result(in figures: RequestFigures) -> TableComparison? {
    switch subject {
    case .carriedIn:
      return figures.carriedIn.map { TableComparison(figures: [$0]) }
    case .carriedOver:
      return figures.carriedOver.map { TableComparison(figures: [$0]) }
    case .finished:
      // Those of this year alone may be meant: what was carried in is finished first.
      guard let all = figures.outcomesTotal else { return nil }
      guard let carriedIn = figures.carriedIn, carriedIn.value > 0 else {
        return TableComparison(figures: [all])
      }
      return TableComparison(figures: [all], alternative: all.value - carriedIn.value)
    case .answered:
      // 不予处理 and 其他处理 are no answers to some; more answers than results there cannot be.
      return figures.outcomesTotal.map { TableComparison(figures: [$0], isCeiling: true) }
    case .outcome(let codes):
      return figures.outcome(codes).map { TableComparison(figures: [$0], isCeiling: isPart) }
    case .withdrawn:
      return figures.outcome(["三（六）"]).map { TableComparison(figures: [$0], isCeiling: true) }
    case .new, .received, .handled, .due, .channel, .askers, .applicants:
      return nil
    }
  }

  private static func applicants(_ columns: Range<Int>, _ figures: RequestFigures) -> [TableFigure]?
  {
    let name =
      columns.count == 1
      ? figures.form.columns[columns.lowerBound].heading : "法人或其他组织"
    let words = Wording("表三「一、本年新收」\(name)", english: "row 一 of table three, \(name)")
    guard
      let received = figures.applicants(figures.form.received, columns: columns, name: words),
      let carriedIn = figures.applicants(figures.form.carriedIn, columns: columns, name: words)
    else { return nil }
    let both = Wording("表三第一、二项之和的\(name)", english: "rows 一 and 二 together, \(name)")
    return [received, .sum([received, carriedIn], name: both)]
  }
}

extension AppealStatement {
  /// What table four says of it: the number of cases, or of those with a result.
  func comparison(in figures: AppealFigures) -> TableComparison? {
    let outcome: AppealFigures.Outcome =
      switch claim {
      case .count: .total
      case .result(let outcome, _): outcome
      case .noneCorrected: .corrected
      }
    return figures.readings(subject, outcome).map { TableComparison(figures: $0) }
  }
}

extension AppealFigures {
  /// What table four may say to a subject; the whole first.
  func readings(_ subject: AppealStatement.Subject, _ outcome: Outcome) -> [TableFigure]? {
    guard let reviews = figure(group: 0, outcome), let lawsuits = lawsuits(outcome),
      let direct = figure(group: 1, outcome), let after = figure(group: 2, outcome)
    else { return nil }
    switch subject {
    case .reviews: return [reviews]
    case .directLawsuits: return [direct]
    case .laterLawsuits: return [after]
    case .lawsuits:
      return [lawsuits, direct, after]
    case .both:
      let heading = Self.heading(outcome)
      let name = Wording(
        "表四行政复议、行政诉讼\(heading)",
        english: "\(heading) of reviews and lawsuits in table four"
      )
      // 行政复议、行政诉讼2件 may mean either or both.
      return [.sum([reviews, lawsuits], name: name), reviews, lawsuits]
    }
  }
}
