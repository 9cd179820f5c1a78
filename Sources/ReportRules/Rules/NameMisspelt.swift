import ReportSyntax
import StatutoryForms

extension Rule {
  /// A name that may not be misspelt is.
  static let nameMisspelt = Rule(
    id: "name.misspelt",
    severity: .warning,
    title: Wording("名称写错", english: "A name is misspelt"),
    explanation: Wording(
      "只核对一份固定的名单：国家、条例、国务院及其办公厅、「政府信息公开」「习近平新时代中国特色社会主义思想」、人民政府和本机关的名称，以及「不予公开」等表格用语；写错、漏写、重写一字或颠倒两字的报告。政务公开、政务信息公开、信息公开和其他地名、机关名称不核对。报告名称由 title.form 检查。",
      english:
        "A closed list of names: the state, the regulation, the State Council and its office, 政府信息公开, the thought of the day, the organ's own name, and the fixed words of the form. One character wrong, lost or doubled, or two swapped, are reported. Other names are left alone; title.form looks at the title."
    ),
    source: "政府网站和年度报告检查把国家名称、法规名称、机关名称写错列为严重错别字；《政府信息公开条例》第六条：及时、准确地公开政府信息",
    check: .prose(reading: [.headings, .organ], about: [.misspelt, .organs]) { prose in
      let headings = prose.outline.sections.map(\.range)
      let own = OwnOrgan(prose.identity)
      let known = prose.passages(about: .misspelt).filter { passage in
        // Of the heading of a section `section.title` speaks.
        !headings.contains { $0.overlaps(passage.range) }
      }.flatMap { passage in
        passage.facts.misspellings.filter { isMeant($0, in: passage.text, own) }
          .map { finding($0, in: passage.text, own) }
      }
      guard let own, own.isDepartment else { return known }
      let last = prose.outline.sections.last?.number
      return known
        // Of the organ of the title `title.form` speaks.
        + prose.passages(about: .organs).filter { $0.kind != .title }.flatMap { passage in
          own.misspellings(in: passage, mayBeCut: last != nil && passage.section == last)
            .map { finding($0, in: passage.text, own) }
        }
    },
    examples: [
      .accepts("根据《中华人民共和国政府信息公开条例》和《清水省政府信息公开条例》、国务院办公厅的通知，推进政务公开、政务信息公开、信息公开。"),
      .accepts("认真学习近年来的工作经验，深入学习习近平新时代中国特色社会主义思想，学习习近平总书记重要讲话。"),
      .accepts("公开政府信息，通过政府信箱公开答复，政府信息不公开的说明理由，政府信息的公开，清水县人民政府政府信息公开工作。"),
      .accepts("《中华人民共和国国家赔偿法》，中国国务院，全国院务公开，申请人政府信息公开申请，市民政府热线，清水镇镇政府。"),
      .accepts("不公开、不再处理、不能公开、不予以公开、予公开、部门公开、推动公开、政府信息公开案例、政府信息公开条目，政府信息公开开展以来。"),
      .reports(
        "根据《⟦中华人民共合国⟧政府信息公开条例》，《中华人民共和国⟦政府信息公开条列⟧》。",
        saying: "「中华人民共合国」应为「中华人民共和国」",
        fixed: "根据《中华人民共和国政府信息公开条例》，《中华人民共和国政府信息公开条列》。"
      ),
      .reports(
        "⟦中华民人共和国⟧，⟦中华人民和国⟧，⟦中华人民民共和国⟧，⟦政府息信公开⟧，⟦政俯信息公开⟧，⟦政府信公开⟧。",
        saying: "「中华民人共和国」应为「中华人民共和国」",
        fixed: "中华人民共和国，中华人民和国，中华人民民共和国，政府息信公开，政俯信息公开，政府信公开。"
      ),
      .reports(
        "学习贯彻⟦习习近平⟧新时代中国特色社会主义思想，贯彻⟦习近平新时代中国特设社会主义思想⟧，⟦学习近平⟧总书记讲话。",
        saying: "「习习近平」应为「习近平」",
        fixed: "学习贯彻习近平新时代中国特色社会主义思想，贯彻习近平新时代中国特设社会主义思想，学习近平总书记讲话。"
      ),
      .reports(
        "答复⟦不子公开⟧1件，⟦不于处理⟧1件，申请⟦行政复义⟧2件、⟦行政讼诉⟧1件，⟦主动公幵⟧信息3条。",
        saying: "「不子公开」应为「不予公开」",
        fixed: "答复不予公开1件，不于处理1件，申请行政复义2件、行政讼诉1件，主动公幵信息3条。"
      ),
      .reports(
        "新收申请3件，⟦不与公开⟧1件、⟦不与处理⟧2件。",
        saying: "「不与公开」应为「不予公开」",
        fixed: "新收申请3件，不予公开1件、不与处理2件。"
      ),
      .accepts("不参与公开评比，不与处理结果挂钩，不与公开指南冲突，不与公开的目录混同。"),
      .reports(
        "《⟦国务院办公厅政府信息与政务办公室⟧关于印发格式的通知》，《⟦中华共和国⟧政府信息公开条例》，⟦政府信息公开开工作⟧，⟦政府住息公开⟧申请⟦无法提共⟧1件。",
        saying: "应为「国务院办公厅政府信息与政务公开办公室」",
        fixed: "《国务院办公厅政府信息与政务公开办公室关于印发格式的通知》，《中华共和国政府信息公开条例》，政府信息公开开工作，政府住息公开申请无法提共1件。"
      ),
      .reports(
        "扎实推进⟦政府信息公⟧工作，被申请⟦行政复⟧意见1件。",
        saying: "「政府信息公」应为「政府信息公开」",
        fixed: "扎实推进政府信息公开工作，被申请行政复意见1件。"
      ),
      .reports(
        "按照⟦国物院⟧、⟦国务院办公厂⟧的要求，⟦国务院办工厅⟧印发通知。",
        saying: "「国物院」应为「国务院」",
        fixed: "按照国务院、国务院办公厂的要求，国务院办工厅印发通知。"
      ),
      .reports(
        "清水镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n⟦清水镇人名政府⟧公开信息3条。",
        saying: "「清水镇人名政府」应为「清水镇人民政府」",
        fixed: "清水镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n清水镇人民政府公开信息3条。"
      ),
      .reports(
        "清水县财政局2023年政府信息公开工作年度报告\n一、总体情况\n⟦清水县财证局⟧公开信息3条。清水县教育局、青水县财政局、清水县财务局。",
        saying: "「清水县财证局」应为「清水县财政局」",
        fixed: "清水县财政局2023年政府信息公开工作年度报告\n一、总体情况\n清水县财政局公开信息3条。清水县教育局、青水县财政局、清水县财务局。"
      ),
    ]
  )

  /// 清水镇镇人民政府 is the own name with a character too many, and 古镇镇人民政府 a name.
  private static func isMeant(
    _ misspelling: NameReader.Misspelling,
    in text: ProseText,
    _ own: OwnOrgan?
  ) -> Bool {
    let start = misspelling.range.lowerBound
    guard misspelling.kind == .organ, text[start] == text[start + 1] else { return true }
    return own?.ends(at: start + 1, in: text) ?? false
  }

  private static func finding(
    _ misspelling: NameReader.Misspelling,
    in text: ProseText,
    _ own: OwnOrgan?
  ) -> Finding.Draft {
    let place = misspelling.kind == .organ ? own?.place(before: misspelling.range, in: text) : nil
    let range = (place?.lowerBound ?? misspelling.range.lowerBound)..<misspelling.range.upperBound
    let right = (place.map { text.string($0) } ?? "") + misspelling.right
    let written = text.string(range)
    return Finding.Draft(
      range: text.byteRange(range),
      message: Wording(
        "「\(written)」应为「\(right)」",
        english: "“\(written)” should be “\(right)”"
      ),
      suggestion: right,
      fixes: [
        .replacing(
          range,
          of: text,
          by: right,
          certainty: misspelling.isClear ? .certain : .preferred
        )
      ]
    )
  }
}

/// The name of the report's own organ: the place, and what the organ of that place is called.
struct OwnOrgan {
  /// 清水县, or all of a name without 人民政府.
  private let place: Phrase
  private let name: KnownName
  let isDepartment: Bool

  init?(_ identity: Identity) {
    guard let agency = identity.agency else { return nil }
    let scalars = agency.scalars
    if AgencyEnding(of: scalars)?.kind == .zone, scalars.count >= 8 {
      // 河口经济技术开发区管理委员会
      place = Phrase(NormalizedText(scalars: Array(scalars[..<2])).string)
      name = KnownName(
        NormalizedText(scalars: Array(scalars[2...])).string,
        .organ,
        anyCharacter: true,
        keepingAll: true
      )
      isDepartment = true
      return
    }
    guard agency.kind == .department,
      let above = scalars.dropLast(3).lastIndex(where: { AgencyEnding.ranks.contains($0) }),
      above >= 1
    else {
      (place, name, isDepartment) = (agency.core, KnownName(agency.name, .organ), false)
      return
    }
    place = Phrase(NormalizedText(scalars: Array(scalars[...above])).string)
    let tail = Array(scalars[(above + 1)...])
    // A shorter one may be another's: 财政局 and 财务局.
    let isLong = tail.count >= 6
    let inner = tail.indices.dropFirst().dropLast().filter { !Self.optional.contains(tail[$0]) }
    name = KnownName(
      NormalizedText(scalars: tail).string,
      .organ,
      anyCharacter: isLong,
      losing: isLong ? Array(inner) : [],
      keepingAll: true
    )
    isDepartment = true
  }

  /// Characters without which a name is another way to write it, or another organ: 住房城乡建设局, 生态环境局.
  private static let optional = Set("和与及分".unicodeScalars.map(\.value))

  /// Whether the own place ends at an index.
  func ends(at index: Int, in text: ProseText) -> Bool { text.has(place, endingAt: index) }

  /// The place of the organ where it stands in front of a name.
  func place(before range: Range<Int>, in text: ProseText) -> Range<Int>? {
    guard place.scalars.count >= 2, text.has(place, endingAt: range.lowerBound) else { return nil }
    return range.lowerBound - place.scalars.count..<range.lowerBound
  }

  /// Whether a text is its name and misspelt.
  func isMisspelt(as text: ProseText) -> Bool {
    isDepartment && text.has(place, at: 0)
      && name.miswritten(in: text, startingAt: place.scalars.count)?.upperBound == text.count
  }

  /// Where the department of just this place is misspelt.
  ///
  /// - Parameter mayBeCut: whether a line that lacks its last character is a signature.
  func misspellings(in passage: Passage, mayBeCut: Bool) -> [NameReader.Misspelling] {
    let text = passage.text
    var found: [NameReader.Misspelling] = []
    var start = 0
    while let here = text.firstRange(of: place, in: between(start, text.count)) {
      start = here.upperBound
      let isCut = mayBeCut && here.lowerBound == 0 && name.isCut(in: text, at: start)
      guard
        let range = isCut
          ? start..<text.count
          : doubledRank(in: text, at: start) ?? lostEnd(in: text, at: start)
            ?? name.miswritten(in: text, startingAt: start),
        isCut || range.count >= name.right.scalars.count || hasLostOne(range, in: text),
        !passage.facts.misspellings.contains(where: { $0.range.overlaps(range) })
      else { continue }
      found.append(NameReader.Misspelling(range: range, right: right, kind: .organ, isClear: false))
    }
    return found
  }

  /// Whether a name lacks one character and nothing else is wrong in it: without two it is the name of another,
  /// or a short one.
  private func hasLostOne(_ range: Range<Int>, in text: ProseText) -> Bool {
    let right = name.right.scalars
    guard range.count == right.count - 1 else { return false }
    let lost = zip(right, text.scalars[range]).prefix { $0 == $1 }.count
    return !Self.optional.contains(right[lost])
      && text.scalars[range].dropFirst(lost).elementsEqual(right.dropFirst(lost + 1))
  }

  /// 清水县县财政局: the rank of the place twice.
  private func doubledRank(in text: ProseText, at start: Int) -> Range<Int>? {
    guard text[start] == place.scalars.last, text.has(name.right, at: start + 1) else { return nil }
    return start..<start + 1 + name.right.scalars.count
  }

  /// 清水县卫生健康委员根据: a long name without its last character, in front of what an organ does.
  private func lostEnd(in text: ProseText, at start: Int) -> Range<Int>? {
    let end = start + name.right.scalars.count - 1
    guard name.admitsAnyCharacter, name.right.scalars.count >= 6,
      text.match(Self.deeds, at: end) != nil,
      text.scalars[min(start, text.count)..<min(end, text.count)]
        .elementsEqual(name.right.scalars.dropLast())
    else { return nil }
    return start..<end
  }

  private static let deeds: Phrases = [
    "根据", "按照", "依据", "编制", "结合", "严格", "认真", "高度重视", "坚持", "主动公开", "办公室联系", "共收到",
  ]

  private var right: String { NormalizedText(scalars: name.right.scalars).string }
}
