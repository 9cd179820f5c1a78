import ReportSyntax
import StatutoryForms

extension Rule {
  /// Section one leaves out a topic, or has its heading only.
  static let topicMissing = Rule(
    id: "topic.missing",
    severity: .information,
    isAboutAbsence: true,
    title: Wording("总体情况缺少内容", english: "Section one leaves out a topic"),
    explanation: Wording(
      "「总体情况」应写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。按意思查找，几方面合写、换用其他说法都算写到；可以另加内容。只有小标题没有内容的，在小标题处提醒。",
      english:
        "Section one speaks of 主动公开, 依申请公开, 政府信息管理, 平台建设 and 监督保障. Other words and merged headings count, further topics are welcome. A heading with nothing below it is reported where it stands."
    ),
    source: "国办公开办函〔2021〕30号",
    check: .prose(reading: [.headings, .title, .topics]) { prose in
      guard let coverage = OverviewCoverage(of: prose) else { return [] }
      let empty = coverage.empty.map { topic, heading in
        Finding.Draft(
          severity: prose.severityOfAbsence(),
          range: heading.range,
          message: Wording(
            "「\(topic.name)」只有标题，没有内容",
            english: "“\(topic.name)” has a heading only"
          )
        )
      }
      guard !coverage.missing.isEmpty else { return empty }
      let names = coverage.missing.map { "「\($0.name)」" }.joined()
      return [
        Finding.Draft(
          severity: prose.severityOfAbsence(),
          range: prose.place(of: .overview),
          message: Wording(
            "总体情况没有写到\(names)",
            english: "Section one does not speak of \(names)"
          ),
          fixes: TopicFixes(prose).insert(coverage.missing)
        )
      ] + empty
    },
    examples: [
      .accepts(
        """
        一、总体情况
        （一）主动公开、依申请公开和平台建设方面。全年发布信息90条，未收到申请，镇网站专栏运行正常。
        （二）教育培训。举办培训2次，学习信息发布审核流程。
        二、主动公开政府信息情况
        """
      ),
      .accepts(
        """
        一、总体情况
        全年公开政府信息90条，收到信息公开申请1件。发布前由办公室审核，内容刊登在政务公开栏。领导小组每季度检查一次。
        二、主动公开政府信息情况
        """
      ),
      .accepts(
        """
        一、总体情况
        （一）主动公开
        全年发布信息90条，均经审核，见县政府网站。
        （二）依申请公开
        1.全年收到申请3件
        （三）监督保障
        开展检查2次。
        二、主动公开政府信息情况
        """
      ),
      .reports(
        """
        ⟦一、总体情况⟧
        （一）主动公开
        全年公开政府信息90条，发布前逐条审核。
        （二）平台建设
        更新镇公开栏4次。
        （三）监督保障
        开展检查2次。
        二、主动公开政府信息情况
        """,
        saying: "总体情况没有写到「依申请公开」",
        fixed: """
          一、总体情况
          （一）主动公开
          全年公开政府信息90条，发布前逐条审核。
          （二）依申请公开
          本机关依法办理政府信息公开申请，办理情况见第三部分。
          （三）平台建设
          更新镇公开栏4次。
          （四）监督保障
          开展检查2次。
          二、主动公开政府信息情况
          """
      ),
      .reports(
        """
        ⟦一、总体情况⟧
        （一）主动公开
        全年印发文件53件，主动公开38件、依申请公开15件，发布前逐条审核。
        （二）平台建设
        更新镇公开栏4次。
        （三）监督保障
        开展检查2次。
        二、主动公开政府信息情况
        """,
        saying: "总体情况没有写到「依申请公开」",
        fixed: """
          一、总体情况
          （一）主动公开
          全年印发文件53件，主动公开38件、依申请公开15件，发布前逐条审核。
          （二）依申请公开
          本机关依法办理政府信息公开申请，办理情况见第三部分。
          （三）平台建设
          更新镇公开栏4次。
          （四）监督保障
          开展检查2次。
          二、主动公开政府信息情况
          """
      ),
      .reports(
        """
        # 清水镇2023年政府信息公开工作年度报告
        ## ⟦一、总体情况⟧

        2023年，清水镇稳步做好政务工作，统计期限为2023年度。

        ## 二、主动公开政府信息情况
        """,
        saying: "没有写到「主动公开」「依申请公开」「政府信息管理」「政府信息公开平台建设」「监督保障」",
        fixed: """
          # 清水镇2023年政府信息公开工作年度报告
          ## 一、总体情况

          2023年，清水镇稳步做好政务工作，统计期限为2023年度。

          ### （一）主动公开

          本机关依法主动公开政府信息。

          ### （二）依申请公开

          本机关依法办理政府信息公开申请，办理情况见第三部分。

          ### （三）政府信息管理

          本机关依法管理政府信息。

          ### （四）政府信息公开平台建设

          本机关依法建设和维护政府信息公开平台。

          ### （五）监督保障

          本机关依法开展政府信息公开工作的监督和保障，工作考核、社会评议、责任追究按规定进行。

          ## 二、主动公开政府信息情况
          """
      ),
      .reports(
        """
        一、总体情况
        （一）主动公开。全年公开政府信息90条，在网站设专栏。
        ⟦（二）依申请公开⟧
        1. 畅通申请渠道
        2. 规范答复格式
        ⟦（三）政府信息管理⟧
        （四）监督保障。开展检查2次。
        二、主动公开政府信息情况
        """,
        saying: "「依申请公开」只有标题，没有内容"
      ),
    ]
  )
}
