import ReportSyntax
import StatutoryForms

/// Fixes that insert what a report lacks: sections and tables.
struct SectionFixes {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// Inserts a heading in its place, in the style of the others, with the table it needs.
  func insertSection(_ section: SectionNumber) -> [Fix] {
    let place = place(of: section)
    // What stands behind the report may belong to another one.
    let isBehindReport = place == report.tree.byteOffset(ofBlockOrEnd: report.blocks.upperBound)
    let ending = report.text.lineEnding(near: isBehindReport ? max(0, place - 1) : place)
    let isAtEnd = place == report.text.bytes.count && !report.text.goesOn
    let startsLine = place == 0 || isLineEnding(before: place)
    let heading = report.text.line(
      marks + section.heading,
      like: report.outline.sections.first?.range.lowerBound ?? place
    )
    var words = (startsLine ? "" : ending) + heading + ending + ending
    let table = hasNoTable(section) ? table(of: section, isBlank: false, ending: ending) : nil
    if let table { words += table.words + ending }
    if isAtEnd { words.removeLast(min(ending.count, words.count)) }
    return [
      Fix(
        title: Self.titles[section.rawValue - 1],
        edits: [
          SourceEdit(
            range: place..<place,
            replacement: table?.sharing(words) ?? Array(words.utf8)
          )
        ],
        certainty: .preferred
      )
    ]
  }

  /// By the numbers of sections; worded once, since a text may lack thousands.
  private static let titles = SectionNumber.allCases.map {
    Wording("插入「\($0.heading)」", english: "Insert “\($0.heading)”")
  }

  /// Inserts the table of a section below its heading, with 0 or blank.
  func insertTable(_ section: SectionNumber) -> [Fix] {
    guard let heading = report.outline.first(section) else { return [] }
    let line = report.text.line(at: heading.range.upperBound)
    let place = report.text.lineRange(line).upperBound
    let ending = report.text.lineEnding(near: place)
    let name = section.title
    return [(false, Fix.Certainty.preferred), (true, .choice)].compactMap { isBlank, certainty in
      guard let table = table(of: section, isBlank: isBlank, ending: ending) else { return nil }
      return Fix(
        title: isBlank
          ? Wording("插入「\(name)」空表", english: "Insert the table, left blank")
          : Wording("插入「\(name)」表，填 0", english: "Insert the table with 0"),
        edits: [
          SourceEdit(
            range: place..<place,
            replacement: table.sharing(ending + ending + table.words)
          )
        ],
        certainty: certainty
      )
    }
  }

  // MARK: What and where

  private func hasNoTable(_ section: SectionNumber) -> Bool {
    switch section {
    case .documents: report.documents == nil
    case .requests: report.requests == nil
    case .appeals: report.appeals == nil
    case .overview, .problems, .others: false
    }
  }

  private func table(of section: SectionNumber, isBlank: Bool, ending: String) -> NewTable? {
    let edition = report.tables.editionOfNewTables
    return NewTable.of(section, edition, layout, isBlank: isBlank, ending: ending)
  }

  /// The layout of the tables that are there; else pipes in Markdown, one cell a line in plain text.
  private var layout: TableLayout {
    for index in report.blocks {
      if case .table(let table) = report.tree.blocks[index].content, let layout = table.layout {
        return layout
      }
    }
    return marks.isEmpty ? .cellPerLine : .pipe
  }

  /// The `#` marks of the other section headings with the space behind them.
  private var marks: String {
    let level = report.outline.sections.first?.heading.level ?? 0
    return level == 0 ? "" : String(repeating: "#", count: level) + " "
  }

  /// The start of the line of the next section, or of the section's own orphaned table.
  private func place(of section: SectionNumber) -> Int {
    let text = report.text
    if let orphan = report.firstCell(ofTable: section) {
      return report.tables.rangeOfHTMLTable(at: orphan.lowerBound)?.lowerBound
        ?? text.lineStarts[text.line(at: orphan.lowerBound)]
    }
    if let next = report.outline.sections.first(where: { $0.number > section }) {
      return text.lineStarts[text.line(at: next.range.lowerBound)]
    }
    return report.tree.byteOffset(ofBlockOrEnd: report.blocks.upperBound)
  }

  private func isLineEnding(before place: Int) -> Bool {
    let byte = report.text.bytes[place - 1]
    return byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
