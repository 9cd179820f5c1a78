extension TablesView {
  /// What the rule of one kind of sum says: a finding for each cause that shows in it.
  func brokenSums(_ kind: SumFault.Kind) -> [Finding.Draft] {
    brokenSums.filter { $0.kind == kind }.map(\.finding)
  }
}
