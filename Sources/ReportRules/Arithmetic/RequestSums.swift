import ReportSyntax
import StatutoryForms

/// The sums of table three: the balance and the results of each column, the total of each row.
///
/// Source: the note in the corner of the form (勾稽关系), and its rows and columns called 总计.
enum RequestSums {
  /// What is known of the sums of the same table before an edit.
  struct Known {
    let broken: BrokenRequestSums
    let table: FilledRequests
    /// Where a place is now; `nil` for one in what changed.
    let newRange: (Range<Int>) -> Range<Int>?

    fileprivate func isOfForm(of other: FilledRequests) -> Bool {
      table.edition.id == other.edition.id
    }
  }

  /// - Parameter known: a cause whose numbers are all the same is told as it was.
  static func broken(_ table: FilledRequests, known: Known? = nil) -> BrokenRequestSums {
    if allHold(table) { return .none }
    let sums = Sums(table)
    let diagnoses =
      if let known, known.isOfForm(of: table), known.broken.counts == sums.system.counts {
        known.broken.diagnoses
      } else {
        sums.system.diagnose()
      }
    let causes = diagnoses.filter { !sums.isExplained($0) }.map { diagnosis in
      BrokenRequestSums.Cause(
        diagnosis: diagnosis,
        bounds: sums.bounds(of: diagnosis),
        sums: known.flatMap { sums.told(diagnosis, $0) }
          ?? sums.faults(of: diagnosis).map(BrokenSum.init)
      )
    }
    return BrokenRequestSums(
      diagnoses: diagnoses,
      causes: causes,
      counts: sums.system.counts,
      subtotals: SubtotalSums.faults(table).map(BrokenSum.init)
    )
  }

  /// Whether the table is whole and all its sums hold, as they do in most versions of most reports.
  private static func allHold(_ table: FilledRequests) -> Bool {
    let form = table.form
    let width = form.columns.count
    var results = Array(repeating: 0, count: width)
    var balance = results
    for index in form.rows.indices {
      var sum = 0
      for column in 0..<width {
        guard let count = table.counts[index * width + column] else { return false }
        sum += column < width - 1 ? count : -count
        if form.outcomes.contains(index) { results[column] += count }
        if index == form.outcomesTotal { results[column] -= count }
        let isIntake = index == form.received || index == form.carriedIn
        let isResult = index == form.outcomesTotal || index == form.carriedOver
        balance[column] += isIntake ? count : isResult ? -count : 0
      }
      if sum != 0 { return false }
    }
    let hasSubtotals = table.match.written.contains { $0.role == .subtotal }
    return !hasSubtotals && results.allSatisfy { $0 == 0 } && balance.allSatisfy { $0 == 0 }
  }

  /// The sums of a form, whatever is written into it.
  final class FormSums: Sendable {
    let kinds: [RequestSum]
    let network: SumNetwork

    private static let ofEditions = Dictionary(
      uniqueKeysWithValues: Edition.all.map { ($0.id, FormSums($0.requests)) }
    )

    static func of(_ edition: Edition) -> FormSums {
      ofEditions[edition.id] ?? FormSums(edition.requests)
    }

    private init(_ form: RequestsForm) {
      let width = form.columns.count
      let total = width - 1
      func cell(_ row: Int, _ column: Int) -> Int { row * width + column }
      var kinds: [RequestSum] = []
      var equations: [SumNetwork.Equation] = []
      for column in 0..<width {
        kinds.append(.balance(column: column))
        equations.append(
          SumNetwork.Equation(
            parts: [cell(form.received, column), cell(form.carriedIn, column)],
            whole: [cell(form.outcomesTotal, column), cell(form.carriedOver, column)],
            specificity: column == total ? 1 : 0
          )
        )
      }
      for column in 0..<width {
        kinds.append(.outcomes(column: column))
        equations.append(
          SumNetwork.Equation(
            parts: form.outcomes.map { cell($0, column) },
            whole: [cell(form.outcomesTotal, column)],
            specificity: column == total ? 5 : 4
          )
        )
      }
      for row in form.rows.indices {
        kinds.append(.total(row: row))
        equations.append(
          SumNetwork.Equation(
            parts: (0..<total).map { cell(row, $0) },
            whole: [cell(row, total)],
            specificity: 2
          )
        )
      }
      self.kinds = kinds
      network = SumNetwork(
        rowCount: form.rows.count,
        width: width,
        equations: equations,
        implied: [
          (equation: total, by: Array(0..<total)),
          (equation: width + total, by: Array(width..<width + total)),
        ]
      )
    }
  }

  fileprivate struct Sums {
    let table: FilledRequests
    let kinds: [RequestSum]
    let system: SumSystem
    var form: RequestsForm { table.form }
    var width: Int { form.columns.count }

    init(_ table: FilledRequests) {
      self.table = table
      let sums = FormSums.of(table.edition)
      kinds = sums.kinds
      let form = table.form
      let width = form.columns.count
      let counts = table.counts
      system = SumSystem(
        sums.network,
        counts: counts,
        bounds: (0..<width).compactMap { column in
          let parts = form.outcomes.map { $0 * width + column }
          let isKnown = parts.allSatisfy { counts[$0] != nil }
          let whole = form.outcomesTotal * width + column
          return isKnown
            ? nil : SumSystem.Bound(parts: parts, whole: whole, isOfAll: column == width - 1)
        }
      )
    }

    // MARK: Rows of an author's own

    /// Whether all that is wrong is that results stand in rows that the form does not have, of which
    /// `row.surplus` speaks.
    func isExplained(_ diagnosis: SumDiagnosis) -> Bool {
      let extra = table.surplusCounts
      guard let extra, diagnosis.bounds.isEmpty, !diagnosis.equations.isEmpty else { return false }
      return diagnosis.equations.allSatisfy { index in
        guard case .outcomes(let column) = kinds[index], extra[column] > 0 else { return false }
        return table.residual(kinds[index]) == -extra[column]
      }
    }

    // MARK: Words

    private func subject(of kind: RequestSum) -> String {
      switch kind {
      case .balance(let column), .outcomes(let column): form.columns[column].heading
      case .total(let row): form.rows[row].code
      }
    }

    private func breach(of kind: RequestSum) -> Wording {
      let name = table.name(of: kind)
      switch kind {
      case .balance: return Wording(name.chinese + "不平", english: name.english + " fails")
      case .outcomes, .total: return Wording(name.chinese + "不符", english: name.english + " fails")
      }
    }

    private func count(_ row: Int, _ column: Int) -> Int {
      system.counts[row * width + column] ?? 0
    }

    private func equation(_ index: Int) -> SumFault.Equation {
      let kind = kinds[index]
      let parts = system.equations[index].parts + system.equations[index].whole
      let isLong = parts.count > 8
      let cells = parts.filter { !isLong || system.counts[$0] != 0 }.compactMap(namedCell)
      return SumFault.Equation(
        text: table.equation(kind).text,
        cells: cells,
        name: table.name(of: kind),
        subject: subject(of: kind)
      )
    }

    private func gridCell(_ cell: Int) -> GridCell? {
      table.cell(row: cell / width, column: cell % width)
    }

    private func namedCell(_ cell: Int) -> (cell: GridCell, name: String)? {
      gridCell(cell).map { ($0, cellName(cell)) }
    }

    /// How a message names a cell: `一·自然人`.
    private func cellName(_ cell: Int) -> String {
      "\(form.rows[cell / width].code)·\(form.columns[cell % width].heading)"
    }

    // MARK: Faults

    /// What was told of the same cause, where no number in its sums has changed.
    func told(_ diagnosis: SumDiagnosis, _ known: Known) -> [BrokenSum]? {
      guard known.isOfForm(of: table),
        known.broken.counts.count == system.counts.count,
        case let bounds = bounds(of: diagnosis),
        let cause = known.broken.causes.first(where: {
          $0.diagnosis == diagnosis && $0.bounds == bounds
        })
      else { return nil }
      func isSame(_ cell: Int) -> Bool {
        guard known.broken.counts[cell] == system.counts[cell] else { return false }
        // Behind a label that changed, another row may stand for the same one of the form.
        let old = known.table.cell(row: cell / width, column: cell % width)
        return old.flatMap { known.newRange($0.visible) } == gridCell(cell)?.visible
      }
      let isUnchanged =
        (diagnosis.equations + system.equations(around: diagnosis)).allSatisfy { index in
          system.equations[index].parts.allSatisfy(isSame)
            && system.equations[index].whole.allSatisfy(isSame)
        }
        && diagnosis.bounds.allSatisfy { index in
          system.bounds[index].parts.allSatisfy(isSame) && isSame(system.bounds[index].whole)
        }
      guard isUnchanged else { return nil }
      let moved = cause.sums.compactMap { $0.moved(known.newRange) }
      return moved.count == cause.sums.count ? moved : nil
    }

    /// The totals that are too small: only columns with a cell that is not known have a bound, so that its
    /// number may become that of another.
    func bounds(of diagnosis: SumDiagnosis) -> [Int] {
      diagnosis.bounds.map { system.bounds[$0].whole }
    }

    func faults(of diagnosis: SumDiagnosis) -> [SumFault] {
      let equations = diagnosis.equations.map(equation) + diagnosis.bounds.map(bound)
      switch diagnosis.verdict {
      case .candidates where diagnosis.equations.isEmpty:
        return diagnosis.bounds.compactMap(boundFault)
      case .culprits(let repairs) where repairs.count == 1:
        return [
          fault(
            repairs[0].cell,
            diagnosis,
            equations,
            .culprit(value: repairs[0].value, following: nil)
          )
        ]
        .compactMap(\.self)
      case .culprits(let repairs):
        return pair(repairs, diagnosis, equations)
      case .candidates(let repairs):
        let place = system.equations[diagnosis.equations[0]].whole[0]
        let changes = repairs.map { $0.compactMap(change) }
        return [fault(place, diagnosis, equations, .candidates(changes))].compactMap(\.self)
      }
    }

    private func pair(
      _ repairs: [SumSystem.Repair],
      _ diagnosis: SumDiagnosis,
      _ equations: [SumFault.Equation]
    ) -> [SumFault] {
      let (first, second) = (repairs[0], repairs[1])
      guard let other = change(second) else { return [] }
      let isSameRow = first.cell / width == second.cell / width
      let growth = first.value - (system.counts[first.cell] ?? 0)
      let otherGrowth = second.value - (system.counts[second.cell] ?? 0)
      if isSameRow, second.cell % width == width - 1, growth == otherGrowth {
        let verdict = SumFault.Verdict.culprit(value: first.value, following: other)
        return [fault(first.cell, diagnosis, equations, verdict)].compactMap(\.self)
      }
      if isSameRow, growth == -otherGrowth {
        let verdict = SumFault.Verdict.misplaced(value: first.value, other: other)
        return [fault(first.cell, diagnosis, equations, verdict)].compactMap(\.self)
      }
      return repairs.compactMap { repair in
        let own = diagnosis.equations.filter { repair.equations.contains($0) }
        guard !own.isEmpty else { return nil }
        var fault = fault(
          repair.cell,
          SumDiagnosis(verdict: diagnosis.verdict, equations: own),
          own.map(equation),
          .culprit(value: repair.value, following: nil)
        )
        // One of the two alone may break a sum that holds.
        fault?.isRepairHarmful = system.breaksSum(repair)
        return fault
      }
    }

    private func change(_ repair: SumSystem.Repair) -> SumFault.Change? {
      gridCell(repair.cell).map {
        SumFault.Change(cell: $0, name: cellName(repair.cell), value: repair.value)
      }
    }

    private func fault(
      _ cell: Int,
      _ diagnosis: SumDiagnosis,
      _ equations: [SumFault.Equation],
      _ verdict: SumFault.Verdict
    ) -> SumFault? {
      guard let gridCell = gridCell(cell), let first = equations.first else { return nil }
      let kind = kinds[diagnosis.equations[0]]
      let breach = breach(of: kind)
      let words = spoken(kind) ?? first.text
      return SumFault(
        kind: faultKind(of: kind),
        cell: gridCell,
        headline: Wording(
          "\(breach.chinese)：\(words.chinese)",
          english: "\(breach.english): \(words.english)"
        ),
        equations: equations,
        verdict: verdict
      )
    }

    /// A balance as it is read aloud: 新收 10 ＋ 结转 1 ＝ 11，办结 10 ＋ 结转下年 0 ＝ 10，少 1 件; `nil` for
    /// other sums.
    private func spoken(_ sum: RequestSum) -> Wording? {
      guard case .balance(let column) = sum else { return nil }
      let (received, carriedIn) = (count(form.received, column), count(form.carriedIn, column))
      let (finished, carriedOver) = (
        count(form.outcomesTotal, column), count(form.carriedOver, column)
      )
      let (all, told) = (received + carriedIn, finished + carriedOver)
      return Wording(
        "新收 \(received) ＋ 上年结转 \(carriedIn) ＝ \(all)，办结 \(finished) ＋ 结转下年 \(carriedOver) ＝ \(told)，"
          + "\(all > told ? "少" : "多") \(abs(all - told)) 件",
        english:
          "\(received) received ＋ \(carriedIn) carried in ＝ \(all), \(finished) handled ＋ \(carriedOver) carried over ＝ \(told), \(abs(all - told)) too \(all > told ? "few" : "many")"
      )
    }

    private func faultKind(of sum: RequestSum) -> SumFault.Kind {
      switch sum {
      case .balance: .balance
      case .outcomes: .outcomes
      case .total: .rowTotal
      }
    }

    /// A column whose known results already exceed （七）总计, whatever stands in the other cells.
    private func bound(_ index: Int) -> SumFault.Equation {
      let column = system.bounds[index].whole % width
      let parts = form.outcomes.filter { count($0, column) != 0 }
      func term(_ row: Int) -> WrittenEquation.Term {
        WrittenEquation.Term(form.rows[row].code, table.cell(row: row, column: column))
      }
      let text = "\(WrittenEquation.sum(parts.map(term))) ＞ \(term(form.outcomesTotal).text)"
      return SumFault.Equation(
        text: Wording(text, english: text),
        cells: (parts + [form.outcomesTotal]).compactMap { namedCell($0 * width + column) },
        name: table.name(of: .outcomes(column: column)),
        subject: form.columns[column].heading
      )
    }

    private func boundFault(_ index: Int) -> SumFault? {
      let equation = bound(index)
      guard let cell = gridCell(system.bounds[index].whole) else { return nil }
      return SumFault(
        kind: .outcomes,
        cell: cell,
        headline: Wording(
          "\(equation.name.chinese)不符：\(equation.text.chinese)",
          english: "\(equation.name.english) fails: \(equation.text.english)"
        ),
        equations: [equation],
        verdict: .candidates([])
      )
    }
  }
}
