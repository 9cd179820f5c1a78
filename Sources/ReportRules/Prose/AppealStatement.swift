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

  enum Subject: Equatable {
    case reviews
    case lawsuits
    /// 未经复议直接起诉.
    case directLawsuits
    /// 复议后起诉.
    case laterLawsuits
    /// 行政复议、行政诉讼 in one breath.
    case both
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
