/// Those who do independent pieces of work, one after the other or at the same time.
///
/// The rules know no threads: the program says how many cores there are.
package protocol Workers: Sendable {
  /// The results for 0, 1, 2 and so on, in this order.
  func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result]
}

/// Does one piece after the other.
package struct OneWorker: Workers {
  package init() {}

  package func map<Result: Sendable>(
    _ count: Int,
    _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    (0..<max(count, 0)).map(work)
  }
}
