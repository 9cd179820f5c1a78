import ReportSyntax

/// The name of an organ without what may be left out of it.
struct OrganName: Sendable {
  private let core: [UInt32]
  /// The names in front of 省, 市, 县, 区, 州, by these.
  private let regions: [UInt32: [UInt32]]

  init(_ name: [UInt32]) {
    regions = Self.regions(in: name)
    var core = name[...]
    var isShorter = true
    while isShorter {
      isShorter = false
      for ending in Self.endings where core.count > ending.scalars.count + 1 {
        guard core.suffix(ending.scalars.count).elementsEqual(ending.scalars) else { continue }
        core = core.dropLast(ending.scalars.count)
        isShorter = true
      }
    }
    self.core = Array(core)
  }

  private static let endings: [Phrase] = [
    "人民政府", "政府", "办公室", "办公厅", "办事处", "党政", "综合", "政务公开", "领导小组", "办", "委员会", "管委会", "党委", "局",
    "委",
    "厅",
  ]

  /// Whether the names can mean the same organ or an office of it.
  ///
  /// They can when the characters of one, with or without its region, stand in the other in their
  /// order: 永河县清水镇 and 清水镇, 清水县发展和改革局 and 永河市清水县发改委; not in two counties.
  func mayBe(_ other: OrganName) -> Bool {
    if core.count < 2 || other.core.count < 2 { return true }
    let isElsewhere = regions.contains { mark, name in
      other.regions[mark].map { !Self.endsAlike($0, name) } ?? false
    }
    return !isElsewhere && (Self.isHeld(core, by: other.core) || Self.isHeld(other.core, by: core))
  }

  private static func endsAlike(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    let count = min(first.count, second.count)
    return first.suffix(count) == second.suffix(count)
  }

  private static func isHeld(_ name: [UInt32], by other: [UInt32]) -> Bool {
    ([name] + withoutRegion(name)).contains { isSpread($0, over: other) }
  }

  private static func isSpread(_ short: [UInt32], over long: [UInt32]) -> Bool {
    var rest = short[...]
    for scalar in long where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// What stands behind 省, 市, 县 and 区 in a name.
  private static func withoutRegion(_ name: [UInt32]) -> [[UInt32]] {
    name.indices.dropLast(2).filter { regionMarks.contains(name[$0]) }
      .map { Array(name[($0 + 1)...]) }
  }

  private static func regions(in name: [UInt32]) -> [UInt32: [UInt32]] {
    var regions: [UInt32: [UInt32]] = [:]
    var start = 0
    for (index, scalar) in name.enumerated() where regionMarks.contains(scalar) {
      // 市场监督管理局 and 经济开发区 name no region.
      if (2...4).contains(index - start) { regions[scalar] = Array(name[start..<index]) }
      start = index + 1
    }
    return regions
  }

  private static let regionMarks: Set<UInt32> = [0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE]
}
