import ReportSyntax

/// Places of a passage that were left for somebody to fill in.
struct BlankReader {
  /// A place to fill in, with its characters.
  struct Blank {
    let kind: Kind
    let range: Range<Int>
  }

  enum Kind {
    /// 共主动公开条: no number in front of the unit.
    case number
    /// XX, ××, 0550-XXXXXXX
    case letters
    /// `**镇`, whose asterisks are no characters of the passage.
    case stars
    /// ____
    case line
    /// （ ）
    case brackets
    /// 年 月 日
    case date
    /// （此处填写……）
    case note
  }

  let passage: Passage
  let text: ProseText
  let bytes: [UInt8]

  /// The places to fill in, in the order of the text.
  static func blanks(in passage: Passage, of bytes: [UInt8]) -> [Blank] {
    BlankReader(passage: passage, text: passage.text, bytes: bytes).blanks
  }

  private var blanks: [Blank] {
    var blanks: [Blank] = []
    var quotations = QuotationDepth()
    var next = 0
    for index in text.places(of: Self.marks) where index >= next {
      quotations.read(text[index])
      guard quotations.isOutside, let blank = blank(at: index) else { continue }
      blanks.append(blank)
      next = max(index + 1, blank.range.upperBound)
    }
    return blanks
  }

  /// What a blank, a quotation or a title may start or end with.
  private static let marks = ScalarFilter("Xx×○Nn?□■●▲△◯…_(〔-:年月条件份篇次个期场项处块%镇乡县市区局街略“”《》")

  private func blank(at index: Int) -> Blank? {
    switch text.scalars[index] {
    case "X", "x", "×", "○": letters(at: index)
    case "N", "n", "?": unknownNumber(at: index)
    case "□", "■", "●", "▲", "△", "◯", "…": sign(at: index)
    case "_": line(at: index)
    case "略": omission(at: index)
    case "(", "〔": brackets(at: index)
    case "-": areaCode(before: index) ?? starredTelephone(around: index)
    case ":": label(before: index)
    // 镇, 乡, 县, 市, 区, 局, 街
    case "镇", "乡", "县", "市", "区", "局", "街": stars(before: index)
    // 月 follows 年, and 日 follows 月, with room between.
    case "年", "月": date(at: index)
    case "处", "块", "%": room(before: index)
    case "条", "件", "份", "篇", "次", "个", "期", "场", "项":
      number(before: index) ?? starredCount(before: index) ?? stock(endingAt: index)
        ?? changedNumber(before: index)
    default: nil
    }
  }

  // MARK: Marks that stand for something

  /// XX镇, 20XX年, ××条; not xxgk in an address, nor 张×× where a name is hidden.
  private func letters(at start: Int) -> Blank? {
    let mark = text[start]
    // Inside of a run nothing is read: each would be read again for each of its marks.
    guard text[start - 1] != mark else { return nil }
    var end = start
    while text[end] == mark { end += 1 }
    let (before, after) = (text[start - 1], text[end])
    if end - start == 1 {
      // 202X年
      if mark != "×", after == "年", start >= 3, text[start - 3] == "2",
        isDigit(text[start - 2]), isDigit(before), !isDigit(text[start - 4])
      {
        return Blank(kind: .letters, range: start - 3..<end + 1)
      }
      // 占比X%
      let isShare = mark == "X" && after == "%"
      // 公开信息X条, ×个县, but not ○ and x.
      let isCount = mark != "○" && mark != "x" && Self.units.contains(after)
      return isHan(before) && (isShare || isCount) ? Blank(kind: .letters, range: start..<end) : nil
    }
    if let number = telephone(around: start..<end) { return Blank(kind: .letters, range: number) }
    let isYear = isDigit(before) && after == "年"
    let fits =
      switch mark {
      case "×", "○": Self.unitsOrPlaces.contains(after)
      case "X":
        (isHan(before) || isHan(after)) && !isTechnical(before) && !isTechnical(after)
      default: isHan(before) && isHan(after) || endsClause(before) && after == "年"
      }
    guard fits || isYear else { return nil }
    var first = start
    if isYear { while isDigit(text[first - 1]) { first -= 1 } }
    let date = endOfDate(from: end, mark)
    return Blank(kind: .letters, range: first..<max(date, isYear ? end + 1 : end))
  }

  /// The end of XX月XX日 behind XXXX at 年, of XX号 behind XX at 路: one date, one address is one place to
  /// fill in.
  private func endOfDate(from start: Int, _ mark: UInt32) -> Int {
    var end = start
    while Self.partsOfPlaces.contains(text[end]), text[end + 1] == mark {
      var next = end + 1
      while text[next] == mark { next += 1 }
      guard Self.partsOfPlaces.contains(text[next]) else { break }
      end = next
    }
    return end > start ? end + 1 : start
  }

  /// 0550-XXXXXXX, 电话：XXXXXXXX: all of a telephone number of which no digit is written, or only
  /// its area code.
  private func telephone(around letters: Range<Int>) -> Range<Int>? {
    let after = text[letters.upperBound]
    guard !isLatin(after), !isDigit(after), after != ".", after != "@", after != "_" else {
      return nil
    }
    if text[letters.lowerBound - 1] == ":",
      Self.people.contains(where: { text.has($0, endingAt: letters.lowerBound - 1) })
    {
      return letters
    }
    if let number = unfinishedTelephone(before: letters) { return number }
    guard letters.count >= 3 else { return nil }
    var start = letters.lowerBound
    let isDash = ["-", "—", "–", ")"].contains(text[start - 1])
    if isDash { start -= text[start - 1] == text[start - 2] ? 2 : 1 }
    let code = start
    while code - start < 5, isDigit(text[start - 1]) { start -= 1 }
    let label = between(max(0, start - 6), start)
    if text.contains(Self.telephones, in: label), code == letters.lowerBound || code - start >= 3 {
      return start..<letters.upperBound
    }
    let isAreaCode = (3...4).contains(code - start) && text[start] == "0"
    return isDash && isAreaCode && letters.count >= 5 ? start..<letters.upperBound : nil
  }

  /// 0550-12345XX: the last digits are left out.
  private func unfinishedTelephone(before letters: Range<Int>) -> Range<Int>? {
    var start = letters.lowerBound
    while letters.lowerBound - start < 7, isDigit(text[start - 1]) { start -= 1 }
    guard start < letters.lowerBound, text[start - 1] == "-" else { return nil }
    return startOfAreaCode(before: start - 1).map { $0..<letters.upperBound }
  }

  /// 电话：0550-）: nothing behind the area code, or asterisks that are no characters here.
  private func areaCode(before dash: Int) -> Blank? {
    let end = text[dash + 1] == "-" ? dash + 2 : dash + 1
    guard text[end] == ")" || endsClause(text[end]), let start = startOfAreaCode(before: dash),
      text.contains(Self.telephones, in: between(max(0, start - 6), start))
    else { return nil }
    return Blank(kind: .letters, range: start..<end)
  }

  /// （电话：）: nothing behind the label, with more to come on the line.
  private func label(before colon: Int) -> Blank? {
    let next = text[colon + 1]
    guard next == ")" || next == "," || next == ";" || next == "。",
      let label = Self.people.first(where: { text.has($0, endingAt: colon) })
    else { return nil }
    return Blank(kind: .letters, range: colon - label.scalars.count..<colon + 1)
  }

  /// `**镇` for a name that was left out, where no pair of asterisks emphasises words.
  private func stars(before index: Int) -> Blank? {
    let place = text.byteRange(index..<index + 1).lowerBound
    guard hasStars(endingAt: place) else { return nil }
    // A pair of them is near what it emphasises.
    let reach = between(
      max(0, passage.range.lowerBound - 3, place - Self.farthestStar),
      min(bytes.count, passage.range.upperBound + 3, place + Self.farthestStar)
    )
    var offset = reach.lowerBound
    while offset + 1 < reach.upperBound {
      guard bytes[offset] == Self.star, bytes[offset + 1] == Self.star else {
        offset += 1
        continue
      }
      while offset < reach.upperBound, bytes[offset] == Self.star { offset += 1 }
      let isName = Self.ranks.contains { hasWord($0, bytes, at: offset, limit: reach.upperBound) }
      guard isName else { return nil }
    }
    return Blank(kind: .stars, range: index..<index + 1)
  }

  static let star = UInt8(ascii: "*")
  /// In bytes.
  private static let farthestStar = 2000
  private static let ranks = ["镇", "乡", "县", "市", "区", "局", "街"]
  private static let partsOfPlaces = Set("年月日路街巷号栋室楼".unicodeScalars.map(\.value))
  private static let people: [Phrase] = ["联系人", "负责人", "审核人", "填报人", "填表人", "经办人", "联系电话", "电话"]
  private static let telephones: Phrases = ["电话", "传真", "热线", "联系方式", "邮编", "邮政编码"]

  private func isTechnical(_ scalar: UInt32) -> Bool {
    isLatin(scalar) || isDigit(scalar) || [".", "/", "@", "_", "-"].contains(scalar)
  }

  /// Three underscores or more, unless the whole line is a rule.
  private func line(at start: Int) -> Blank? {
    guard text[start - 1] != "_" else { return nil }
    var end = start
    while text[end] == "_" { end += 1 }
    // __次 is two of them, and __words__ emphasis.
    let isUnit = Self.units.contains(text[end]) || text[end] == "%"
    let isCount = end - start == 2 && isUnit && endsClause(text[end + 1])
    guard end - start >= 3 || isCount, end - start < text.count else { return nil }
    return Blank(kind: .line, range: start..<end)
  }

  /// Brackets around nothing, or around a note to the author.
  private func brackets(at index: Int) -> Blank? {
    let closing: UInt32 = text[index] == "(" ? ")" : "〕"
    // 【 is read as a bracket like any other, and what stands in it was meant to be filled in.
    let isBold = hasWord(
      "【",
      bytes,
      at: text.byteRange(index..<index + 1).lowerBound,
      limit: bytes.count
    )
    let names = closing == "〕" || isBold ? Self.namesToFill : Self.namesInBrackets
    if let name = text.match(names, at: index + 1), text[name.upperBound] == closing {
      return Blank(kind: .note, range: index..<name.upperBound + 1)
    }
    if text[index + 1] == closing {
      let isWide = !text.isHalfWidth(at: index) && !text.isHalfWidth(at: index + 1)
      guard isWide || closing == ")" && isHan(text[index - 1]), isOnOneLine(index) else {
        return nil
      }
      return Blank(kind: .brackets, range: index..<index + 2)
    }
    // Of （待核实） `placeholder.template` speaks.
    guard text.match(Self.notes, at: index + 1) != nil,
      TemplateInstruction.pending(in: text, at: index + 1) == nil
    else { return nil }
    let reach = min(text.count, index + 40)
    guard let end = (index..<reach).first(where: { text[$0] == closing }) else { return nil }
    return Blank(kind: .note, range: index..<end + 1)
  }

  // MARK: Numbers

  /// A unit without its number: 共主动公开条, 信息  条.
  private func number(before index: Int) -> Blank? {
    let next = text[index + 1]
    guard index > 0, endsClause(next) || next == ")" || next == "(" else { return nil }
    if let range = numberInList(before: index) { return Blank(kind: .number, range: range) }
    // 服务  人次
    if text.has("人次", endingAt: index + 1), hasRoom(behind: index - 2),
      let word = Self.wordsBeforeRoom.first(where: { text.has($0, endingAt: index - 1) })
    {
      return Blank(kind: .number, range: index - 1 - word.scalars.count..<index + 1)
    }
    let words =
      hasRoom(behind: index - 1)
      ? Self.wordsBeforeRoom : (Self.wordsBefore[text[index]] ?? []) + Self.wordsOfSums
    guard
      let word = words.filter({ text.has($0, endingAt: index) })
        .max(by: { $0.scalars.count < $1.scalars.count })
    else { return nil }
    let start = index - word.scalars.count
    if !hasRoom(behind: index - 1) {
      // 对于依申请公开件 and the like are names: without room there has to be a word of counting.
      let clause = clauseStart(before: index)..<index
      guard
        text.contains(Self.counting, in: clause) || isOneOfSeveral(index)
          || standsBeforeCount(index) && !mayNamePlace(word, in: text[index])
          || word == Self.information && text.contains(Self.publishing, in: clause)
          || text.has("文件", endingAt: index) || isHeld(word, in: clause) || text[index] == "个"
          || text[index + 1] == "," && text.match(Self.parts, at: index + 2) != nil,
        passage.quantities(in: clause).allSatisfy({ $0.kind == .time })
      else { return nil }
    }
    return Blank(kind: .number, range: start..<index + 1)
  }

  /// 收到申请件，办结件，结转件: 件 without a number behind such words, twice in a sentence.
  private func isOneOfSeveral(_ index: Int) -> Bool {
    guard text[index] == "件",
      let sentence = passage.sentence(around: index)
    else { return false }
    let places = sentence.clamped(to: max(0, index - 40)..<index + 40).filter { place in
      text[place] == "件" && endsClause(text[place + 1])
        && Self.handled.contains { text.has($0, endingAt: place) }
    }
    return places.count >= 2
  }

  /// 核准企业资质条、施工许可证76条、安全生产许可证121条: 条 without a number beside two that have one.
  private func numberInList(before index: Int) -> Range<Int>? {
    guard text[index] == "条", text[index + 1] == "、" || text[index + 1] == ",",
      isHan(text[index - 1]), !Self.neverCounted.contains(text[index - 1])
    else { return nil }
    let start = clauseStart(before: index)
    guard index - start >= 3, passage.quantities(in: start..<index).isEmpty,
      let first = passage.quantities(in: index..<min(text.count, index + 60)).first,
      let sentence = passage.sentence(around: index)
    else { return nil }
    let counts = passage.quantities(in: sentence).filter { quantity in
      quantity.kind == .count && quantity.unit == "条" && quantity.range.count <= 8
        && endsClause(text[quantity.range.upperBound])
    }
    return counts.count >= 2 && counts.contains(first) ? max(start, index - 2)..<index + 1 : nil
  }

  // MARK: Room

  /// Whether spaces stand behind a character, on the same line.
  func hasRoom(behind index: Int) -> Bool {
    !text.gap(behind: index).isEmpty && isOnOneLine(index)
  }

  /// Whether neither a line ending nor an emphasis mark stands behind a character.
  private func isOnOneLine(_ index: Int) -> Bool {
    bytes[text.gap(behind: index).clamped(to: bytes.indices)].allSatisfy {
      $0 != 0x0A && $0 != 0x0D && $0 != 0x2A
    }
  }

  /// Words that a number has to follow, by the unit behind it: 条, 篇, 份, 次, 件, 期, 场.
  private static let wordsBefore: [UInt32: [Phrase]] = [
    "条": ["共", "公开", "信息", "发布", "公布", "更新", "新增", "推送", "上传", "报送"],
    "篇": ["公开", "信息", "发布", "推送", "转载", "编发", "解读"],
    "份": ["公开", "发布", "印发", "发放", "编制"],
    "次": [
      "召开", "开展", "举办", "组织", "公开", "更新", "发布", "会议", "培训", "活动", "检查", "座谈", "宣讲", "演练", "评议",
      "自查",
      "督查", "培训会", "座谈会", "推进会", "例会", "发布会", "讲座",
    ],
    "件": ["共", "收到", "受理", "办结", "答复", "制发", "印发", "接到", "收到申请", "公开申请", "继续办理", "文件", "对外公开"],
    "个": builtThings,
    "期": ["编发", "举办", "编印", "培训", "培训班", "讲座"],
    "场": ["召开", "举办", "培训", "会议", "活动", "座谈", "宣讲", "演练", "讲座", "培训会", "座谈会", "发布会", "宣讲会", "听证会"],
  ]
  /// The same before any unit.
  private static let wordsOfSums: [Phrase] = ["共计", "合计", "总计", "累计"]
  /// Those that a number has to follow where a gap shows that one was meant to.
  private static let wordsBeforeRoom: [Phrase] = [
    "公开", "信息", "申请", "发布", "公布", "受理", "收到", "办理", "答复", "办结", "共", "共计", "累计", "合计",
    "总计", "新增", "制发", "回复", "举办", "召开", "开展", "组织", "复议", "诉讼", "报送", "更新", "印发", "制定", "文件",
    "建议", "提案", "咨询", "结转", "推送", "转载", "编发", "培训", "解读", "会议", "活动", "检查", "服务", "群众", "参训", "评议",
    "自查", "督查", "抽查", "宣传", "座谈", "讲座", "视频", "图解", "工单", "留言", "许可", "处罚", "维持",
    "纠正", "栏目", "专栏", "意见", "公告", "信件", "材料", "文章", "稿件", "图文", "简报", "手册", "资料", "年报", "通报",
    "新闻发布会", "发布会", "专区", "公众号", "公开栏", "宣传单", "动态", "政策", "案件", "来信", "来电", "热线", "诉求", "提问", "提醒",
    "约谈", "走访", "调研", "研讨", "排查", "监测", "巡查", "指导", "督办", "人员", "新媒体", "账号",
  ]
  /// What follows a number that is the sum of others.
  private static let parts: Phrases = [
    "其中", "包括", "分别为", "分别是", "较上年", "较去年", "比上年", "比去年", "同比", "较20", "比20",
  ]
  /// Nobody says 信息条 of anything.
  private static let information = Phrase("信息")
  private static let publishing: Phrases = ["公开", "发布", "推送", "更新", "公布", "报送"]
  private static let handled: [Phrase] = ["收到", "申请", "受理", "办结", "答复", "结转", "继续办理", "接到"]
  private static let counting: Phrases = ["共", "累计", "合计", "总计", "全年", "总数", "新收", "制发"]
  private static let notes: Phrases = [
    "此处填写", "此处插入", "此处粘贴", "此处填", "此处补充", "此处添加", "此处列", "数据待", "在此填写", "在此插入", "待填写", "待填", "待补充",
    "待完善", "待核实", "此处省略", "此处请", "此处增加", "注:此处", "备注:此处", "此处可", "此处需", "此处应",
  ]
  private static let unitsOrPlaces = Set(
    "年月日条件份次个篇项元人镇乡县市区局部委办街村省".unicodeScalars.map(\.value)
  )
  static let units = Set("条件份次个篇项期场".unicodeScalars.map(\.value))
  private static let namesToFill: Phrases = [
    "单位名称", "机关名称", "年份", "日期", "具体日期", "数字", "数量", "具体数字", "具体数据", "具体数量", "数据", "姓名", "地名",
    "镇名", "乡镇名称", "县名", "联系电话", "电话号码", "联系人",
  ]
  private static let namesInBrackets: Phrases = [
    "单位名称", "机关名称", "乡镇名称", "部门名称", "具体日期", "具体数字", "具体数据", "具体数量",
  ]
}
