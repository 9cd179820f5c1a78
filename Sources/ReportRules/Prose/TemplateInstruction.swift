import ReportSyntax

/// Words that a template says to the author and not the author to the public, and those of a program
/// that wrote for him.
struct TemplateInstruction {
  enum Kind: Sendable {
    /// 请在此处填写
    case instruction
    /// 某某镇
    case someone
    /// 以下是为您撰写的总体情况
    case reply
    /// 待补充
    case pending
  }

  let kind: Kind
  let range: Range<Int>

  /// The instructions of a passage: the whole bracket, the whole line, the sentence to the author, or
  /// the words alone.
  static func all(in passage: Passage) -> [TemplateInstruction] {
    let text = passage.text
    var found: [TemplateInstruction] = []
    var quotations = QuotationDepth()
    var next = 0
    if text[0] != "(", let range = instruction(in: text, at: 0) {
      found.append(TemplateInstruction(kind: .instruction, range: range))
      next = max(1, range.upperBound)
    }
    for index in text.places(of: starts) where index >= next {
      quotations.read(text[index])
      guard quotations.isOutside,
        text[index] == "(" || text[index] == someoneMark
          || beginnings.mayContain(text[index], text[index + 1]),
        let one = Self(in: passage, at: index)
      else { continue }
      found.append(one)
      next = max(index + 1, one.range.upperBound)
    }
    return found
  }

  /// What has to go with it: the line of 填表说明, the colon behind 示例.
  func wholeRange(in text: ProseText) -> Range<Int> {
    guard range.lowerBound == 0, text[range.upperBound] == ":",
      text.match(Self.lineStarts, at: 0) == range
    else { return range }
    guard text.match(Self.notes, at: 0) != nil else { return 0..<range.upperBound + 1 }
    let stop = text.whole.first { text[$0] == "。" }
    return 0..<(stop.map { $0 + 1 } ?? min(text.count, 80))
  }

  /// What the whole line belongs to.
  private static let notes: Phrases = [
    "填表说明", "填报说明", "填写说明", "编写说明", "填报要求", "填写要求", "填报须知", "仅供参考",
  ]

  private init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  private init?(in passage: Passage, at index: Int) {
    let text = passage.text
    if let range = Self.instruction(in: text, at: index) {
      self.init(kind: .instruction, range: range)
    } else if let range = Self.someone(in: text, at: index) {
      self.init(kind: .someone, range: range)
    } else if let range = Self.pending(in: text, at: index) {
      self.init(kind: .pending, range: range)
    } else if let words = text.match(Self.replies, at: index) {
      self.init(kind: .reply, range: Self.wholeReply(words, in: passage))
    } else {
      return nil
    }
  }

  /// Where an instruction inside of a passage, a quotation or a title may start or end.
  private static let starts = ScalarFilter("(请填删单点某以希根作好当您如本内均待需未数红标“”《》")

  /// What the others begin with; few of those characters begin one.
  private static let beginnings = WordStarts(anywhere, pendingWords, replies)

  /// 某某镇 and 某某县人民政府; not 张某某, a person whose name is hidden.
  private static func someone(in text: ProseText, at index: Int) -> Range<Int>? {
    if let name = someoneActing(in: text, at: index) { return name }
    guard text.has("某某", at: index), text[index - 1] != someoneMark,
      places.contains(text[index + 2]), !surnames.contains(text[index - 1])
    else { return nil }
    return index..<index + (text.has("街道", at: index + 2) ? 4 : 3)
  }

  /// 某镇没有收取信息处理费: whose report it is.
  private static func someoneActing(in text: ProseText, at index: Int) -> Range<Int>? {
    guard text[index] == someoneMark, text[index - 1] == 0 || isProseStop(text[index - 1]),
      let rank = text.match(ownRanks, at: index + 1),
      text.match(
        ownDeeds,
        at: text.match(offices, at: rank.upperBound)?.upperBound ?? rank.upperBound
      )
        != nil
    else { return nil }
    return index..<rank.upperBound
  }

  private static let ownRanks: Phrases = ["镇", "乡", "街道", "县", "区", "市", "局", "委"]
  private static let offices: Phrases = ["人民政府", "政府", "办事处"]
  /// What a report tells of its own organ alone.
  private static let ownDeeds: Phrases = [
    "没有收取", "未收取", "未产生", "未发生", "共收到", "未收到", "没有收到", "主动公开", "严格", "认真", "高度重视", "积极", "坚持", "深入",
    "切实", "20",
  ]

  /// 联系电话：待补充, （待核实）; not 内容有待补充.
  static func pending(in text: ProseText, at index: Int) -> Range<Int>? {
    guard let words = text.match(pendingWords, at: index),
      text[words.upperBound] == ")" || endsClause(text[words.upperBound]),
      text[index - 1] == "(" || text[index - 1] == ":"
        || pendingThings.contains(where: { text.has($0, endingAt: index) })
    else { return nil }
    return words
  }

  private static let pendingWords: Phrases = [
    "待补充", "待填写", "待填", "待核实", "待确认", "待核定", "待补", "待定", "请填写", "请补充",
    "请核实", "需核实", "需确认", "需补充", "请确认", "待上传", "待统计", "待更新", "数据待核", "未核实",
  ]
  private static let pendingThings: [Phrase] = [
    "电话", "地址", "邮箱", "传真", "邮编", "数据", "日期", "网址", "数量",
  ]

  /// From the start of the sentence, where the words stand at it, to its end.
  private static func wholeReply(_ words: Range<Int>, in passage: Passage) -> Range<Int> {
    let sentence = passage.sentence(around: words.lowerBound) ?? words
    let end = max(sentence.upperBound, words.upperBound)
    let colon = (words.upperBound..<end).first { passage.text[$0] == ":" }
    return words.lowerBound..<(colon.map { $0 + 1 } ?? end)
  }

  private static func instruction(in text: ProseText, at index: Int) -> Range<Int>? {
    if text[index] == "(" {
      guard let end = closing(in: text, from: index) else { return nil }
      let isInstruction =
        text.match(inBrackets, at: index + 1) != nil
        || endings.contains { text.has($0, endingAt: end) }
        || text.has("请", at: index + 1) && requests.contains { text.has($0, endingAt: end) }
        || text.has("字", endingAt: end) && text.match(limits, at: index + 1) != nil
      return isInstruction ? index..<end + 1 : nil
    }
    if index == 0, let start = text.match(lineStarts, at: 0) {
      let isLine = start.upperBound == text.count || isProseStop(text[start.upperBound])
      return isLine ? start : nil
    }
    return text.match(anywhere, at: index)
  }

  /// Where a bracket closes; `nil` where it is long or holds another.
  private static func closing(in text: ProseText, from index: Int) -> Int? {
    for place in index + 1..<max(index + 1, min(text.count, index + 80)) {
      if text[place] == ")" { return place }
      if text[place] == "(" { return nil }
    }
    return nil
  }

  /// What an instruction in brackets begins with.
  private static let inBrackets: Phrases = [
    "请填写", "请在此", "请根据实际", "请结合实际", "请按实际", "请补充", "请删除", "请自行", "请据实", "请列明",
    "请写明", "请简要", "请注明", "如有请", "如有,请", "如没有请", "如没有,请", "如无请", "如无,请", "若无请", "若无,请",
    "没有请填", "没有则填", "没有的填", "无则填", "参考格式", "参考模板", "参考样式", "参考示例", "模板", "示例", "样例",
    "范文", "注意:", "填写", "删除此", "宋体", "仿宋", "黑体", "楷体", "小四号", "三号字", "四号字", "字体", "首行缩进", "可根据实际",
    "可从以下", "二选一", "三选一", "待领导", "建议补充", "建议修改", "红字", "标红", "删除)", "可删)", "可删除)", "选填)", "必填)",
    "根据实际情况填写", "据实填写", "据实填报", "按实际填写", "至少写", "至少列", "至少填", "至少两条", "至少2条", "至少三条",
    "至少3条", "不少于两条", "不少于2条", "不少于三条", "不少于3条", "这里写", "这里填", "此处写", "本部分写", "这部分写",
    "简要写", "重点写", "主要写", "具体写", "此段由", "本段由", "该段由", "此条由", "此部分由", "本部分由", "此处由",
  ]
  /// What one ends with that begins with 请.
  private static let requests: [Phrase] = ["补充", "核实", "核对", "修改", "完善", "确认"]
  /// How long a text may be: 不超过1000字.
  private static let limits: Phrases = ["不超过", "控制在", "限", "原则上不超过"]
  /// What an instruction in brackets ends with.
  private static let endings: [Phrase] = [
    "实际情况填写", "实际情况修改", "实际情况调整", "实际情况补充", "实际情况完善", "字以内", "字左右", "字以上", "字为宜", "仅供参考",
    "与表格核对", "与附表核对", "跟表格核对", "和表格核对", "与表格一致", "跟表格一致", "和表格一致", "与表格对应", "再核对", "请核对",
    "需核对", "待核对", "再核实", "再确认", "核对一下", "核实一下", "确认一下", "改一下", "补一下", "后补", ",待核", ",待核实", ",待确认",
    ",待补充",
  ]
  /// What stands at the beginning of a line or fills it.
  private static let lineStarts: Phrases = [
    "填表说明", "填报说明", "填写说明", "编写说明", "填报要求", "填写要求", "填报须知", "示例", "样例", "范例", "范文",
    "注意", "仅供参考", "参考模板", "参考范文", "TODO", "todo", "批注",
  ]
  /// What nobody says to the public.
  private static let anywhere: Phrases = [
    "请在此处填写", "请在此填写", "请在此处", "请据实填写", "请根据实际情况填写", "填写完成后删除", "填写后删除", "删除本行",
    "请根据实际情况修改", "请根据实际情况调整", "请根据实际情况补充", "请根据实际情况进行修改", "请根据实际情况进行调整",
    "以上数据为示例", "以上数据均为示例", "以上为示例数据", "以上均为示例", "本数据为示例", "均为示例数据",
    "以下内容请结合实际", "请结合实际修改", "请结合实际情况修改", "请按实际情况修改", "请结合本单位实际", "请结合本地实际", "请根据本单位实际",
    "请自行修改", "请自行补充", "请自行填写", "红字部分", "标红部分", "标黄部分",
    "删除此行", "单击此处输入文字", "单击或点击此处输入文字", "点击此处输入",
  ]

  private static let someoneMark = Phrase("某").scalars[0]
  private static let places = Set("镇乡县市区省局委厅街村路号楼室科股".unicodeScalars.map(\.value))
  private static let surnames = Set(
    "张王李赵刘陈杨黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金戴贾韦夏邱侯邹熊孟秦阎薛尹"
      .unicodeScalars.map(\.value)
  )

  /// What a program says that wrote for somebody; nothing that an organ says to the public.
  private static let replies: Phrases = [
    "以下是为您", "以下是为你", "以下为您撰写", "以下为您生成", "以下是根据您", "以下是根据你", "以下是按照您", "以下是一份",
    "以下是一篇", "以下是一段", "以下为一份", "以下是修改后", "以下是优化后", "以下是润色后", "以下是改写后",
    "以下是完善后", "希望以上内容", "希望以上回答", "希望以上信息", "希望这份报告", "希望这篇", "希望这些内容", "希望对您有帮助",
    "希望对您有所帮助", "希望能帮到您", "希望能帮助到您", "根据您提供的", "根据您的要求", "根据你提供的",
    "根据你的要求", "作为一个AI", "作为AI", "作为人工智能助手", "作为一名AI", "作为一个人工智能", "作为一个语言模型",
    "请随时告诉我", "如需进一步修改,", "如需进一步调整,", "如需进一步完善,", "以上内容由AI", "本内容由AI", "内容由AI生成", "本文由AI",
    "以上就是为您", "以上是为您", "以上为您", "以上是根据您", "如需修改请告诉我", "如需修改,请告诉", "如需调整请告诉我", "如需调整,请告诉", "如有其他需求,请",
    "还需要我", "以上内容供参考", "以上内容供您参考", "以上内容仅供参考", "以上内容仅供您参考", "如需调整请告知", "如需修改请告知", "如需调整,请告知",
    "如需修改,请告知",
    "好的,以下", "好的,以下是", "好的,下面是", "好的,我将", "当然可以,以下", "当然可以!以下", "当然,以下", "当然!以下", "您可以根据实际情况",
    "您可根据实际情况",
  ]
}
