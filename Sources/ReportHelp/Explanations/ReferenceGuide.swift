import ReportRules
import ReportSyntax
import StatutoryForms

/// Finds references to the regulation anywhere in a text and says what they lead to.
enum ReferenceGuide {
  /// No reference is longer, but for padding inside it.
  private static let longestReference = 120
  /// How far a law is looked for in front of a reference.
  private static let longestSentence = 1500

  /// The reference that a place stands in; `nil` where there is none, or one to another law.
  static func reference(at place: Int, in text: SourceText) -> ArticleReference? {
    let bytes = text.bytes
    let line = text.lineRange(text.line(at: place))
    guard line.contains(place) else { return nil }
    for start in max(line.lowerBound, place - longestReference)...place {
      guard bytes[start] == 0xE7,  // The first byte of 第.
        let reference = scanArticleReference(bytes, at: start, limit: line.upperBound),
        reference.range.contains(place)
      else { continue }
      return isToRegulation(reference, in: line, of: bytes) ? reference : nil
    }
    return nil
  }

  /// All references to the regulation in some blocks, in the order of the text.
  static func references(in blocks: Range<Int>, of tree: SyntaxTree) -> [ArticleReference] {
    let bytes = tree.text.bytes
    let span = bytes.span
    guard !blocks.isEmpty else { return [] }
    let first = tree.startLines[blocks.lowerBound]
    let last = blocks.upperBound - 1
    let end = tree.startLines[last] + tree.blocks[last].lineCount
    var references: [ArticleReference] = []
    for number in first..<end {
      let line = tree.text.lineRange(number)
      var offset = line.lowerBound
      while offset < line.upperBound {
        guard span[offset] == 0xE7,  // The first byte of 第.
          let reference = scanArticleReference(bytes, at: offset, limit: line.upperBound)
        else {
          offset += 1
          continue
        }
        if isToRegulation(reference, in: line, of: bytes) { references.append(reference) }
        offset = max(reference.range.upperBound, offset + 1)
      }
    }
    return references
  }

  /// What the names of other laws end in that stand right in front of a reference: 行政许可法第三十条.
  private static let otherLaws = ["法", "法典", "规定", "规则", "细则", "章程"]

  /// Whether the last law that the sentence names in front of a reference is the regulation.
  ///
  /// A report that names no law speaks of the regulation.
  private static func isToRegulation(
    _ reference: ArticleReference,
    in line: Range<Int>,
    of bytes: [UInt8]
  ) -> Bool {
    let start = reference.range.lowerBound
    func ends(with name: String) -> Bool {
      hasWord(name, bytes, at: start - name.utf8.count, limit: start)
    }
    if ends(with: "条例") { return true }
    if otherLaws.contains(where: ends) { return false }
    let lowerBound = max(line.lowerBound, start - longestSentence)
    var offset = start
    while offset > lowerBound {
      offset -= 1
      guard bytes[offset] == 0xE3 else { continue }  // The first byte of 。 and 《.
      if hasWord("。", bytes, at: offset, limit: start) { return true }
      if hasWord("《", bytes, at: offset, limit: start) {
        return Regulation.isNamed(bytes, at: offset, limit: start)
      }
    }
    return true
  }

  /// What the article and the item are about, or that there is no such thing.
  static func topic(_ reference: ArticleReference, in text: SourceText) -> Explanation.Topic {
    let written = excerpt(text.words(in: reference.range)).filter { !$0.isWhitespace }
    let title = Wording("《政府信息公开条例》\(written)", english: "政府信息公开条例, \(written)")
    var lines: [Explanation.Line] = []
    if let subject = Regulation.subject(of: reference.article) {
      lines.append(
        .sentence(
          Wording(
            "第\(chineseNumeral(reference.article))条：\(subject.chinese)。",
            english: "Article \(reference.article): \(subject.english)."
          )
        )
      )
    }
    if let flaw = Regulation.flaw(of: reference, written: written) {
      lines.append(.sentence(Wording(flaw.chinese + "。", english: flaw.english + ".")))
    } else if let item = reference.item {
      lines += subject(ofItem: item, of: reference.article)
    } else {
      lines += items(of: reference.article)
    }
    return Explanation.Topic(title, lines)
  }

  private static func subject(ofItem item: Int, of article: Int) -> [Explanation.Line] {
    guard let subject = Regulation.subject(ofItem: item, of: article) else { return [] }
    return [
      .sentence(
        Wording(
          "第（\(chineseNumeral(item))）项：\(subject.chinese)。",
          english: "Item \(item): \(subject.english)."
        )
      )
    ]
  }

  /// All items of an article, where they are recorded.
  private static func items(of article: Int) -> [Explanation.Line] {
    (1...max(Regulation.itemCount(of: article) ?? 0, 1)).compactMap { item in
      Regulation.subject(ofItem: item, of: article).map {
        .item(
          Wording("（\(chineseNumeral(item))）\($0.chinese)", english: "(\(item)) \($0.english)")
        )
      }
    }
  }
}
