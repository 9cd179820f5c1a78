import ReportSyntax
import StatutoryForms

extension Rule {
  /// A section stands there twice.
  static let sectionDuplicate = Rule(
    id: "section.duplicate",
    severity: .error,
    milder: [.hint],
    title: Wording("章节重复", english: "A section stands twice"),
    explanation: Wording(
      "同一标题出现两次，多半是粘贴时重复。分页造成的重复（两个标题之间没有内容）只作提示。",
      english:
        "The same title stands twice, as a rule pasted twice. A repeat with nothing between is a hint."
    ),
    source: "年度报告格式",
    check: .prose(reading: .all) { prose in
      var first: [SectionNumber: Outline.Section] = [:]
      return prose.outline.sections.compactMap { section in
        guard let earlier = first[section.number] else {
          first[section.number] = section
          return nil
        }
        let isEmpty = earlier.contents.allSatisfy(prose.isBlank)
        return Finding.Draft(
          severity: isEmpty ? .hint : nil,
          range: section.range,
          message: Wording(
            "「\(section.number.heading)」重复出现",
            english: "“\(section.number.heading)” stands twice"
          ),
          related: [
            Finding.Related(
              range: earlier.range,
              message: Wording("第一次出现在这里", english: "First stands here")
            )
          ],
          fixes: isEmpty ? [deletion(of: earlier, prose)] : []
        )
      }
    },
    examples: [
      .reports(
        """
        一、总体情况
        全镇公开信息。
        ⟦一、总体情况⟧
        全镇公开信息。
        二、主动公开政府信息情况
        """,
        saying: "「一、总体情况」重复出现"
      ),
      .reports(
        """
        一、总体情况
        全镇公开信息。
        五、存在的主要问题及改进情况

        ⟦五、存在的主要问题及改进情况⟧
        公开不够及时，下一步将加强培训，按季度检查公开栏，及时更新内容。
        """,
        saying: "「五、存在的主要问题及改进情况」重复出现",
        fixed: """
          一、总体情况
          全镇公开信息。

          五、存在的主要问题及改进情况
          公开不够及时，下一步将加强培训，按季度检查公开栏，及时更新内容。
          """
      ),
    ]
  )

  /// Takes out a heading that nothing stands under.
  private static func deletion(of section: Outline.Section, _ prose: ProseView) -> Fix {
    let line = prose.text.line(at: section.range.lowerBound)
    return Fix(
      title: Wording("删除重复的标题", english: "Delete the repeated heading"),
      edits: [SourceEdit(range: prose.text.lineRangeWithEnding(line), replacement: [])],
      certainty: .preferred
    )
  }
}
