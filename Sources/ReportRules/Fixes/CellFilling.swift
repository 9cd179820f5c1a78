import ReportSyntax
import StatutoryForms

extension TablesView {
  /// What to write into cells of a table that hold no number: into the first alone, or into all of them.
  ///
  /// A count that would break a sum is not offered.
  ///
  /// - Parameters:
  ///   - cells: In the order of the text; not empty.
  ///   - one: What is said of writing a count into the first.
  ///   - all: What is said of writing into all of them.
  ///   - edit: Writes a value into a cell; `nil` where nothing can be written.
  func filling(
    _ cells: [ValueCell],
    one: (Int) -> Wording,
    all: Wording,
    edit: (GridCell, String) -> SourceEdit?
  ) -> (suggestion: String?, fixes: [Fix]) {
    let values = cells.map { fittingValue(of: $0) }
    func breaksSum(_ count: Int) -> Bool {
      self.breaksSum(cells.prefix(count), writing: values.prefix(count))
    }
    func fix(_ count: Int, _ title: Wording, _ certainty: Fix.Certainty) -> Fix? {
      let edits = zip(cells, values).prefix(count).compactMap { edit($0.cell, String($1)) }
      return edits.count == count ? Fix(title: title, edits: edits, certainty: certainty) : nil
    }
    var fixes: [Fix?] = []
    var suggestion: String?
    if let first = values.first, !breaksSum(1) {
      suggestion = String(first)
      fixes.append(fix(1, one(first), .preferred))
    }
    if cells.count > 1, !breaksSum(cells.count) { fixes.append(fix(cells.count, all, .choice)) }
    return (suggestion, fixes.compactMap(\.self))
  }
}
