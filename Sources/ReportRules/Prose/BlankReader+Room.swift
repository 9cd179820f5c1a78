import ReportSyntax

/// What was left out on purpose, and room where a number or a date should be.
extension BlankReader {
  /// 依申请公开情况。略。: a sentence of its own, which says nothing.
  func omission(at index: Int) -> Blank? {
    guard index > 0, text[index - 1] == "。" || text[index - 1] == ":",
      text[index + 1] == "。" || text[index + 1] == 0
    else { return nil }
    return Blank(kind: .note, range: index..<index + 1)
  }

  private static let rates: [Phrase] = ["率", "占比", "比例", "满意度"]

  /// 设政务公开专区 处, 满意率 %: room for the number of what is built, or for a rate.
  func room(before index: Int) -> Blank? {
    guard index > 0, hasRoom(behind: index - 1), endsClause(text[index + 1]),
      let thing = (text[index] == "%" ? Self.rates : Self.builtThings)
        .first(where: { text.has($0, endingAt: index) })
    else { return nil }
    return Blank(kind: .number, range: index - thing.scalars.count..<index + 1)
  }

  /// 年 月 日 with room where the numbers should be.
  func date(at index: Int) -> Blank? {
    let isYear = text[index] == "年"
    let month = isYear ? index + 1 : index
    guard !isYear || text[month] == "月" else { return nil }
    let hasDay = text[month + 1] == "日"
    let end = hasDay ? month + 2 : month + 1
    let isRoom = isYear && hasRoom(behind: index) || hasDay && hasRoom(behind: month)
    guard isRoom, isYear || hasDay, !isHan(text[end]) || Self.behindDates.contains(text[end]) else {
      return nil
    }
    var start = index
    while start > 0, isDigit(text[start - 1]) { start -= 1 }
    return Blank(kind: .date, range: start..<end)
  }

  private static let behindDates = Set("起止前至到之底".unicodeScalars.map(\.value))
}
