/// Some passages of a report, in the order of the text, by their numbers: they are asked for far more often
/// than looked at, and a report may have a hundred thousand.
struct Passages: RandomAccessCollection, Sendable {
  private let prose: ReportProse
  private let numbers: [Int]

  init(_ numbers: [Int], of prose: ReportProse) {
    self.prose = prose
    self.numbers = numbers
  }

  var startIndex: Int { 0 }
  var endIndex: Int { numbers.count }
  subscript(index: Int) -> Passage { prose.passages[numbers[index]] }

  func filter(_ isIncluded: (Passage) throws -> Bool) rethrows -> Passages {
    Passages(try numbers.filter { try isIncluded(prose.passages[$0]) }, of: prose)
  }
}
