import ReportRules
import StatutoryForms

extension CheckOptions {
  static let previous = ValueOption(
    name: "--previous",
    placeholder: Wording("目录|文件", english: "PATH"),
    help: Wording(
      "往年的报告，只用来对照（上年结转、现行有效等）；可以多次给出",
      english: "reports of earlier years to compare with, not checked;\nmay be given several times"
    )
  )
  static let units = ValueOption(
    name: "--units",
    placeholder: Wording("名单.csv", english: "FILE"),
    help: Wording(
      "单位名单，首行 unit,parent；查缺报，按上下级核对汇总数",
      english: "units that must report, under a line unit,parent:\nwho has not? do sums agree?"
    )
  )

  /// Whether there is anything that a number of files could be held against.
  ///
  /// A line of `ndjson` says the same whatever is checked beside it, unless somebody asks to compare.
  func comparesReports(_ count: Int) -> Bool {
    if fixing == .difference { return false }
    return !previous.isEmpty || units != nil || count > 1 && format != .ndjson
  }

  /// Whether anybody is told the names of findings in texts, or they are told apart by them.
  var asksForNames: Bool { format != .text || baselinePath != nil }
}

extension Comparison {
  /// What the options of `check` name.
  init(_ options: CheckOptions, settings: CheckSettings, reader: InputReader) {
    self.init(
      previous: options.previous,
      units: options.units,
      settings: settings,
      reader: reader
    )
  }
}
