import ReportSyntax
package import StatutoryForms

/// A figure in the prose of a report, and what the rules read it as.
package struct WrittenFigure: Sendable {
  /// The number with its unit: byte offsets into the whole text.
  package let range: Range<Int>
  /// The number alone.
  package let number: Range<Int>
  /// As it is compared: without padding, with half-width marks.
  package let figure: String
  /// The words of its clause, likewise.
  package let clause: String
  package let kind: Kind
  /// What it was held against: a cell, the other numbers of a sum, a year; empty where nothing was.
  package let target: String

  package enum Kind: String, Sendable, CaseIterable {
    /// What the parts of a list should add up to.
    case total
    /// One of those parts, or the share of one.
    case part
    /// Compared with a cell of a table, or with the sum of several.
    case cell
    /// A count with a name of its own, which others with that name are held against.
    case single
    case year
    /// Part of a date.
    case date
    case money
    /// 第三, 第五十条, the mark of a list.
    case ordinal
    /// The number of a document or a telephone, a part of a title.
    case reference
    case unread

    package var wording: Wording {
      switch self {
      case .total: Wording("合计", english: "total")
      case .part: Wording("分项", english: "part")
      case .cell: Wording("表格", english: "cell")
      case .single: Wording("单项", english: "single")
      case .year: Wording("年份", english: "year")
      case .date: Wording("日期", english: "date")
      case .money: Wording("金额", english: "money")
      case .ordinal: Wording("序数", english: "ordinal")
      case .reference: Wording("文号等", english: "reference")
      case .unread: Wording("未识别", english: "not read")
      }
    }
  }
}

extension Report {
  /// The figures of all that is told in sentences, in the order of the text.
  ///
  /// Read with the same readers as the rules, so that a figure of a kind is one that a rule may speak of.
  package var writtenFigures: [WrittenFigure] {
    figureReaders(acceptingDoubtful: false).flatMap { $0.figures() }
  }

  /// Readers of the passages of the narrative, in the order of the text.
  ///
  /// - Parameter acceptingDoubtful: whether cells count that their own table contradicts.
  func figureReaders(acceptingDoubtful: Bool) -> some Sequence<FigureReader> {
    let figures = TableFigures(tables, reading: .all, acceptingDoubtful: acceptingDoubtful)
    let narrative = ownProse.narrative
    return narrative.indices.lazy.map { number in
      FigureReader(
        narrative[number],
        PassageContext(self, passage: number, reading: .organ),
        figures
      )
    }
  }
}
