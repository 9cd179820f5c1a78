import ReportSyntax

/// Lists that nothing opens, and that what is left over closes.
extension CountedListReader {
  /// Lists with nothing to open them, closed by what is left over: `364条，人事17条，规划3条，其他344条`.
  func listsWithoutOpener(_ told: Set<Int>) -> [CountedList] {
    guard text.contains(Words.rest, in: text.whole) else { return [] }
    return prose.sentences.flatMap { sentence -> [CountedList] in
      guard text.contains(Words.rest, in: between(sentence.lowerBound, endOfRest(behind: sentence)))
      else { return [] }
      var units: Set<String> = []
      // The first of its kind alone: those behind it are parts.
      return prose.counts(in: sentence).compactMap { total in
        guard units.insert(total.unit).inserted, !told.contains(total.number.lowerBound),
          isExactCount(total), isTotal(total, in: sentence)
        else { return nil }
        let stop = total.range.upperBound
        guard [",", ";", ":"].contains(text[stop]) else { return nil }
        let range = between(stop + 1, endOfRest(behind: sentence))
        guard let list = list(of: total, in: range, .closedByTheRest), list.namesTheRest,
          let last = list.parts.last, isLabelledRest(last, in: range),
          !text.contains(Words.openers, in: between(sentence.lowerBound, last.range.upperBound)),
          !text.contains(Words.flows, in: between(range.lowerBound, last.number.lowerBound))
            || isOnlyDone(list, in: sentence)
        else { return nil }
        return list
      }
    }
  }

  /// Whether words in front of a count call it a whole: 共, or what was done with information or requests of
  /// any kind (公开信息364条, 收到申请18件), and not one of several that stand in a row (网络申请10件).
  private func isTotal(_ count: Quantity, in sentence: Range<Int>) -> Bool {
    let end = count.number.lowerBound
    var start = end
    while start > sentence.lowerBound, end - start < 32, !isProseStop(text[start - 1]) {
      start -= 1
    }
    if Words.within.contains(where: { text.has($0, endingAt: start) }) { return false }
    let head = between(start, end)
    // 共364条, 总数为364条; but 全年举办培训12场，座谈6场 and 共举办培训12场，座谈6场 go on with others of its kind.
    if let mark = text.ranges(of: Words.totals, in: head).last, end - mark.upperBound <= 1 {
      return true
    }
    if Words.amounts.contains(where: { text.has($0, endingAt: end) }) { return true }
    // 通过网站公开信息30条，通过微信公开信息20条
    let next = count.range.upperBound + 1
    if text[start] == text[next], text[start + 1] == text[next + 1] { return false }
    return text.ranges(of: Words.doings, in: head).contains { doing in
      guard !Words.within.contains(where: { text.has($0, endingAt: doing.lowerBound) }) else {
        return false
      }
      if doing.upperBound == end { return text.contains(Words.arrivals, in: doing) }
      return text.match(Words.wholes, at: doing.upperBound)?.upperBound == end
    }
  }

  /// 收集诉求147条，办结139条，其余8条: what is done and what is left of anything but requests, which may have
  /// been carried in.
  private func isOnlyDone(_ list: CountedList, in sentence: Range<Int>) -> Bool {
    guard list.parts.count == 2, !text.contains(Words.mayBeCarried, in: sentence) else {
      return false
    }
    let words = between(list.total.range.upperBound, list.parts[1].number.lowerBound)
    return text.contains(Words.remainder, in: words) && !text.contains(Words.comings, in: words)
  }

  /// Where a sentence ends, or the next one if that only names the rest (其他信息13条).
  private func endOfRest(behind sentence: Range<Int>) -> Int {
    let next = prose.sentences.firstIndexBeyond { $0.lowerBound >= sentence.upperBound }
    guard next < prose.sentences.count, prose.sentences[next].count <= 24,
      text.match(Words.rest, at: prose.sentences[next].lowerBound) != nil
    else { return sentence.upperBound - 1 }
    return prose.sentences[next].upperBound - 1
  }

  /// Whether the words of a part say that it is all that is left: 其他类, but not 其他处理.
  private func isLabelledRest(_ part: Quantity, in range: Range<Int>) -> Bool {
    var start = part.number.lowerBound
    while start > range.lowerBound, !isProseStop(text[start - 1]), text[start - 1] != "、" {
      start -= 1
    }
    let head = between(start, min(start + 4, part.number.lowerBound))
    guard let rest = text.firstRange(of: Words.rest, in: head) else { return false }
    guard text.match(Words.notTheRest, at: rest.upperBound) != nil else { return true }
    // 网站287条，微信106条，其他渠道15条
    return text.match(Words.ways, at: rest.upperBound) != nil
      && text.contains(Words.channels, in: between(range.lowerBound, start))
  }
}

private enum Words {
  static let openers: Phrases = ["其中"]
  static let rest: Phrases = ["其他", "其它", "其余", "剩余", "余下"]
  /// Behind these stand parts of a whole that is told elsewhere, or nowhere.
  static let within: [Phrase] = ["中,", "看,", "分,", "中", "为"]
  static let totals: Phrases = ["共", "共计", "合计", "总计", "累计", "总数", "总量"]
  static let doings: Phrases = [
    "公开", "发布", "收到", "受理", "新收", "办理", "接到", "收集", "处理", "答复", "推送", "刊发", "编发", "更新", "报送", "制发",
    "制作",
    "回复", "转办", "接听", "承办", "印发", "登载", "上传", "录入", "发送",
  ]
  /// 信息发布量为326条.
  static let amounts: [Phrase] = [
    "发布量为", "发布量", "公开量为", "公开量", "信息量为", "信息数为", "公开数为", "公开数", "发布数为",
  ]
  static let arrivals: Phrases = ["收到", "受理", "新收", "接到", "收集", "承办"]
  /// Whatever may be counted as a whole, of no kind in particular.
  static let wholes: Phrases = [
    "政府信息公开申请", "依申请公开申请", "政府信息申请", "信息公开申请", "公开申请", "申请", "政府信息", "政务信息", "各类信息", "各类政府信息",
    "各类政务信息",
    "相关信息", "公开信息", "信息", "信息公开", "诉求", "群众诉求", "各类诉求", "留言", "网民留言", "群众留言", "来信", "信件", "各类信件",
    "文件",
    "各类文件", "公文", "工单", "热线工单", "热线", "来电", "咨询", "建议", "提案", "建议提案", "意见", "意见建议", "稿件", "内容",
    "数据",
  ]
  /// Behind 其他: rows of the form, organs, papers.
  static let notTheRest: Phrases = [
    "处理", "结果", "组织", "机关", "部门", "单位", "媒体", "渠道", "平台", "网站", "方式", "形式", "途径", "企业", "人员",
  ]
  static let ways: Phrases = ["媒体", "渠道", "平台", "方式", "形式", "途径"]
  static let channels: Phrases = [
    "网站", "微信", "公众号", "微博", "公示栏", "公开栏", "广播", "报纸", "客户端", "抖音", "新媒体",
  ]
  static let mayBeCarried: Phrases = ["申请", "结转", "复议", "诉讼", "上年", "去年", "历年"]
  static let remainder: Phrases = ["其余", "剩余"]
  static let comings: Phrases = ["新收", "收到", "受理", "另"]
  /// What happens to one request after the other, and is no list of parts.
  static let flows: Phrases = ["结转", "办结", "答复", "回复", "新收", "收到", "受理", "未办", "审结", "转下"]
}
