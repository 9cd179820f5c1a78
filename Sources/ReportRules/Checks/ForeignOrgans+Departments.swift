import ReportSyntax

/// Other departments that speak or act in the report of one, or of a town.
extension ForeignOrgans {
  /// 青山县教育局 in a report of 清水县教育局.
  var departments: [Finding.Draft] {
    guard let department else { return [] }
    let name = NormalizedText(scalars: department.scalars).string
    // 卫生健康委 is short for 卫生健康委员会.
    let names = Phrases([name] + (name.hasSuffix("委员会") ? [String(name.dropLast(2))] : []))
    return prose.narrative.about(.organs).flatMap { passage -> [Finding.Draft] in
      let text = passage.text
      var drafts: [Finding.Draft] = []
      for short in text.ranges(of: names, in: text.whole) where short.lowerBound > 0 {
        let here =
          text.has(department, at: short.lowerBound)
          ? short.lowerBound..<short.lowerBound + department.scalars.count : short
        let rank = here.lowerBound - 1
        guard AgencyEnding.ranks.contains(text[rank]),
          let first = OrganMention.start(ofPlaceEndingAt: rank, in: text),
          !isElsewhere(first, passage),
          let right = ownPlace(instead: first..<rank + 1, in: text),
          // 按照宜宾市教育局的要求: a city may be the superior of another.
          text[rank] != Self.scalar("市") || tellsItsWork(first, here.upperBound, text)
        else { continue }
        drafts.append(finding(first..<rank + 1, of: text, right, severity: nil))
      }
      return drafts
    }
  }

  /// Whether a name opens a clause in front of what an organ tells of itself.
  private func tellsItsWork(_ start: Int, _ end: Int, _ text: ProseText) -> Bool {
    (start == 0 || isProseStop(text[start - 1]))
      && (OrganMention.tellsDeed(at: end, in: text) || OrganMention.tellsYear(at: end, in: text)
        || OrganMention.tellsOwnMatter(at: end, in: text))
  }

  /// 清水县财政局 as the one that acts or is to be asked, in a report of 清水县教育局.
  var neighbours: [Finding.Draft] {
    guard let department, let place = places.last else { return [] }
    let own = Phrases([NormalizedText(scalars: place).string])
    let ownOrgan = OwnOrgan(prose.identity)
    return prose.narrative.about(.organs).flatMap { passage -> [Finding.Draft] in
      let text = passage.text
      let names = text.ranges(of: own, in: text.whole)
      if names.isEmpty { return [] }
      let namesItself = speaksOfItself(passage)
      // Of the own name that is misspelt `name.misspelt` speaks.
      let misspelt = ownOrgan?.misspellings(in: passage, mayBeCut: false).map(\.range) ?? []
      return names.compactMap { here in
        if misspelt.contains(where: { $0.lowerBound == here.upperBound }) { return nil }
        let isContact =
          text.has("与", endingAt: here.lowerBound)
          || Self.contactLabels.contains { text.has($0, endingAt: here.lowerBound) }
        let isStart = OrganMention.opensClause(here.lowerBound, in: text)
        let isBy = text.has("由", endingAt: here.lowerBound)
        guard isStart || isContact || isBy || OrganMention.isBehindVerb(here.lowerBound, in: text),
          let ending = text.firstRange(
            of: Self.departmentEndings,
            in: here.upperBound..<min(text.count, here.upperBound + 12)
          ),
          case let tail = here.upperBound..<ending.upperBound, tail.count >= 3,
          // 发改局 is short for 发展和改革局.
          !text.scalars[tail].allSatisfy(department.scalars.contains),
          case let isDuty = OrganMention.tellsDuty(at: tail.upperBound, in: text)
            && !text.contains(Self.overseers, in: tail),
          case let isDeed =
            isStart
            ? isDuty || OrganMention.tellsDeed(at: tail.upperBound, in: text)
              || !namesItself
                && (OrganMention.tellsPlan(at: tail.upperBound, in: text)
                  || OrganMention.tellsOwnCount(at: tail.upperBound, in: text))
            : isBy
              ? isDuty || passage.section == nil && tellsOfCompiling(tail.upperBound, in: passage)
              : !overseesOthers
                && OrganMention.isInMatter(here.lowerBound, tail.upperBound, in: text),
          isContact
            ? OrganMention.tellsContact(at: tail.upperBound, in: text)
            : isDeed || isStart && !namesItself && tellsTask(tail, in: text),
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

  /// 本报告由清水县水利局编制: whether a sentence in front of the sections goes on to say who compiled the report.
  private func tellsOfCompiling(_ end: Int, in passage: Passage) -> Bool {
    guard let sentence = passage.sentence(around: end) else { return false }
    return passage.text.contains(Self.compiling, in: between(end, sentence.upperBound))
      && passage.text.contains(Self.reports, in: between(sentence.lowerBound, end))
  }

  private static let compiling: Phrases = ["编制", "编写", "汇总"]
  private static let reports: Phrases = ["本报告", "本年度报告", "年度报告", "报告由"]
  private static let contactLabels: [Phrase] = ["联系方式:", "联系单位:", "联系部门:", "请联系", "承办单位:"]

  /// Whether the own organ sees to what others publish, so that it may speak of their work.
  private var overseesOthers: Bool { Self.oversight.contains { own.name.contains($0) } }

  private static let oversight = ["政务", "数据", "审批", "大数据", "办公室"]

  /// 清水县民政局加强考核: what an organ may also do for others that publish.
  private func tellsTask(_ name: Range<Int>, in text: ProseText) -> Bool {
    OrganMention.tellsTask(at: name.upperBound, in: text)
      && !text.contains(Self.overseers, in: name)
  }

  /// Departments that see to what all others publish.
  private static let overseers: Phrases = [
    "数据", "政务", "司法", "财政", "审计", "保密", "行政审批", "机关事务", "档案",
  ]

  // MARK: 2025年，县财政局深入贯彻……

  /// Another department of the own place as the one whose work the passage tells, in a report of 清水县教育局.
  var speakers: [Finding.Draft] {
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
        !Self.beforeHall.contains(text[ending.lowerBound - 1]) || ending.count > 1,
        case let name = first..<ending.upperBound, name.count >= 3,
        text.scalars[name].allSatisfy(isHan),
        !mayBeShort(text, name.dropLast(ending.count), department),
        !isElsewhere(name.lowerBound, passage), !speaksOfItself(passage)
      else { return nil }
      // `neighbours` tells of what the full name is said to do.
      let tellsDeed = OrganMention.tellsDeed(at: name.upperBound, in: text)
      let tellsOwnMatter = OrganMention.tellsOwnMatter(at: name.upperBound, in: text)
      let tellsYear = isBehindYear && OrganMention.tellsYear(at: name.upperBound, in: text)
      if !isFull, !isBehindYear, opensTopic(name, at: start, in: passage) {
        return finding(name, of: text, department.scalars, severity: .information)
      }
      guard
        isFull
          ? (tellsOwnMatter || tellsYear) && !tellsDeed
            && !OrganMention.tellsPlan(at: name.upperBound, in: text)
            && !OrganMention.tellsOwnCount(at: name.upperBound, in: text)
          : tellsOwnMatter || isBehindYear && tellsDeed || tellsYear
            || !overseesOthers && OrganMention.tellsOwnCount(at: name.upperBound, in: text)
      else { return nil }
      return finding(name, of: text, department.scalars, severity: nil)
    }
  }

  /// Whether characters of a name are so much the own ones that it may be another form of it: 教体局 for 教育局.
  private func mayBeShort(_ text: ProseText, _ name: Range<Int>, _ own: Phrase) -> Bool {
    let words = text.scalars[name].filter { !Self.links.contains($0) }
    return words.count { own.scalars.contains($0) } * 2 >= max(1, words.count)
  }

  /// （四）平台建设情况。县水利局依托县政府网站……: another department as the one whose work a topic is about.
  private func opensTopic(_ name: Range<Int>, at start: Int, in passage: Passage) -> Bool {
    start > 0 && !overseesOthers && !passage.text.contains(Self.overseers, in: name)
      && (OrganMention.tellsDeed(at: name.upperBound, in: passage.text)
        || OrganMention.tellsYear(at: name.upperBound, in: passage.text))
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

  // MARK: 请与金井片区管理局办公室联系

  /// Whom to ask about the report of a department without a county in its name, where that is its like: the same
  /// start and end, and other words between.
  var contacts: [Finding.Draft] {
    guard prose.agencyKind == .department, department == nil, own.scalars.count >= 8 else {
      return []
    }
    let own = own.scalars
    return prose.narrative.about(.organs).compactMap { passage in
      let text = passage.text
      guard passage.section == nil, let call = text.firstRange(of: Self.calls, in: text.whole),
        let end = text.firstRange(
          of: Self.toContact,
          in: between(call.upperBound, min(text.count, call.upperBound + 40))
        ),
        case let name = call.upperBound..<end.lowerBound,
        text.scalars[name].allSatisfy(isHan), abs(name.count - own.count) <= 2,
        text.scalars[name].prefix(4).elementsEqual(own.prefix(4)),
        text.scalars[name].suffix(3).elementsEqual(own.suffix(3)),
        !self.own.mayBe(Agency(text.string(name))),
        OwnOrgan(prose.identity)?.isMisspelt(as: ProseText(text.string(name))) != true
      else { return nil }
      return finding(name, of: text, own, severity: nil)
    }
  }

  private static let calls: Phrases = ["请与", "请联系", "可与"]
  private static let toContact: Phrases = [
    "党政办公室", "办公室", "综合科", "综合处", "联系", "(地址", "(电话", "(联系",
  ]

  /// Whether a passage names its own organ beside another: 县财政局积极配合我局.
  private func speaksOfItself(_ passage: Passage) -> Bool {
    passage.facts.mentions.contains {
      $0.kind == .oneself && Self.departments.contains($0.rank)
    }
      || department.map { passage.text.contains($0, in: passage.text.whole) } ?? true
  }

  private static let departmentEndings: Phrases = ["局", "委员会", "厅"]
  /// 住房和城乡建设局 has only this in common with 自然资源和规划局.
  private static let links = set("和与及")
  /// 大厅, 办公厅.
  private static let beforeHall = set("大公客餐展")
}
