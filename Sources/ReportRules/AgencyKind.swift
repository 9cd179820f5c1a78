import ReportSyntax

/// What an organ is, as far as article 49 and 50 of the regulation treat organs differently.
enum AgencyKind: Sendable, Equatable {
  /// 县级以上人民政府
  case government
  /// 乡镇人民政府
  case township
  /// 街道办事处, an outpost of a government and no government itself.
  case subdistrict
  /// 局、委、办 of a government.
  case department
  /// The organ that runs a zone, a government's own office, and names that tell nothing.
  case unknown

  /// Whether it is one of the 各级人民政府.
  var isGovernment: Bool {
    switch self {
    case .government, .township: true
    case .subdistrict, .department, .unknown: false
    }
  }

  /// Reads the kind off a name such as `清水县人民政府` or `清水镇`.
  init(name: String) {
    let name = NormalizedText(name).withoutPunctuation
    func ends(_ words: [NormalizedText]) -> Bool { words.contains { name.hasSuffix($0) } }
    self =
      if ends(Words.zones) || name.contains(Words.zone) && !name.contains(Words.bureau) {
        .unknown
      } else if ends(Words.governmentOffices) {
        .unknown
      } else if ends(Words.subdistricts) {
        .subdistrict
      } else if ends(Words.townships) {
        .township
      } else if ends(Words.governments) {
        .government
      } else if ends(Words.departments) {
        .department
      } else {
        .unknown
      }
  }

  private enum Words {
    static let zones = [
      "开发区", "实验区", "试验区", "高新区", "园区", "示范区", "新区", "管理区", "风景区", "景区", "度假区", "保税区", "合作区", "产业区",
      "工业区", "管委会", "管理委员会",
    ].map { NormalizedText($0) }
    static let zone = NormalizedText("开发区")
    static let bureau = NormalizedText("局")
    static let governmentOffices = ["政府办公室", "政府办公厅", "政府办"].map { NormalizedText($0) }
    static let subdistricts = ["街道", "街道办", "办事处"].map { NormalizedText($0) }
    static let townships = [
      "镇", "乡", "苏木", "镇人民政府", "乡人民政府", "苏木人民政府", "民族乡人民政府", "镇政府", "乡政府",
    ].map { NormalizedText($0) }
    static let governments = ["人民政府", "政府", "县", "市", "区", "旗", "自治州", "省"].map {
      NormalizedText($0)
    }
    static let departments = ["局", "委", "委员会", "办公室", "办公厅", "厅", "中心", "队", "馆", "院", "所", "站"].map
    {
      NormalizedText($0)
    }
  }
}
