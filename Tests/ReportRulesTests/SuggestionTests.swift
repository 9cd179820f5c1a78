import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

@testable import ReportHelp
@testable import ReportRules

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("ztqk", "总体情况", "ztqk"), ("zongti", "总体情况", "zongtiqk"), ("zongt", "总体情况", "zongtqk"),
      ("ZT", "总体情况", "ZTqk"), ("zhutiqk", "总体情况", nil), ("ztqkx", "总体情况", nil),
      ("xzfyxzss", "行政复议、行政诉讼", "xzfyxzss"), ("xingz", "行政许可", "xingzxk"), ("zt1", "总体情况", nil),
      ("cfsq", "2.重复申请", "cfsq"), ("zhongfu", "重复申请", nil), ("", "总体情况", nil),
    ] as [(String, String, String?)]
  )
  func lettersSpellAWord(letters: String, word: String, spelling: String?) {
    #expect(PinyinSpelling.completing(letters, to: word) == spelling)
  }

  @Test(arguments: Edition.ID.allCases)
  func everyCharacterOfTheFormCanBeSpelt(edition: Edition.ID) {
    let edition = Edition.with(edition)
    let words =
      SectionNumber.allCases.map(\.title) + OverviewTopic.all.map(\.name)
      + RequestsForm.groupLabels + edition.requests.rows.map(\.label)
      + edition.requests.columns.map(\.heading) + edition.appeals.groups
      + edition.appeals.columns.map(\.heading)
      + edition.documents.blocks.flatMap { block in
        [block.caption] + block.rows.map(\.label) + block.columns.map(\.heading)
      }
    let unspelt = Set(words.joined().unicodeScalars).filter {
      $0.properties.isIdeographic && PinyinTable.syllables[$0] == nil
    }
    #expect(unspelt == [])
  }

  @Test(
    arguments: [
      ("清水镇2025年政府信息公开工作年度报告", "清水镇", 2025), ("2021年度永正镇政府信息公开工作报告", "永正镇", 2021),
      ("清水镇人民政府2025年年报", "清水镇人民政府", 2025), ("2024年政府信息公开工作年度报告", nil, 2024),
      ("report-2023", nil, 2023), ("20230115", nil, nil), ("清水镇年报", "清水镇", nil), ("会议纪要", nil, nil),
      ("附件2：青石县统计局_2022", "青石县统计局", 2022),
      ("[bookmark: _GoBack]清水镇2025年政府信息公开工作年度报告", "清水镇", 2025),
      ("【存档】清水镇2025年政府信息公开工作年度报告", "清水镇", 2025),
      ("清水区人民政府（办公室）2025年政府信息公开工作年度报告", "清水区人民政府（办公室）", 2025),
      ("清水县人民政府（本级）2025年政府信息公开工作年度报告", "清水县人民政府（本级）", 2025),
      ("（清水县）财政局2025年政府信息公开工作年度报告", "清水县财政局", 2025),
      ("（修订版）清水县财政局（国资委）2025年政府信息公开工作年度报告", "清水县财政局（国资委）", 2025),
    ] as [(String, String?, Int?)]
  )
  func aNameTellsAgencyAndYear(name: String, agency: String?, year: Int?) {
    #expect(ReportSubject(name: name) == ReportSubject(agency: agency, year: year))
  }

  @Test func fieldsOfATextCanBeWrittenOver() {
    let marked =
      SuggestedText.field("某镇", name: "agency") + "有" + SuggestedText.field("0") + "件\r\n"
    let text = SuggestedText(marked: marked)
    #expect(text.plain == "某镇有0件\r\n")
    #expect(
      text.trimmingEnd().pieces == [
        .field(name: "agency", standard: "某镇"), .words("有"), .field(name: nil, standard: "0"),
        .words("件"),
      ]
    )
    #expect(text.dropping(1).pieces.prefix(2) == [.words("镇"), .words("有")])
    #expect(text.dropping(99) == SuggestedText())
  }
}
