import ReportSyntax

/// What the name of an organ ends with, and what that tells: the one list of such endings.
package struct AgencyEnding: Sendable {
  enum Kind: Sendable, Equatable {
    /// 省, 市, 县, 区, 旗: a place, by whose name its government goes.
    case place
    /// 镇, 乡, 苏木.
    case township
    /// 街道, an outpost of a government and no government itself.
    case subdistrict
    /// 人民政府, 政府.
    case government
    /// 办公室 of a government or a department.
    case office
    /// 局, 委, 厅 of a government.
    case department
    /// The organ that runs a zone.
    case zone
    /// Bodies that are no organs of the administration, and endings that leave it open.
    case body
  }

  let words: [UInt32]
  let kind: Kind
  /// Whether the organ is known without it: 发展和改革局 and 发展和改革委.
  let mayBeLeftOut: Bool

  /// The longest ending that a name has behind at least one character; `nil` where it has none.
  init?(of name: some BidirectionalCollection<UInt32>) {
    guard let last = name.last,
      let ending = Self.byLastScalar[last]?.first(where: { $0.ends(name) })
    else { return nil }
    self = ending
  }

  private init(_ words: String, _ kind: Kind, mayBeLeftOut: Bool) {
    self.words = words.unicodeScalars.map(\.value)
    self.kind = kind
    self.mayBeLeftOut = mayBeLeftOut
  }

  /// Whether a name has more in front of the ending.
  func ends(_ name: some BidirectionalCollection<UInt32>) -> Bool {
    name.count > words.count && name.suffix(words.count).elementsEqual(words)
  }

  /// All of them, the longer ones first.
  static let all: [AgencyEnding] =
    (endings(.place, ["省", "自治州", "市", "县", "区", "旗"])
    + endings(.township, ["镇", "乡", "苏木"])
    + endings(.subdistrict, ["街道", "街道办"])
    + endings(.subdistrict, ["办事处"], mayBeLeftOut: true)
    + endings(.government, ["人民政府", "政府"], mayBeLeftOut: true)
    + endings(.office, ["办公室", "办公厅", "办"], mayBeLeftOut: true)
    + endings(.department, ["局", "委", "委员会", "厅"], mayBeLeftOut: true)
    + endings(.department, ["部", "中心", "队", "馆", "院", "所", "站"])
    + endings(
      .zone,
      [
        "开发区", "实验区", "试验区", "高新区", "园区", "示范区", "新区", "管理区", "风景区", "景区", "度假区", "保税区", "合作区",
        "产业区", "工业区", "管理委员会",
      ]
    )
    + endings(.zone, ["管委会"], mayBeLeftOut: true)
    + endings(
      .body,
      [
        "会", "处", "大学", "学校", "中学", "小学", "高中", "一中", "二中", "三中", "四中", "五中", "幼儿园", "公司", "集团",
        "水厂", "供水站", "血站", "网站", "场所",
      ]
    ))
    .sorted { $0.words.count > $1.words.count }

  private static func endings(_ kind: Kind, _ words: [String], mayBeLeftOut: Bool = false)
    -> [AgencyEnding]
  {
    words.map { AgencyEnding($0, kind, mayBeLeftOut: mayBeLeftOut) }
  }

  private static let byLastScalar = Dictionary(grouping: all) { $0.words[$0.words.count - 1] }

  /// What stands behind a place, without which its government or office is still known, the longer first.
  package static let titles = ["人民政府", "办事处", "政府"].map { $0.unicodeScalars.map(\.value) }

  /// 省, 市, 县, 区, 州, 盟, 旗: what the name of a place above townships ends with.
  static let ranks = Set("省市县区州盟旗".unicodeScalars.map(\.value))
}
