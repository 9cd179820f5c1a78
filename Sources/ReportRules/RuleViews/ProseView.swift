import ReportSyntax
import StatutoryForms

/// What a rule of prose may read: passages, headings, and where among them tables stand.
///
/// It has nothing of what stands in a table, so that what such a rule says is the same however the
/// numbers change.
struct ProseView: AgencyFacts {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var identity: Identity { report.identity }
  var settings: RuleSettings { report.settings }
  var expectedEdition: Edition? { report.expectedEdition }
  var isUnfinished: Bool { report.isUnfinished }

  var outline: Outline { report.outline }
  /// What is no table, paragraph by paragraph.
  var passages: [Passage] { report.passages }
  /// The passages where an organ tells of its own year.
  var narrative: Narrative { report.ownProse.narrative }
  /// Who signed it and when.
  var signature: Signature? { report.signature }
  /// The sections whose table a conversion scattered over lines of its own.
  var looseSections: Set<SectionNumber> { report.looseSections }

  /// The bytes in which the passages stand, to quote them and to edit them.
  var text: SourceText { report.text }

  /// Where to report what a section lacks: its heading, else the title of the report.
  func place(of section: SectionNumber) -> Range<Int> { report.place(of: section) }

  /// All passages that may say something of a matter.
  func passages(about matter: PassageMatters) -> Passages {
    report.ownProse.passages(about: matter)
  }

  /// The passages of a section, in the order of the text.
  func passages(in section: SectionNumber?) -> Passages {
    report.ownProse.passages(in: section)
  }

  /// Whether a passage says something of a matter.
  func says(_ matter: PassageMatters) -> Bool { report.ownProse.says(matter) }

  // MARK: Lines

  /// What a block is, for one who does not look into tables.
  enum Line {
    case blank
    case heading(Heading)
    /// A paragraph, with the mark in front of it.
    case paragraph(Ordinal?)
    case table
  }

  /// The blocks of the report.
  var blocks: Range<Int> { report.blocks }

  func line(ofBlock block: Int) -> Line {
    switch report.tree.blocks[block].content {
    case .blank: .blank
    case .heading(let heading): .heading(heading)
    case .paragraph(let ordinal): .paragraph(ordinal)
    case .table, .caption: .table
    }
  }

  func isTable(_ block: Int) -> Bool {
    if case .table = line(ofBlock: block) { true } else { false }
  }

  func isBlank(_ block: Int) -> Bool { report.tree.blocks[block].content == .blank }

  func byteRange(ofBlock block: Int) -> Range<Int> { report.tree.byteRange(ofBlock: block) }

  /// The blocks among some that are numbered lines which only announce something.
  func announcements(in blocks: Range<Int>) -> [Int] {
    report.notes.entries(in: blocks).filter(\.note.isAnnouncement).map(\.block)
  }
}

extension Report {
  /// What is no table, and nothing else.
  var prose: ProseView { ProseView(self) }
}
