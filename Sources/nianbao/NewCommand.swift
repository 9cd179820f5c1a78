import ReportHelp
import ReportRules
import StatutoryForms

/// Prints a report to be filled in.
enum NewCommand {
  static let command = Command(
    name: "new",
    usage: Wording(
      "--agency 名称 --year 年份 [选项]",
      english: "--agency NAME --year YEAR [OPTION…]"
    ),
    summary: Wording(
      "输出一份待填写的报告：标题、六个部分、三张表",
      english: "print a report to be filled in"
    ),
    options: NewOptions.all
  ) { words, language throws(UsageError) in
    let options = try NewOptions(parsing: words)
    let skeleton = ReportSkeleton(
      edition: options.edition,
      subject: options.subject,
      style: ReportStyle(layout: options.layout),
      filling: .blanks
    )
    return CommandLineTool.print(skeleton.formatted, language: language)
  }
}
