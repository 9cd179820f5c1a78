import ReportSyntax
import StatutoryForms

extension Rule {
  /// What word processors, page breaks and covering letters left in the text.
  static let textArtefact = Rule(
    id: "text.artefact",
    severity: .warning,
    milder: [.information, .hint],
    title: Wording("转换残留", english: "Left over from a conversion"),
    explanation: Wording(
      "Word 的书签标记（[bookmark: …]）、「错误！未找到引用源。」、独占一行的页码、标题上方的「附件1」都不是报告的内容，发布前应删去。PDF 文字里的部首字符（「⼆」U+2F06）看似汉字而搜索不到，应改为汉字。",
      english:
        "Bookmarks and field errors of a word processor, page numbers on lines of their own and 附件1 above the title are no part of a report. Radicals in text out of a PDF (⼆, U+2F06) look like characters, but no search finds them."
    ),
    source: "审校惯例：转换格式后应清除书签、页码等残留",
    // Reads all: a conversion leaves its marks in cells and in sentences.
    check: .report { report in
      Leftovers(report).findings + [RadicalCharacters(report).finding].compactMap(\.self)
    },
    examples: [
      .accepts(
        """
        一、总体情况
        公开信息12条，见[附件]和第4页，附件1已经备案。
        规章
        0
        0
        3
        五、存在的主要问题及改进情况
        """
      ),
      .accepts(
        """
        三、收到和处理政府信息公开申请情况
        1
        四、政府信息公开行政复议、行政诉讼情况
        """
      ),
      .reports(
        """
        ⟦[bookmark: _GoBack]⟧三、收到和处理政府信息公开申请情况
        五、存在的主要问题及改进情况
        公开的内容还不够具体，更新还不够及时，下一步将加强培训、健全制度、逐月更新目录，
        详见⟦[bookmark: OLE_LINK1]⟧改进措施，参见⟦错误！未找到引用源。⟧
        """,
        saying: "Word 书签",
        fixed: """
          三、收到和处理政府信息公开申请情况
          五、存在的主要问题及改进情况
          公开的内容还不够具体，更新还不够及时，下一步将加强培训、健全制度、逐月更新目录，
          详见[bookmark: OLE_LINK1]改进措施，参见错误！未找到引用源。
          """
      ),
      .reports(
        """
        一、总体情况
        公开的内容不够具体，
        ⟦— 4 —⟧
        下一步将加强培训。
        第 5 页 共 9 页
        更新不够及时。
        - 6 -
        六、其他需要报告的事项
        无
        """,
        saying: "页码",
        fixed: """
          一、总体情况
          公开的内容不够具体，
          下一步将加强培训。
          更新不够及时。
          六、其他需要报告的事项
          无
          """
      ),
      .reports(
        """
        六、其他需要报告的事项
        无
        ⟦1⟧
        """,
        saying: "页码",
        fixed: """
          六、其他需要报告的事项
          无

          """
      ),
      .reports(
        """
        ⟦附件1⟧

        清水镇2024年政府信息公开工作年度报告
        """,
        saying: "「附件1」",
        fixed: """

          清水镇2024年政府信息公开工作年度报告
          """
      ),
      .reports(
        """
        清水镇2024年政府信息公开⟦⼯⟧作年度报告
        一、总体情况
        公开信息⼀⼗⼆条。
        ⼆、主动公开政府信息情况
        规章→0→0→0
        """,
        saying: "「⼯」是部首字符，不是汉字「工」，搜索不到；这样的字共 5 处",
        fixed: """
          清水镇2024年政府信息公开工作年度报告
          一、总体情况
          公开信息一十二条。
          二、主动公开政府信息情况
          规章→0→0→0
          """
      ),
    ]
  )
}
