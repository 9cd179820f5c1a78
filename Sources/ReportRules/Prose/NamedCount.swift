import ReportSyntax

/// A count in a sentence with the words that may name it.
///
/// Offices write 予以公开6件, 6件予以公开, and 予以公开、部分公开分别为6件、2件: who asks what is counted
/// need not know which. Ranges are characters of the passage.
struct NamedCount {
  let quantity: Quantity
  /// The whole number.
  let value: Int
  let unit: String
  /// The number of its sentence.
  let sentence: Int
  /// Between two stops, those of the list it stands in included.
  let clause: Range<Int>
  /// Between two commas of any kind; with 分别 its name alone.
  let piece: Range<Int>
  /// What stands in front of the number, its name as a rule.
  let before: Range<Int>
  /// What stands behind its unit.
  let behind: Range<Int>
  /// Names in front that have no count of their own: 予以公开、 of 予以公开、部分公开共8件.
  let joined: Range<Int>
  let year: SpokenYear

  /// The year that a clause is about.
  enum SpokenYear: Equatable {
    /// None is named, and so it is the year of the report.
    case unsaid
    case named(Int)
    /// 去年, 历年.
    case other

    func isOf(_ year: Int?) -> Bool {
      switch self {
      case .unsaid: true
      case .named(let named): named == year
      case .other: false
      }
    }
  }
}
