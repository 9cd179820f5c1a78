import ReportRules

/// Leaves out what is there twice: the same report of one unit in one folder, as a Word document, a text
/// and a PDF.
///
/// The Word document is what an office works on, and a PDF says least of what it was made from. Two
/// files of one kind are two reports.
struct DoubledReports {
  private(set) var reported: [CheckOutcome] = []

  private struct Key: Hashable {
    let folder: FilePath
    let agency: String
    let year: Int
  }

  init(_ outcomes: [CheckOutcome]) {
    var indices: [Key: [Int]] = [:]
    for (index, outcome) in outcomes.enumerated() {
      guard case .checked(let checked) = outcome, checked.input.operand != nil,
        let folder = checked.input.folder, checked.reports.count == 1,
        let agency = checked.reports[0].agency, let year = checked.reports[0].year
      else { continue }
      indices[Key(folder: folder, agency: agency, year: year), default: []].append(index)
    }
    var omitted: [Int: CheckOutcome] = [:]
    for same in indices.values where same.count > 1 {
      func rank(_ index: Int) -> Int {
        if case .checked(let checked) = outcomes[index] { checked.rank } else { 0 }
      }
      guard let best = same.map(rank).min(),
        let kept = same.first(where: { rank($0) == best }),
        case .checked(let keptFile) = outcomes[kept]
      else { continue }
      for index in same where rank(index) != best {
        guard case .checked(let file) = outcomes[index] else { continue }
        omitted[index] = .doubled(name: file.input.name, of: keptFile.input.name)
      }
    }
    reported = outcomes.indices.map { omitted[$0] ?? outcomes[$0] }
  }
}

extension CheckedOutcome {
  /// The lower, the rather it is what is checked.
  fileprivate var rank: Int {
    switch document {
    case .docx, .doc, .wps, .odt, .rtf: 0
    case nil: 1
    case .pdf: 2
    }
  }
}
