package import ReportSyntax

/// The regulation that reports cite: how many articles and items it has, and what they are about.
///
/// Source: 《中华人民共和国政府信息公开条例》, 国务院令第711号, in force since 2019-05-15.
package enum Regulation {
  package static let articles = 1...56

  /// How many items an article has; 0 where it surely has none, `nil` where it is not recorded here.
  package static func itemCount(of article: Int) -> Int? {
    switch article {
    case 4, 50: 5
    case 20: 15
    case 26: 0
    case 29, 31, 53: 3
    case 36: 7
    default: nil
    }
  }

  /// What an article is about, in our words; `nil` for one that does not exist.
  package static func subject(of article: Int) -> Wording? {
    articles.contains(article) && subjects.indices.contains(article - 1)
      ? subjects[article - 1] : nil
  }

  /// What an item of an article is about, in our words; `nil` where that is not recorded here.
  package static func subject(ofItem item: Int, of article: Int) -> Wording? {
    let items =
      switch article {
      case 20: itemsOfArticle20
      case 36: itemsOfArticle36
      case 50: itemsOfArticle50
      default: [Wording]()
      }
    return items.indices.contains(item - 1) ? items[item - 1] : nil
  }

  /// Says that a reference leads nowhere; `nil` where it leads somewhere.
  package static func flaw(of reference: ArticleReference, written: String) -> Wording? {
    guard articles.contains(reference.article) else {
      return Wording(
        "《条例》共五十六条，没有\(written)",
        english: "The regulation has 56 articles, and no \(written)"
      )
    }
    guard let item = reference.item, let count = itemCount(of: reference.article),
      item < 1 || item > count
    else { return nil }
    let article = "第\(chineseNumeral(reference.article))条"
    return Wording(
      "《条例》\(article)没有第（\(chineseNumeral(item))）项",
      english: "Article \(reference.article) of the regulation has no item \(item)"
    )
  }

  /// Whether the name of a law that starts at an offset with 《 is the name of the regulation.
  package static func isNamed(_ bytes: [UInt8], at offset: Int, limit: Int) -> Bool {
    ["《条例》", "《政府信息公开条例》", "《中华人民共和国政府信息公开条例》"].contains {
      hasWord($0, bytes, at: offset, limit: limit)
    }
  }
}
