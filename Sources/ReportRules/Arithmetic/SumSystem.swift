/// Cells, and the sums that must hold between them; knows nothing of tables.
final class SumNetwork: Sendable {
  struct Equation: Sendable {
    /// Cells that are added.
    let parts: [Int]
    /// Cells whose sum the parts must give; the first is the total to report at.
    let whole: [Int]
    /// Equations that say more about where a fault lies come first when one must be chosen.
    let specificity: Int
  }

  let equations: [Equation]
  /// Equations that follow from others: broken only because those are.
  let implied: [(equation: Int, by: [Int])]
  /// How many cells stand in one row; the last of them is its total.
  let width: Int
  /// The equations that each cell stands in.
  let equationsOfCell: [[Int]]

  init(
    rowCount: Int,
    width: Int,
    equations: [Equation],
    implied: [(equation: Int, by: [Int])]
  ) {
    self.width = width
    self.equations = equations
    self.implied = implied
    var equationsOfCell: [[Int]] = Array(repeating: [], count: rowCount * width)
    for (index, equation) in equations.enumerated() {
      for cell in equation.parts + equation.whole { equationsOfCell[cell].append(index) }
    }
    self.equationsOfCell = equationsOfCell
  }
}

/// The cells of a network with known counts.
///
/// Finds out which cell is wrong when sums break. Counts have at most 15 digits and an equation at
/// most a few dozen terms, so that nothing here can overflow.
struct SumSystem: Sendable {
  typealias Equation = SumNetwork.Equation

  /// A sum of which some parts are unknown: the known ones must not exceed the whole.
  struct Bound: Sendable, Equatable {
    let parts: [Int]
    let whole: Int
    /// Whether it is the sum of the others: what exceeds them exceeds it too.
    let isOfAll: Bool
  }

  private let network: SumNetwork
  /// The count of each cell; `nil` for a cell that is blank, absent or no count.
  let counts: [Int?]
  let bounds: [Bound]
  /// Whether all counts of each equation are known.
  private let isKnown: [Bool]

  var equations: [Equation] { network.equations }
  var implied: [(equation: Int, by: [Int])] { network.implied }

  init(_ network: SumNetwork, counts: [Int?], bounds: [Bound]) {
    self.network = network
    self.counts = counts
    self.bounds = bounds
    isKnown = network.equations.map { equation in
      equation.parts.allSatisfy { counts[$0] != nil }
        && equation.whole.allSatisfy { counts[$0] != nil }
    }
  }

  /// Whether two cells stand in one row.
  func areInOneRow(_ first: Int, _ second: Int) -> Bool {
    first / network.width == second / network.width
  }

  /// Whether a cell is the total of its row.
  func isRowTotal(_ cell: Int) -> Bool { cell % network.width == network.width - 1 }

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
    bounds.indices.filter { isExceeded($0, counts) }
  }

  private func isExceeded(_ bound: Int, _ counts: [Int?]) -> Bool {
    excess(bound, counts).map { $0 > 0 } ?? false
  }

  /// What the known parts of a bound exceed the whole by; `nil` where that is unknown.
  private func excess(_ bound: Int, _ counts: [Int?]) -> Int? {
    guard let whole = counts[bounds[bound].whole] else { return nil }
    return bounds[bound].parts.reduce(-whole) { $0 + (counts[$1] ?? 0) }
  }

  /// Whether changes exceed a bound that is kept without them.
  func exceedsBound(_ repairs: [Repair], _ counts: [Int?]) -> Bool {
    let width = network.width
    for index in bounds.indices {
      let whole = bounds[index].whole
      var growth = 0
      // A bound goes down one column.
      for repair in repairs where repair.cell % width == whole % width {
        let change = repair.value - (counts[repair.cell] ?? 0)
        if repair.cell == whole {
          growth -= change
        } else if bounds[index].parts.contains(repair.cell) {
          growth += change
        }
      }
      if growth > 0, let excess = excess(index, counts), excess <= 0, excess + growth > 0 {
        return true
      }
    }
    return false
  }

  /// Whether a change alone breaks an equation that holds.
  func breaksSum(_ repair: Repair) -> Bool {
    var changed = counts
    changed[repair.cell] = repair.value
    let (before, after) = (residuals(counts), residuals(changed))
    return network.equationsOfCell[repair.cell].contains {
      (after[$0] ?? 0) != 0 && (before[$0] ?? 0) == 0
    }
  }

  /// Every equation that one of two cells stands in that together are to blame.
  func equations(around diagnosis: SumDiagnosis) -> [Int] {
    guard case .culprits(let repairs) = diagnosis.verdict, repairs.count > 1 else { return [] }
    return repairs.flatMap { network.equationsOfCell[$0.cell] }
  }

  /// The exceeded bounds without the one of all others, where these exceed it by as much.
  func ownExceededBounds(_ counts: [Int?]) -> [Int] {
    let exceeded = exceededBounds(counts)
    if exceeded.isEmpty { return [] }
    func excess(_ index: Int) -> Int { self.excess(index, counts) ?? 0 }
    let others = exceeded.filter { !bounds[$0].isOfAll }.reduce(0) { $0 + excess($1) }
    return exceeded.filter { !bounds[$0].isOfAll || excess($0) > others }
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
      guard let first = network.equationsOfCell[cell].first(where: { isKnown[$0] }),
        let residual = residuals[first], residual != 0, let count = counts[cell]
      else { continue }
      let equations = equations(of: cell)
      let change = -residual * sign(of: cell, in: first)
      let fitsAll = equations.allSatisfy { equation in
        (residuals[equation] ?? 0) * sign(of: cell, in: equation) == -change
      }
      guard fitsAll, count + change >= 0 else { continue }
      let repair = Repair(cell: cell, value: count + change, equations: equations)
      if !exceedsBound([repair], counts) { repairs.append(repair) }
    }
    return repairs
  }

  /// 1 where a cell is added, −1 where it is the sum.
  private func sign(of cell: Int, in equation: Int) -> Int {
    network.equations[equation].parts.contains(cell) ? 1 : -1
  }

  /// Goes through the equations of a cell in which all counts are known.
  func forEachEquation(of cell: Int, _ visit: (Int) -> Void) {
    for equation in network.equationsOfCell[cell] where isKnown[equation] { visit(equation) }
  }

  /// The equations of a cell in which all counts are known.
  func equations(of cell: Int) -> [Int] {
    let equations = network.equationsOfCell[cell]
    return equations.allSatisfy { isKnown[$0] } ? equations : equations.filter { isKnown[$0] }
  }
}
