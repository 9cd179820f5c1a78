import ReportRules
import ReportSyntax
import StatutoryForms

/// How much was checked, in a few words: how many reports, which not whole, which files were none.
struct RunSummaryText {
  private let summary: RunSummary
  private let language: Language

  init(_ summary: RunSummary, in language: Language) {
    self.summary = summary
    self.language = language
  }

  /// Each stands for itself: `3 份：2 份已核对，1 份只核对了表二、表四`, `1 个文件不是年度报告，未检查`.
  var parts: [String] {
    let tally = summary.tally
    return [
      reports,
      counted(
        summary.unprecedentedCount,
        "份没有找到上年报告",
        ("report without last year's", "reports without last year's")
      ),
      counted(
        tally.otherFileCount,
        "个文件不是年度报告，未检查",
        ("file is no annual report and was not checked", "files are no annual reports, not checked")
      ),
      counted(summary.doubled.count, "个文件重复，未检查", ("file is a double", "files are doubles")),
      counted(
        summary.ignored.count,
        "个其他文件未看",
        ("other file was not looked at", "other files were not looked at")
      ),
      counted(
        tally.unreadableCount,
        "个文件未能检查",
        ("file could not be checked", "files could not be checked")
      ),
    ].compactMap(\.self)
  }

  private var reports: String? {
    let tally = summary.tally
    let partial = tally.partialReportCounts.sorted { left, right in
      left.key.lexicographicallyPrecedes(right.key)
    }
    guard tally.reportCount > 0 else {
      return tally.fileCount + tally.unreadableCount > 0
        ? nil : Wording("0 份报告", english: "no report").text(in: language)
    }
    let whole = Wording(
      "\(tally.wholeReportCount) 份已核对",
      english: "\(tally.wholeReportCount) \(plural(tally.wholeReportCount, "report")) checked"
    )
    if partial.isEmpty { return whole.text(in: language) }
    let parts =
      (tally.wholeReportCount > 0 ? [whole] : []) + partial.map { partly($0.value, $0.key) }
    let list = parts.map { $0.text(in: language) }
    if list.count == 1 { return list[0] }
    return Wording(
      "\(tally.reportCount) 份：\(list.joined(separator: "，"))",
      english: "\(tally.reportCount) reports: \(list.joined(separator: ", "))"
    ).text(in: language)
  }

  private func partly(_ count: Int, _ read: [SectionNumber]) -> Wording {
    let names = read.map(\.tableName)
    let chinese = names.map(\.chinese).joined(separator: "、")
    let english = names.map { $0.english.lowercased() }.joined(separator: " and ")
    let reports = plural(count, "report")
    return names.isEmpty
      ? Wording("\(count) 份的表格都未全部核对", english: "\(count) \(reports) with no table read whole")
      : Wording(
        "\(count) 份只核对了\(chinese)",
        english: "\(count) \(reports) with only \(english) read whole"
      )
  }

  private func counted(
    _ count: Int,
    _ chinese: String,
    _ english: (one: String, many: String)
  ) -> String? {
    if count == 0 { return nil }
    let words = count == 1 ? english.one : english.many
    return Wording("\(count) \(chinese)", english: "\(count) \(words)").text(in: language)
  }

  private func plural(_ count: Int, _ word: String) -> String {
    count == 1 ? word : word + "s"
  }
}
