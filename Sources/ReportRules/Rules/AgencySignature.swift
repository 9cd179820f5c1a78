import ReportSyntax
import StatutoryForms

extension Rule {
  /// Signed by another organ than the title names, or dated in another year.
  static let agencySignature = Rule(
    id: "agency.signature",
    severity: .warning,
    title: Wording("落款与标题不符", english: "The signature does not fit the title"),
    explanation: Wording(
      "落款机关应与标题中的机关一致，落款日期应在报告年度的下一年（或当年12月）。省略行政区划、写简称、由办公室代表本级政府落款的不报告。",
      english:
        "The organ that signs is the one of the title, and the date lies in the year behind the report year, or in its December. Names without their region, short names, and offices signing for their government are accepted."
    ),
    source: "审校惯例；《中华人民共和国政府信息公开条例》第四十九条（每年公布上一年度报告）",
    check: .prose(reading: [.ending, .organ]) { prose in
      let name = prose.signature?.name ?? undatedName(in: prose)
      return [
        name.flatMap { foreignName($0, in: prose) },
        prose.signature.flatMap { wrongYear($0, in: prose) },
      ].compactMap(\.self)
    },
    examples: [
      .accepts(
        """
        永河县清水镇人民政府2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        清水镇党政办公室
        2024年1月5日
        """
      ),
      .accepts(
        """
        清水县发展和改革局2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        永河市清水县发改局
        2024年1月5日
        """
      ),
      .accepts(
        """
        清水县2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        清水县人民政府办公室  2023年12月31日
        """
      ),
      .accepts(
        """
        清水县2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。最近一次检查在2021年3月1日
        """
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        ⟦青山镇人民政府⟧
        2024年1月5日
        """,
        saying: "落款「青山镇人民政府」与标题中的「清水镇」不是同一机关"
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        ⟦青山镇人民政府⟧
        """,
        saying: "落款「青山镇人民政府」与标题中的「清水镇」不是同一机关"
      ),
      .accepts(
        """
        清水镇2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        青山县人民政府
        """
      ),
      .accepts(
        """
        清水区人民政府（办公室）2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        中共清水区委办公室 清水区人民政府办公室
        2024年3月5日
        """
      ),
      .reports(
        """
        清水县财政局2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        ⟦青山县财政局⟧
        2024年1月5日
        """,
        saying: "与标题中的「清水县财政局」不是同一机关"
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        清水镇人民政府
        ⟦2023年1月5日⟧
        """,
        saying: "2023年度报告的落款日期应在2024年，不是2023年1月"
      ),
      .reports(
        """
        清水镇2023年政府信息公开工作年度报告
        六、其他需要报告的事项
        本年度未收取信息处理费。
        清水镇人民政府
        ⟦2024年2月30日⟧
        """,
        saying: "没有2月30日"
      ),
    ]
  )

  /// A name without a date on one of the last lines, where it is that of an organ of the same kind; the
  /// superior one may stand at the foot of a page.
  private static func undatedName(in prose: ProseView) -> Signature.Name? {
    guard let last = prose.outline.sections.last?.number else { return nil }
    let ending = prose.passages.suffix(3).filter { $0.section == last && $0.kind == .paragraph }
    let name = ending.suffix(2).compactMap { Signature.name($0.text, in: $0.text.whole) }.last
    return name.flatMap { name in
      let kind = Agency(name.words.string(name.words.whole)).kind
      return kind == prose.agencyKind && kind != .unknown ? name : nil
    }
  }

  private static func foreignName(_ name: Signature.Name, in prose: ProseView) -> Finding.Draft? {
    guard let agency = prose.identity.agency else { return nil }
    let signed = Agency(name.words.string(name.words.whole))
    guard !agency.mayBe(signed) else { return nil }
    // Of a name that is misspelt `name.misspelt` speaks.
    if let own = OwnOrgan(prose.identity), own.isMisspelt(as: name.words) { return nil }
    return Finding.Draft(
      range: name.range,
      message: Wording(
        "落款「\(signed.name)」与标题中的「\(agency.name)」不是同一机关",
        english: "“\(signed.name)” signs a report that the title calls “\(agency.name)”’s"
      ),
      related: prose.identity.title.map {
        [Finding.Related(range: $0, message: Wording("标题", english: "The title"))]
      } ?? []
    )
  }

  private static func wrongYear(_ signature: Signature, in prose: ProseView) -> Finding.Draft? {
    if !signature.date.isPossible {
      let (month, day) = (signature.date.month, signature.date.day.map { "\($0)日" } ?? "")
      return Finding.Draft(
        range: signature.dateRange,
        message: Wording(
          "落款日期有误，没有\(month)月\(day)",
          english: "There is no such day as that of the signature"
        )
      )
    }
    guard let year = prose.identity.year, let written = signature.date.year,
      written != year + 1, written != year || signature.date.month != 12
    else { return nil }
    return Finding.Draft(
      range: signature.dateRange,
      message: Wording(
        "\(year)年度报告的落款日期应在\(year + 1)年，不是\(written)年\(signature.date.month)月",
        english:
          "The report for \(year) is dated \(written)-\(signature.date.month), not \(year + 1)"
      )
    )
  }
}
