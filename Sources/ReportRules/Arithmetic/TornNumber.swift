import ReportSyntax

/// A number that a conversion tore in two, or two that it glued together, as the sums prove.
struct TornNumber {
  enum Kind {
    /// A row of table three: the last of `width` values is the sum of the others.
    case row(width: Int)
  }

  /// The values that the numbers stand in: one cell, or two neighbours.
  let cells: [GridCell]
  /// What should stand there, with a space between two numbers.
  let value: String

  /// `nil` unless exactly one way to join or part makes the row add up.
  static func find(in values: GridCells, of kind: Kind) -> TornNumber? {
    switch kind {
    case .row(let width): find(in: values, width: width)
    }
  }

  private static func find(in values: GridCells, width: Int) -> TornNumber? {
    var ways: [TornNumber] = []
    if values.count == width + 1 {
      let counts = values.compactMap(\.value.count)
      guard counts.count == values.count else { return nil }
      for index in 0..<width where counts[index] != 0 {
        guard let joined = joined(counts[index], counts[index + 1]) else { continue }
        var row = counts
        row.replaceSubrange(index...index + 1, with: [joined])
        if addsUp(row) {
          ways.append(
            TornNumber(cells: Array(values[index...index + 1]), value: String(joined))
          )
        }
      }
    }
    if values.count == width - 1 {
      for index in values.indices {
        guard case .number(let number) = values[index].value, number.pieces.count == 2 else {
          continue
        }
        var row: [Int] = []
        for (position, value) in values.enumerated() {
          if position == index {
            row += number.pieces
          } else if let count = value.value.count {
            row.append(count)
          }
        }
        if row.count == width, addsUp(row) {
          ways.append(
            TornNumber(
              cells: [values[index]],
              value: number.pieces.map(String.init).joined(separator: " ")
            )
          )
        }
      }
    }
    return ways.count == 1 ? ways[0] : nil
  }

  private static func joined(_ left: Int, _ right: Int) -> Int? {
    guard left < 1_000_000, right < 10 else { return nil }
    return left * 10 + right
  }

  private static func addsUp(_ row: [Int]) -> Bool {
    row.dropLast().reduce(0, +) == row.last
  }
}
