/// Finds the numbers in prose and what they count.
///
/// Knows numerals, units, dates and document numbers, and nothing of reports: which number says what
/// is for rules to tell.
package struct QuantityReader {
  private let text: ProseText
  private var index: Int
  private let limit: Int
  private var found: [Quantity] = []

  /// Everything that is a number in a range, in the order of the text.
  package static func quantities(in text: ProseText, _ range: Range<Int>) -> [Quantity] {
    let range = range.clamped(to: text.whole)
    var reader = QuantityReader(text: text, index: range.lowerBound, limit: range.upperBound)
    reader.read()
    return reader.found
  }

  /// Everything that is a number in prose, in the order of the text.
  package static func quantities(in text: ProseText) -> [Quantity] {
    quantities(in: text, text.whole)
  }

  private init(text: ProseText, index: Int, limit: Int) {
    self.text = text
    self.index = index
    self.limit = limit
  }

  private mutating func read() {
    let scalars = text.scalars
    while index < limit {
      let scalar = scalars[index]
      if !Words.starts.mayContain(scalar) {
        index += 1
        continue
      }
      if isDigit(scalar) {
        readArabic()
      } else if scalar == Words.zero, let nothing = negation() {
        found.append(nothing)
        index = nothing.range.upperBound
      } else if Numeral.starts(scalar), readChinese() {
        continue
      } else if let nothing = negation() {
        found.append(nothing)
        index = nothing.range.upperBound
      } else {
        index += 1
      }
    }
  }

  // MARK: Arabic digits

  private mutating func readArabic() {
    let start = index
    var value = 0
    while index < limit, isDigit(text[index]) {
      value = min(value * 10 + Int(text[index] - 0x30), 1_000_000_000_000)
      index += 1
    }
    var amount = Amount(value)
    if text[index] == ".", index + 1 < limit, isDigit(text[index + 1]) {
      amount = amount + readFraction()
    }
    append(amount, number: start..<index, isChinese: false)
  }

  /// Reads `.25`; places behind the fourth are dropped.
  private mutating func readFraction() -> Amount {
    index += 1
    var value = 0
    var place = 1_000
    while index < limit, isDigit(text[index]) {
      value += Int(text[index] - 0x30) * place
      place /= 10
      index += 1
    }
    return Amount(tenThousandths: value)
  }

  // MARK: Chinese numerals

  /// Reads 三百二十件; false, having read nothing, where no count starts.
  private mutating func readChinese() -> Bool {
    let start = index
    if let year = Numeral.year(text, at: start), start + 4 < limit {
      index = start + 4
      append(Amount(year), number: start..<index, isChinese: true)
      return true
    }
    guard let numeral = Numeral.read(text, at: start, limit: limit) else { return false }
    let end = numeral.end
    index = end
    if Words.notCountedAfter.contains(text[start - 1]) { return true }
    append(Amount(numeral.value), number: start..<end, isChinese: true)
    // A numeral that counts nothing is part of a word: 一是, 十九大.
    if found.last?.kind == .bare { found.removeLast() }
    return true
  }

  // MARK: What surrounds a number

  private mutating func append(
    _ value: Amount,
    number: Range<Int>,
    isChinese: Bool
  ) {
    var value = value
    var isRounded = false
    var isApproximate =
      isApproximated(before: number)
      || isChinese && Words.approximationsBeforeNumerals.contains(text[number.lowerBound - 1])
    func quantity(_ kind: Quantity.Kind, unit: String = "", end: Int) -> Quantity {
      Quantity(
        kind: kind,
        value: value,
        unit: unit,
        isApproximate: isApproximate || isRounded,
        isRounded: isRounded && !isApproximate,
        number: number,
        range: number.lowerBound..<end
      )
    }
    let before = text[number.lowerBound - 1]
    if before == Words.ordinal { return found.append(quantity(.ordinal, end: index)) }
    if before == "〔" || text.has(Words.number, at: index), !isChinese {
      return found.append(quantity(.documentNumber, end: index))
    }
    if !isChinese, isLatin(before) || before == "." && isLatin(text[number.lowerBound - 2]) {
      return found.append(quantity(.bare, end: index))
    }
    if text[index] == "%" {
      index += 1
      return found.append(quantity(.percentage, unit: "%", end: index))
    }
    if let share = text.match(Words.shares, at: index) {
      index = share.upperBound
      return found.append(quantity(.percentage, unit: "%", end: index))
    }
    if let span = text.match(Words.spans, at: index) {
      index = span.upperBound
      return found.append(quantity(.time, unit: text.string(span), end: index))
    }
    if let multiple = text.match(Words.multiples, at: index), !text.has(Words.money, at: index) {
      // 1.2万条 is rounded as a rule, and so nothing to add up.
      value = Amount(tenThousandths: value.tenThousandths.multipliedHolding(by: 10_000))
      isRounded = true
      index = multiple.upperBound
    }
    if let more = text.match(Words.approximationsBehind, at: index) {
      isApproximate = true
      index = more.upperBound
    }
    if let unit = text.match(Words.units, at: index), !isPartOfWord(unit) {
      index = unit.upperBound
      // 比284条多出57条
      if text.match(Words.approximationsBehindUnit, at: index) != nil,
        text.match(Words.differences, at: index) == nil
      {
        isApproximate = true
      }
      return found.append(quantity(.count, unit: text.string(unit), end: unit.upperBound))
    }
    found.append(quantity(.bare, end: index))
  }

  private func isApproximated(before number: Range<Int>) -> Bool {
    let start = number.lowerBound
    if Words.approximationsBefore.contains(where: { text.has($0, endingAt: start) }) { return true }
    // 3-5条, 3至5件: neither end is a count.
    let isRangeEnd = Words.rangeSigns.contains(text[start - 1]) && isDigit(text[start - 2])
    let isRangeStart = Words.rangeSigns.contains(text[index]) && isDigit(text[index + 1])
    return isRangeEnd || isRangeStart
  }

  /// Whether what looks like a unit is the start of a word: 部 of 部分, 次 of 一次性, 件 of 一件事.
  private func isPartOfWord(_ unit: Range<Int>) -> Bool {
    text.match(Words.wordsLikeUnits, at: unit.lowerBound) != nil
      // 50件事项 counts them.
      && !text.has(Words.matters, at: unit.lowerBound)
  }

  // MARK: Nothing

  private func negation() -> Quantity? {
    guard let words = text.match(Words.nothing, at: index), words.upperBound <= limit,
      (text.match(Words.wordsLikeNothing, at: index)?.count ?? 0) < words.count,
      words.count > 1 || !Words.notNegatedAfter.contains(text[index - 1])
    else { return nil }
    return Quantity(
      kind: .nothing,
      value: .zero,
      unit: "",
      isApproximate: false,
      number: words,
      range: words
    )
  }
}

extension Int {
  /// The product, held at the largest number rather than overflowing.
  fileprivate func multipliedHolding(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? Int.max : product
  }
}

private enum Words {
  /// What a number or a word for nothing may start with.
  static let starts = ScalarFilter("0123456789零〇一二两三四五六七八九十未没尚并不无")
  static let ordinal = ProseText("第")[0]
  static let zero = ProseText("零")[0]
  static let number: Phrase = "号"
  static let money: Phrase = "万元"
  static let shares: Phrases = ["个百分点", "百分点", "成"]
  static let spans: Phrases = [
    "年度", "年", "个月", "月份", "月", "日", "号", "天", "周", "个工作日", "工作日", "小时", "个小时", "分钟", "时", "点",
    "季度",
    "周年", "岁", "世纪",
  ]
  static let multiples: Phrases = ["万"]
  static let approximationsBehind: Phrases = ["余", "多"]
  static let approximationsBehindUnit: Phrases = ["余", "多", "以上", "以下", "以内", "左右", "之多"]
  static let differences: Phrases = ["多出", "多于", "多了"]
  static let approximationsBefore: [Phrase] = [
    "约", "近", "逾", "超", "超过", "不足", "不少于", "不低于", "不超过", "至少", "最多",
  ]
  /// 数十件, 几百条, 上千份: only in front of Chinese numerals, for 总数20条 is exact.
  static let approximationsBeforeNumerals: Set<UInt32> = Set(
    "数几上".unicodeScalars.map(\.value)
  )
  /// `-`, `~`, `—`, `－`, 至.
  static let rangeSigns: Set<UInt32> = ["-", "~", "—", "–", "至"]
  static let units: Phrases = [
    "条", "件", "份", "次", "篇", "个", "期", "场", "项", "人", "例", "宗", "起", "部", "批", "则", "名", "家", "户",
    "本", "册",
    "张", "幅", "套", "处", "类", "种", "块", "段", "组", "人次", "件次", "条次", "场次", "批次", "万元", "亿元", "元", "章",
    "款",
    "页", "字", "平方米", "公里", "亩", "吨", "台", "辆", "封", "笔",
  ]
  static let matters: Phrase = "件事项"
  static let wordsLikeUnits: Phrases = [
    "部分", "部门", "次性", "件事", "条龙", "个月", "项目", "人民", "人员", "家庭", "种植", "名单", "处理", "类别", "类型", "期间",
    "份额",
    "章程", "组织", "组成", "起来", "本级", "户籍", "字号", "元素", "台账", "次会议精神", "户口", "人大", "封闭", "封面", "封顶",
    "封锁", "封控", "笔试",
  ]
  /// What a numeral behind these counts is no number of things: 每一条, 统一.
  static let notCountedAfter: Set<UInt32> = Set("每逐某统唯同之这那进任单首专".unicodeScalars.map(\.value))
  static let nothing: Phrases = [
    "未收到", "没有收到", "未接到", "没有接到", "未接收到", "未受理", "没有受理", "未发生", "没有发生", "未产生", "没有产生", "未出现",
    "没有出现",
    "未涉及", "不涉及", "不存在", "未有", "没有", "尚无", "并无", "无",
    "未接收", "没有接收", "未曾收到", "未新收", "未收集到", "未接获", "没有新收", "未有收到", "无人申请", "没有人申请", "未制发", "没有制发",
    "未制定",
    "没有制定", "未出台", "没有出台", "未印发", "未新制定", "未废止", "没有废止", "未作出", "没有作出", "未做出", "未实施", "没有实施", "未新增",
    "未因", "没有因", "未引发", "没有引发", "未引起", "没有引起", "零复议", "零诉讼", "零发生", "零受理", "零收件", "零申请", "未提出",
    "没有提出", "未提交", "未被提起", "没有被提起", "未被申请行政复议", "没有被申请行政复议",
  ]
  static let wordsLikeNothing: Phrases = [
    "无法", "无正当", "无论", "无障碍", "无误", "无需", "无须", "无偿", "无缝", "无关", "无疑", "无理", "无条件", "无效", "无人",
    "无锡", "无为",
    "无棣", "无极", "无线", "无忧", "无微", "无私", "无形", "无穷", "无缘", "无愧", "无党派", "无证", "无害", "无不", "无非",
  ]
  /// 毫无, 绝无, 有无, 并无 are no statements of their own.
  static let notNegatedAfter: Set<UInt32> = Set("毫绝有虚并从".unicodeScalars.map(\.value))
}

/// Chinese numerals as counts use them.
private enum Numeral {
  static func starts(_ scalar: UInt32) -> Bool {
    countingChineseDigit(scalar) != nil || chinesePlace(scalar) == 10
  }

  /// The longest numeral in characters; zeros in a row have no end.
  private static let longest = 16

  /// The year of 二〇二五年; `nil` where no such four digits stand in front of 年.
  static func year(_ text: ProseText, at start: Int) -> Int? {
    guard text[start] == "二", text[start + 4] == "年" else { return nil }
    var year = 0
    for index in start..<start + 4 {
      guard let digit = chineseDigit(text[index]) else { return nil }
      year = year * 10 + digit
    }
    return year
  }

  /// Reads 一 to 九千九百九十九; digits in a row (二〇二〇) are no count.
  static func read(_ text: ProseText, at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var index = start
    var total = 0
    var pending: Int?
    var lastPlace = 10_000
    while index < limit, index - start < longest {
      let scalar = text[index]
      if let value = countingChineseDigit(scalar) {
        if let pending, pending > 0 { return nil }
        pending = value
      } else if let place = chinesePlace(scalar), place < lastPlace {
        total += (pending ?? 1) * place
        pending = nil
        lastPlace = place
      } else {
        break
      }
      index += 1
    }
    return index > start ? (total + (pending ?? 0), index) : nil
  }
}
