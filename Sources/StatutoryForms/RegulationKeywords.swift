package import ReportSyntax

extension Regulation {
  /// Words that tell which article a sentence is about.
  package struct Keyword: Sendable {
    let words: Phrase
    /// The article that the words are about first of all; 0 where they are about many.
    package let article: Int
    /// Others that they may be said of.
    let others: Set<Int>

    fileprivate init(_ words: Phrase, _ article: Int, or others: Set<Int> = []) {
      self.words = words
      self.article = article
      self.others = others
    }

    package func fits(_ article: Int) -> Bool {
      self.article == article || others.contains(article)
    }
  }

  /// The articles whose subject is plain enough to say that a sentence is not about them.
  package static let plainArticles: Set<Int> = [
    14, 15, 16, 20, 21, 26, 30, 35, 36, 39, 42, 46, 49, 50, 51, 52, 53,
  ]

  /// The first article of the chapter on supervision, where the annual reports stand.
  package static let firstOfSupervision = 46

  /// The words of a range, by the article they are about.
  package static func keywords(of text: ProseText, in range: Range<Int>) -> [Keyword] {
    text.ranges(of: keywordPhrases, in: range).compactMap { place in
      keywords.first {
        $0.words.scalars.count == place.count && text.has($0.words, at: place.lowerBound)
      }
    }
  }

  private static let keywordPhrases = Phrases(keywordTexts.map(\.0))
  private static let keywords = keywordTexts.map { Keyword(Phrase($0.0), $0.1, or: $0.2) }

  /// Words, the article they are about, and others that they may be said of.
  ///
  /// 0 stands for words that many articles speak of: they tell nothing, but fit those named.
  /// Source: 《中华人民共和国政府信息公开条例》, 国务院令第711号; what each article is about.
  private static let keywordTexts: [(String, Int, Set<Int>)] = [
    // What is not published.
    ("国家秘密", 14, [16, 17, 19, 20, 21, 26, 36, 50]), ("三安全一稳定", 14, [36]), ("禁止公开", 14, [20, 36]),
    ("国家安全", 0, [14, 36]), ("公共安全", 0, [14, 20, 36]), ("社会稳定", 0, [6, 14, 36]),
    ("商业秘密", 15, [20, 21, 26, 32, 36, 50]), ("个人隐私", 15, [20, 21, 26, 32, 36, 50]),
    ("第三方", 0, [15, 32, 36, 46]),
    ("内部事务信息", 16, [36]), ("过程性信息", 16, [36]), ("行政执法案卷", 16, [36]),
    ("不予公开", 0, [14, 15, 16, 36]),
    // What an organ publishes by itself.
    ("主动公开", 0, [20, 21, 26, 50]), ("公开内容", 0, [20, 21, 50]), ("公开范围", 0, [20, 21, 50]),
    ("应当公开", 0, [14, 15, 16, 20, 21, 26, 36, 50]), ("公示", 0, [20, 21, 26]),
    ("公开事项", 0, [20, 21, 50]),
    ("行政许可", 20, [21, 36, 50]), ("行政处罚", 20, [16, 21, 36, 50]), ("行政强制", 20, [16, 21, 36, 50]),
    ("行政事业性收费", 20, [21, 42, 50]), ("规范性文件", 0, [16, 20, 21, 50]), ("预算", 0, [20, 21]),
    ("决算", 0, [20, 21]),
    ("宅基地", 21, [20]), ("农田水利", 21, [20]), ("筹资筹劳", 21, [20]), ("土地征收", 0, [20, 21]),
    ("及时公开", 0, [20, 21, 26]), ("形成或者变更", 26, []), ("20个工作日", 0, [26]), ("更新", 0, [20, 26]),
    // What an organ publishes when asked.
    ("申请", 0, [14, 15, 16, 30, 35, 36, 39, 42, 50, 51]),
    ("答复", 0, [14, 15, 16, 30, 35, 36, 39, 42, 51]),
    ("部分公开", 0, [36]), ("不予处理", 0, [30, 35, 36, 39, 42]), ("补正", 30, [36]),
    ("大量", 0, [35, 42]), ("反复申请", 35, [36, 42]), ("合理范围", 0, [35, 42]),
    ("信访", 39, [36, 50]), ("投诉", 0, [36, 39, 51]), ("举报", 0, [36, 39, 51]), ("出版物", 39, [36]),
    ("信息处理费", 42, [20, 36, 50]), ("收费", 0, [20, 36, 42, 50]), ("费用", 0, [36, 42, 50]),
    // Who sees that it is done.
    ("考核", 46, [50]), ("社会评议", 46, [50]), ("评议", 46, [50]), ("责任追究", 46, [50, 52, 53]),
    ("责任", 0, [47, 51, 52, 53]), ("处分", 0, [52, 53]), ("违反", 0, [52, 53]), ("未按照要求", 0, [52, 53]),
    ("1月31日", 49, [50]), ("3月31日", 49, [50]),
    ("年度报告", 50, [49]), ("年报", 50, [49]), ("本报告", 50, [49]), ("报告", 0, [16, 49, 50]),
    ("行政复议", 51, [36, 50]), ("行政诉讼", 51, [36, 50]), ("复议", 51, [36, 50]), ("诉讼", 51, [36, 50]),
  ]
}
