import ReportSyntax
import StatutoryForms

extension Rule {
  /// The numbering of headings below a section.
  static let subsectionNumber = Rule(
    id: "subsection.number",
    severity: .hint,
    title: Wording("下级标题序号不规范", english: "A sub-heading has another numbering"),
    explanation: Wording(
      "部分之下用（一）（二）……，再下一级用1. 2.……。「一、二、……」只用于六个部分。带括号的序号后不加顿号。",
      english:
        "Below a section come （一）（二）…, below these 1. 2. …; 一、二、 belong to the six sections. No mark stands behind a bracket."
    ),
    source: "《党政机关公文格式》（GB/T 9704—2012）7.3.3：结构层次序数依次用「一、」「（一）」「1.」「（1）」",
    check: .prose(reading: [.headings, .between]) { prose in
      topHeadings(prose) + bracketedHeadings(prose) + repeatedNumbers(prose) + doubledMarks(prose)
    },
    examples: [
      .accepts(
        """
        一、总体情况
        （一）主动公开
        1. 公开政府信息。
        二、主动公开政府信息情况
        """
      ),
      .reports(
        """
        一、总体情况
        ⟦（1）⟧ 主动公开
        ⟦（2）⟧ 依申请公开
        二、主动公开政府信息情况
        """,
        saying: "部分之下的标题序号应为「（一）」，不是「（1）」",
        fixed: """
          一、总体情况
          （一） 主动公开
          （2） 依申请公开
          二、主动公开政府信息情况
          """
      ),
      .reports(
        """
        一、总体情况
        （一）主动公开。公开信息若干条。
        （二）依申请公开。未收到申请。
        ⟦（二）⟧政府信息管理。清理文件。
        二、主动公开政府信息情况
        """,
        saying: "序号「（二）」与上一个标题重复"
      ),
      .reports(
        """
        一、总体情况
        1.主动公开。公开信息若干条。
        2.依申请公开。未收到申请。
        ⟦2.⟧政府信息管理。清理文件。
        4.平台建设。维护专栏。
        二、主动公开政府信息情况
        """,
        saying: "序号「2.」与上一个标题重复"
      ),
      .accepts(
        """
        一、总体情况
        加强领导
        1.成立小组。
        2.明确专人。
        加强培训
        1.集中培训。
        2.网络培训。
        二、主动公开政府信息情况
        """
      ),
      .reports(
        """
        一、总体情况
        ⟦（一）、⟧主动公开
        公开信息若干条。
        （二）、依申请公开
        未收到申请。
        二、主动公开政府信息情况
        """,
        saying: "「（一）」后不用「、」",
        fixed: """
          一、总体情况
          （一）主动公开
          公开信息若干条。
          （二）依申请公开
          未收到申请。
          二、主动公开政府信息情况
          """
      ),
      .accepts("五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无。\n七、附件\n统计表\n八、附表"),
      .accepts("五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无。\n七、相关附件\n1.统计表"),
      .reports(
        """
        一、总体情况
        全市公开信息。
        ⟦二、⟧工作机制保障
        设立协调小组。
        三、平台建设
        二、主动公开政府信息情况
        """,
        saying: "「一、」一级的序号只用于六个部分"
      ),
    ]
  )

  /// Sub-headings numbered like sections: one finding for each run of them.
  private static func topHeadings(_ prose: ProseView) -> [Finding.Draft] {
    prose.outline.sections.compactMap { section in
      // 三、本年度办理结果 is the label of a row.
      if prose.looseSections.contains(section.number) { return nil }
      let parts = prose.outline.ownParts.map(\.range)
      let places = headings(in: section, of: prose, style: .chinese).map(\.range)
        .filter { place in
          !parts.contains { $0.contains(place.lowerBound) } && !isAnnex(behind: place, prose)
        }
      guard let first = places.first else { return nil }
      return Finding.Draft(
        range: first,
        message: Wording(
          "「一、」一级的序号只用于六个部分，部分之下应为「（一）」一级",
          english: "Numbers like 一、 belong to the six sections; below them come （一）（二）"
        ),
        related: places.dropFirst().map {
          Finding.Related(range: $0, message: Wording("同样的序号", english: "Numbered alike"))
        }
      )
    }
  }

  /// 七、附件, 七、相关附件: what is attached is no part of the report.
  private static func isAnnex(behind ordinal: Range<Int>, _ prose: ProseView) -> Bool {
    let text = prose.text
    let line = text.lineRange(text.line(at: ordinal.lowerBound))
    return AnnexWords.name(
      NormalizedText(text.bytes, in: between(ordinal.upperBound, line.upperBound))
    )
  }

  /// （1）（2） directly below a section, where no （一）（二） stand above them.
  private static func bracketedHeadings(_ prose: ProseView) -> [Finding.Draft] {
    prose.outline.sections.flatMap { section -> [Finding.Draft] in
      guard section.number == .overview,
        headings(in: section, of: prose, style: .bracketedChinese).isEmpty
      else { return [] }
      let numbered = headings(in: section, of: prose, style: .bracketedArabic)
      // （1）（2） inside a list of another section are no headings.
      guard section.number == .overview, numbered.first?.value == 1, numbered.count >= 2 else {
        return []
      }
      return numbered.prefix(FindingLimit.most + 1).map { ordinal in
        let expected = "（\(chineseNumeral(ordinal.value))）"
        return Finding.Draft(
          range: ordinal.range,
          message: Wording(
            "部分之下的标题序号应为「\(expected)」，不是「\(prose.text.words(in: ordinal.range))」",
            english: "Below a section the number should be “\(expected)”"
          ),
          suggestion: expected,
          fixes: [.replacing(ordinal.range, by: expected, certainty: .preferred)]
        )
      }
    }
  }

  /// The same number twice in a row: （三）（四）（四）.
  private static func repeatedNumbers(_ prose: ProseView) -> [Finding.Draft] {
    guard let section = prose.outline.first(.overview) else { return [] }
    let numbered = headings(in: section, of: prose, style: .bracketedChinese)
    // 1. may stand below each of （一） and （二）, so that 1. follows 1.
    let plain = numbered.isEmpty ? headings(in: section, of: prose, style: .arabic) : []
    let pairs = Array(zip(numbered, numbered.dropFirst()))
    let plainPairs = zip(plain, plain.dropFirst()).filter { $0.0.value > 1 }
    return (pairs + plainPairs).filter { $0.0.value == $0.1.value }.map {
      first,
      second in
      Finding.Draft(
        range: second.range,
        message: Wording(
          "序号「\(prose.text.words(in: second.range))」与上一个标题重复",
          english: "The heading above has the same number"
        ),
        related: [
          Finding.Related(
            range: first.range,
            message: Wording("上一个标题", english: "The heading above")
          )
        ]
      )
    }
  }

  /// A mark behind a bracket, which is mark enough: （一）、; one finding for each section.
  private static func doubledMarks(_ prose: ProseView) -> [Finding.Draft] {
    let bytes = prose.text.bytes
    return prose.outline.sections.compactMap { section in
      guard !section.number.hasTable else { return nil }
      let marks = headings(in: section, of: prose, style: .bracketedChinese).compactMap { ordinal in
        ["、", "，", ","].first {
          hasWord($0, bytes, at: ordinal.range.upperBound, limit: bytes.count)
        }.map { ordinal.range.upperBound..<ordinal.range.upperBound + $0.utf8.count }
      }
      let ordinals = headings(in: section, of: prose, style: .bracketedChinese).map(\.range)
      guard let mark = marks.first,
        let first = ordinals.first(where: { $0.upperBound == mark.lowerBound })
      else { return nil }
      let words = prose.text.words(in: mark)
      return Finding.Draft(
        range: first.lowerBound..<mark.upperBound,
        message: Wording(
          "序号「\(prose.text.words(in: first))」后不用「\(words)」",
          english: "No “\(words)” behind a number in brackets"
        ),
        related: marks.dropFirst().map {
          Finding.Related(range: $0, message: Wording("同样的标点", english: "The same mark"))
        },
        fixes: [
          Fix(
            title: Wording("删去序号后的「\(words)」", english: "Delete the marks behind numbers"),
            edits: marks.map { SourceEdit(range: $0, replacement: []) },
            certainty: .preferred
          )
        ]
      )
    }
  }

  /// The ordinals of short headings of one style in a section, with ranges of the whole text.
  private static func headings(
    in section: Outline.Section,
    of prose: ProseView,
    style: Ordinal.Style
  ) -> [(value: Int, range: Range<Int>)] {
    section.contents.compactMap { index in
      let ordinal: Ordinal?
      switch prose.line(ofBlock: index) {
      case .heading(let heading): ordinal = heading.ordinal
      // （一）主动公开方面。公开前…… has its text on the same line.
      case .paragraph(let mark):
        ordinal = style == .bracketedChinese || style == .arabic ? mark : nil
      case .blank, .table: ordinal = nil
      }
      guard let ordinal, ordinal.style == style else { return nil }
      let base = prose.byteRange(ofBlock: index).lowerBound
      return (ordinal.value, ordinal.range.moved(by: base))
    }
  }
}
