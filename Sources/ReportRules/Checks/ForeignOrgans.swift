import ReportSyntax
import StatutoryForms

/// Words that only another organ would say of itself, and other counties, districts and cities with
/// their governments and departments.
struct ForeignOrgans {
  private let prose: ProseView
  private let own: Agency
  /// The places in the own name, each with its rank at the end: 永河市, 清水县.
  private let places: [[UInt32]]
  /// What the organ is called in its place: 教育局; `nil` for a government.
  private let department: Phrase?

  init(_ prose: ProseView, _ own: Agency) {
    self.prose = prose
    self.own = own
    let scalars = own.scalars
    var places: [[UInt32]] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where AgencyEnding.ranks.contains(scalar) {
      // 市场监督管理局 and 经济开发区 name no place.
      if (2...4).contains(index - start) {
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
    case .unknown: return []
    case .government, .township, .subdistrict, .department: break
    }
    // Of a signature `agency.signature` speaks.
    let signed = prose.signature?.passages ?? []
    let mentions = prose.narrative.about(.mentions).flatMap { passage in
      signed.contains { $0.overlaps(passage.range) }
        ? [] : passage.facts.mentions.map { (passage, $0) }
    }
    var counts: [[UInt32]: Int] = [:]
    for (passage, mention) in mentions
    where mention.kind == .government || mention.kind == .actor {
      counts[Array(passage.text.scalars[mention.range]), default: 0] += 1
    }
    return mentions.compactMap { passage, mention in
      switch mention.kind {
      case .oneself: oneself(mention, in: passage.text)
      case .office: office(mention, in: passage)
      case .government, .actor: place(mention, in: passage.text, counts)
      }
    } + departments + neighbours + speakers + namedReports
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
        // 我县主动公开政府信息186条 in the report of a town.
        || speaker != "全" && Self.offices.contains(right.rank) && Self.above.contains(mention.rank)
          && OrganMention.tellsOwnCount(at: end, in: text)
    else { return nil }
    return notOneself(mention, in: text, right: (speaker == "全" ? "全" : "我") + right.words)
  }

  /// 镇政府 in the report of a subdistrict, which has none.
  private func office(_ mention: OrganMention, in passage: Passage) -> Finding.Draft? {
    let text = passage.text
    guard prose.agencyKind == .township || prose.agencyKind == .subdistrict,
      let right = ownRank, Self.offices.contains(right.rank), right.rank != mention.rank,
      !OrganMention.tellsOfMergers(around: mention.range.lowerBound, in: passage)
    else { return nil }
    let isParty = text.contains("党", in: mention.range)
    let ending =
      right.words == "街道" ? (isParty ? "党工委" : "办事处") : (isParty ? "党委" : "政府")
    return notOneself(mention, in: text, right: right.words + ending)
  }

  private static let offices = set("镇乡街")
  /// Hospitals, courts and schools, which have reports of other forms.
  private static let institutions = set("院校")
  private static let above = set("县市区")
  private static let departments = set("局委厅中")

  private func notOneself(
    _ mention: OrganMention,
    in text: ProseText,
    right replacement: String
  ) -> Finding.Draft {
    let (place, words) = (text.byteRange(mention.range), text.string(mention.range))
    return Finding.Draft(
      range: place,
      message: Wording(
        "「\(words)」不像是\(own.name)的自称，可能是从别处带来的",
        english: "\(own.name) would not call itself “\(words)”; it may come from another report"
      ),
      suggestion: replacement,
      fixes: [.replacing(mention.range, of: text, by: replacement, certainty: .preferred)]
    )
  }

  /// What the organ calls itself behind 我; `nil` where that cannot be told.
  private var ownRank: (rank: UInt32, words: String)? {
    let name = NormalizedText(scalars: own.core.scalars).string
    for words in ["街道", "镇", "乡", "县", "市", "区", "旗", "局", "委", "厅"] where name.hasSuffix(words) {
      return words.unicodeScalars.first.map { ($0.value, words) }
    }
    return name.hasSuffix("委员会") ? (Self.scalar("委"), "委") : nil
  }

  private static func scalar(_ word: Unicode.Scalar) -> UInt32 { word.value }

  /// What an organ of some rank does not call itself; a superior county or city is no such word.
  private static let foreign: [UInt32: Set<UInt32>] = [
    scalar("镇"): set("局厅委乡街中"), scalar("乡"): set("局厅委镇街中"), scalar("街"): set("局厅委镇乡中"),
    scalar("县"): set("局厅委镇乡街中"), scalar("市"): set("局厅委镇乡街县中"), scalar("区"): set("局厅委镇乡街县中"),
    scalar("旗"): set("局厅委镇乡街县中"), scalar("局"): set("厅委镇乡街"), scalar("委"): set("局厅镇乡街"),
    scalar("厅"): set("局委镇乡街"),
  ]

  private static func set(_ words: String) -> Set<UInt32> { Set(words.unicodeScalars.map(\.value)) }

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

  /// 青山县教育局 in a report of 清水县教育局.
  private var departments: [Finding.Draft] {
    guard let department else { return [] }
    return prose.narrative.about(.organs).flatMap { passage -> [Finding.Draft] in
      let text = passage.text
      var drafts: [Finding.Draft] = []
      var start = 1
      while let here = text.firstRange(of: department, in: between(start, text.count)) {
        start = here.upperBound
        let rank = here.lowerBound - 1
        guard AgencyEnding.ranks.contains(text[rank]),
          let first = OrganMention.start(ofPlaceEndingAt: rank, in: text),
          !isElsewhere(first, passage),
          let right = ownPlace(instead: first..<rank + 1, in: text)
        else { continue }
        drafts.append(finding(first..<rank + 1, of: text, right, severity: nil))
      }
      return drafts
    }
  }

  /// 清水县财政局 as the one that acts or is to be asked, in a report of 清水县教育局.
  private var neighbours: [Finding.Draft] {
    guard let department, let place = places.last else { return [] }
    let own = Phrases([NormalizedText(scalars: place).string])
    return prose.narrative.about(.organs).flatMap { passage -> [Finding.Draft] in
      let text = passage.text
      return text.ranges(of: own, in: text.whole).compactMap { here in
        let isContact = text.has("与", endingAt: here.lowerBound)
        guard here.lowerBound == 0 || isContact || isProseStop(text[here.lowerBound - 1]),
          let ending = text.firstRange(
            of: Self.departmentEndings,
            in: here.upperBound..<min(text.count, here.upperBound + 12)
          ),
          case let tail = here.upperBound..<ending.upperBound, tail.count >= 3,
          // 发改局 is short for 发展和改革局.
          !text.scalars[tail].allSatisfy(department.scalars.contains),
          case let isDeed = OrganMention.tellsDeed(at: tail.upperBound, in: text),
          isContact
            ? OrganMention.tellsContact(at: tail.upperBound, in: text)
            : isDeed || tellsTask(tail, in: passage),
          !isElsewhere(tail.lowerBound, passage)
        else { return nil }
        return finding(
          tail,
          of: text,
          department.scalars,
          severity: isContact || isDeed ? nil : .information
        )
      }
    }
  }

  /// 清水县民政局加强考核: what an organ may also do for others that publish.
  private func tellsTask(_ name: Range<Int>, in passage: Passage) -> Bool {
    OrganMention.tellsTask(at: name.upperBound, in: passage.text)
      && !passage.text.contains(Self.overseers, in: name) && !speaksOfItself(passage)
  }

  /// Departments that see to what all others publish.
  private static let overseers: Phrases = [
    "数据", "政务", "司法", "财政", "审计", "保密", "行政审批", "机关事务", "档案",
  ]

  // MARK: 2025年，县财政局深入贯彻……

  /// Another department of the own place as the one whose work the passage tells, in a report of 清水县教育局.
  private var speakers: [Finding.Draft] {
    guard let department, let place = places.last, let rank = place.last else {
      return departmentsOfTowns
    }
    let own = Phrase(NormalizedText(scalars: place).string)
    return prose.narrative.about(.organs).compactMap { passage in
      let text = passage.text
      var start = startOfWork(passage)
      var isBehindYear = false
      if let year = passage.quantities.first(where: { $0.number.lowerBound >= start }),
        year.kind == .time, year.number.lowerBound == start
      {
        start = year.range.upperBound
        if text.has("度", at: start) { start += 1 }
        if text.has(",", at: start) { start += 1 }
        isBehindYear = true
      }
      let isFull = text.has(own, at: start)
      let first = start + (isFull ? place.count : 1)
      guard isFull || text[start] == rank,
        let ending = text.firstRange(
          of: Self.departmentEndings,
          in: first..<min(text.count, first + 12)
        ),
        case let name = first..<ending.upperBound, name.count >= 3,
        !text.scalars[name.dropLast(ending.count)].contains(where: {
          !isHan($0) || department.scalars.contains($0)
        }),
        !isElsewhere(name.lowerBound, passage), !speaksOfItself(passage)
      else { return nil }
      // `neighbours` tells of what the full name is said to do.
      let tellsDeed = OrganMention.tellsDeed(at: name.upperBound, in: text)
      let tellsOwnMatter = OrganMention.tellsOwnMatter(at: name.upperBound, in: text)
      let tellsYear = isBehindYear && OrganMention.tellsYear(at: name.upperBound, in: text)
      guard
        isFull
          ? (tellsOwnMatter || tellsYear) && !tellsDeed
          : tellsOwnMatter || isBehindYear && tellsDeed || tellsYear
      else { return nil }
      return finding(name, of: text, department.scalars, severity: nil)
    }
  }

  /// Where a passage begins to tell: behind a heading on the same line, as in （一）主动公开。2025年，县财政局…….
  private func startOfWork(_ passage: Passage) -> Int {
    guard passage.ordinal != nil, passage.sentences.count > 1,
      passage.sentences[0].count <= Self.longestHeading
    else { return 0 }
    return passage.sentences[1].lowerBound
  }

  /// In characters.
  private static let longestHeading = 16

  /// 县水利局未收取信息处理费 in the report of a town.
  private var departmentsOfTowns: [Finding.Draft] {
    guard prose.agencyKind == .township || prose.agencyKind == .subdistrict else { return [] }
    return prose.narrative.about(.organs).compactMap { passage in
      let text = passage.text
      return text.ranges(of: Self.departmentEndings, in: text.whole).lazy.compactMap { ending in
        guard OrganMention.tellsOwnMatter(at: ending.upperBound, in: text),
          let start = (max(0, ending.lowerBound - 12)..<ending.lowerBound).last(where: {
            $0 == 0 || isProseStop(text[$0 - 1])
          }),
          case let name = start..<ending.upperBound,
          text.scalars[name].allSatisfy(isHan),
          let rank = name.first(where: { Self.above.contains(text[$0]) }),
          rank == start || OrganMention.start(ofPlaceEndingAt: rank, in: text) == start,
          !OrganMention.isPartner(at: start, in: passage)
        else { return nil }
        return finding(name, of: text, own.core.scalars, severity: nil)
      }.first
    }
  }

  /// Whether a passage names its own organ beside another: 县财政局积极配合我局.
  private func speaksOfItself(_ passage: Passage) -> Bool {
    passage.facts.mentions.contains {
      $0.kind == .oneself && Self.departments.contains($0.rank)
    }
      || department.map { passage.text.contains($0, in: passage.text.whole) } ?? true
  }

  /// Whether a sentence rightly names another department: 赴…学习, 与…合作.
  private func isElsewhere(_ index: Int, _ passage: Passage) -> Bool {
    OrganMention.isPartner(at: index, in: passage)
  }

  /// The own place that should stand for another of its rank; `nil` where it may be another organ.
  private func ownPlace(instead range: Range<Int>, in text: ProseText) -> [UInt32]? {
    let words = Array(text.scalars[range])
    guard let rank = words.last, let right = places.last(where: { $0.last == rank }),
      !places.contains(where: { $0.suffix(words.count).elementsEqual(words) }),
      !words.suffix(right.count).elementsEqual(right), !own.isNamed(by: words)
    else { return nil }
    return right
  }

  private func finding(
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
        "「\(words)」不是\(right)，可能是从别处带来的",
        english: "“\(words)” is not \(right) and may come from another report"
      ),
      suggestion: right,
      fixes: [.replacing(range, of: text, by: right, certainty: .preferred)]
    )
  }

  private static let departmentEndings: Phrases = ["局", "委员会"]
}
