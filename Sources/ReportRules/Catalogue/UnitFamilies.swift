/// Who stands right below whom by a list of units, as far as the list leaves no doubt of it.
struct UnitFamilies: Sendable {
  /// The units right below each one that has some; in no order.
  private(set) var families: [Family] = []
  /// The places in the list of units that stand above themselves, loop by loop, from the first in the list upward.
  private(set) var loops: [[Int]] = []

  struct Family: Sendable {
    let parent: UnitName
    let children: [UnitName]
  }

  /// A line of the list that says nothing certain of a unit.
  enum Doubt {
    /// Somebody may stand below anybody.
    case anybody
    /// Somebody may stand below this unit.
    case below(String)
  }

  /// - Parameter doubts: of whom a line was left out that may tell of units below them.
  init(_ units: [UnitList.Unit], doubts: [Doubt]) {
    var index = UnitIndex()
    var names: [UnitName] = []
    func number(of name: UnitName) -> Int {
      if let known = index.number(of: name) { return known }
      index.add(name, names.count)
      names.append(name)
      return names.count - 1
    }
    for unit in units {
      let name = UnitName(unit.name)
      index.add(name, names.count)
      names.append(name)
    }
    // A parent may be written otherwise than in its own line, or have none.
    let parents = units.map { $0.parent.map { number(of: UnitName($0)) } }
    loops = Self.loops(parents)
    // Where a unit of a loop belongs is not said.
    guard loops.isEmpty else { return }
    var doubtful: Set<Int> = []
    for doubt in doubts {
      guard case .below(let name) = doubt else { return }
      doubtful.insert(number(of: UnitName(name)))
    }
    var children: [Int: [UnitName]] = [:]
    for (unit, parent) in parents.enumerated() {
      guard let parent, !doubtful.contains(parent) else { continue }
      children[parent, default: []].append(names[unit])
    }
    families = children.map { Family(parent: names[$0], children: $1) }
  }

  /// - Parameter parents: of each unit the one above it, which may be none of them.
  private static func loops(_ parents: [Int?]) -> [[Int]] {
    var loops: [[Int]] = []
    // The walk on which each unit was come across.
    var walks = [Int?](repeating: nil, count: parents.count)
    for start in parents.indices where walks[start] == nil {
      var path: [Int] = []
      var next: Int? = start
      while let unit = next, parents.indices.contains(unit), walks[unit] == nil {
        walks[unit] = start
        path.append(unit)
        next = parents[unit]
      }
      guard let end = next, parents.indices.contains(end), walks[end] == start,
        let first = path.firstIndex(of: end)
      else { continue }
      let loop = path[first...]
      guard let top = loop.indices.min(by: { loop[$0] < loop[$1] }) else { continue }
      loops.append(Array(loop[top...] + loop[..<top]))
    }
    return loops
  }
}
