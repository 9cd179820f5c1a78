import ReportRules
import StatutoryForms

/// Lines of headings with merged cells, from the words in them and the columns they stand over.
struct HeadingRows {
  struct Place {
    let words: String
    let columns: Range<Int>
  }

  private let width: Int
  /// The columns of the heading that stands above each column.
  private var above: [Range<Int>?]

  init(width: Int) {
    self.width = width
    above = Array(repeating: nil, count: width)
  }

  /// The next line; `nil` where two of its headings claim one column or stand in the wrong order.
  mutating func row(_ places: [Place]) -> [PrintedTable.Cell]? {
    var cells: [PrintedTable.Cell] = []
    var columns = above
    for place in places {
      guard place.columns.lowerBound >= cells.count, place.columns.upperBound <= width else {
        return nil
      }
      fill(&cells, to: place.columns.lowerBound)
      cells.append(.words(place.words))
      cells += Array(repeating: .mergedLeft, count: place.columns.count - 1)
      for column in place.columns { columns[column] = place.columns }
    }
    fill(&cells, to: width)
    above = columns
    return cells
  }

  /// Goes on with parts of the headings above; empty cells where there is none.
  private func fill(_ cells: inout [PrintedTable.Cell], to end: Int) {
    for column in cells.count..<end {
      switch above[column] {
      case let span? where span.lowerBound == column: cells.append(.mergedAbove)
      case .some: cells.append(.mergedLeft)
      case nil: cells.append(.words(""))
      }
    }
  }
}
