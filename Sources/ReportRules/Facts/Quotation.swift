import ReportSyntax

/// A figure in a sentence with the cells that it was compared with.
package struct Quotation: Sendable, Equatable {
  /// The number with its unit: byte offsets into the text.
  package let range: Range<Int>
  /// Where the cells stand; several for a sum.
  package let cells: [Range<Int>]
}

extension Report {
  /// The figures of all that is told in sentences that speak of cells, in the order of the text.
  ///
  /// Cells that their own table contradicts count as well: no rule holds anything against them, but a
  /// reader wants to be led to them.
  package var quotations: [Quotation] {
    figureReaders(acceptingDoubtful: true).flatMap { $0.quotations() }
  }
}
