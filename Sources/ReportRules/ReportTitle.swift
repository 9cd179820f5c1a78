import ReportSyntax

/// Whether a line is the name of an annual report: short, about 信息公开 or 政务公开, and ending in
/// 年度报告, 年报 or the like.
///
/// A notice about reports (…年度报告编制工作的通知) ends otherwise.
func isReportTitle(_ words: NormalizedText) -> Bool {
  guard (8...60).contains(words.count) else { return false }
  let isAbout = TitleWords.topics.contains { words.contains($0) }
  return isAbout && TitleWords.endings.contains { words.hasSuffix($0) }
    && !words.scalars.contains(0x3002)
}

/// Whether a line is the name of an annual report with a character or two wrong in it.
///
/// Costs more than ``isReportTitle(_:)``, which is asked first.
func isMisspeltReportTitle(_ words: NormalizedText) -> Bool {
  guard (12...60).contains(words.count) else { return false }
  if words.hasSuffix(TitleWords.cut) { return true }
  let ending = words.count - TitleWords.length - 1
  let text = ProseText(words.dropping(max(0, ending)).string)
  guard text.scalars.count(where: TitleWords.characters.contains) >= TitleWords.length - 3 else {
    return false
  }
  let wrong = NameReader.misspellings(in: text)
  guard !wrong.isEmpty else { return false }
  var right = Array(text.scalars)
  for misspelling in wrong.reversed() {
    right.replaceSubrange(misspelling.range, with: Phrase(misspelling.right).scalars)
  }
  return NormalizedText(scalars: right).hasSuffix(TitleWords.name)
}

private enum TitleWords {
  static let name = NormalizedText("政府信息公开工作年度报告")
  /// Without its last character.
  static let cut = NormalizedText("政府信息公开工作年度报")
  static let length = 12
  static let characters = Set(name.scalars)

  static let topics = ["信息公开", "政务公开"].map { NormalizedText($0) }
  static let endings = [
    "年度报告", "年报", "工作报告", "年度报告单", "年度报告表", "年度报告)", "年度工作报告",
  ].map { NormalizedText($0) }
}
