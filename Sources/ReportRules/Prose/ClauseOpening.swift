import ReportSyntax

/// Words that open a clause and look like the start of a name: 今年镇政府, 其中县政府.
enum ClauseOpening {
  static let words = [
    "今年", "近年", "近年来", "去年", "同年", "当年", "本年", "全年", "年度", "本年度", "上年度", "每年", "历年", "往年", "次年",
    "明年", "年初", "年中", "年内",
    "年底", "年末", "目前", "当前", "此前", "近期", "前期", "后期", "同期", "期间", "其间", "同时", "平时", "日常", "以来", "随后",
    "之后", "会上", "会后", "会前", "现在", "如今", "每月", "每季", "其中", "其次", "首先", "最后", "此外", "另外", "为此", "对此",
    "由此", "据此", "因此", "从而", "工作中", "过程中", "各级", "联合", "符合", "综合", "基层", "重视", "搞好", "关于", "涉及",
    "反映", "适合", "融合", "汇合", "吻合", "专门",
    "说明", "表明", "写明",
    "证明", "列明", "注明", "声明", "鲜明",
  ]

  /// Whether 原 at an index is part of a word that tells nothing of what an organ was before: 公开为原则, 原创解读, 草原.
  static func isNotFormer(at index: Int, in text: ProseText) -> Bool {
    text.match(wordsWithFormer, at: index) != nil
      || text[index] == formerMark && beforeFormer.contains(text[index - 1])
  }

  private static let formerMark = Phrase("原").scalars[0]
  private static let beforeFormer = Set("草还高平中".unicodeScalars.map(\.value))
  private static let wordsWithFormer: Phrases = [
    "原则", "原创", "原因", "原文", "原始", "原件", "原料", "原理", "原本", "原汁", "原告", "原答复", "原行政",
  ]
}
