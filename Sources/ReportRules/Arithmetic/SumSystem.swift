/// Cells with known counts, and the sums that must hold between them.
///
/// Knows nothing of tables; finds out which cell is wrong when sums break. Counts have at most 15
/// digits and an equation at most a few dozen terms, so that nothing here can overflow.
struct SumSystem: Sendable {
  struct Equation: Sendable {
    /// Cells that are added.
    let parts: [Int]
    /// Cells whose sum the parts must give; the first is the total to report at.
    let whole: [Int]
    /// Equations that say more about where a fault lies come first when one must be chosen.
    let specificity: Int
  }

  /// A sum of which some parts are unknown: the known ones must not exceed the whole.
  struct Bound: Sendable, Equatable {
    let parts: [Int]
    let whole: Int
  }

  /// The count of each cell; `nil` for a cell that is blank, absent or no count.
  let counts: [Int?]
  let equations: [Equation]
  let bounds: [Bound]
  /// Whether two cells stand in one row, and which of them is the row's total, if any.
  let rowOfCell: [Int]
  let isRowTotal: [Bool]
  /// Equations that follow from others: broken only because those are.
  let implied: [(equation: Int, by: [Int])]

  private let equationsOfCell: [[Int]]

  init(
    counts: [Int?],
    equations: [Equation],
    bounds: [Bound],
    rowOfCell: [Int],
    isRowTotal: [Bool],
    implied: [(equation: Int, by: [Int])]
  ) {
    self.counts = counts
    self.equations = equations
    self.bounds = bounds
    self.rowOfCell = rowOfCell
    self.isRowTotal = isRowTotal
    self.implied = implied
    var equationsOfCell: [[Int]] = Array(repeating: [], count: counts.count)
    for (index, equation) in equations.enumerated()
    where (equation.parts + equation.whole).allSatisfy({ counts[$0] != nil }) {
      for cell in equation.parts + equation.whole { equationsOfCell[cell].append(index) }
    }
    self.equationsOfCell = equationsOfCell
  }

  /// What the parts exceed the whole by, for each equation; `nil` where a count is unknown.
  func residuals(_ counts: [Int?]) -> [Int?] {
    equations.map { equation in
      var residual = 0
      for cell in equation.parts {
        guard let count = counts[cell] else { return nil }
        residual += count
      }
      for cell in equation.whole {
        guard let count = counts[cell] else { return nil }
        residual -= count
      }
      return residual
    }
  }

  /// The bounds whose known parts exceed the whole.
  func exceededBounds(_ counts: [Int?]) -> [Int] {
    bounds.indices.filter { index in
      guard let whole = counts[bounds[index].whole] else { return false }
      return bounds[index].parts.reduce(0) { $0 + (counts[$1] ?? 0) } > whole
    }
  }

  /// A change of one cell that repairs every equation it touches.
  struct Repair: Sendable, Equatable {
    let cell: Int
    let value: Int
    /// The broken equations that it repairs, which are all that the cell stands in.
    let equations: [Int]
  }

  func repairs(_ counts: [Int?], _ residuals: [Int?]) -> [Repair] {
    var repairs: [Repair] = []
    for cell in counts.indices {
      guard let count = counts[cell], let first = equationsOfCell[cell].first,
        let residual = residuals[first], residual != 0
      else { continue }
      let change = -residual * sign(of: cell, in: first)
      let fitsAll = equationsOfCell[cell].allSatisfy { equation in
        (residuals[equation] ?? 0) * sign(of: cell, in: equation) == -change
      }
      guard fitsAll, count + change >= 0 else { continue }
      repairs.append(Repair(cell: cell, value: count + change, equations: equationsOfCell[cell]))
    }
    return repairs
  }

  /// 1 where a cell is added, −1 where it is the sum.
  private func sign(of cell: Int, in equation: Int) -> Int {
    equations[equation].parts.contains(cell) ? 1 : -1
  }

  func equations(of cell: Int) -> [Int] { equationsOfCell[cell] }
}
