import ReportSyntax

/// The name of an organ, and the part of it that tells it from its neighbours.
struct AgencyName: Sendable {
  /// As the title or the settings give it.
  let full: String
  /// Without the places above it and without 人民政府: `穆家峪镇` of `北京市密云区穆家峪镇人民政府`.
  let core: Phrase
  /// Whether it is a 镇, 乡 or 街道.
  let isTownship: Bool

  init(_ full: String) {
    self.full = full
    var scalars = Phrase(full).scalars
    for ending in Self.endings
    where scalars.count > ending.count && scalars.suffix(ending.count).elementsEqual(ending) {
      scalars.removeLast(ending.count)
      break
    }
    let name = NormalizedText(scalars: scalars).string
    isTownship = ["镇", "乡", "街道", "苏木"].contains { name.hasSuffix($0) }
    if isTownship, let above = scalars.dropLast(2).lastIndex(where: { Self.places.contains($0) }),
      scalars.count - above - 1 >= 2
    {
      scalars.removeFirst(above + 1)
    }
    core = Phrase(NormalizedText(scalars: scalars).string)
  }

  private static let endings = ["人民政府办公室", "人民政府", "政府办公室", "党委政府", "政府", "街道办事处"].map { ending in
    Phrase(ending == "街道办事处" ? "办事处" : ending).scalars
  }
  /// 省, 市, 县, 区, 州, 盟, 旗.
  private static let places = Set("省市县区州盟旗".unicodeScalars.map(\.value))
}

extension AgencyName {
  /// Whether some characters are part of the full name.
  func isNamed(by words: [UInt32]) -> Bool {
    NormalizedText(scalars: Phrase(full).scalars).contains(NormalizedText(scalars: words))
  }
}
