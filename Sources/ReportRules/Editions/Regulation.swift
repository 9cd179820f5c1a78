/// The shape of the regulation that reports cite.
///
/// Source: 《中华人民共和国政府信息公开条例》, 国务院令第711号, in force since 2019-05-15.
enum Regulation {
  static let articles = 1...56

  /// How many items an article has; 0 where it surely has none, `nil` where it is not recorded here.
  static func itemCount(of article: Int) -> Int? {
    switch article {
    case 4, 50: 5
    case 20: 15
    case 26: 0
    case 29, 31, 53: 3
    case 36: 7
    default: nil
    }
  }
}
