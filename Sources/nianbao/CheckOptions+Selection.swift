import ReportRules
import StatutoryForms

extension CheckOptions {
  static let select = ValueOption(
    name: "--select",
    placeholder: Wording("规则", english: "RULES"),
    kind: .rules,
    help: Wording(
      "只看这些规则的问题：规则名或组名（requests.* 或 requests），用逗号隔开",
      english:
        "only findings of these rules: ids or groups (requests.* or\nrequests), with commas between"
    )
  )
  static let exclude = ValueOption(
    name: "--exclude",
    placeholder: Wording("规则", english: "RULES"),
    kind: .rules,
    help: Wording("不看这些规则的问题，写法同上", english: "no findings of these rules")
  )
  static let baseline = ValueOption(
    name: "--baseline",
    placeholder: Wording("文件", english: "FILE"),
    help: Wording(
      "以前 --format json 的输出：其中已有的问题不再显示，也不计数",
      english: "an earlier --format json: what it tells of is neither shown\nnor counted"
    )
  )
  static let statistics = Flag(
    name: "--statistics",
    help: Wording(
      "不逐条列出，只按规则、按单位统计；json 则另加 statistics",
      english:
        "counts by rule and by unit in place of the findings;\nwith json beside them, as statistics"
    )
  )
  static let stdinFilename = ValueOption(
    name: "--stdin-filename",
    placeholder: Wording("文件名", english: "NAME"),
    help: Wording(
      "标准输入的内容当作这个文件检查，设置也按它的位置找",
      english: "check the standard input as if it were this file,\nwith its settings"
    )
  )
  static let stdinLines = Flag(
    name: "--stdin-ndjson",
    help: Wording(
      """
      标准输入每行一份：{"path":"…","text":"…"}，每读一行就
      输出一行结果（默认 ndjson）
      """,
      english: """
        a document a line on the standard input, {"path":"…","text":"…"},
        and a result a line for each as it comes (default: ndjson)
        """
    )
  )
}

extension CommandOption where Self == ValueOption {
  static var outputFile: Self {
    ValueOption(
      name: "--output-file",
      short: "-o",
      placeholder: Wording("文件", english: "FILE"),
      help: Wording("写入这个文件", english: "write this file")
    )
  }
}
