import ReportSyntax

/// Words that a template says to the author and not the author to the public.
enum TemplateInstruction {
  /// The instructions of a passage: the whole bracket, the whole line, or the words alone.
  static func ranges(in passage: Passage) -> [Range<Int>] {
    let text = passage.text
    var ranges: [Range<Int>] = []
    var quotations = QuotationDepth()
    var next = 0
    if let range = instruction(in: text, at: 0), text[0] != 0x28 {
      ranges.append(range)
      next = max(1, range.upperBound)
    }
    for index in text.places(of: starts) where index >= next {
      quotations.read(text[index])
      guard quotations.isOutside, let range = instruction(in: text, at: index) else { continue }
      ranges.append(range)
      next = max(index + 1, range.upperBound)
    }
    return ranges
  }

  /// Where an instruction inside of a passage, a quotation or a title may start or end.
  private static let starts = ScalarFilter("(请填删单点“”《》")

  private static func instruction(in text: ProseText, at index: Int) -> Range<Int>? {
    if text[index] == 0x28 {
      guard let end = closing(in: text, from: index) else { return nil }
      let isInstruction =
        text.match(inBrackets, at: index + 1) != nil
        || endings.contains { text.has($0, endingAt: end) }
      return isInstruction ? index..<end + 1 : nil
    }
    if index == 0, let start = text.match(lineStarts, at: 0) {
      let isLine = start.upperBound == text.count || isProseStop(text[start.upperBound])
      return isLine ? start : nil
    }
    // 请, 填, 删, 单 and 点 begin all of those.
    switch text[index] {
    case 0x8BF7, 0x586B, 0x5220, 0x5355, 0x70B9: return text.match(anywhere, at: index)
    default: return nil
    }
  }

  /// Where a bracket closes; `nil` where it is long or holds another.
  private static func closing(in text: ProseText, from index: Int) -> Int? {
    for place in index + 1..<max(index + 1, min(text.count, index + 80)) {
      if text[place] == 0x29 { return place }
      if text[place] == 0x28 { return nil }
    }
    return nil
  }

  /// What an instruction in brackets begins with.
  private static let inBrackets: Phrases = [
    "请填写", "请在此", "请根据实际", "请结合实际", "请按实际", "请补充", "请删除", "请自行", "请据实", "请列明",
    "请写明", "请简要", "请注明", "如有请", "如有,请", "如没有请", "如没有,请", "如无请", "如无,请", "若无请", "若无,请",
    "没有请填", "没有则填", "没有的填", "无则填", "参考格式", "参考模板", "参考样式", "参考示例", "模板", "示例", "样例",
    "范文", "注意:", "填写", "删除此", "可根据实际", "根据实际情况填写", "据实填写", "据实填报", "按实际填写",
  ]
  /// What an instruction in brackets ends with.
  private static let endings: [Phrase] = ["字以内", "字左右", "字以上", "字为宜", "仅供参考"]
  /// What stands at the beginning of a line or fills it.
  private static let lineStarts: Phrases = [
    "填表说明", "填报说明", "填写说明", "编写说明", "填报要求", "填写要求", "填报须知", "示例", "样例", "范例", "范文",
    "注意", "仅供参考",
  ]
  /// What nobody says to the public.
  private static let anywhere: Phrases = [
    "请在此处填写", "请在此填写", "请在此处", "请据实填写", "请根据实际情况填写", "填写完成后删除", "填写后删除", "删除本行",
    "删除此行", "单击此处输入文字", "单击或点击此处输入文字", "点击此处输入",
  ]
}
