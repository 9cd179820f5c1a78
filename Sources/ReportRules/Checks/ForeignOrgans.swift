import ReportSyntax
import StatutoryForms

/// Words that only another organ would say of itself, and other counties, districts and cities with
/// their governments and departments.
struct ForeignOrgans {
  let prose: ProseView
  let own: Agency
  /// The places in the own name, each with its rank at the end: 永河市, 清水县.
  let places: [[UInt32]]
  /// What the organ is called in its place: 教育局; `nil` for a government.
  let department: Phrase?

  init(_ prose: ProseView, _ own: Agency) {
    self.prose = prose
    self.own = own
    let scalars = own.scalars
    var places: [[UInt32]] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where AgencyEnding.ranks.contains(scalar) {
      // 市场监督管理局 and 经济开发区 name no place, 龙坪苗族侗族自治县 does.
      let isAutonomous =
        index > start && scalars[start..<index].suffix(2).elementsEqual(AutonomousPlace.mark)
      if (2...4).contains(index - start) || isAutonomous {
        places.append(Array(scalars[start...index]))
        start = index + 1
      }
    }
    self.places = places
    let tail = Array(scalars[start...])
    department =
      prose.agencyKind == .department && !places.isEmpty && tail.count >= 3
      ? Phrase(NormalizedText(scalars: tail).string) : nil
  }

  var findings: [Finding.Draft] {
    switch prose.agencyKind {
    case .unknown where !isZone: return []
    case .unknown, .government, .township, .subdistrict, .department: break
    }
    // Of a signature `agency.signature` speaks.
    let signed = prose.signature?.passages ?? []
    let mentions = prose.narrative.about(.mentions).flatMap { passage in
      signed.contains { $0.overlaps(passage.range) }
        ? [] : passage.facts.mentions.map { (passage, $0) }
    }
    var counts: [[UInt32]: Int] = [:]
    for (passage, mention) in mentions
    where mention.kind != .oneself && mention.kind != .office {
      counts[Array(passage.text.scalars[mention.range]), default: 0] += 1
    }
    return mentions.compactMap { passage, mention in
      switch mention.kind {
      case .oneself: oneself(mention, in: passage.text)
      case .office: office(mention, in: passage)
      case .government, .actor: place(mention, in: passage.text, counts)
      case .site:
        // 电子版可在青山县人民政府网站下载: where the report itself is to be had.
        // A county has a site of its own, and a town publishes on that of its county.
        mention.rank != Self.scalar("市")
          && (passage.section == nil
            || prose.agencyKind == .government
              && places.last?.last.map(Self.counties.contains) == true)
          ? place(mention, in: passage.text, counts) : nil
      }
    } + departments + neighbours + speakers + contacts + namedReports + zones
      + autonomousPlaces + superiors
  }

  // MARK: 临港经济技术开发区管理委员会严格落实

  /// Whether it runs a zone.
  private var isZone: Bool { AgencyEnding(of: own.scalars)?.kind == .zone }

  /// Another zone of just this kind as the one that acts.
  private var zones: [Finding.Draft] {
    let name = own.scalars
    guard isZone, name.count >= Self.shortestZone else { return [] }
    let kind = Phrase(NormalizedText(scalars: Array(name[Self.zonePlace...])).string)
    return prose.narrative.about(.organs).compactMap { passage in
      let text = passage.text
      guard let here = text.firstRange(of: kind, in: text.whole),
        here.lowerBound >= Self.zonePlace,
        case let start = here.lowerBound - Self.zonePlace,
        start == 0 || isProseStop(text[start - 1]),
        !text.scalars[start..<here.lowerBound].elementsEqual(name[..<Self.zonePlace]),
        text.scalars[start..<here.lowerBound].allSatisfy(isHan),
        OrganMention.tellsDeed(at: here.upperBound, in: text)
          || OrganMention.tellsYear(at: here.upperBound, in: text)
          || OrganMention.tellsOwnMatter(at: here.upperBound, in: text),
        !isElsewhere(start, passage)
      else { return nil }
      return finding(start..<here.upperBound, of: text, name, severity: nil)
    }
  }

  /// Characters of a zone's name that name its place.
  private static let zonePlace = 2
  private static let shortestZone = 8

  // MARK: 芷江侗族自治县

  /// Other autonomous counties in the report of one: there are few, and none is near.
  private var autonomousPlaces: [Finding.Draft] {
    guard
      let right = places.last(where: { $0.dropLast().suffix(2).elementsEqual(AutonomousPlace.mark) }
      ),
      right.last != AutonomousPlace.prefecture
    else { return [] }
    let drafts = prose.narrative.about(.organs).flatMap { passage in
      AutonomousPlace.counties(in: passage.text).compactMap { range -> Finding.Draft? in
        let words = passage.text.scalars[range]
        guard !right.suffix(words.count).elementsEqual(words),
          !words.suffix(right.count).elementsEqual(right), !isElsewhere(range.lowerBound, passage)
        else { return nil }
        return finding(range, of: passage.text, right, severity: nil)
      }
    }
    return drafts.count <= 2 ? drafts : []
  }

  // MARK: 现公布青山县林业局2025年……年度报告

  /// Another organ's report in front of the sections.
  private var namedReports: [Finding.Draft] {
    let ownOrgan = OwnOrgan(prose.identity)
    return prose.narrative.about(.organs).flatMap { passage -> [Finding.Draft] in
      let text = passage.text
      return NamedReport.organs(in: passage).compactMap { range in
        guard !own.mayBe(Agency(text.string(range))),
          // Of a name that is misspelt `name.misspelt` speaks.
          ownOrgan?.isMisspelt(as: ProseText(text.string(range))) != true,
          !passage.facts.townships.contains(where: { $0.overlaps(range) })
        else { return nil }
        return finding(range, of: text, own.scalars, severity: nil)
      }
    }
  }

  // MARK: 我局

  /// 我局 in the report of a town, 我镇 in that of a department.
  private func oneself(_ mention: OrganMention, in text: ProseText) -> Finding.Draft? {
    guard let right = ownRank else { return nil }
    let end = mention.range.upperBound
    let speaker = text.string(mention.range.lowerBound..<mention.range.lowerBound + 1)
    guard
      Self.foreign[right.rank]?.contains(mention.rank) == true
        || Self.institutions.contains(mention.rank)
        // 我县主动公开政府信息186条 in the report of a town, 我市 in that of a county.
        || speaker != "全" && isAbove(mention.rank, right.rank)
          && OrganMention.tellsOwnCount(at: end, in: text)
    else { return nil }
    // 全县高度重视 may be said of a county below, but not by a district or a town.
    if speaker == "全", !OrganMention.tellsOwnCount(at: end, in: text),
      !(right.rank == Self.scalar("区") && mention.rank == Self.scalar("县")
        && prose.agencyKind == .government && !own.name.contains("自治区")),
      !(Self.offices.contains(right.rank) && Self.offices.contains(mention.rank))
    {
      return nil
    }
    return notOneself(mention, in: text, right: (speaker == "全" ? "全" : "我") + right.words)
  }

  /// Whether a rank is one above the own, of which a report does not tell how much it did.
  private func isAbove(_ rank: UInt32, _ own: UInt32) -> Bool {
    if Self.offices.contains(own) { return Self.above.contains(rank) }
    return prose.agencyKind == .government && Self.counties.contains(own)
      && Self.above.contains(rank) && rank != own
  }

  private static let counties = set("县市区旗")

  /// 镇政府 in the report of a subdistrict, which has none.
  private func office(_ mention: OrganMention, in passage: Passage) -> Finding.Draft? {
    let text = passage.text
    guard prose.agencyKind == .township || prose.agencyKind == .subdistrict,
      let right = ownRank, Self.offices.contains(right.rank), right.rank != mention.rank,
      !OrganMention.tellsOfMergers(around: mention.range.lowerBound, in: passage),
      !mention.isInnerOffice(in: text) || !isElsewhere(mention.range.lowerBound, passage)
    else { return nil }
    return notOneself(
      mention,
      in: text,
      right: right.words + Self.office(like: text.string(mention.range), in: right.words)
    )
  }

  /// What a town, or a subdistrict, has for the office of another.
  private static func office(like name: String, in rank: String) -> String {
    let isSubdistrict = rank == "街道"
    if name.hasPrefix("局") { return isSubdistrict ? "各科室" : "各站所" }
    if name.hasSuffix("党政") { return "党政" }
    if name.hasSuffix("办公室") { return isSubdistrict ? "办事处办公室" : "人民政府办公室" }
    for place in ["便民服务中心", "便民服务大厅", "党群服务中心"] where name.hasSuffix(place) { return place }
    if name.contains("纪") { return isSubdistrict ? "纪工委" : "纪委" }
    if name.contains("党") { return isSubdistrict ? "党工委" : "党委" }
    return isSubdistrict ? "办事处" : "政府"
  }

  private static let offices = set("镇乡街")
  /// Hospitals, courts and schools, which have reports of other forms.
  private static let institutions = set("院校")
  static let above = set("县市区")
  static let departments = set("局委厅中")

  private func notOneself(
    _ mention: OrganMention,
    in text: ProseText,
    right replacement: String
  ) -> Finding.Draft {
    let (place, words) = (text.byteRange(mention.range), text.string(mention.range))
    return Finding.Draft(
      range: place,
      message: Wording(
        "「\(words)」不像是\(own.name)的自称，可能是从别处带来的；如是，请改为本机关的自称",
        english: "\(own.name) would not call itself “\(words)”; it may come from another report"
      ),
      suggestion: replacement,
      fixes: [.replacing(mention.range, of: text, by: replacement, certainty: .preferred)]
    )
  }

  /// What the organ calls itself behind 我; `nil` where that cannot be told.
  private var ownRank: (rank: UInt32, words: String)? {
    let name = NormalizedText(scalars: own.core.scalars).string
    if isZone { return (Self.zone, name.hasSuffix("会") ? "委" : "区") }
    for words in ["街道", "镇", "乡", "县", "市", "区", "旗", "局", "委", "厅", "中心"]
    where name.hasSuffix(words) {
      return words.unicodeScalars.first.map { ($0.value, words) }
    }
    return name.hasSuffix("委员会") ? (Self.scalar("委"), "委") : nil
  }

  static func scalar(_ word: Unicode.Scalar) -> UInt32 { word.value }

  /// Stands for what runs a zone, which calls itself 我委, 我区 or 管委会.
  private static let zone = scalar("管")

  /// What an organ of some rank does not call itself; a superior county or city is no such word.
  private static let foreign: [UInt32: Set<UInt32>] = [
    scalar("镇"): set("局厅委乡街中"), scalar("乡"): set("局厅委镇街中"), scalar("街"): set("局厅委镇乡中"),
    scalar("县"): set("局厅委镇乡街中"), scalar("市"): set("局厅委镇乡街县中"), scalar("区"): set("局厅委镇乡街县中"),
    scalar("旗"): set("局厅委镇乡街县中"), scalar("局"): set("厅委镇乡街"), scalar("委"): set("局厅镇乡街"),
    scalar("厅"): set("局委镇乡街"), scalar("中"): set("局厅委镇乡街"), zone: set("局厅镇乡街"),
  ]

  static func set(_ words: String) -> Set<UInt32> { Set(words.unicodeScalars.map(\.value)) }

  // MARK: Places

  /// 青山县人民政府 in a report of 清水县.
  private func place(
    _ mention: OrganMention,
    in text: ProseText,
    _ counts: [[UInt32]: Int]
  ) -> Finding.Draft? {
    guard let right = ownPlace(instead: mention.range, in: text) else { return nil }
    let count = counts[Array(text.scalars[mention.range]), default: 0]
    guard count <= 2 else { return nil }
    // A city may be the superior or the subordinate of another.
    let isCity = mention.rank == Self.scalar("市")
    if isCity, mention.kind == .actor || !isOfItself(mention, text) { return nil }
    return finding(mention.range, of: text, right, severity: isCity ? .information : nil)
  }

  /// 某市政府依法公开的信息, 请与某市人民政府办公室联系: what only the own government would be called.
  private func isOfItself(_ mention: OrganMention, _ text: ProseText) -> Bool {
    let behind = mention.range.upperBound
    return text.contains(Self.selfWords, in: behind..<min(text.count, behind + 8))
      || text.contains(Self.contactWords, in: behind..<min(text.count, behind + 14))
  }

  private static let selfWords: Phrases = ["政府依法公开", "政府信息公开指南", "政府信息公开工作年度"]
  private static let contactWords: Phrases = ["联系", "电话"]

  /// Whether a sentence rightly names another department: 赴…学习, 与…合作.
  func isElsewhere(_ index: Int, _ passage: Passage) -> Bool {
    OrganMention.isPartner(at: index, in: passage)
  }

  /// The own place that should stand for another of its rank; `nil` where it may be another organ.
  func ownPlace(instead range: Range<Int>, in text: ProseText) -> [UInt32]? {
    let words = Array(text.scalars[range])
    guard let rank = words.last,
      let right = places.last(where: { $0.last == rank })
        ?? places.last(where: { isOfOtherRank($0, words) }),
      !places.contains(where: { $0.suffix(words.count).elementsEqual(words) }),
      !words.suffix(right.count).elementsEqual(right), !own.isNamed(by: words),
      !Self.isShort(words, for: right)
    else { return nil }
    return right
  }

  /// 清水区 in a report of 清水县: there are not both, as there may be 清水市 above it.
  private func isOfOtherRank(_ own: [UInt32], _ words: [UInt32]) -> Bool {
    guard own.count == words.count, words.count >= 3, own.dropLast() == words.dropLast(),
      let first = own.last, let second = words.last
    else { return false }
    return first != second && Self.ranksOfOnePlace.isSuperset(of: [first, second])
  }

  private static let ranksOfOnePlace = set("县区")

  /// 玉屏县 for 玉屏侗族自治县, 乌前旗 for 乌拉特前旗: the same first character, and others in their order.
  private static func isShort(_ words: [UInt32], for name: [UInt32]) -> Bool {
    guard words.count < name.count, words.first == name.first else { return false }
    var rest = words[...]
    for scalar in name where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  func finding(
    _ range: Range<Int>,
    of text: ProseText,
    _ right: [UInt32],
    severity: Severity?
  ) -> Finding.Draft {
    let (words, right) = (text.string(range), NormalizedText(scalars: right).string)
    return Finding.Draft(
      severity: severity,
      range: text.byteRange(range),
      message: Wording(
        "「\(words)」不是\(right)，可能是从别处带来的；如是，请改为本机关的名称",
        english: "“\(words)” is not \(right) and may come from another report"
      ),
      suggestion: right,
      fixes: [.replacing(range, of: text, by: right, certainty: .preferred)]
    )
  }

}
