/// The fewest insertions, deletions and replacements of one element that lead from one row of
/// elements to another.
///
/// Costs the product of both lengths; meant for labels and words.
package func editDistance<Element: Equatable>(from left: [Element], to right: [Element]) -> Int {
  var row = Array(0...right.count)
  for (index, element) in left.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let replaced = diagonal + (element == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, min(row[column], diagonal) + 1)
    }
  }
  return row[right.count]
}
