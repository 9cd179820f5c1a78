import ReportSyntax
import StatutoryForms

extension Rule {
  /// The number in front of a section.
  static let sectionNumber = Rule(
    id: "section.number",
    severity: .error,
    milder: [.warning],
    title: Wording("章节序号不规范", english: "A section has the wrong number"),
    explanation: Wording(
      "六个部分的序号固定为一、至六、，用汉字加顿号。序号错误或写成阿拉伯数字为错误；只是写法不同（（一）、一.、I.）为警告。",
      english:
        "The sections are numbered 一、 to 六、. A wrong or Arabic number is an error, another style of the right one a warning."
    ),
    source: "年度报告格式",
    check: .prose(reading: [.headings, .narrative, .between]) { prose in
      prose.outline.sections.compactMap { section in
        guard section.hasNumberFlaw(in: prose.outline) else { return nil }
        let expected = section.number.ordinal
        if !section.closeness.isKnown { return wholeHeading(of: section, in: prose) }
        guard let ordinal = section.heading.ordinal else {
          return Finding.Draft(
            severity: .warning,
            range: section.titleRange,
            message: Wording("标题前缺序号「\(expected)」", english: "“\(expected)” is missing in front"),
            suggestion: section.number.heading,
            fixes: prose.isTorn(section)
              ? []
              : [
                .replacing(
                  section.titleRange.lowerBound..<section.titleRange.lowerBound,
                  by: expected,
                  certainty: .certain,
                  title: Wording("加上「\(expected)」", english: "Add “\(expected)”")
                )
              ]
          )
        }
        let base = prose.byteRange(ofBlock: section.block).lowerBound
        let range = ordinal.range.moved(by: base)
        let written = prose.text.words(in: range)
        return Finding.Draft(
          severity: section.isNumberedWrongly ? nil : .warning,
          range: range,
          message: Wording(
            "「\(section.number.title)」的序号应为「\(expected)」，不是「\(written)」",
            english: "“\(section.number.title)” is number “\(expected)”, not “\(written)”"
          ),
          suggestion: expected,
          fixes: [.replacing(range, by: expected, certainty: .certain)]
        )
      }
    },
    examples: [
      .accepts("一、 总体情况"),
      .reports("⟦1、⟧ 总体情况", saying: "序号应为「一、」，不是「1、」", fixed: "一、 总体情况"),
      .reports("⟦三、⟧主动公开政府信息情况", saying: "序号应为「二、」，不是「三、」", fixed: "二、主动公开政府信息情况"),
      .reports("⟦（一）⟧总体情况", saying: "序号应为「一、」", fixed: "一、总体情况"),
      .reports("⟦一⟧总体情况", saying: "序号应为「一、」，不是「一」", fixed: "一、总体情况"),
      .reports("⟦I.⟧ 总体情况", saying: "序号应为「一、」，不是「I.」", fixed: "一、 总体情况"),
      .reports("⟦Ｅ．⟧其他需要报告的事项", saying: "序号应为「六、」，不是「Ｅ．」", fixed: "六、其他需要报告的事项"),
      .accepts("一、总体情况\nA.主动公开政府信息情况\n公开信息3条。\nB.收到和处理政府信息公开申请情况\n未收到申请。"),
      .reports("⟦1、总体情况概述⟧", saying: "标题应为「一、总体情况」", fixed: "一、总体情况"),
    ]
  )

  /// A heading of which both number and title are wrong.
  private static func wholeHeading(
    of section: Outline.Section,
    in prose: ProseView
  ) -> Finding.Draft {
    Finding.Draft(
      severity: section.isNumberedWrongly ? nil : .warning,
      range: section.range,
      message: Wording(
        "标题应为「\(section.number.heading)」",
        english: "The heading should be “\(section.number.heading)”"
      ),
      suggestion: section.number.heading,
      fixes: prose.isTorn(section)
        ? []
        : [
          .replacing(
            section.range,
            by: section.number.heading,
            certainty: section.closeness == .placed ? .preferred : .certain
          )
        ]
    )
  }
}

extension Outline.Section {
  /// Whether something is wrong with the number in front of its title.
  ///
  /// A section that counts parts of an author's own in front of it is right as soon as these are gone.
  func hasNumberFlaw(in outline: Outline) -> Bool {
    guard let ordinal = heading.ordinal else { return true }
    if ordinal.value == number.rawValue, ordinal.style == .chinese, ordinal.isClosed {
      return false
    }
    return !outline.isCountedOn(self)
  }

  /// Whether its number is another one, or in Arabic digits, and not only in another style.
  fileprivate var isNumberedWrongly: Bool {
    guard let ordinal = heading.ordinal else { return false }
    return ordinal.value != number.rawValue || ordinal.style == .arabic
  }
}

extension SectionTitleMatch.Closeness {
  /// Whether the title is the one of the form, or a common wording of the same.
  fileprivate var isKnown: Bool {
    switch self {
    case .exact, .variant: true
    case .similar, .placed: false
    }
  }
}
