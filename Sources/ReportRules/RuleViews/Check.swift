extension Rule {
  /// What is said of a passage, and its number in the report.
  typealias PassageDraft = (passage: Int, draft: Finding.Draft)

  /// How a rule looks at a report: through a view that has what the rule may read, and nothing else.
  ///
  /// After an edit a rule is asked again where something has changed that it names to be read.
  enum Check: Sendable {
    /// Reads the tables.
    case tables(reading: TableParts, @Sendable (TablesView) -> [Finding.Draft])
    /// Reads all that is no table.
    case prose(
      reading: ProseParts = [],
      about: PassageMatters = [],
      @Sendable (ProseView) -> [Finding.Draft]
    )
    /// Reads all of the report, which few rules need.
    case report(
      tables: TableParts = [.all, .organ],
      prose: ProseParts = [.all, .organ],
      about: PassageMatters = [],
      @Sendable (Report) -> [Finding.Draft]
    )
    /// Reads one passage of the narrative that says something of a matter, and is asked for each.
    case passages(
      reading: ContextParts = [],
      about: PassageMatters,
      @Sendable (Passage, PassageContext) -> [Finding.Draft]
    )
    /// The same, and holds it against the numbers of the tables that are named.
    case statements(
      about: PassageMatters,
      against: TableParts,
      @Sendable (Passage, PassageContext, TableFigures) -> [Finding.Draft]
    )
    /// Reads nothing but the words of one passage, and is asked once for each.
    ///
    /// - Parameter since: the first report year that the findings hold for.
    case words(since: Int? = nil, @Sendable (Passage, [UInt8]) -> [Finding.Draft])
    /// Reads a report beside others, and is asked only by a ``Catalogue``.
    case beside(@Sendable (ReportBeside) -> [Finding.Draft])

    /// What has to change for the rule to be asked again; `nil` where findings are kept with passages.
    var reading: Reading? {
      switch self {
      case .tables(let parts, _):
        Reading(tables: parts, prose: [], matters: [])
      case .prose(let parts, let matters, _):
        Reading(tables: [], prose: parts, matters: matters, below: matters.below(parts))
      case .passages(let parts, let matters, _):
        Reading(
          tables: [],
          prose: parts.contains(.organ) ? .organ : [],
          matters: matters,
          below: matters
        )
      case .statements(let matters, let tables, _):
        Reading(tables: tables, prose: [], matters: matters, below: matters)
      case .report(let tables, let prose, let matters, _):
        Reading(tables: tables, prose: prose, matters: matters, below: matters.below(prose))
      case .words: nil
      case .beside: Reading(tables: [], prose: [], matters: [])
      }
    }

    /// What the rule says of a report; nothing where it is asked passage by passage, then or as they are read.
    func drafts(of report: Report) -> [Finding.Draft] {
      switch self {
      case .tables(_, let check): check(report.tables)
      case .prose(_, _, let check): check(report.prose)
      case .report(_, _, _, let check): check(report)
      case .passages, .statements, .words, .beside: []
      }
    }

    /// What it says of each of some passages; `nil` where it is not asked passage by passage.
    ///
    /// - Parameter passages: their numbers in the report; those that tell nothing of its matters are not asked.
    func drafts(of passages: Range<Int>, in report: Report) -> [PassageDraft]? {
      switch self {
      case .passages(let parts, let matters, let check):
        return report.ownProse.drafts(of: passages, about: matters) { passage, number in
          check(passage, PassageContext(report, passage: number, reading: parts))
        }
      case .statements(let matters, let parts, let check):
        var figures: TableFigures?
        return report.ownProse.drafts(of: passages, about: matters) { passage, number in
          let known = figures ?? TableFigures(report.tables, reading: parts)
          figures = known
          return check(passage, PassageContext(report, passage: number), known)
        }
      case .tables, .prose, .report, .words, .beside:
        return nil
      }
    }
  }
}

extension PassageMatters {
  /// Those whose headings a check of some parts reads.
  fileprivate func below(_ parts: Rule.ProseParts) -> PassageMatters {
    parts.contains(.headingsAbove) ? self : []
  }
}
