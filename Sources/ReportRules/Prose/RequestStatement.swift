import ReportSyntax

/// What a clause says about requests for information: how many were received, answered, carried over.
struct RequestStatement {
  let subject: Subject
  /// The count; zero where the words say that there was none.
  let value: Int
  let unit: String
  /// The number with its unit, or the words for nothing: indices of characters of the passage.
  let place: Range<Int>
  /// The sentence, to tell its statements from those of others.
  let sentence: Int
  /// The year that the clause is about.
  let year: NamedCount.SpokenYear
  /// 2026 of 结转至2026年.
  var destination: Int?
  /// 2024 of 2024年结转.
  var origin: Int?
  /// Whether some may be left out: those carried in (新收申请中), or those for other reasons (因…等原因).
  var isPart = false

  enum Subject: Equatable {
    /// 新收: this year's alone.
    case new
    /// 收到, 受理, 接收: this year's, or with those carried in.
    case received
    /// 办理, 处理: as before, or those finished.
    case handled
    /// 应办理: this year's and those carried in.
    case due
    /// By one way of several, 网上 or 信函: not more than all.
    case channel
    case carriedIn
    case finished
    case answered
    case carriedOver
    /// By its code in the form, `三（一）`; several where one count is their sum.
    case outcome([String])
    /// Taken back by those who asked: under （六）其他处理, which counts others too.
    case withdrawn
    /// 2名群众提出申请: people, who may have asked for more than one thing each.
    case askers
    /// In columns of the form: 0 natural persons, 1 to 5 organisations.
    case applicants(Range<Int>)
  }

  /// The statement as one of a year; `nil` where it is about another one.
  func resolved(forYear reportYear: Int?) -> RequestStatement? {
    if let destination, subject == .carriedOver {
      guard let reportYear, year.isOf(reportYear) || destination == reportYear else { return nil }
      switch destination {
      case reportYear + 1: return self
      // 2024年结转至2025年1件, in the report for 2025.
      case reportYear: return read(as: .carriedIn)
      // 结转2024年度申请3件, in the report for 2025.
      case reportYear - 1 where origin == destination: return read(as: .carriedIn)
      default: return nil
      }
    }
    if let origin, subject == .carriedIn { return reportYear == origin + 1 ? self : nil }
    return year.isOf(reportYear) ? self : nil
  }

  /// The same count of something else.
  func read(as subject: Subject) -> RequestStatement {
    RequestStatement(
      subject: subject,
      value: value,
      unit: unit,
      place: place,
      sentence: sentence,
      year: year,
      isPart: isPart
    )
  }
}

extension Passage {
  /// Its statements about requests of this year.
  ///
  /// A passage is about requests when it says so, when the heading above it does, or beside table three.
  fileprivate func requestStatements(
    below heading: @autoclosure () -> Passage?,
    year: Int?
  ) -> [RequestStatement] {
    guard kind == .paragraph, !facts.requests.isEmpty,
      facts.matters.contains(.requestTopic) || isToldOfRequests(by: heading())
    else { return [] }
    let told = facts.requests.compactMap { $0.resolved(forYear: year) }
    // Problems are told of some requests, and measures are planned; what came in is all there was.
    return section == .problems
      ? told.filter { ($0.subject == .new || $0.subject == .received) && $0.value > 0 } : told
  }

  private func isToldOfRequests(by heading: Passage?) -> Bool {
    if section == .requests { return true }
    guard let heading else { return false }
    return heading.section == section && heading.facts.matters.contains(.requestTopic)
  }
}

extension PassageContext {
  /// What the passage states about requests of this year.
  func requestStatements(in passage: Passage) -> [RequestStatement] {
    passage.requestStatements(below: heading, year: year)
  }
}

extension ProseView {
  /// All statements about requests of this year, passage by passage.
  var requestStatements: [(passage: Passage, statements: [RequestStatement])] {
    guard says(.requests) else { return [] }
    let narrative = narrative
    return narrative.indices(about: .requests).compactMap { index in
      let passage = narrative[index]
      let statements = passage.requestStatements(
        below: narrative.heading(above: index),
        year: identity.year
      )
      return statements.isEmpty ? nil : (passage, statements)
    }
  }
}

extension RequestStatement.Subject {
  /// The row of table three and its column that it speaks of: `三（一）·总计`.
  var code: String {
    switch self {
    case .new, .received, .handled, .channel, .askers: "一·总计"
    case .due: "一·总计＋二·总计"
    case .carriedIn: "二·总计"
    case .finished, .answered: "三（七）·总计"
    case .carriedOver: "四·总计"
    case .outcome(let codes): codes.map { "\($0)·总计" }.joined(separator: "＋")
    case .withdrawn: "三（六）·总计"
    case .applicants(let columns): columns.lowerBound == 0 ? "一·自然人" : "一·法人或其他组织"
    }
  }
}
