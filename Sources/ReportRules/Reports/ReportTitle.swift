import ReportSyntax

/// Whether a line is the name of an annual report: short, about 信息公开 or 政务公开, and ending in
/// 年度报告, 年报 or the like.
///
/// A notice about reports (…年度报告编制工作的通知) ends otherwise.
func isReportTitle(_ words: NormalizedText) -> Bool {
  guard (8...60).contains(words.count) else { return false }
  let isAbout = TitleWords.topics.contains { words.contains($0) }
  return isAbout && TitleWords.endings.contains { words.hasSuffix($0) }
    && !words.scalars.contains("。")
}

/// Whether a line is the path that leads to a page: 首页 > 政务公开 > 信息公开年报.
func isPathOfPage(_ words: NormalizedText) -> Bool {
  words.scalars.contains(">") || TitleWords.path.contains { words.contains($0) }
}

/// Whether a line is the name of an annual report without its last character, which may stand below.
func isCutReportTitle(_ words: NormalizedText) -> Bool {
  (12...60).contains(words.count) && words.hasSuffix(TitleWords.cut)
}

/// Whether a line is the name of an annual report with a character or two wrong in it.
///
/// Costs more than ``isReportTitle(_:)``, which is asked first.
func isMisspeltReportTitle(_ words: NormalizedText) -> Bool {
  guard (12...60).contains(words.count) else { return false }
  if isCutReportTitle(words) { return true }
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

  /// What stands in the path that leads to a page.
  static let path = ["首页", "位置:", "»"].map { NormalizedText($0) }
  static let topics = ["信息公开", "政务公开"].map { NormalizedText($0) }
  static let endings = [
    "年度报告", "年报", "工作报告", "年度报告单", "年度报告表", "年度报告)", "年度工作报告", "年度报告告",
  ].map { NormalizedText($0) }
}
