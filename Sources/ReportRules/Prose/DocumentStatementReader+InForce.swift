import ReportSyntax

/// Documents that are said to be in force behind their number.
extension DocumentStatementReader {
  /// 全镇共有9件现行有效的行政规范性文件: how many there are, and not how many were published or explained.
  func inForce(behind count: NamedCount) -> Reading? {
    guard let deed = text.match(Words.inForce, at: count.behind.lowerBound),
      let name = text.match(Words.documents, at: deed.upperBound),
      endsName(name.upperBound, in: count.behind),
      Words.thereAre.contains(where: { text.has($0, endingAt: count.quantity.number.lowerBound) }),
      !hasOtherDeeds(count.before)
    else { return nil }
    return Reading(subject: Subject(.documents, .inForce), isOnlyIssued: false)
  }

  /// 行政处罚、行政强制均为0件: none of each, one statement for each row of table two.
  func jointZeros(_ count: NamedCount) -> [DocumentStatement] {
    let names = between(
      min(count.joined.lowerBound, count.before.lowerBound),
      count.before.upperBound
    )
    guard count.value == 0, !count.joined.isEmpty, text.contains(Words.evenly, in: count.before),
      text.isMade(of: Words.namesAndFillers, in: names)
    else { return [] }
    return text.ranges(of: Words.decisions, in: names).compactMap { name in
      row(name).map { row in
        DocumentStatement(
          subject: Subject(row, .decisions),
          value: 0,
          place: count.quantity.range,
          year: count.year,
          namesYear: false
        )
      }
    }
  }

  private enum Words {
    static let evenly: Phrases = ["均", "都", "各"]
    static let decisions: Phrases = ["行政许可", "行政处罚", "行政强制"]
    static let namesAndFillers: Phrases = [
      "行政许可", "行政处罚", "行政强制", "决定", "事项", "案件", "数量", "数", "、", "和", "及", "与", "均", "都", "各", "为",
      "是", "本年度",
      "全年",
    ]
    static let inForce: Phrases = ["现行有效的", "现行有效", "有效的", "仍然有效的", "继续有效的", "仍有效的"]
    static let documents: Phrases = ["行政规范性文件", "规范性文件"]
    static let thereAre: [Phrase] = [
      "共有", "现有", "尚有", "仍有", "总共有", "保留", "共保留", "现存", "共计有", "现共有",
    ]
  }
}
