import StatutoryForms

/// The reports of the units below one that sums up, with what they have written together.
///
/// One of them that changes costs as many additions as the form has cells, however many units there are.
struct UnitsBelow: Sendable {
  private(set) var children: [ReportBeside.Child]
  /// The form of all of them; `nil` where they have several, or there are none.
  private var form: ReportBeside.Child.Form?
  /// Cell by cell; empty where there is no common form.
  private var sums: [CellSum] = []

  private struct CellSum {
    var amount = 0
    /// How many units have no number there that could be added.
    var unreadableCount = 0

    mutating func add(_ count: Int?) {
      if let count { amount &+= count } else { unreadableCount += 1 }
    }

    mutating func remove(_ count: Int?) {
      if let count { amount &-= count } else { unreadableCount -= 1 }
    }
  }

  /// Beyond what any place counts, and small enough that no sum of them overflows.
  private static let largestCount = 1 << 40

  init(_ children: [ReportBeside.Child]) {
    self.children = children
    guard let form = children.first?.form, children.allSatisfy({ $0.form == form }) else { return }
    self.form = form
    sums = Array(repeating: CellSum(), count: form.cellCount)
    for child in children {
      for cell in sums.indices { sums[cell].add(Self.summand(child, cell)) }
    }
  }

  private static func summand(_ child: ReportBeside.Child, _ cell: Int) -> Int? {
    child.count(cell).flatMap { (-largestCount...largestCount).contains($0) ? $0 : nil }
  }

  /// Puts a later version of a report in the place of one.
  mutating func replace(_ index: Int, with child: ReportBeside.Child) {
    guard children.indices.contains(index) else { return }
    let old = children[index]
    children[index] = child
    guard form != nil, old.form == child.form else {
      self = UnitsBelow(children)
      return
    }
    for cell in sums.indices {
      sums[cell].remove(Self.summand(old, cell))
      sums[cell].add(Self.summand(child, cell))
    }
  }

  /// Whether all of them have the form of a report, so that its cells can be their sums.
  func haveForm(of report: ReportRecord) -> Bool {
    report.edition != nil
      && form
        == ReportBeside.Child.Form(edition: report.edition?.id, cellCount: report.cells.count)
  }

  /// What all of them have written in a cell; `nil` where one of them cannot be read.
  func sum(of cell: Int) -> Int? {
    guard sums.indices.contains(cell), sums[cell].unreadableCount == 0 else { return nil }
    return sums[cell].amount
  }
}
