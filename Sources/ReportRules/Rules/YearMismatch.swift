import ReportSyntax
import StatutoryForms

extension Rule {
  /// Another year than the report's where its own must stand.
  static let yearMismatch = Rule(
    id: "year.mismatch",
    severity: .error,
    milder: [.warning],
    title: Wording("年份与报告年度不符", english: "Another year than the report's"),
    explanation: Wording(
      "统计期限、报告名称和总体情况中写本年工作的句子，年份应是报告年度；最常见的是沿用上一年文稿时忘了改。上年结转、同比、决算、文件名和文号中的年份以及下一步计划不报告。",
      english:
        "The statistical period, the report's name and sentences on the year's work should name the report year; most often a year was left in text taken from the year before. Carry-overs, comparisons, names of documents and plans are left alone."
    ),
    source: "《政府信息公开条例》第四十九条：公布上一年度政府信息公开工作年度报告",
    checks: [
      .prose(reading: [.front, .organ, .titleYear]) { prose in TitleYearCheck(prose).findings },
      .passages(reading: .organ, about: .years) { passage, context in
        guard let year = context.year,
          passage.facts.years.contains(where: { OtherYears.mayBeSlip($0, in: passage, year) })
        else { return [] }
        return OtherYears(passage, context.organ, year: year).findings()
      },
      .passages(about: .years) { passage, _ in
        OddYear.outsidePeriods(passage).map { oddYear($0.year, in: $0.text) }
      },
    ],
    examples: [
      .reports(
        yearExample("2023年，全镇公开信息20条。⟦2022年⟧，镇政府共制定规范性文件0件。"),
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: yearExample("2023年，全镇公开信息20条。2023年，镇政府共制定规范性文件0件。")
      ),
      .reports(
        yearExample("⟦2203年⟧，全镇公开信息20条。2023年，开展培训2次。"),
        saying: "「2203年」不是年份，应为2023年",
        fixed: yearExample("2023年，全镇公开信息20条。2023年，开展培训2次。")
      ),
      .reports(
        """
        清水镇⟦2203年⟧政府信息公开工作年度报告
        统计期限自2023年1月1日起至2023年12月31日止。
        一、总体情况
        """,
        saying: "「2203年」不是年份，应为2023年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          统计期限自2023年1月1日起至2023年12月31日止。
          一、总体情况
          """
      ),
      .reports(
        """
        清水街道办事处2023年政府信息公开工作年度报告
        一、总体情况
        ⟦2022年⟧，街道未制发行政规范性文件。
        """,
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: """
          清水街道办事处2023年政府信息公开工作年度报告
          一、总体情况
          2023年，街道未制发行政规范性文件。
          """
      ),
      .reports(
        yearExample("⟦2022年⟧，我镇认真贯彻《条例》，扎实推进各项工作。"),
        saying: "报告年度为 2023 年",
        fixed: yearExample("2023年，我镇认真贯彻《条例》，扎实推进各项工作。")
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        本报告所列数据的统计期限自⟦2022年⟧1月1日起至2022年12月31日止。
        一、总体情况
        """,
        saying: "统计期限写的是 2022 年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。
          一、总体情况
          """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        现公布清水镇⟦2022年⟧政府信息公开工作年度报告。
        一、总体情况
        """,
        saying: "写的是 2022 年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          现公布清水镇2023年政府信息公开工作年度报告。
          一、总体情况
          """
      ),
      .reports(
        """
        清水镇⟦2021年⟧政府信息公开工作年度报告
        统计期限自2023年1月1日起至2023年12月31日止。
        一、总体情况
        2023年，我镇公开信息3条。2023年，全镇开展培训2次。
        """,
        saying: "标题写2021年，统计期限和正文2处写2023年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          统计期限自2023年1月1日起至2023年12月31日止。
          一、总体情况
          2023年，我镇公开信息3条。2023年，全镇开展培训2次。
          """
      ),
      .reports(
        """
        清水镇⟦2024年⟧政府信息公开工作年度报告
        一、总体情况
        2023年，我镇公开信息3条。2023年，全镇开展培训2次。2023年制发文件1件。
        """,
        saying: "标题写2024年，正文3处写2023年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          一、总体情况
          2023年，我镇公开信息3条。2023年，全镇开展培训2次。2023年制发文件1件。
          """
      ),
      .accepts(
        """
        清水镇2024年政府信息公开工作年度报告
        一、总体情况
        比2023年增加3条，与2023年持平，2023年公开信息20条。今年公开信息23条。
        """
      ),
      .reports(
        yearExample("⟦2O23年⟧，我镇公开信息3条。⟦202023年⟧，全镇开展培训2次。"),
        saying: "「2O23年」的数字里夹有字母，应为2023年",
        fixed: yearExample("2023年，我镇公开信息3条。202023年，全镇开展培训2次。")
      ),
      .reports(
        "清水镇⟦2O23年⟧政府信息公开工作年度报告\n一、总体情况\n2023年，我镇公开信息3条。",
        saying: "「2O23年」的数字里夹有字母",
        fixed: "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n2023年，我镇公开信息3条。"
      ),
      .reports(
        yearExample("⟦二〇二二年⟧，我镇公开信息20条。⟦2021年⟧，全镇收到政府信息公开申请3件。"),
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: yearExample("二〇二三年，我镇公开信息20条。2021年，全镇收到政府信息公开申请3件。")
      ),
      .reports(
        "清水镇2023年政府信息公开工作年度报告\n本报告的统计期限为⟦2022年⟧度。\n一、总体情况",
        saying: "统计期限写的是 2022 年",
        fixed: "清水镇2023年政府信息公开工作年度报告\n本报告的统计期限为2023年度。\n一、总体情况"
      ),
      .reports(
        yearExample("⟦2022年⟧，我镇新收政府信息公开申请12件，上年结转1件，较上年增加3件，结转下年度1件。"),
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: yearExample("2023年，我镇新收政府信息公开申请12件，上年结转1件，较上年增加3件，结转下年度1件。")
      ),
      .reports(
        yearExample("⟦2022年⟧，未收到政府信息公开申请。"),
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: yearExample("2023年，未收到政府信息公开申请。")
      ),
      .reports(
        yearExample("⟦2022年⟧，未发生因政府信息公开引起的行政复议。"),
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: yearExample("2023年，未发生因政府信息公开引起的行政复议。")
      ),
      .reports(
        "海州市卫生健康委员会2023年政府信息公开工作年度报告\n一、总体情况\n⟦2022年⟧，市卫生健康委坚持公开。\n公开信息3条。",
        saying: "写的是 2022 年",
        fixed: "海州市卫生健康委员会2023年政府信息公开工作年度报告\n一、总体情况\n2023年，市卫生健康委坚持公开。\n公开信息3条。"
      ),
      .reports(
        "清水县住房和城乡建设局2023年政府信息公开工作年度报告\n一、总体情况\n⟦2022年⟧，县住建局围绕住房保障公开信息。\n公开信息3条。",
        saying: "写的是 2022 年",
        fixed: "清水县住房和城乡建设局2023年政府信息公开工作年度报告\n一、总体情况\n2023年，县住建局围绕住房保障公开信息。\n公开信息3条。"
      ),
      .accepts(
        "清水县住房和城乡建设局2023年政府信息公开工作年度报告\n一、总体情况\n2022年，县城住宅建设局面改善。2022年，县住宅中心挂牌。\n2023年公开信息3条。"
      ),
      .reports(
        """
        清水镇⟦2024年⟧政府信息公开工作年度报告
        统计期限自2023年1月1日起至2023年12月31日止。
        一、总体情况
        2023年，我镇公开信息3条。1件申请结转至2024年继续办理。
        """,
        saying: "标题写2024年，统计期限和正文1处写2023年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          统计期限自2023年1月1日起至2023年12月31日止。
          一、总体情况
          2023年，我镇公开信息3条。1件申请结转至2024年继续办理。
          """
      ),
      .accepts(yearExample("2022年，未发生行政复议。2023年，因政府信息公开被申请行政复议1件。")),
      .accepts(yearExample("2022年，我镇新收政府信息公开申请12件，今年新收15件，较上年增加3件。")),
      .accepts(yearExample("2022年，我镇在考核中发现问题2件，较上年减少1件。")),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        自2008年政府信息公开条例施行以来，工作有序。现公布清水镇⟦2013年⟧政府信息公开工作年度报告。
        一、总体情况
        公开信息3条。
        六、其他需要报告的事项
        ⟦2024年⟧度，我镇未收取信息处理费。
        ⟦2021年⟧度，我镇未产生信息处理费。
        """,
        saying: "写的是 2013 年，报告年度为 2023 年",
        fixed: """
          清水镇2023年政府信息公开工作年度报告
          自2008年政府信息公开条例施行以来，工作有序。现公布清水镇2023年政府信息公开工作年度报告。
          一、总体情况
          公开信息3条。
          六、其他需要报告的事项
          2024年度，我镇未收取信息处理费。
          2021年度，我镇未产生信息处理费。
          """
      ),
      .accepts(yearExample("2023年，全镇公开信息20条。2021年，我镇建成政务公开专区。2020年，公开制度3项印发。")),
      .accepts(yearExample("有一件申请是2022年底结转过来的，2023年已经答复。")),
      .accepts(yearExample("2022年以来，全镇公开信息40条，较2022年增加10条。")),
      .reports(
        yearExample("⟦2022年⟧，我镇较好地完成了任务，增强群众获得感，将公开纳入考评。全镇⟦2022年⟧主动公开政府信息30条。"),
        saying: "写的是 2022 年，报告年度为 2023 年",
        fixed: yearExample("2023年，我镇较好地完成了任务，增强群众获得感，将公开纳入考评。全镇2022年主动公开政府信息30条。")
      ),
      .reports(
        yearExample("按照规定，⟦2022年⟧累计主动公开政府信息37条，其中财政类12条。"),
        saying: "写的是 2022 年",
        fixed: yearExample("按照规定，2023年累计主动公开政府信息37条，其中财政类12条。")
      ),
      .reports(
        yearExample("截至⟦2022年⟧12月31日，通过公众号发布文章1210篇。⟦2022年⟧，镇政府落实《2022年政务公开工作要点》的要求。"),
        saying: "写的是 2022 年",
        fixed: yearExample("截至2023年12月31日，通过公众号发布文章1210篇。2022年，镇政府落实《2022年政务公开工作要点》的要求。")
      ),
      .accepts(yearExample("按照规定，2022年累计公开37条，今年公开40条。截至2022年底，已建成专区；2023年新增1处。")),
      .accepts(yearExample("2022年，我镇荣获先进，较2021年提高。2024年，我镇将继续加强公开。2022年计划提前完成。")),
      .accepts(yearExample("2022年公开信息10条，2023年公开信息20条。")),
      .reports(
        yearExample("⟦2013年⟧，我镇主动公开政府信息20条。⟦2022年⟧度没有收到政府信息公开申请，也没有上年结转的申请。"),
        saying: "写的是 2013 年，报告年度为 2023 年",
        fixed: yearExample("2023年，我镇主动公开政府信息20条。2022年度没有收到政府信息公开申请，也没有上年结转的申请。")
      ),
      .reports(
        yearExample("⟦2021年⟧度，通过政府网站、公示栏公开政府信息23条。"),
        saying: "写的是 2021 年",
        fixed: yearExample("2023年度，通过政府网站、公示栏公开政府信息23条。")
      ),
      .accepts(
        yearExample("收到申请4件，全部按期答复，2022年受理的1件申请已经办结。2013年，我镇建成政务公开栏。2021年，全县通过网站公开信息系统上线，2023年改版。")
      ),
      .accepts(yearExample("2022年制发文件5件。2023年制发文件2件。")),
      .accepts(yearExample("公开2022年部门决算、2024年部门预算，2022年度考核结果为优秀。")),
      .accepts(yearExample("根据国办发〔2022〕80号和《2022年政务公开工作要点》，公开信息3条。")),
      .accepts(yearExample("2024年1月，发布年度报告1份。2024年，将继续公开信息。2022年9月，成立领导小组。")),
      .accepts(
        """
        清水镇2023年政府信息公开工作年度报告
        按照《关于做好2022年政府信息公开工作年度报告的通知》编制。
        五、存在的主要问题及改进情况
        2024年，我镇将加强公开。2022年，我镇存在公开不及时的问题，2023年已经改进。
        """
      ),
    ]
  )

  private static func yearExample(_ sentence: String) -> String {
    "清水镇2023年政府信息公开工作年度报告\n一、总体情况\n\(sentence)"
  }
}

extension OddYear {
  /// Those of a passage but for those in a period, of which `period.form` speaks.
  fileprivate static func outsidePeriods(_ passage: Passage) -> [(year: OddYear, text: ProseText)] {
    let odd = passage.facts.oddYears
    guard !odd.isEmpty else { return [] }
    let periods = StatedPeriod.all(in: passage).flatMap { [$0.start.range, $0.end.range] }
    return odd.filter { year in !periods.contains { $0.overlaps(year.range) } }
      .map { ($0, passage.text) }
  }
}
