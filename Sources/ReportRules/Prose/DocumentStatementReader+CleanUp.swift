import ReportSyntax

/// Counts whose documents the sentence names in front: as what there was none of, or what was gone through.
extension DocumentStatementReader {
  /// In characters: what stands further in front, nobody refers to.
  private static let farthestName = 300

  /// 未制定行政规范性文件，现行有效3件: what there was none of is what the next count is of.
  ///
  /// For counts in their order.
  struct Denials {
    private var rest: ArraySlice<DocumentStatement>
    private var rows: Set<RowName> = []

    init(_ nothings: [DocumentStatement]) {
      rest = nothings[...]
    }

    /// What there was none of in front of a count; `nil` for nothing and for several.
    mutating func row(before count: NamedCount) -> RowName? {
      while let nothing = rest.first, nothing.place.upperBound <= count.before.lowerBound {
        rows.insert(nothing.subject.row)
        rest.removeFirst()
      }
      return rows.count == 1 ? rows.first : nil
    }
  }

  /// 对行政规范性文件进行清理，废止1件，清理后保留8件: all documents are gone through, not those of one matter.
  func cleaned(before count: NamedCount, in sentence: Range<Int>) -> RowName? {
    let end = count.clause.lowerBound
    let ahead = between(max(sentence.lowerBound, end - Self.farthestName), end)
    guard let name = text.ranges(of: Words.documents, in: ahead).last,
      text.match(Words.cleaning, at: name.upperBound) != nil,
      Words.wholly.contains(where: { text.has($0, endingAt: name.lowerBound) })
    else { return nil }
    return .documents
  }

  /// Whether the sentence tells of a month, or of documents on one matter.
  func isOfPart(_ range: Range<Int>) -> Bool {
    guard let sentence = passage.sentence(around: range.lowerBound) else { return true }
    return text.contains(Words.someMatter, in: sentence)
      || passage.quantities(in: sentence).contains {
        $0.kind == .time && $0.unit.hasPrefix("月") && $0.value != Amount(12)
      }
  }
}

private enum Words {
  static let documents: Phrases = ["行政规范性文件", "规范性文件"]
  static let cleaning: Phrases = [
    "清理", "进行清理", "进行了清理", "进行全面清理", "进行了全面清理", "全面清理", "开展清理", "集中清理",
  ]
  static let wholly: [Phrase] = ["对", "对现行", "对现有", "对现行有效的", "对我局", "对我镇", "对我县", "对本机关", "开展"]
  static let someMatter: Phrases = ["涉及", "涉企", "专项", "公平竞争", "营商", "领域", "方面的", "有关"]
}
