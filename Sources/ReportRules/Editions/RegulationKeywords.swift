import ReportSyntax

extension Regulation {
  /// Words that tell which article a sentence is about.
  struct Keyword: Sendable {
    let words: Phrase
    /// The article that the words are about first of all.
    let article: Int
    /// Others that they may be said of.
    let others: Set<Int>

    fileprivate init(_ words: Phrase, _ article: Int, or others: Set<Int> = []) {
      self.words = words
      self.article = article
      self.others = others
    }

    func fits(_ article: Int) -> Bool {
      self.article == article || others.contains(article)
    }
  }

  /// The articles whose subject is plain enough to say that a sentence is not about them.
  static let plainArticles: Set<Int> = [14, 15, 16, 20, 21, 26, 30, 35, 36, 39, 42, 46, 49, 50, 51]

  /// The words of a range, by the article they are about.
  static func keywords(of text: ProseText, in range: Range<Int>) -> [Keyword] {
    text.ranges(of: keywordPhrases, in: range).compactMap { place in
      keywords.first {
        $0.words.scalars.count == place.count && text.has($0.words, at: place.lowerBound)
      }
    }
  }

  private static let keywordPhrases = Phrases(keywordTexts.map(\.0))
  private static let keywords = keywordTexts.map { Keyword(Phrase($0.0), $0.1, or: $0.2) }

  /// Source: 《中华人民共和国政府信息公开条例》, 国务院令第711号; what each article is about.
  private static let keywordTexts: [(String, Int, Set<Int>)] = [
    ("国家秘密", 14, [16, 17, 36]), ("三安全一稳定", 14, [36]), ("禁止公开", 14, [36]),
    ("国家安全", 14, [36]), ("公共安全", 14, [36]), ("社会稳定", 14, [6, 36]),
    ("商业秘密", 15, [32, 36]), ("个人隐私", 15, [32, 36]), ("第三方", 15, [32, 36, 40]),
    ("内部事务信息", 16, [36]), ("过程性信息", 16, [36]), ("行政执法案卷", 16, [36]),
    // What an organ publishes by itself is regulated in many places.
    ("主动公开", 20, [13, 19, 21, 22, 23, 24, 26, 44, 50]), ("公开内容", 20, [19, 21, 29, 36, 50]),
    ("公开范围", 20, [19, 21, 13, 50]), ("应当公开", 20, [13, 19, 21, 26, 36, 50]),
    ("公示", 20, [19, 21, 26]),
    ("行政许可", 20, [21, 36]), ("行政处罚", 20, [21, 16, 53]), ("行政强制", 20, [21, 16]),
    ("规范性文件", 20, [16, 17, 21]), ("财政预算", 20, [21]), ("行政事业性收费", 20, [21, 42]), ("政府采购", 20, [21]),
    ("征地", 21, [20]), ("土地征收", 21, [20]), ("房屋征收", 21, [20]), ("社会救助", 21, [20]),
    ("宅基地", 21, [20]), ("农田水利", 21, [20]), ("筹资筹劳", 21, [20]),
    ("及时公开", 26, [6, 19, 20, 21]), ("之日起20个工作日", 26, [33]), ("形成或者变更", 26, []),
    ("20个工作日", 26, [33]),
    ("补正", 30, [29, 36]), ("大量申请", 35, [42, 36]), ("反复申请", 35, [36, 42]), ("合理范围", 35, [42]),
    ("答复", 36, [14, 15, 16, 30, 33, 34, 35, 37, 38, 39, 42, 51]),
    ("申请", 36, [14, 15, 16, 27, 28, 29, 30, 31, 32, 33, 34, 35, 37, 38, 39, 40, 42, 44, 50, 51]),
    ("不予公开", 36, [14, 15, 16, 18, 51]), ("部分公开", 36, [37]), ("不予处理", 36, [35, 39, 30, 42]),
    ("信访", 39, [36]), ("投诉", 39, [36, 47, 51]), ("举报", 39, [36, 47, 51]), ("出版物", 39, [36]),
    ("信息处理费", 42, [20, 36, 50]), ("收费", 42, [20, 36, 50]), ("费用", 42, [20, 36, 50]),
    ("考核", 46, [47, 50]), ("社会评议", 46, [50]), ("责任追究", 46, [47, 50, 53]), ("评议", 46, [50]),
    ("1月31日", 49, [50]), ("3月31日", 49, [50]), ("年度报告", 50, [49]), ("年报", 50, [49]),
    ("本报告", 50, [49]), ("报告", 50, [49, 16]), ("行政复议", 51, [50, 36]), ("行政诉讼", 51, [50, 36]),
    ("复议", 51, [50, 36]), ("诉讼", 51, [50, 36]),
  ]
}
