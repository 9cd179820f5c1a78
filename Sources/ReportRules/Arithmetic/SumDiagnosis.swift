/// Why sums are broken: one diagnosis for each cause.
struct SumDiagnosis: Sendable, Equatable {
  enum Verdict: Sendable, Equatable {
    /// These cells, and no others, repair every equation they touch; one, or two of one row.
    case culprits([SumSystem.Repair])
    /// Any of these could be wrong, one cell or two together; none when no change helps.
    case candidates([[SumSystem.Repair]])
  }

  let verdict: Verdict
  /// The broken equations of this cause, the most specific first; empty for a bound alone.
  let equations: [Int]
  /// The exceeded bounds of this cause.
  var bounds: [Int] = []
}

extension SumSystem {
  /// Finds the causes of all broken equations.
  ///
  /// 1. A cell whose change repairs two or more equations, where no other cell competes for any of
  ///    them, is wrong.
  /// 2. Else two cells together may repair all that is left, in one row: a count that is wrong in its
  ///    own cell and in the row's total alike, or stands in the wrong column; or anywhere.
  /// 3. Else what is connected is reported once, at the most specific equation.
  func diagnose() -> [SumDiagnosis] {
    var counts = counts
    var residuals = residuals(counts)
    var diagnoses: [SumDiagnosis] = []
    var repairs = repairs(counts, residuals)
    while let repair = strongRepair(among: repairs) {
      diagnoses.append(diagnosis(.culprits([repair]), repair.equations))
      counts[repair.cell] = repair.value
      residuals = self.residuals(counts)
      repairs = self.repairs(counts, residuals)
    }
    for component in components(residuals) {
      let diagnosis = diagnose(component, counts, residuals, repairs)
      diagnoses.append(diagnosis)
      if case .culprits(let found) = diagnosis.verdict {
        for repair in found { counts[repair.cell] = repair.value }
        repairs = self.repairs(counts, residuals)
      }
    }
    return diagnoses
      + ownExceededBounds(counts).map {
        SumDiagnosis(verdict: .candidates([]), equations: [], bounds: [$0])
      }
  }

  // MARK: One cell

  /// A repair of at least two equations that no other repair overlaps.
  private func strongRepair(among repairs: [Repair]) -> Repair? {
    let strong = repairs.filter { $0.equations.count >= 2 }
    return strong.first { repair in
      strong.allSatisfy { other in
        // A cell stands in three equations at most.
        let shared = other.equations.count { repair.equations.contains($0) }
        return other.cell == repair.cell || shared == 0
          || shared == other.equations.count && shared < repair.equations.count
      }
    }
  }

  // MARK: What belongs together

  /// Broken equations that share a cell, or of which one only follows from the other.
  private func components(_ residuals: [Int?]) -> [[Int]] {
    let broken = residuals.indices.filter { (residuals[$0] ?? 0) != 0 }
    // Which component each broken equation belongs to, by the number of one of its equations.
    var component: [Int?] = Array(repeating: nil, count: residuals.count)
    for equation in broken { component[equation] = equation }
    func join(_ left: Int, _ right: Int) {
      guard let old = component[left], let new = component[right], old != new else { return }
      for key in broken where component[key] == old { component[key] = new }
    }
    for cell in counts.indices {
      var first: Int?
      forEachEquation(of: cell) { equation in
        guard component[equation] != nil else { return }
        if let first { join(equation, first) } else { first = equation }
      }
    }
    for (equation, causes) in implied where component[equation] != nil {
      guard let first = causes.first(where: { component[$0] != nil }) else { continue }
      let sum = causes.reduce(0) { $0 + (residuals[$1] ?? 0) }
      if sum == residuals[equation] { join(equation, first) }
    }
    // A count in the wrong column: two columns are off by the same, in opposite directions.
    for left in broken {
      for right in broken
      where left < right && equations[left].specificity == equations[right].specificity {
        if let a = residuals[left], let b = residuals[right], a == -b { join(left, right) }
      }
    }
    let groups = Dictionary(grouping: broken) { component[$0] ?? $0 }
    return groups.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  // MARK: One component

  private func diagnose(
    _ component: [Int],
    _ counts: [Int?],
    _ residuals: [Int?],
    _ repairs: [Repair]
  ) -> SumDiagnosis {
    let whole = repairs.filter { repair in
      repair.equations.count == component.count
        && repair.equations.allSatisfy { component.contains($0) }
    }
    if whole.count == 1 { return diagnosis(.culprits(whole), component) }
    if let repair = repairOfBounds(whole, counts) {
      let exceeded = exceededBounds(counts).filter { bounds[$0].parts.contains(repair.cell) }
      var diagnosis = diagnosis(.culprits([repair]), component)
      diagnosis.bounds = exceeded
      return diagnosis
    }
    if whole.count > 1 { return diagnosis(.candidates(whole.map { [$0] }), component) }

    let pairs = pairs(for: component, counts, residuals)
    let sameRow = pairs.filter { areInOneRow($0[0].cell, $0[1].cell) }
    let withTotal = sameRow.filter { isRowTotal($0[0].cell) || isRowTotal($0[1].cell) }
    for choice in [withTotal, sameRow, pairs] where !choice.isEmpty {
      if choice.count == 1 { return diagnosis(.culprits(partFirst(choice[0])), component) }
      return diagnosis(.candidates(choice.map(partFirst)), component)
    }
    return diagnosis(.candidates([]), component)
  }

  /// The only one of several repairs that brings back within bounds what exceeds them.
  private func repairOfBounds(_ repairs: [Repair], _ counts: [Int?]) -> Repair? {
    let exceeded = exceededBounds(counts)
    let helping = repairs.filter { repair in
      var changed = counts
      changed[repair.cell] = repair.value
      let left = exceededBounds(changed)
      return left.count < exceeded.count && left.allSatisfy(exceeded.contains)
    }
    return helping.count == 1 ? helping[0] : nil
  }

  private func partFirst(_ pair: [Repair]) -> [Repair] {
    isRowTotal(pair[0].cell) ? pair.reversed() : pair
  }

  /// Two cells that together repair all of a component and break nothing.
  private func pairs(for component: [Int], _ counts: [Int?], _ residuals: [Int?]) -> [[Repair]] {
    let inside = Set(component)
    let cells = counts.indices.filter { !inside.isDisjoint(with: equations(of: $0)) }
    var found: [[Repair]] = []
    for first in cells {
      guard let count = counts[first] else { continue }
      let changes = Set(
        equations(of: first).compactMap { equation -> Int? in
          guard inside.contains(equation), let residual = residuals[equation] else { return nil }
          return equations[equation].parts.contains(first) ? -residual : residual
        }
      )
      for change in changes.sorted() where count + change >= 0 {
        var changed = counts
        changed[first] = count + change
        let left = self.residuals(changed)
        let broken = Set(left.indices.filter { (left[$0] ?? 0) != 0 && (residuals[$0] ?? 0) == 0 })
          .union(component.filter { (left[$0] ?? 0) != 0 })
        for second in repairs(changed, left)
        where second.cell > first && broken == Set(second.equations) {
          let firstRepair = Repair(
            cell: first,
            value: count + change,
            equations: equations(of: first)
          )
          let pair = [firstRepair, second]
          if !found.contains(pair), !exceedsBound(pair, counts) { found.append(pair) }
        }
      }
    }
    return found
  }

  private func diagnosis(_ verdict: SumDiagnosis.Verdict, _ broken: [Int]) -> SumDiagnosis {
    SumDiagnosis(
      verdict: verdict,
      equations: broken.sorted {
        (equations[$0].specificity, $0) < (equations[$1].specificity, $1)
      }
    )
  }
}
