import ReportSyntax

/// A cause of broken sums as it is told, and remembered as long as its numbers stay.
struct BrokenSum: Sendable {
  let kind: SumFault.Kind
  /// What a rule of sums says of this cause.
  private(set) var finding: Finding.Draft

  init(_ fault: SumFault) {
    kind = fault.kind
    finding = fault.finding
  }

  /// The cell that it is told at.
  var cell: Range<Int> { finding.range }

  func moved(by distance: Int) -> BrokenSum {
    if distance == 0 { return self }
    return moved { $0.moved(by: distance) } ?? self
  }

  /// The same with all its places moved; `nil` where one of them cannot be.
  func moved(_ newRange: (Range<Int>) -> Range<Int>?) -> BrokenSum? {
    guard let finding = finding.moved(newRange) else { return nil }
    var moved = self
    moved.finding = finding
    return moved
  }
}

/// The broken sums of table three with the causes that they were told for.
struct BrokenRequestSums: Sendable {
  struct Cause: Sendable {
    let diagnosis: SumDiagnosis
    /// The cells of the totals that are too small.
    let bounds: [Int]
    let sums: [BrokenSum]
  }

  /// Why the sums of the form itself are broken, for whatever reason; empty where all hold.
  let diagnoses: [SumDiagnosis]
  /// Those that are told, with the counts they were found for.
  let causes: [Cause]
  let counts: [Int?]
  /// Those of local subtotals.
  let subtotals: [BrokenSum]

  static let none = BrokenRequestSums(diagnoses: [], causes: [], counts: [], subtotals: [])

  var sums: [BrokenSum] { causes.flatMap(\.sums) + subtotals }

  func moved(by distance: Int) -> BrokenRequestSums {
    if distance == 0 { return self }
    return BrokenRequestSums(
      diagnoses: diagnoses,
      causes: causes.map { cause in
        Cause(
          diagnosis: cause.diagnosis,
          bounds: cause.bounds,
          sums: cause.sums.map { $0.moved(by: distance) }
        )
      },
      counts: counts,
      subtotals: subtotals.map { $0.moved(by: distance) }
    )
  }
}
