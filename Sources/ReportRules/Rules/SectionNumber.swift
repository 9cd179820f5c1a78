import ReportSyntax

extension Rule {
  /// The number in front of a section.
  static let sectionNumber = Rule(
    id: "section.number",
    severity: .error,
    milder: [.warning],
    title: Wording("章节序号不规范", english: "A section has the wrong number"),
    explanation: Wording(
      "六个部分的序号固定为一、至六、，用汉字加顿号。序号错误或写成阿拉伯数字为错误；只是写法不同（（一）、一.）为警告。",
      english:
        "The sections are numbered 一、 to 六、. A wrong or Arabic number is an error, another style of the right one a warning."
    ),
    source: "年度报告格式",
    check: .prose(reading: [.headings, .organ]) { prose in
      prose.outline.sections.compactMap { section in
        let expected = section.number.ordinal
        guard let ordinal = section.heading.ordinal else {
          return Finding.Draft(
            severity: .warning,
            range: section.titleRange,
            message: Wording("标题前缺序号「\(expected)」", english: "“\(expected)” is missing in front"),
            suggestion: section.number.heading,
            fixes: [
              .replacing(
                section.titleRange.lowerBound..<section.titleRange.lowerBound,
                by: expected,
                certainty: .certain,
                title: Wording("加上「\(expected)」", english: "Add “\(expected)”")
              )
            ]
          )
        }
        let isRight = ordinal.value == section.number.rawValue
        if isRight, ordinal.style == .chinese, ordinal.isClosed { return nil }
        let isGrave = !isRight || ordinal.style == .arabic
        let base = prose.byteRange(ofBlock: section.block).lowerBound
        let range = ordinal.range.moved(by: base)
        let written = prose.text.words(in: range)
        return Finding.Draft(
          severity: isGrave ? nil : .warning,
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
    ]
  )
}
