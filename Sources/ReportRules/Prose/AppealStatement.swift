import ReportSyntax

/// What a clause says about reviews and lawsuits over disclosure.
struct AppealStatement {
  let subject: Subject
  let claim: Claim
  /// What to point at: characters of the passage.
  let place: Range<Int>
  /// The sentence it stands in.
  let sentence: Int
  /// The year that the clause is about.
  let year: NamedCount.SpokenYear
  let scope: Scope

  /// What tells that the cases are over disclosure.
  enum Scope: Sendable {
    /// The sentence, or the one in front.
    case named
    /// Nothing but the section, if it is the one on reviews and lawsuits.
    case section
    /// There were no cases at all.
    case anyKind
    /// The sentence in front speaks of requests, and this one of what came of them; what came of other matters
    /// may be meant, too.
    case requests
    /// Nothing but that the number of cases is that of table four, or that the heading above is on them.
    case agreeing
  }

  enum Subject: Equatable {
    case reviews
    case lawsuits
    /// 未经复议直接起诉.
    case directLawsuits
    /// 复议后起诉.
    case laterLawsuits
    /// 行政复议、行政诉讼 in one breath.
    case both

    /// All lawsuits for one way of them.
    var allOfKind: Subject {
      switch self {
      case .reviews, .both: self
      case .lawsuits, .directLawsuits, .laterLawsuits: .lawsuits
      }
    }

    /// The group of table four that it speaks of.
    var code: String {
      switch self {
      case .reviews: "行政复议·总计"
      case .lawsuits: "行政诉讼·总计"
      case .directLawsuits: "未经复议直接起诉·总计"
      case .laterLawsuits: "复议后起诉·总计"
      case .both: "行政复议＋行政诉讼·总计"
      }
    }
  }

  enum Claim: Equatable {
    /// So many; zero where the words say that there was none.
    case count(Int)
    /// So many with a result: 1件结果维持.
    case result(AppealFigures.Outcome, Int)
    /// None was corrected: 均获维持, 零败诉, 未被纠错.
    case noneCorrected
  }
}

extension AppealStatement {
  var isCount: Bool {
    switch claim {
    case .count: true
    case .result, .noneCorrected: false
    }
  }
}

extension Passage {
  /// Its statements on reviews and lawsuits over disclosure.
  ///
  /// A sentence that does not say what the cases are over is read where the number of them, two at least if
  /// nothing in front tells of requests, is that of table four: 全年发生行政复议14件，维持9件.
  /// So are counts right below a heading on reviews and lawsuits, unless they are said to be of other kinds, too.
  func appealStatements(
    besides figures: AppealFigures?,
    below heading: Passage? = nil
  ) -> [AppealStatement] {
    if facts.appeals.isEmpty { return [] }
    let agreeing = figures.map(cases(ofTableFour:)) ?? []
    return facts.appeals.filter { statement in
      switch statement.scope {
      case .named: true
      case .section: section == .appeals
      case .anyKind: section != .problems
      case .requests: statement.isCount || agreeing.contains(Cases(of: statement))
      case .agreeing:
        agreeing.contains(Cases(of: statement))
          || statement.isCount && isOnAppeals(heading, statement)
      }
    }
  }

  /// （六）复议诉讼, and this sentence is the first below.
  private func isOnAppeals(_ heading: Passage?, _ statement: AppealStatement) -> Bool {
    guard let heading, section == .overview, heading.section == .overview, ordinal == nil,
      statement.sentence == 0, heading.isOutline,
      heading.text.count <= 24, heading.range.upperBound <= range.lowerBound,
      heading.text.contains(Words.reviews, in: heading.text.whole)
    else { return false }
    return !text.contains(Words.ofManyKinds, in: text.whole)
  }

  /// The cases of which a sentence has as many as table four.
  private func cases(ofTableFour figures: AppealFigures) -> Set<Cases> {
    var cases: Set<Cases> = []
    for statement in facts.appeals {
      guard statement.scope == .requests || statement.scope == .agreeing,
        statement.subject == statement.subject.allOfKind,
        case .count(let count) = statement.claim,
        count >= 2 || count == 1 && statement.scope == .requests,
        count == figures.readings(statement.subject, .total)?.first?.value
      else { continue }
      cases.insert(Cases(of: statement))
    }
    return cases
  }
}

/// All cases of a kind that a sentence tells of in one way.
private struct Cases: Hashable {
  let sentence: Int
  let scope: AppealStatement.Scope
  let subject: AppealStatement.Subject

  init(of statement: AppealStatement) {
    (sentence, scope) = (statement.sentence, statement.scope)
    subject = statement.subject.allOfKind
  }
}

private enum Words {
  static let reviews: Phrases = ["复议", "诉讼"]
  /// What tells of cases that may be over anything.
  static let ofManyKinds: Phrases = [
    "办理", "审理", "受理", "应诉", "各类", "全部", "其中", "涉及", "不涉及", "征收", "拆迁", "处罚", "许可", "工伤", "纠纷", "全县",
    "全市",
    "全区",
  ]
}
