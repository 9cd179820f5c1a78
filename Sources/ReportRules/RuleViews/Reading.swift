extension Rule {
  /// What of a report a rule reads, beside its sections, year and settings; or what of it has changed.
  struct Reading: Sendable {
    var tables: TableParts
    var prose: ProseParts
    /// What passages say, wherever they stand.
    var matters: PassageMatters
    /// What passages say whose heading it reads, too.
    var below: PassageMatters = []

    func isDisjoint(with other: Reading) -> Bool {
      tables.isDisjoint(with: other.tables) && prose.isDisjoint(with: other.prose)
        && matters.isDisjoint(with: other.matters) && below.isDisjoint(with: other.below)
    }

    /// What it reads beside single passages.
    var withoutMatters: Reading { Reading(tables: tables, prose: prose, matters: []) }

    /// Whether it reads what stands beside passages, and not tables alone.
    var isOfProse: Bool { !prose.isEmpty || !below.isEmpty }
  }

  /// Parts of the three tables, and what stands above and beside them.
  struct TableParts: OptionSet, Sendable {
    let rawValue: Int

    static let all: TableParts = [.documents, .requests, .appeals, .oddCells]
    static let documents: TableParts = [.documentRows, .documentNumbers]
    static let requests: TableParts = [.requestRows, .requestHeadings, .requestNumbers]
    static let appeals: TableParts = [.appealRows, .appealNumbers]
    /// The labels and headings of the tables, and which of their cells are blank or no counts.
    static let rows: TableParts = [.documentRows, .requestRows, .requestHeadings, .appealRows]
    static let documentRows = TableParts(rawValue: 1 << 0)
    static let requestRows = TableParts(rawValue: 1 << 1)
    /// What stands above and between the rows of table three, and how many of these are known; part of its rows.
    static let requestHeadings = TableParts(rawValue: 1 << 10)
    static let appealRows = TableParts(rawValue: 1 << 2)
    /// The numbers of the tables, and in which rows and columns of the form they stand.
    static let numbers: TableParts = [.documentNumbers, .requestNumbers, .appealNumbers]
    static let documentNumbers = TableParts(rawValue: 1 << 3)
    static let requestNumbers = TableParts(rawValue: 1 << 4)
    static let appealNumbers = TableParts(rawValue: 1 << 5)
    /// The numbers of the tables, but only to say what to do: in fixes and suggestions.
    static let numbersInFixes = TableParts(rawValue: 1 << 6)
    /// Whose report it is, and how its name is written.
    static let organ = TableParts(rawValue: 1 << 7)
    /// Where the title stands, at which is told what belongs to a section that is not there.
    static let title = TableParts(rawValue: 1 << 8)
    /// Cells of numbers that hold anything but a plain count; part of the numbers.
    static let oddCells = TableParts(rawValue: 1 << 9)
  }

  /// Parts of everything else: passages, headings, blank lines, and where among them tables stand.
  struct ProseParts: OptionSet, Sendable {
    let rawValue: Int

    static let all: ProseParts = [.narrative, .between, .headings, .topics]
    /// What an organ tells of its year, wherever it does.
    static let narrative: ProseParts = [.front, .overview, .problems, .others]
    /// What stands in front of the sections.
    static let front = ProseParts(rawValue: 1 << 0)
    static let overview = ProseParts(rawValue: 1 << 1)
    static let problems = ProseParts(rawValue: 1 << 2)
    static let others = ProseParts(rawValue: 1 << 3)
    /// What stands between the tables.
    static let between = ProseParts(rawValue: 1 << 4)
    /// Headings, and the numbers in front of lines.
    static let headings = ProseParts(rawValue: 1 << 5)
    /// Which passages announce, which tell, and of which topics; part of all prose.
    static let topics = ProseParts(rawValue: 1 << 6)
    /// Whose report it is, and how its name is written.
    static let organ = ProseParts(rawValue: 1 << 7)
    /// Where the title stands, at which is told what belongs to a section that is not there.
    static let title = ProseParts(rawValue: 1 << 8)
    /// Who signed it and when, and the last passages; part of the last section.
    static let ending = ProseParts(rawValue: 1 << 9)
    /// What the text has against the year of the title.
    static let titleYear = ProseParts(rawValue: 1 << 10)
    /// The headings right above what is said of the matters of the check, and no others.
    static let headingsAbove = ProseParts(rawValue: 1 << 11)
  }

  /// What a passage is read with, beside the heading above it.
  struct ContextParts: OptionSet, Sendable {
    let rawValue: Int

    /// Whose report it is, and how its name is written.
    static let organ = ContextParts(rawValue: 1 << 0)
  }
}
