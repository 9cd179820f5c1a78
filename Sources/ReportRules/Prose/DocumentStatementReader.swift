import ReportSyntax

/// Reads what a passage says of documents and decisions, sentence by sentence.
///
/// What is published, explained or examined is not what was made: `公开规范性文件2件` says nothing of table
/// two, and `规范性文件发布3件，废止1件` does, since who repeals issues.
struct DocumentStatementReader {
  let passage: Passage
  var text: ProseText { passage.text }

  /// The statements of each sentence; the numbers of sentences are those of the passage.
  static func statements(in passage: Passage) -> [[DocumentStatement]] {
    guard
      passage.text.contains(Words.rows, in: passage.text.whole)
        || passage.text.contains(Self.shortRows, in: passage.text.whole)
    else { return [] }
    let reader = DocumentStatementReader(passage: passage)
    return passage.sentences.indices.map { index in
      let sentence = passage.sentences[index]
      guard passage.hasCounts(in: sentence),
        passage.text.contains(Words.rows, in: sentence) || reader.listsShortRows(in: sentence)
      else { return [] }
      return reader.statements(inSentence: index)
    }
  }

  typealias Subject = DocumentStatement.Subject
  typealias RowName = DocumentStatement.RowName
  private typealias Kind = DocumentStatement.Kind

  /// A count, what it counts, and whether 发布 is all that says so.
  struct Reading {
    let subject: Subject
    let isOnlyIssued: Bool
    /// Whether 公示 is.
    var isPublished = false
  }

  private func statements(inSentence index: Int) -> [DocumentStatement] {
    let sentence = passage.sentences[index]
    let isSinceEver = text.contains(Words.sinceEver, in: sentence)
    let isOfSeveralOffices = text.contains(Words.offices, in: sentence)
    let isOfOthers = text.contains(Words.ofOthers, in: sentence)
    let (listsShortRows, nothings) = (listsShortRows(in: sentence), nothings(in: sentence))
    var read: [(statement: DocumentStatement, isOnlyIssued: Bool)] = []
    var continued: RowName?
    var deed: (clause: Range<Int>, kind: Kind)?
    var denials = Denials(nothings)
    for count in NamedCountReader.counts(in: passage, sentence: index) {
      read += jointZeros(count).map { ($0, false) }
      guard Words.units.contains(count.unit), !text.contains(Words.partsOfYear, in: count.clause),
        !passage.quantities(in: count.before).contains(where: { $0.kind == .nothing }),
        let reading = reading(
          of: count,
          in: sentence,
          after: continued ?? announced(count) ?? denials.row(before: count)
            ?? cleaned(before: count, in: sentence)
        ) ?? reading(of: count, after: deed)
          ?? kept(count, after: continued, beside: read.suffix(8).map(\.statement))
          ?? (listsShortRows ? shortDecision(count, in: sentence) : nil)
      else {
        // 对现行有效的14件规范性文件集中公开，废止1件: what follows is told of them.
        if !isOfOthers && namesDocuments(count) || tellsAdded(count) { continued = .documents }
        continue
      }
      if isSinceEver, reading.subject.kind != .inForce { continue }
      if isOfSeveralOffices, reading.subject.row.isOfDocuments { continue }
      if isOfBranches(count) { continue }
      continued = reading.subject.row
      deed = reading.subject.row.isOfDocuments ? (count.clause, reading.subject.kind) : nil
      let statement = DocumentStatement(
        subject: reading.subject,
        value: count.value,
        place: count.quantity.range,
        year: count.year,
        namesYear: namesYear(count.clause),
        isPublished: reading.isPublished
      )
      read.append((statement, reading.isOnlyIssued))
    }
    let tellsOfMaking = read.contains { !$0.isOnlyIssued && $0.statement.subject.row.isOfDocuments }
    let counted = read.filter { !$0.isOnlyIssued || tellsOfMaking }.map(\.statement)
    return counted + nothings
  }

  /// Whether what a count counts are documents of the organ's own, whatever is done with them.
  private func namesDocuments(_ count: NamedCount) -> Bool {
    guard let name = text.match(Words.rows, at: count.behind.lowerBound), row(name) == .documents
    else { return false }
    return text.contains(Words.inForce, in: count.before)
      || text.contains(Words.made, in: count.before)
  }

  /// 新增行政规范性文件2件，累计现行有效10件.
  private func tellsAdded(_ count: NamedCount) -> Bool {
    guard let name = text.ranges(of: Words.rows, in: count.before).last else { return false }
    return row(name) == .documents && name.upperBound == count.before.upperBound
      && text.has("新增", endingAt: name.lowerBound)
  }

  /// The row in front of a colon: 行政规范性文件：制发3件, 行政规范性文件方面，制发3件.
  private func announced(_ count: NamedCount) -> RowName? {
    let mark = count.clause.lowerBound - 1
    let isAspect = text.has("方面", endingAt: mark) || text.has("情况", endingAt: mark)
    let end = isAspect ? mark - 2 : mark
    guard isAspect && text[mark] == "," || text[mark] == ":",
      let name = text.ranges(of: Words.rows, in: end - 7..<end).last, name.upperBound == end
    else { return nil }
    return row(name)
  }

  private func namesYear(_ clause: Range<Int>) -> Bool {
    passage.quantities(in: clause).contains { $0.kind == .time && $0.unit.hasPrefix("年") }
  }

  private func reading(
    of count: NamedCount,
    in sentence: Range<Int>,
    after continued: RowName?
  ) -> Reading? {
    let (before, behind) = (count.before, count.behind)
    let row: RowName
    let name: Range<Int>
    if let last = text.ranges(of: Words.rows, in: before).last {
      guard let named = self.row(last), !isJoint(count, before: last) else { return nil }
      (row, name) = (named, last)
    } else if let kept = inForce(behind: count) {
      return kept
    } else if let first = text.match(Words.rows, at: behind.lowerBound) {
      guard let named = self.row(first) else { return nil }
      guard endsName(first.upperBound, in: behind) else {
        return named.isOfDocuments ? deed(behind: first.upperBound, of: count, named) : nil
      }
      (row, name) = (named, first)
    } else if let continued, continued.isOfDocuments, isMadeOf(Words.deedsAndFillers, before),
      behind.isEmpty || endsClause(text[behind.lowerBound])
    {
      return kind(in: before).map { Reading(subject: Subject(continued, $0), isOnlyIssued: false) }
    } else {
      return nil
    }
    if row.isOfDocuments { return documents(row, name, count) }
    return decisions(row, name, count, in: sentence)
  }

  /// 全年共有3件行政规范性文件出台.
  private func deed(behind name: Int, of count: NamedCount, _ row: RowName) -> Reading? {
    guard let deed = text.match(Words.deedsBehind, at: name),
      isMadeOf(Words.deedsAndFillers, count.before),
      deed.upperBound >= count.behind.upperBound || endsClause(text[deed.upperBound])
    else { return nil }
    return kind(in: deed).map { Reading(subject: Subject(row, $0), isOnlyIssued: false) }
  }

  /// 行政规范性文件2件 behind 废止规章0件、: the deed is said once.
  private func reading(
    of count: NamedCount,
    after deed: (clause: Range<Int>, kind: Kind)?
  ) -> Reading? {
    guard let deed, deed.clause == count.clause,
      let name = text.match(Words.rows, at: count.before.lowerBound),
      name.upperBound == count.before.upperBound, let row = row(name), row.isOfDocuments
    else { return nil }
    return Reading(subject: Subject(row, deed.kind), isOnlyIssued: false)
  }

  func row(_ words: Range<Int>) -> RowName? {
    switch text.string(words) {
    case "规章制度", "规章和", "规章及", "规章、", "规章或": nil
    case "规章": .rules
    case "行政许可", "许可": .licences
    case "行政处罚", "处罚": .penalties
    case "行政强制", "强制": .coercion
    case "其他对外管理服务事项": .services
    default: .documents
    }
  }

  /// Two rows in one count: 制定规章和规范性文件3件.
  private func isJoint(_ count: NamedCount, before last: Range<Int>) -> Bool {
    let ahead = between(count.before.lowerBound, last.lowerBound)
    return text.ranges(of: Words.otherNames, in: ahead).contains { !isStore($0) }
      || text.contains(Words.otherNames, in: count.joined)
  }

  /// Whether a name that follows its number ends there: `2件规范性文件，`, not `2件规范性文件草案`.
  func endsName(_ place: Int, in behind: Range<Int>) -> Bool {
    let end = text.match(Words.nouns, at: place)?.upperBound ?? place
    return end >= behind.upperBound || endsClause(text[end]) || text[end] == ")"
      || text.match(Words.further, at: end) != nil
  }

  // MARK: Documents

  private func documents(_ row: RowName, _ name: Range<Int>, _ count: NamedCount) -> Reading? {
    let number = count.before.upperBound
    if name.upperBound <= number {
      guard isMadeOf(Words.deedsAndFillers, between(name.upperBound, number)) else { return nil }
    }
    if let kind = kind(in: count.before) {
      return Reading(subject: Subject(row, kind), isOnlyIssued: false)
    }
    // 印发文件120份，其中规范性文件3份
    if text.match(Words.among, at: count.before.lowerBound) != nil,
      let clause = clause(before: count),
      kind(in: clause) == .made
    {
      return Reading(subject: Subject(row, .made), isOnlyIssued: false)
    }
    guard text.contains(Words.issued, in: count.before),
      !text.contains(Self.otherDeeds, in: count.before)
    else { return nil }
    return Reading(subject: Subject(row, .made), isOnlyIssued: true)
  }

  /// What was done with documents; `nil` for nothing, several things, and what table two does not count.
  private func kind(in range: Range<Int>) -> Kind? {
    guard !hasOtherDeeds(range) else { return nil }
    // What a clean-up left in June, or of one matter, is not what is in force at the end of the year.
    if text.contains(Words.kept, in: range), isOfPart(range) { return nil }
    let deeds: [(Phrases, Kind)] = [
      (Words.inForce, .inForce), (Words.repealed, .repealed), (Words.made, .made),
    ]
    let found = deeds.filter { text.contains($0.0, in: range) }
    return found.count == 1 ? found[0].1 : nil
  }

  // MARK: Decisions

  func decisions(
    _ row: RowName,
    _ name: Range<Int>,
    _ count: NamedCount,
    in sentence: Range<Int>
  ) -> Reading? {
    let number = count.before.upperBound
    let reading = Reading(subject: Subject(row, .decisions), isOnlyIssued: false)
    let ahead = between(max(sentence.lowerBound, number - RequestStatementReader.sight), number)
    let deed = text.ranges(of: Words.deedsOfDecisions, in: ahead).last
    let isTaken = deed.map { text.match(Words.taken, at: $0.lowerBound) == $0 }
    if text.contains(Words.helping, in: between(count.clause.lowerBound, number)) { return nil }
    guard name.upperBound <= number else { return isTaken == true ? reading : nil }
    let behindName = between(name.upperBound, number)
    guard isMadeOf(Words.decisionFillers, behindName) else { return nil }
    switch isTaken {
    case true?: return reading
    case false?:
      let isPublished = deed.map { text.match(Words.published, at: $0.lowerBound) == $0 } ?? false
      guard isPublished, Words.cases.contains(count.unit) else { return nil }
      return Reading(subject: reading.subject, isOnlyIssued: false, isPublished: true)
    // 全年行政许可120件，行政处罚8件
    case nil: return Words.cases.contains(count.unit) ? reading : nil
    }
  }

  // MARK: Nothing

  /// `无行政处罚、行政强制事项`, `未制发行政规范性文件`.
  private func nothings(in sentence: Range<Int>) -> [DocumentStatement] {
    let nones = passage.quantities(in: sentence).filter { $0.kind == .nothing }
    if nones.isEmpty { return [] }
    let clauses = SpokenYears.clauses(of: passage, in: sentence)
    return nones.flatMap { none -> [DocumentStatement] in
      let number = clauses.firstIndexBeyond { $0.range.upperBound > none.range.lowerBound }
      guard number < clauses.count, case let clause = clauses[number],
        !text.contains(Words.partsOfYear, in: clause.range(around: none.range.lowerBound))
      else { return [] }
      return nothings(none, until: clause.range.upperBound).map { subject, place in
        DocumentStatement(
          subject: subject,
          value: 0,
          place: place,
          year: clause.year(at: none.range.lowerBound),
          namesYear: namesYear(clause.range(around: none.range.lowerBound))
        )
      }
    }
  }

  private func nothings(_ none: Quantity, until end: Int) -> [(Subject, Range<Int>)] {
    if let repealed = nothingRepealed(none, until: end) { return [repealed] }
    var index = none.range.upperBound
    var rows: [(RowName, Range<Int>)] = []
    var deeds = none.range
    while index < end {
      if let word = text.match(Words.rows, at: index) {
        guard let row = row(word) else { return [] }
        rows.append((row, word))
        index = word.upperBound
      } else if rows.isEmpty, let deed = text.match(Words.deedsOfNothing, at: index) {
        deeds = deeds.lowerBound..<deed.upperBound
        index = deed.upperBound
      } else if !rows.isEmpty, let noun = text.match(Words.powers, at: index) {
        index = noun.upperBound
      } else if let link = text.match(Words.links, at: index) {
        index = link.upperBound
      } else {
        break
      }
    }
    guard !rows.isEmpty, index >= end || endsClause(text[index]) || text[index] == ")" else {
      return []
    }
    let isRepealed = text.contains(Words.repealed, in: deeds)
    let isInForce = text.contains(Words.inForce, in: deeds)
    return rows.enumerated().map { number, row in
      let kind: Kind =
        row.0.isOfDocuments
        ? (isRepealed ? .repealed : isInForce ? .inForce : .made) : .decisions
      let start = number == 0 ? none.range.lowerBound : row.1.lowerBound
      return (Subject(row.0, kind), start..<row.1.upperBound)
    }
  }

  private func isMadeOf(_ words: Phrases, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if let word = text.match(words, at: index) {
        index = word.upperBound
      } else if let time = passage.quantities(in: index..<index + 1).first, time.kind == .time {
        index = time.range.upperBound
      } else if isProseStop(text[index]) {
        index += 1
      } else {
        return false
      }
    }
    return true
  }
}

private enum Words {
  static let rows: Phrases = [
    "行政规范性文件", "规范性文件", "行政许可", "行政处罚", "行政强制", "规章", "规章制度", "规章和", "规章及", "规章、", "规章或",
    "其他对外管理服务事项",
  ]
  /// Beside a row, what else one count may count.
  static let otherNames: Phrases = ["规章", "文件", "法规", "制度", "许可", "处罚", "强制", "部门", "各单位", "各镇"]
  static let among: Phrases = ["其中"]
  static let inForce: Phrases = [
    "现行有效", "继续有效", "现有有效", "目前有效", "现存有效", "保留有效", "清理后保留", "清理后继续有效", "现有规范性文件", "现有行政规范性文件",
    "继续执行", "累计有效", "有效规范性文件", "有效行政规范性文件", "有效的规范性文件", "有效的行政规范性文件",
  ]
  static let kept: Phrases = ["清理后"]
  static let repealed: Phrases = ["废止", "宣布失效"]
  static let made: Phrases = ["制发", "制定", "印发", "出台", "制作", "新发", "新制", "新增"]
  static let issued: Phrases = ["发布", "公布"]
  static let deedsAndFillers: Phrases = [
    "现行有效", "继续有效", "现有有效", "目前有效", "现存有效", "保留有效", "清理后保留", "清理后继续有效", "废止", "宣布失效", "宣布废止", "制发",
    "制定", "印发", "出台", "制作", "发布", "公布",
    "继续执行", "保留", "清理", "并", "新", "本年度", "本年", "年内", "当年", "今年", "全年", "文件", "件数", "数量", "总数", "总量",
    "数", "的", "共计", "共有", "共",
    "合计", "总计", "累计", "为", "是", "有", "计", "其中", "已", "分别", "和", "及", "、", "目前", "截至目前", "(", ")",
    "行政规范性", "规范性", "截至", "截止", "底", "年末", "年底", "末", "仍", "尚",
  ]
  static let taken: Phrases = ["作出", "做出", "实施", "办理", "下达", "核发", "颁发", "办结", "完成", "开出", "采取"]
  /// Those, and what is done with decisions that says nothing of how many were taken.
  static let deedsOfDecisions: Phrases = [
    "作出", "做出", "实施", "办理", "下达", "核发", "颁发", "办结", "完成", "开出", "采取", "公开", "公示", "发布", "公布", "解读",
    "审查", "审核", "备案", "上传", "录入",
    "更新", "归集", "受理", "立案", "移送", "听证", "评查", "梳理", "取消", "下放", "承接", "培训", "复议", "撤销", "报送", "推送",
    "接受",
  ]
  static let deedsBehind: Phrases = ["出台", "制定出台", "印发", "制发", "被废止", "废止", "宣布失效"]
  static let published: Phrases = ["公开", "公示", "公布", "归集"]
  static let ofOthers: Phrases = ["协助", "配合", "参与", "代拟", "会签", "上级", "转发", "各", "建议", "拟"]
  static let helping: Phrases = ["协助", "配合", "指导", "督促"]
  static let decisionFillers: Phrases = [
    "决定书", "决定", "案件", "事项", "处理", "办件量", "办件", "办结", "件数", "数量", "总数", "总量", "数", "共计", "共有", "共",
    "合计", "总计",
    "累计", "为", "是", "有", "计", "的", "本年", "全年", "了", "类", "措施", "审批",
  ]
  static let nouns: Phrases = ["决定书", "决定", "案件", "事项", "文件"]
  static let further: Phrases = ["并", "且", "均", "已", "和", "、"]
  static let powers: Phrases = [
    "事项", "职能", "职权", "权限", "案件", "行为", "权力", "决定", "的情况", "情况", "工作", "制发", "制定", "出台", "发布", "措施",
    "等",
  ]
  static let links: Phrases = ["、", "和", "及", "或", "与", "以及", "任何", "新的", "相关", "有关", "的"]
  static let deedsOfNothing: Phrases = [
    "制发", "制定", "印发", "出台", "发布", "废止", "作出", "做出", "实施", "办理", "新", "新增", "新出台", "现行有效", "现行有效的",
  ]
  static let units: Set<String> = ["件", "份", "个", "项", "部", "宗", "起", "例", "次", "件次", ""]
  static let cases: Set<String> = ["件", "宗", "起", "例", "件次"]
  static let partsOfYear: Phrases = ["上半年", "下半年", "季度", "历年", "截至上", "增加", "减少", "同比"]
  /// Where documents of several offices are told of, none is the organ's own for certain.
  static let offices: Phrases = [
    "部门制定", "部门制发", "各部门", "各单位", "镇级", "县级部门", "市级部门", "区级部门", "市直部门", "县直部门", "下属单位", "代拟",
  ]
  /// Times that one year is a part of.
  static let sinceEver: Phrases = ["以来累计", "历年", "至今累计", "截至目前累计", "近年来", "以来共"]
}
