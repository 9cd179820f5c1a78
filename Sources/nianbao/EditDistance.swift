/// How many keys lie between what was typed and what was meant.
enum EditDistance {
  /// The number of characters to insert, remove or replace to get from one word to the other.
  static func between(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var distances = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var diagonal = distances[0]
      distances[0] = row + 1
      for (column, other) in right.enumerated() {
        let replaced = diagonal + (character == other ? 0 : 1)
        diagonal = distances[column + 1]
        distances[column + 1] = min(replaced, diagonal + 1, distances[column] + 1)
      }
    }
    return distances[right.count]
  }
}
