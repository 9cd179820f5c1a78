import ReportSyntax
import StatutoryForms

extension Rule {
  /// Numbers in a shape that the form does not want.
  static let cellStyle = Rule(
    id: "cell.style",
    severity: .warning,
    milder: [.information, .hint],
    title: Wording("数字写法不规范", english: "A number in an odd shape"),
    explanation: Wording(
      "数字用半角阿拉伯数字，不带单位、千位分隔符和前导零。核对时按其所表示的数计算。",
      english:
        "Numbers are plain ASCII digits without unit, separators or leading zeros. Sums are checked with the number meant."
    ),
    source: "《出版物上数字用法》（GB/T 15835—2011）；年度报告格式填报要求",
    check: .tables(reading: [.rows, .oddCells]) { tables in
      tables.oddCells.compactMap { oddity(of: $0, tables) }
    },
    examples: [
      .accepts(
        """
        信息内容→上一年项目数量→本年增/减
        行政事业性收费→5→+1036
        """
      ),
      .reports(
        """
        信息内容→本年收费金额（单位：万元）
        行政事业性收费→⟦251000元⟧
        """,
        saying: "「251000元」以元为单位，此列以万元为单位，应为 25.1",
        fixed: """
          信息内容→本年收费金额（单位：万元）
          行政事业性收费→25.1
          """
      ),
      .reports(
        """
        信息内容→本年收费金额（单位：万元）
        行政事业性收费→⟦3.5万元⟧
        """,
        saying: "「3.5万元」应为 3.5，不带单位",
        fixed: """
          信息内容→本年收费金额（单位：万元）
          行政事业性收费→3.5
          """
      ),
      .reports(
        """
        信息内容→本年收费金额（单位：万元）
        行政事业性收费→⟦3.5万⟧
        """,
        saying: "「3.5万」应为 3.5，不带单位",
        fixed: """
          信息内容→本年收费金额（单位：万元）
          行政事业性收费→3.5
          """
      ),
      .reports(
        "（一）予以公开→⟦１２⟧→0→0→0→0→0→12",
        saying: "「１２」应为半角的 12",
        fixed: "（一）予以公开→12→0→0→0→0→0→12"
      ),
      .reports("（一）予以公开→⟦O⟧→0→0→0→0→0→0", saying: "「O」含字母，应为数字 0", fixed: "（一）予以公开→0→0→0→0→0→0→0"),
      .reports(
        """
        信息内容→采购项目数量→采购总金额
        政府集中采购→⟦860000元⟧→86.5
        """,
        saying: "「860000元」是金额，此列不填金额，可能填错了列"
      ),
      .reports("（一）予以公开→⟦5件⟧→0→0→0→0→0→5", saying: "「5件」应为 5，不带单位", fixed: "（一）予以公开→5→0→0→0→0→0→5"),
      .reports(
        "（一）予以公开→⟦1,234⟧→0→0→0→0→0→1234",
        saying: "「1,234」应为 1234，不用千位分隔符",
        fixed: "（一）予以公开→1234→0→0→0→0→0→1234"
      ),
      .reports(
        "（一）予以公开→⟦007⟧→0→0→0→0→0→7",
        saying: "「007」应为 7，不写前导零",
        fixed: "（一）予以公开→7→0→0→0→0→0→7"
      ),
    ]
  )

  private static func oddity(of place: ValueCell, _ tables: TablesView) -> Finding.Draft? {
    guard case .number(let number) = place.cell.value, !number.isTorn else { return nil }
    let isLong = place.table == .requests && number.digitCount > 7
    guard !number.style.isEmpty || isLong else { return nil }
    let written = tables.text.words(in: place.cell.range)
    let plain = plainText(of: number)
    let name = tables.name(of: place)
    let isRewritten =
      !number.style.subtracting(.plus).isEmpty && !number.style.contains(.note)
      && number.magnitude != nil
    func finding(_ severity: Severity?, _ chinese: String, _ english: String) -> Finding.Draft {
      Finding.Draft(
        severity: severity,
        range: place.cell.visible,
        message: Wording("\(name)：\(chinese)", english: "\(name): \(english)"),
        suggestion: isRewritten ? plain : nil,
        fixes: isRewritten ? [.replacing(place.cell.range, by: plain, certainty: .certain)] : []
      )
    }
    let style = number.style
    if style.contains(.lookalike) {
      return finding(
        nil,
        "「\(written)」含字母，应为数字 \(plain)",
        "“\(written)” has letters; it should be \(plain)"
      )
    }
    if style.contains(.fullWidth) {
      return finding(
        .hint,
        "「\(written)」应为半角的 \(plain)",
        "“\(written)” should be \(plain), not full width"
      )
    }
    if style.contains(.thousands) {
      return finding(
        .hint,
        "「\(written)」应为 \(plain)，不用千位分隔符",
        "“\(written)” should be \(plain), without separators"
      )
    }
    if style.contains(.unit), place.measure == .money {
      let isYuan = written.contains("元") && !written.contains("万元")
      switch (MoneyUnit(of: place, in: tables), isYuan) {
      case (.tenThousand, true): return yuan(place, number, written, name)
      case (.tenThousand, false), (.yuan, true): break
      // Without its unit nobody would know what the number means.
      case (.yuan, false), (nil, _): return nil
      }
    }
    if style.contains(.unit), place.measure == .count, written.contains("元") {
      return Finding.Draft(
        range: place.cell.visible,
        message: Wording(
          "\(name)：「\(written)」是金额，此列不填金额，可能填错了列",
          english: "\(name): “\(written)” is an amount, and this column counts something else"
        )
      )
    }
    if style.contains(.unit) {
      return finding(
        .information,
        "「\(written)」应为 \(plain)，不带单位",
        "“\(written)” should be \(plain), without unit"
      )
    }
    // In table two notes such as （其中修订16件） are usual.
    if style.contains(.note), place.table != .documents {
      return finding(.hint, "数据格内不写说明", "No notes in cells of numbers")
    }
    if style.contains(.leadingZeros) {
      return finding(
        .hint,
        "「\(written)」应为 \(plain)，不写前导零",
        "“\(written)” should be \(plain), without leading zeros"
      )
    }
    if style.contains(.plus), place.measure == .count {
      return finding(
        .hint,
        "「\(written)」应为 \(plain)，不写正号",
        "“\(written)” should be \(plain), without plus sign"
      )
    }
    if isLong {
      return finding(
        .hint,
        "\(number.digitCount) 位数，是否多打了？",
        "\(number.digitCount) digits: mistyped?"
      )
    }
    return nil
  }

  /// An amount in 元 where the column counts in 万元.
  private static func yuan(
    _ place: ValueCell,
    _ number: CellNumber,
    _ written: String,
    _ name: String
  ) -> Finding.Draft? {
    guard let amount = MoneyUnit.inTenThousands(number) else { return nil }
    return Finding.Draft(
      range: place.cell.visible,
      message: Wording(
        "\(name)：「\(written)」以元为单位，此列以万元为单位，应为 \(amount)",
        english: "\(name): “\(written)” is in 元, the column in 万元: it should be \(amount)"
      ),
      suggestion: amount,
      fixes: number.style.contains(.note)
        ? [] : [.replacing(place.cell.range, by: amount, certainty: .preferred)]
    )
  }

  /// The number as the form wants it.
  private static func plainText(of number: CellNumber) -> String {
    let sign = number.isNegative ? "-" : ""
    let fraction = number.fraction.map { String($0) }.joined()
    let whole = number.magnitude.map(String.init) ?? "?"
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
