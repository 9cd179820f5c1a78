import ReportRules
import ReportSyntax
import StatutoryForms

/// The cells of numbers of a report, and which of them are added up.
package struct CellMap: Sendable {
  /// Where they stand, in the order of the text.
  private let places: [Range<Int>]
  private let sums: [Sum]
  /// By their numbers, the sums that each cell takes part in.
  private let sumsOfCell: [[Int]]

  private struct Sum {
    /// The cells that are added, by their numbers.
    var parts: [Int] = []
    /// Those that hold the sum.
    var whole: [Int] = []
  }

  /// How a cell belongs to another one.
  package enum Role: Sendable, Equatable {
    case part
    case whole
  }

  init(_ report: Report) {
    let places = report.valueCells.map(\.cell.visible).sorted { $0.lowerBound < $1.lowerBound }
    self.places = places
    let numbers = Dictionary(
      places.indices.map { (places[$0].lowerBound, $0) }
    ) { first, _ in first }
    var sums: [Sum] = []
    func add(parts: [GridCell?], whole: [GridCell?]) {
      let sum = Sum(
        parts: parts.compactMap { $0.flatMap { numbers[$0.visible.lowerBound] } },
        whole: whole.compactMap { $0.flatMap { numbers[$0.visible.lowerBound] } }
      )
      if sum.parts.count + sum.whole.count > 1 { sums.append(sum) }
    }
    if let table = report.requests {
      let form = table.form
      func cells(_ rows: some Sequence<Int>, _ column: Int) -> [GridCell?] {
        rows.map { table.cell(row: $0, column: column) }
      }
      for column in form.columns.indices {
        add(
          parts: cells([form.received, form.carriedIn], column),
          whole: cells([form.outcomesTotal, form.carriedOver], column)
        )
        add(parts: cells(form.outcomes, column), whole: cells([form.outcomesTotal], column))
      }
      let last = form.columns.count - 1
      for row in form.rows.indices {
        add(
          parts: (0..<last).map { table.cell(row: row, column: $0) },
          whole: [table.cell(row: row, column: last)]
        )
      }
    }
    if let table = report.appeals, table.isWhole {
      let width = AppealsForm.form.columns.count
      for group in AppealsForm.form.groups.indices {
        let cells = Array(table.values.cells(in: group * width..<(group + 1) * width))
        add(parts: cells.dropLast(), whole: cells.suffix(1))
      }
    }
    self.sums = sums
    var sumsOfCell: [[Int]] = places.map { _ in [] }
    for (number, sum) in sums.enumerated() {
      for cell in sum.parts + sum.whole { sumsOfCell[cell].append(number) }
    }
    self.sumsOfCell = sumsOfCell
  }

  /// The number of the cell that a cursor stands in or at.
  package func cell(at byteOffset: Int) -> Int? {
    let count = places.firstIndexBeyond { $0.lowerBound > byteOffset }
    guard count > 0, places[count - 1].touches(byteOffset) else { return nil }
    return count - 1
  }

  /// Where a cell stands.
  package subscript(cell: Int) -> Range<Int> { places[cell] }

  /// The cells of all sums that a cell takes part in, itself among them, in the order of the text.
  ///
  /// One that holds any of the sums counts as such.
  package func cells(addedUpWith cell: Int) -> [(range: Range<Int>, role: Role)] {
    var roles: [Int: Role] = [:]
    for sum in sumsOfCell[cell].map({ sums[$0] }) {
      for part in sum.parts where roles[part] == nil { roles[part] = .part }
      for whole in sum.whole { roles[whole] = .whole }
    }
    if roles.isEmpty { return [(places[cell], .whole)] }
    return roles.sorted { $0.key < $1.key }.map { (places[$0.key], $0.value) }
  }
}
