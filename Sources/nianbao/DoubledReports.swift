import ReportRules
import StatutoryForms

/// Leaves out what is there twice: the same report of one unit in one folder, as a Word document, a text
/// and a PDF.
///
/// The Word document is what an office works on, and a PDF says least of what it was made from. Two
/// files of one kind are two reports.
struct DoubledReports {
  private(set) var reported: [CheckOutcome] = []

  fileprivate struct Key: Hashable {
    let folder: FilePath
    let agency: String
    let year: Int
  }

  init(_ outcomes: [CheckOutcome]) {
    let candidates = outcomes.map { outcome -> Candidate? in
      guard case .checked(let checked) = outcome else { return nil }
      return Candidate(
        input: checked.input,
        document: checked.text.document?.format,
        agencies: checked.verdict.reports.map(\.agency),
        years: checked.verdict.reports.map(\.year)
      )
    }
    let doubles = Self.doubles(among: candidates)
    reported = outcomes.indices.map { index in
      guard let kept = doubles[index], let file = candidates[index], let other = candidates[kept]
      else { return outcomes[index] }
      return .doubled(name: file.input.name, of: other.input.name)
    }
  }

  /// A file that was read, and whose reports it has.
  struct Candidate {
    let input: CheckInput
    let document: DocumentFormat?
    let agencies: [String?]
    let years: [Int?]

    /// The lower, the rather it is what counts.
    fileprivate var rank: Int {
      switch document {
      case .docx, .doc, .wps, .odt, .rtf: 0
      case nil: 1
      case .pdf: 2
      }
    }

    fileprivate var key: Key? {
      guard input.operand != nil, let folder = input.folder, agencies.count == 1, years.count == 1,
        let agency = agencies[0], let year = years[0]
      else { return nil }
      return Key(folder: folder, agency: agency, year: year)
    }
  }

  /// By the numbers of files that are left out, the numbers of those that are kept in their place.
  static func doubles(among candidates: [Candidate?]) -> [Int: Int] {
    var indices: [Key: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      if let key = candidate?.key { indices[key, default: []].append(index) }
    }
    var doubles: [Int: Int] = [:]
    for same in indices.values where same.count > 1 {
      let ranks = same.compactMap { candidates[$0]?.rank }
      guard let best = ranks.min(), let kept = same.first(where: { candidates[$0]?.rank == best })
      else { continue }
      for index in same where candidates[index]?.rank != best { doubles[index] = kept }
    }
    return doubles
  }

  /// What is said of a file that is left out.
  static func words(_ name: String, _ other: String) -> Wording {
    let (name, other) = (DisplayedText.neutralised(name), DisplayedText.neutralised(other))
    return Wording(
      "\(name)：与 \(other) 是同一份报告，只看后者",
      english: "\(name): the same report as \(other), which counts instead"
    )
  }
}
