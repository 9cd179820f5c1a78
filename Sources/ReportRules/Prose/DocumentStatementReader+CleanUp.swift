import ReportSyntax

/// Counts whose documents the sentence names in front: as what there was none of, or what was gone through; and
/// decisions that a list calls by their last words alone.
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

  /// The clause in front of that of a count, in its sentence.
  func clause(before count: NamedCount) -> Range<Int>? {
    guard
      let sentence = passage.sentence(around: count.before.lowerBound, reach: 2 * Self.farthestName)
    else {
      return nil
    }
    let inFront = text.lastClause(in: between(sentence.lowerBound, count.before.lowerBound))
    guard let inFront, !isProseStop(text[inFront.upperBound - 1]) else { return inFront }
    return text.lastClause(in: between(sentence.lowerBound, inFront.lowerBound))
  }

  /// 各县区分局作出行政许可128件: of offices that report on their own.
  func isOfBranches(_ count: NamedCount) -> Bool {
    text.contains(Words.branches, in: count.clause)
  }

  /// 对行政规范性文件进行清理，废止1件，清理后保留8件: all documents are gone through, not those of one matter.
  func cleaned(before count: NamedCount, in sentence: Range<Int>) -> RowName? {
    let end = count.clause.lowerBound
    let ahead = between(max(sentence.lowerBound, end - Self.farthestName), end)
    guard let name = text.ranges(of: Words.documents, in: ahead).last,
      let matter = text.match(Words.cleaning, at: name.upperBound),
      text.contains(Words.clean, in: matter) || !text.contains(Words.made, in: count.before),
      Words.wholly.contains(where: { text.has($0, endingAt: name.lowerBound) })
    else { return nil }
    return .documents
  }

  /// 文件库: where documents are kept.
  func isStore(_ word: Range<Int>) -> Bool { text.has("库", at: word.upperBound) }

  /// 保留10件, behind both what was made and what was repealed.
  func kept(
    _ count: NamedCount,
    after continued: RowName?,
    beside read: [DocumentStatement]
  ) -> Reading? {
    guard let continued, continued.isOfDocuments,
      text.match(Words.kept, at: count.before.lowerBound) == count.before,
      count.behind.isEmpty || endsClause(text[count.behind.lowerBound]),
      [.made, .repealed].allSatisfy({ kind in read.contains { $0.subject.kind == kind } })
    else { return nil }
    return Reading(subject: Subject(continued, .inForce), isOnlyIssued: false)
  }

  /// 制发行政规范性文件2件，无废止.
  func nothingRepealed(_ none: Quantity, until end: Int) -> (Subject, Range<Int>)? {
    guard let sentence = passage.sentence(around: none.range.lowerBound),
      let words = text.match(Words.repealing, at: none.range.upperBound),
      words.upperBound >= end || endsClause(text[words.upperBound]),
      text.contains(Words.documents, in: between(sentence.lowerBound, none.range.lowerBound))
    else { return nil }
    return (Subject(.documents, .repealed), none.range.lowerBound..<words.upperBound)
  }

  // MARK: Other deeds

  /// Deeds that table two does not count.
  static let otherDeeds = Phrases(otherDeedWords)
  private static let otherDeedWords = [
    "公开", "公示", "解读", "审查", "审核", "备案", "修订", "修改", "上传", "草案", "征求意见", "评估", "梳理", "合法性", "拟制",
    "拟定",
    "汇编", "报送", "转发", "宣传", "计划", "开展清理", "清理规范", "清理行政", "清理各", "协助", "配合", "参与", "代拟", "会签", "上级",
    "起草", "政府名义",
  ]
  /// 起草并印发 is to issue.
  private static let joinedDeedWords = [
    "起草并印发", "起草印发", "起草并出台", "起草制定", "起草并制定", "起草并制发",
  ]
  private static let joinedDeeds = Phrases(joinedDeedWords)
  private static let allDeeds = Phrases(otherDeedWords + joinedDeedWords)

  func hasOtherDeeds(_ range: Range<Int>) -> Bool {
    text.ranges(of: Self.allDeeds, in: range).contains {
      text.match(Self.joinedDeeds, at: $0.lowerBound) != $0
    }
  }

  // MARK: Short names

  /// What decisions are called in a list of them: 许可120件、处罚8件.
  static let shortRows: Phrases = ["许可", "处罚", "强制"]

  /// Whether at least two kinds of decisions stand right in front of numbers.
  func listsShortRows(in sentence: Range<Int>) -> Bool {
    guard text.contains(Self.shortRows, in: sentence) else { return false }
    let named = passage.quantities(in: sentence).compactMap { quantity -> String? in
      guard quantity.kind == .count else { return nil }
      let end = quantity.number.lowerBound
      return text.match(Self.shortRows, at: end - 2).map { text.string($0) }
    }
    return Set(named).count >= 2
  }

  /// 处罚8件 in such a list.
  func shortDecision(_ count: NamedCount, in sentence: Range<Int>) -> Reading? {
    let end = count.before.upperBound
    guard let name = text.match(Self.shortRows, at: end - 2), name.upperBound == end,
      let row = row(name), count.behind.isEmpty || endsClause(text[count.behind.lowerBound]),
      text.isMade(of: Words.inFront, in: between(count.before.lowerBound, name.lowerBound))
    else { return nil }
    return decisions(row, name, count, in: sentence)
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
  static let branches: Phrases = ["县区局", "区县局", "县（市、区）局", "各分局", "县区分局", "基层分局"]
  static let documents: Phrases = ["行政规范性文件", "规范性文件"]
  static let kept: Phrases = ["保留", "继续保留", "现保留"]
  static let repealing: Phrases = ["废止", "废止文件", "废止件", "废止情况", "废止的文件"]
  /// In front of the first name of a list of decisions.
  static let inFront: Phrases = [
    "全年", "本年度", "年内", "共", "共计", "累计", "作出", "做出", "办理", "实施", "其中", "我局", "全局", "各类", "行政", "公示",
    "公开", "了",
  ]
  static let cleaning: Phrases = [
    "清理", "进行清理", "进行了清理", "进行全面清理", "进行了全面清理", "全面清理", "开展清理", "集中清理", "目录", "清单", "动态管理",
    "制定管理", "制定和管理", "数据库", "库", "制发管理",
  ]
  static let clean: Phrases = ["清理"]
  /// 加强规范性文件管理，印发文件120件: any papers.
  static let made: Phrases = ["制发", "制定", "印发", "出台", "制作", "新"]
  static let wholly: [Phrase] = [
    "对", "对现行", "对现有", "对现行有效的", "对我局", "对我镇", "对我县", "对本机关", "开展", "完成", "完成了", "组织", "组织开展",
    "全面完成",
    "公布", "公开", "更新", "编制", "完善", "动态调整", "发布", "加强", "强化", "规范", "做好", "推进", "建立", "集中公布", "集中公开",
  ]
  static let someMatter: Phrases = ["涉及", "涉企", "专项", "公平竞争", "营商", "领域", "方面的", "有关"]
}
