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

private enum TitleWords {
  static let topics = ["信息公开", "政务公开"].map { NormalizedText($0) }
  static let endings = [
    "年度报告", "年报", "工作报告", "年度报告单", "年度报告表", "年度报告)", "年度工作报告",
  ].map { NormalizedText($0) }
}
