import ReportSyntax

extension Agency {
  /// Whether the names can mean the same organ or an office of it.
  ///
  /// They can when the characters of one, with or without its region, stand in the other in their
  /// order: 永河县清水镇 and 清水镇, 清水县发展和改革局 and 永河市清水县发改委; not in two counties.
  func mayBe(_ other: Agency) -> Bool {
    let (own, others) = (ComparedName(scalars), ComparedName(other.scalars))
    return own.mayBe(others)
  }
}

/// A name without what may be left out of it.
private struct ComparedName {
  private let core: [UInt32]
  /// The names in front of 省, 市, 县, 区, 州, 盟, 旗, by these.
  private let regions: [UInt32: [UInt32]]

  init(_ scalars: [UInt32]) {
    let name = scalars.filter(isHan)
    regions = Self.regions(in: name)
    var core = name[...]
    var isShorter = true
    while isShorter {
      isShorter = false
      for words in Self.leftOut where core.count > words.count + 1 {
        guard core.suffix(words.count).elementsEqual(words) else { continue }
        core = core.dropLast(words.count)
        isShorter = true
      }
    }
    self.core = Array(core)
  }

  /// Endings, and words in front of them that only tell which office it is.
  private static let leftOut =
    AgencyEnding.all.filter(\.mayBeLeftOut).map(\.words)
    + ["党政", "综合", "政务公开", "领导小组", "党委"].map { Phrase($0).scalars }

  func mayBe(_ other: ComparedName) -> Bool {
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
    name.indices.dropLast(2).filter { AgencyEnding.ranks.contains(name[$0]) }
      .map { Array(name[($0 + 1)...]) }
  }

  private static func regions(in name: [UInt32]) -> [UInt32: [UInt32]] {
    var regions: [UInt32: [UInt32]] = [:]
    var start = 0
    for (index, scalar) in name.enumerated() where AgencyEnding.ranks.contains(scalar) {
      // 市场监督管理局 and 经济开发区 name no region.
      if (2...4).contains(index - start) { regions[scalar] = Array(name[start..<index]) }
      start = index + 1
    }
    return regions
  }
}
