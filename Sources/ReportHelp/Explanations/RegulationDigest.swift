import ReportRules
package import ReportSyntax
package import StatutoryForms

/// The regulation as a text that an editor can open: what each article is about, in our words.
package struct RegulationDigest: Sendable {
  package let text: String
  /// For each article, the first for article 1: byte offsets into the text.
  private let articles: [Article]
  private let language: Language

  package struct Article: Sendable, Equatable {
    /// All of it.
    package let range: Range<Int>
    /// What is to be looked at first: the heading, or the line of an item.
    package let words: Range<Int>
  }

  package init(in language: Language) {
    self.language = language
    var text = Self.head.text(in: language)
    var articles: [Article] = []
    for number in Regulation.articles {
      guard let subject = Regulation.subject(of: number) else { continue }
      text += "\n"
      let start = text.utf8.count
      let heading = Self.heading(number).text(in: language)
      text += "## \(heading)\n\n\(subject.text(in: language))\n"
      for item in 1...max(Regulation.itemCount(of: number) ?? 0, 1) {
        guard let words = Regulation.subject(ofItem: item, of: number) else { continue }
        if item == 1 { text += "\n" }
        text += Self.item(item, words).text(in: language) + "\n"
      }
      let words = start + 3..<start + 3 + heading.utf8.count
      articles.append(Article(range: start..<text.utf8.count - 1, words: words))
    }
    self.text = text
    self.articles = articles
  }

  /// What the file is called.
  package var fileName: String {
    let name = Wording(
      "政府信息公开条例各条要点.md",
      english: "政府信息公开条例各条要点-en.md"
    )
    return name.text(in: language)
  }

  /// The article that a reference leads to; `nil` where there is no such article.
  package func article(of reference: ArticleReference) -> Article? {
    guard articles.indices.contains(reference.article - 1) else { return nil }
    let article = articles[reference.article - 1]
    guard let item = reference.item, item > 0 else { return article }
    // Items stand on the last lines of their article, one each.
    let lines = Array(text.utf8)[article.range].split(separator: UInt8(ascii: "\n"))
      .filter { $0.starts(with: "- ".utf8) }
    guard lines.indices.contains(item - 1) else { return article }
    return Article(
      range: article.range,
      words: lines[item - 1].startIndex..<lines[item - 1].endIndex
    )
  }

  /// The reference to the regulation that a cursor stands in or at.
  package static func reference(
    near byteOffset: Int,
    in text: SourceText
  ) -> ArticleReference? {
    let offset = min(max(byteOffset, 0), text.bytes.count)
    return ReferenceGuide.reference(at: offset, in: text)
      ?? (offset > 0 ? ReferenceGuide.reference(at: offset - 1, in: text) : nil)
  }

  private static let head = Wording(
    """
    # 《中华人民共和国政府信息公开条例》各条要点

    国务院令第711号，2019年5月15日起施行，共五十六条。以下是 nianbao 编写的要点，不是条例原文；引用条文请核对原文。

    """,
    english: """
      # 中华人民共和国政府信息公开条例: what its articles are about

      Order of the State Council No. 711, in force since 15 May 2019, 56 articles. These are notes by \
      nianbao, not the words of the regulation; look up the original before you quote it.

      """
  )

  private static func heading(_ number: Int) -> Wording {
    Wording(
      "第\(chineseNumeral(number))条",
      english: "Article \(number) (第\(chineseNumeral(number))条)"
    )
  }

  private static func item(_ number: Int, _ words: Wording) -> Wording {
    Wording(
      "- （\(chineseNumeral(number))）\(words.chinese)",
      english: "- (\(number)) \(words.english)"
    )
  }
}
