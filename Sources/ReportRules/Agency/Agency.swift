package import ReportSyntax

/// An organ of the administration, as its name tells of it: 清水县人民政府, 清水镇, 清水县教育局.
package struct Agency: Sendable, Equatable {
  /// As the title or the settings give it.
  package let name: String
  /// Its characters, folded as in running text.
  let scalars: [UInt32]
  /// What tells it from its neighbours: without the places above it and without 人民政府, `清水镇` of
  /// `江南县清水镇人民政府`.
  package let core: Phrase
  let kind: Kind
  private let words: NormalizedText

  /// What an organ is, as far as articles 49 and 50 of the regulation treat organs differently.
  enum Kind: Sendable, Equatable {
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
  }

  package init(_ name: String) {
    self.name = name
    scalars = Phrase(name).scalars
    words = Self.words(of: name)
    kind = Self.kind(of: words)
    core = Phrase(NormalizedText(scalars: Self.core(of: Phrase(words.string).scalars)).string)
  }

  /// The words of a name without marks: of 清水区人民政府（办公室） also those in its bracket, of
  /// 清水县人民政府（本级） not, since no organ's name ends so.
  static func words(of name: String) -> NormalizedText {
    let whole = NormalizedText(name)
    let words = whole.withoutPunctuation
    if AgencyEnding(of: words.scalars) != nil { return words }
    let front = whole.scalars.prefix { $0 != UInt32(UInt8(ascii: "(")) }
    return NormalizedText(scalars: Array(front)).withoutPunctuation
  }

  /// 市卫生健康委 of 海州市卫生健康委员会; `nil` for organs of other kinds.
  var shortCommission: Phrase? {
    let ending = Phrase("委员会").scalars
    guard kind == .department, scalars.count >= 6, scalars.suffix(3).elementsEqual(ending) else {
      return nil
    }
    let front = Array(scalars.dropLast(2))
    let place = front.dropLast(3).lastIndex { AgencyEnding.ranks.contains($0) } ?? 0
    return Phrase(NormalizedText(scalars: Array(front[place...])).string)
  }

  package static func == (first: Agency, second: Agency) -> Bool { first.name == second.name }

  // MARK: What it is

  private static func kind(of name: NormalizedText) -> Kind {
    if name.contains(Words.zone), !name.contains(Words.bureau) { return .unknown }
    guard let ending = AgencyEnding(of: name.scalars) else { return .unknown }
    let front = name.scalars.dropLast(ending.words.count)
    switch ending.kind {
    case .place: return .government
    case .township: return .township
    case .subdistrict: return .subdistrict
    case .government:
      return AgencyEnding(of: front)?.kind == .township ? .township : .government
    case .office:
      let isOfGovernment = AgencyEnding(of: front)?.kind == .government
      return isOfGovernment || ending.words.count == 1 ? .unknown : .department
    case .department: return .department
    case .zone, .body: return .unknown
    }
  }

  /// Whether it may make 规章; `true` also where the name does not tell.
  ///
  /// Source: 立法法 art. 91 and 93: 规章 are made by the departments of the State Council and the
  /// governments of provinces, cities divided into districts and autonomous prefectures.
  var mayMakeRules: Bool {
    if Words.national.contains(where: { words.hasPrefix($0) }) { return true }
    guard let ending = AgencyEnding(of: words.scalars) else { return true }
    let front = words.scalars.dropLast(ending.words.count)
    switch ending.kind {
    case .township, .subdistrict: return false
    case .place: return !Words.counties.contains(words.scalars[words.count - 1])
    case .government:
      guard let rank = front.last, AgencyEnding(of: front)?.kind != .township else { return false }
      let isDistrict = rank == Words.district && !words.contains(Words.region)
      return !isDistrict && !Words.counties.contains(rank)
    case .office where AgencyEnding(of: front)?.kind == .government: return true
    case .office, .department: return !isOfLocality || isMinistry
    // A zone itself may be that of its city; what runs it is an outpost.
    case .zone: return !(ending.words.last == Words.committee && isOfLocality)
    case .body: return true
    }
  }

  /// Whether it is called 部 or 总局, as departments of the State Council are, with no place in its name.
  private var isMinistry: Bool {
    guard Words.ministries.contains(where: { words.hasSuffix($0) }) else { return false }
    // 城乡 and 市场 name no place.
    let name = Words.noPlaces.reduce(words.string) { $0.replacing($1, with: "") }
    return !name.unicodeScalars.contains { Words.localities.contains($0.value) }
  }

  private var isOfLocality: Bool { words.scalars.contains { Words.localities.contains($0) } }

  // MARK: Its name

  /// Whether it is a 镇, 乡 or 街道, or the office of one.
  var isTownship: Bool { Self.isTownship(core.scalars) }

  private static func isTownship(_ scalars: [UInt32]) -> Bool {
    switch AgencyEnding(of: scalars)?.kind {
    case .township, .subdistrict: true
    default: false
    }
  }

  private static func core(of name: [UInt32]) -> [UInt32] {
    var scalars = name
    for ending in Words.endings
    where scalars.count > ending.count && scalars.suffix(ending.count).elementsEqual(ending) {
      scalars.removeLast(ending.count)
      break
    }
    // 街道办 is short for 街道办事处.
    if AgencyEnding(of: scalars)?.kind == .subdistrict, scalars.last == Words.office {
      scalars.removeLast()
    }
    if isTownship(scalars),
      let above = scalars.dropLast(2).lastIndex(where: { AgencyEnding.ranks.contains($0) }),
      scalars.count - above - 1 >= 2
    {
      scalars.removeFirst(above + 1)
    }
    return scalars
  }

  /// Whether some characters are part of the full name.
  func isNamed(by words: [UInt32]) -> Bool {
    NormalizedText(scalars: scalars).contains(NormalizedText(scalars: words))
  }
}

private enum Words {
  static let zone = NormalizedText("开发区")
  static let bureau = NormalizedText("局")
  static let national = ["国家", "中国", "中华", "国务院", "中央"].map { NormalizedText($0) }
  static let ministries = ["部", "总局"].map { NormalizedText($0) }
  static let noPlaces = ["城乡", "市场"]
  static let region = NormalizedText("自治区")
  static let district = Phrase("区").scalars[0]
  static let committee = Phrase("会").scalars[0]
  static let office = Phrase("办").scalars[0]
  static let counties = Set("县旗".unicodeScalars.map(\.value))
  static let localities = Set("省市县区镇乡".unicodeScalars.map(\.value))
  /// What stands behind the place in the name of a government or of its office.
  static let endings = ["人民政府办公室", "人民政府", "政府办公室", "党委政府", "政府", "办事处"].map {
    Phrase($0).scalars
  }
}
