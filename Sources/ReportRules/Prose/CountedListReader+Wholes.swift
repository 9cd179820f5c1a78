import ReportSyntax

/// Lists that nothing opens, whose parts leave nothing out by what they are: 上半年166条，下半年160条; 采纳18条，未采纳7条.
extension CountedListReader {
  func listsOfWholes(_ told: Set<Int>) -> [CountedList] {
    guard text.contains(Words.signs, in: text.whole) else { return [] }
    return prose.sentences.flatMap { sentence -> [CountedList] in
      guard text.contains(Words.signs, in: sentence), sentence.count <= Self.reach else {
        return []
      }
      let counts = prose.counts(in: sentence)
      return counts.indices.compactMap { index in
        let total = counts[index]
        guard !told.contains(total.number.lowerBound), isExactCount(total),
          text[total.range.upperBound] == ","
        else { return nil }
        return wholeList(of: total, counts[(index + 1)...].prefix(4), in: sentence)
      }
    }
  }

  private func wholeList(
    of total: Quantity,
    _ next: ArraySlice<Quantity>,
    in sentence: Range<Int>
  ) -> CountedList? {
    var place = total.range.upperBound + 1
    var parts: [Quantity] = []
    var names: [Range<Int>] = []
    for count in next {
      let words = between(place, count.number.lowerBound)
      guard count.unit == total.unit, isExactCount(count), words.count <= 10,
        !words.contains(where: { isProseStop(text[$0]) || text[$0] == "、" || text[$0] == "(" })
      else { break }
      parts.append(count)
      names.append(words)
      place = count.range.upperBound + 1
    }
    for division in [Words.halves, Words.quarters] where divides(names, division) {
      return list(of: total, Array(parts.prefix(division.count)), .closedByTheRest)
    }
    // What is taken up and what is not may leave out what was put together with others, but is never more.
    if names.count >= 2,
      Words.opposites.contains(where: { done, undone in
        text.match(done, at: names[0].lowerBound) == names[0]
          && text.match(undone, at: names[1].lowerBound) == names[1]
      }),
      !text.contains(Words.mayBeCarried, in: sentence)
    {
      return list(of: total, Array(parts.prefix(2)), .among)
    }
    if let first = names.first, text.match(Words.taken, at: first.lowerBound) == first,
      let part = parts.first, part.value > total.value, tellsComments(total, in: sentence)
    {
      return list(of: total, [part], .among)
    }
    return nil
  }

  /// Whether names begin with all the words of a division, each with its own.
  private func divides(_ names: [Range<Int>], _ division: [Phrases]) -> Bool {
    names.count >= division.count
      && zip(names, division).allSatisfy { text.match($1, at: $0.lowerBound) != nil }
  }

  private func list(of total: Quantity, _ parts: [Quantity], _ form: CountedList.Form)
    -> CountedList
  {
    CountedList(
      total: total,
      parts: parts,
      namesTheRest: form == .closedByTheRest,
      form: form
    )
  }

  /// 收到意见25条: what may be taken up, all of it.
  private func tellsComments(_ total: Quantity, in sentence: Range<Int>) -> Bool {
    let head = between(
      max(sentence.lowerBound, total.number.lowerBound - 16),
      total.number.lowerBound
    )
    return text.contains(Words.comments, in: head) && text.contains(Words.arrivals, in: head)
  }
}

private enum Words {
  /// One of these stands in any such list.
  static let signs: Phrases = [
    "下半年", "四季度", "采纳", "采用", "吸纳", "正在", "未", "不满意", "不合格", "待整改", "待解决",
  ]
  static let halves: [Phrases] = [["上半年"], ["下半年"]]
  static let quarters: [Phrases] = [
    ["一季度", "第一季度"], ["二季度", "第二季度"], ["三季度", "第三季度"], ["四季度", "第四季度"],
  ]
  static let taken: Phrases = ["采纳", "采用", "吸纳", "已采纳", "其中采纳", "采纳意见", "采纳意见建议", "予以采纳"]
  private static let refused: Phrases = ["未采纳", "不采纳", "不予采纳", "未予采纳"]
  /// What was done, and what was not.
  static let opposites: [(Phrases, Phrases)] = [
    (taken, refused),
    (
      ["已整改", "整改", "整改完成", "完成整改", "已完成整改", "已整改完成", "其中已整改", "已整改到位", "整改到位", "已完成"],
      ["正在整改", "未整改", "尚未整改", "待整改", "未完成整改", "尚在整改", "正在推进", "未完成", "尚未完成"]
    ),
    (
      ["办结", "已办结", "已办理", "其中已办结", "其中办结"],
      ["正在办理", "未办结", "尚未办结", "在办", "尚在办理", "仍在办理"]
    ),
    (["解决", "已解决", "其中已解决"], ["正在解决", "未解决", "尚未解决", "待解决"]),
    (["回复", "已回复", "答复", "已答复"], ["未回复", "尚未回复", "未答复", "尚未答复", "正在回复", "正在办理"]),
    (["满意", "其中满意"], ["不满意"]), (["合格", "其中合格"], ["不合格"]),
  ]
  /// Requests and cases may have been carried in.
  static let mayBeCarried: Phrases = ["申请", "结转", "复议", "诉讼", "上年", "去年", "历年"]
  static let comments: Phrases = ["意见", "建议"]
  static let arrivals: Phrases = ["收到", "征集", "收集", "征求", "收回"]
}
