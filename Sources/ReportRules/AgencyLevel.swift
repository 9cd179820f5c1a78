import ReportSyntax

/// What kind of organ a report is by, as far as rules need it.
enum AgencyLevel: Sendable, Equatable {
  /// 乡镇、街道 and other organs that certainly cannot make 规章.
  case withoutRulemaking
  /// Every other organ, and those that cannot be told.
  case unknown

  /// Reads the level off a name, or off the organ's own words.
  ///
  /// Source: 立法法 art. 91 and 93: 规章 are made by the departments of the State Council and the
  /// governments of provinces, cities divided into districts and autonomous prefectures.
  init(name: NormalizedText, prose: @autoclosure () -> [NormalizedText]) {
    if let organ = Self.organ(in: name) {
      self = Self.cannotMakeRules(organ) ? .withoutRulemaking : .unknown
      return
    }
    // Without a name in the title the organ's own words must do: 我镇, 我乡.
    let isTownship = prose().contains { text in Words.own.contains { text.contains($0) } }
    self = isTownship ? .withoutRulemaking : .unknown
  }

  private static func cannotMakeRules(_ name: NormalizedText) -> Bool {
    if Words.national.contains(where: { name.hasPrefix($0) }) { return false }
    if Words.townships.contains(where: { name.hasSuffix($0) }) { return true }
    if Words.counties.contains(where: { name.hasSuffix($0) }) { return true }
    let isRegion = name.contains(Words.region)
    if !isRegion, Words.districts.contains(where: { name.hasSuffix($0) }) { return true }
    let isDepartment = Words.departments.contains { name.hasSuffix($0) }
    return isDepartment && Words.localities.contains { name.contains($0) }
      && !name.contains(Words.governmentOffice)
  }

  /// The name in a title: what stands before the year or before 政府信息公开.
  private static func organ(in title: NormalizedText) -> NormalizedText? {
    var scalars = title.scalars.filter { !(0x30...0x39).contains($0) }
    for word in Words.cuts {
      while let index = NormalizedText(scalars: scalars).firstIndex(of: word) {
        let behind = index + word.count
        // 2020年清水镇政务公开年报 has the year in front, 清水镇2020年… behind.
        scalars = index == 0 ? Array(scalars[behind...]) : Array(scalars[..<index])
      }
    }
    return scalars.count >= 2 ? NormalizedText(scalars: scalars) : nil
  }

  private enum Words {
    static let cuts = ["年度", "年", "关于", "政府信息公开", "政务公开", "信息公开", "政务信息"].map {
      NormalizedText($0)
    }
    static let own = ["我镇", "我乡", "本镇", "我街道"].map { NormalizedText($0) }
    static let national = ["国家", "中国", "中华", "国务院", "中央"].map { NormalizedText($0) }
    static let townships = [
      "镇", "乡", "街道", "街道办", "办事处", "镇人民政府", "乡人民政府", "镇政府", "乡政府", "民族乡", "苏木",
    ]
    .map { NormalizedText($0) }
    static let counties = ["县", "旗", "县人民政府", "旗人民政府", "县政府", "自治县人民政府", "自治县"].map {
      NormalizedText($0)
    }
    static let districts = ["区人民政府", "区政府"].map { NormalizedText($0) }
    static let region = NormalizedText("自治区")
    static let departments = ["局", "委员会", "委", "办公室", "中心", "队", "馆", "厅"].map {
      NormalizedText($0)
    }
    static let localities = ["县", "区", "市", "省", "镇", "乡"].map { NormalizedText($0) }
    static let governmentOffice = NormalizedText("人民政府办公")
  }
}
