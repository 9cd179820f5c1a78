/// Which lines of two texts are the same, found in time that grows with their length alone.
///
/// The search for the shortest way from one text to the other (Myers, An O(ND) Difference Algorithm)
/// takes as long as they differ, squared. So after ``reach`` steps the way that came farthest is taken,
/// and the search starts anew where it ended: of texts with few differences in one place the answer is
/// the shortest, of others one that is right.
struct LineDifference {
  /// The lines of the first text that are not in the second, and the other way round.
  private(set) var removed: Set<Int> = []
  private(set) var added: Set<Int> = []

  private static let reach = 256

  init<Line: Hashable>(from before: [Line], to after: [Line]) {
    // Numbers are compared sooner than lines.
    var numbers: [Line: Int] = [:]
    func number(_ line: Line) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let (old, new) = (before.map(number), after.map(number))
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > 0, newEnd > 0, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    var place = Place(old: 0, new: 0)
    while place.old < oldEnd || place.new < newEnd {
      let search = Search(old[..<oldEnd], new[..<newEnd], from: place, reach: Self.reach)
      for step in search.steps {
        switch step {
        case .removed(let line): removed.insert(line)
        case .added(let line): added.insert(line)
        }
      }
      place = search.end
    }
  }

  private struct Place {
    var old: Int
    var new: Int
  }

  private enum Step {
    case removed(Int)
    case added(Int)
  }

  /// The shortest way from a place to the ends, or as far as so many steps lead.
  private struct Search {
    private(set) var steps: [Step] = []
    private(set) var end: Place

    init(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, from start: Place, reach: Int) {
      /// The lines of the first text that each diagonal has passed, for each number of steps.
      var rounds: [[Int]] = []
      var last: [Int] = []
      end = start
      for count in 0...reach {
        var farthest = [Int](repeating: 0, count: 2 * count + 1)
        var best = (diagonal: 0, sum: -1)
        for diagonal in stride(from: -count, through: count, by: 2) {
          var line = Self.start(diagonal, count, last)
          while line < old.endIndex - start.old, line - diagonal < new.endIndex - start.new,
            line - diagonal >= 0, old[start.old + line] == new[start.new + line - diagonal]
          {
            line += 1
          }
          farthest[diagonal + count] = line
          let isInside =
            line <= old.endIndex - start.old && line - diagonal <= new.endIndex - start.new
          if isInside, 2 * line - diagonal > best.sum { best = (diagonal, 2 * line - diagonal) }
        }
        rounds.append(farthest)
        last = farthest
        let line = (best.sum + best.diagonal) / 2
        end = Place(old: start.old + line, new: start.new + line - best.diagonal)
        let isDone = end.old == old.endIndex && end.new == new.endIndex
        if isDone || count == reach {
          goBack(best.diagonal, rounds, from: start)
          return
        }
      }
    }

    /// Where a diagonal is reached with so many steps: from above by a removed line, else by an added one.
    private static func start(_ diagonal: Int, _ count: Int, _ last: [Int]) -> Int {
      guard count > 0 else { return 0 }
      // The round before holds the diagonals from 1 - count to count - 1.
      let lower = diagonal - 1 + count - 1
      let upper = diagonal + 1 + count - 1
      if diagonal == -count { return last[upper] }
      if diagonal == count { return last[lower] + 1 }
      return max(last[lower] + 1, last[upper])
    }

    private mutating func goBack(_ diagonal: Int, _ rounds: [[Int]], from start: Place) {
      var diagonal = diagonal
      for count in stride(from: rounds.count - 1, to: 0, by: -1) {
        let last = rounds[count - 1]
        let line = Self.start(diagonal, count, last)
        let comesFromAbove =
          diagonal == count
          || diagonal != -count && last[diagonal - 1 + count - 1] + 1 == line
        if comesFromAbove {
          steps.append(.removed(start.old + line - 1))
          diagonal -= 1
        } else {
          steps.append(.added(start.new + line - diagonal - 1))
          diagonal += 1
        }
      }
    }
  }
}
