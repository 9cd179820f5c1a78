import ReportSyntax

/// Tells reports of another form by the lines in front of the first section: those of universities,
/// hospitals, water works and other bodies under article 55 of the regulation, and digests.
///
/// Source: 政府信息公开条例 art. 50 and 54 (行政机关 and organisations authorised by law have the form),
/// art. 55 (公共企事业单位 publish by rules of their own departments, as 高等学校信息公开办法).
struct OtherForm {
  enum Verdict: Sendable {
    case no
    /// Unless there is a table, which a digest has not: a page may name one above the report itself.
    case unlessTabulated
    case yes
  }

  /// Whether a line says that the report is one in pictures.
  private var isDigest = false
  /// Whether a line tells of a school year, which no organ of the administration reports by.
  private var namesSchoolYear = false
  /// Whether rules for public institutions are cited as those that the report follows.
  private var citesInstitutionRules = false
  /// Whether a line says 我校, 我院 or 我公司.
  private var speaksAsInstitution = false

  /// Reads one line; only short ones announce, and only those in front of the sections.
  mutating func read(_ words: NormalizedText) {
    if words.count <= 60 {
      isDigest = isDigest || Self.isDigest(words)
      namesSchoolYear =
        namesSchoolYear
        || words.contains(Words.schoolYear) && words.contains(Words.openness)
          && Words.accounts.contains { words.contains($0) }
    }
    speaksAsInstitution =
      speaksAsInstitution || Words.selves.contains { words.contains($0) }
    citesInstitutionRules =
      citesInstitutionRules
      || Words.institutionRules.contains { words.contains($0) }
        && Words.purposes.contains { words.contains($0) }
  }

  /// What the lines say together with the organ and the title that were found in them.
  func verdict(agency: String?, title: NormalizedText) -> Verdict {
    if Self.isDigest(title) { return .yes }
    if let agency, Self.isInstitution(agency) { return .yes }
    // 局 and 委 tell of what the institutions that they see to have published.
    let isAdministration = agency.map(Self.isAdministration) ?? false
    if namesSchoolYear || citesInstitutionRules, !isAdministration { return .yes }
    if speaksAsInstitution, !isAdministration, !title.isEmpty, !title.contains(Words.ofGovernment) {
      return .yes
    }
    guard isDigest else { return .no }
    return title.isEmpty ? .yes : .unlessTabulated
  }

  /// Whether the name of a report says that it is one in pictures.
  static func isDigest(_ words: NormalizedText) -> Bool {
    if words.count <= 10, Words.names.contains(where: { words.contains($0) }) { return true }
    return (Words.names + Words.kinds).contains { words.contains($0) }
      && Words.reports.contains { words.contains($0) }
  }

  /// Whether a body of this name reports by rules of its own.
  private static func isInstitution(_ name: String) -> Bool {
    let name = NormalizedText(name)
    return Words.institutions.contains { name.hasSuffix($0) } && !name.contains(Words.bureau)
      && !Words.organs.contains { name.hasSuffix($0) }
  }

  /// Whether an organ without a name speaks of itself as a hospital or a school does.
  static func isInstitution(speaking prose: [NormalizedText]) -> Bool {
    func says(_ words: [NormalizedText]) -> Bool {
      prose.contains { text in words.contains { text.contains($0) } }
    }
    return says(Words.selves) && says(Words.surroundings)
  }

  /// Whether a name is that of an organ of the administration, for which such rules are what it sees to.
  private static func isAdministration(_ name: String) -> Bool {
    let name = NormalizedText(name)
    return Words.administration.contains { name.hasSuffix($0) }
  }

  private enum Words {
    static let reports = ["年度报告", "年报"].map { NormalizedText($0) }
    /// What digests are called, and nothing else is.
    static let names = ["一图读懂", "一图看懂", "一图了解", "一图速览", "一张图读懂", "一张图看懂", "数读年报"]
      .map { NormalizedText($0) }
    /// What kinds of digests there are, as the menu of a page may list them.
    static let kinds = ["图解", "图说", "长图", "图文解读", "数读", "动画解读", "视频解读"]
      .map { NormalizedText($0) }
    static let selves = ["我校", "本校", "我院", "本院", "我公司", "本公司"].map { NormalizedText($0) }
    static let surroundings = ["医院", "患者", "门诊", "我校", "师生", "教职工", "校园"]
      .map { NormalizedText($0) }
    static let ofGovernment = NormalizedText("政府信息公开")
    static let schoolYear = NormalizedText("学年")
    static let openness = NormalizedText("信息公开")
    static let institutionRules = [
      "高等学校信息公开办法", "公共企事业单位信息公开", "医疗卫生机构信息公开管理办法", "医疗卫生服务单位信息公开", "中小学信息公开",
      "供水、供气、供热等公共企事业单位", "高校信息公开", "学校信息公开",
    ].map { NormalizedText($0) }
    static let purposes = ["根据", "按照", "依据", "编制", "现将", "现公布", "要求"].map { NormalizedText($0) }
    static let institutions = [
      "大学", "学院", "学校", "中学", "小学", "高中", "一中", "二中", "三中", "四中", "五中", "幼儿园", "医院", "卫生院", "保健院",
      "卫生服务中心", "公司", "集团", "水厂",
      "水务",
      "自来水", "供水站", "供水服务中心", "供热服务中心", "自来水厂", "供电所", "敬老院", "福利院", "殡仪馆", "血站", "中心血站",
    ].map { NormalizedText($0) }
    static let accounts = ["报告", "年报"].map { NormalizedText($0) }
    /// An office and a company in one: 烟草专卖局（公司）.
    static let bureau = NormalizedText("局(")
    /// Organs with names like those.
    static let organs = ["行政学院", "社会主义学院", "科学院"].map { NormalizedText($0) }
    static let administration = [
      "政府", "镇", "乡", "街道", "局", "委", "委员会", "办公室", "办公厅", "办事处", "厅", "县", "市", "区", "旗", "省",
    ].map { NormalizedText($0) }
  }
}
