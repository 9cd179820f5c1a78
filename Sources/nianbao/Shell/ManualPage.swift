import ReportRules
import StatutoryForms

/// The manual for `man`, in the macros that every `man` knows.
///
/// Lines are broken as they are in help, for Chinese has no blanks at which they could be.
enum ManualPage {
  static func text(in language: Language) -> String {
    func words(_ chinese: String, _ english: String) -> String {
      Wording(chinese, english: english).text(in: language)
    }
    var lines = [
      #"'\" -*- coding: UTF-8 -*-"#,
      #".TH NIANBAO 1 "" "nianbao \#(CommandLineTool.version)" """#,
      ".nh", ".ad l",
      ".SH \(words("名称", "NAME"))",
      #"nianbao \- \#(escaped(title.text(in: language)))"#,
      ".SH \(words("概要", "SYNOPSIS"))", ".nf",
    ]
    lines += Command.all.map { line(HelpText.usage(of: $0).text(in: language)) }
    lines += [".fi", ".SH \(words("说明", "DESCRIPTION"))"]
    lines += paragraph(description, language)
    lines.append(".SH \(words("命令", "COMMANDS"))")
    for command in Command.all {
      lines.append(#".SS "\#(escaped(HelpText.usage(of: command).text(in: language)))""#)
      lines += paragraph(command.summary, language)
      for note in command.notes { lines += [".PP"] + paragraph(note, language) }
      for row in HelpText.rows(of: command) {
        lines += [".TP", #"\fB\#(escaped(row.heading.text(in: language)))\fR"#]
        lines += paragraph(row.text, language)
      }
      lines += [".PP"] + paragraph(command.exitCodes, language)
    }
    lines.append(".SH \(words("文件", "FILES"))")
    lines += [".TP", #"\fB.nianbao.json\fR"#] + paragraph(settings, language)
    lines.append(".SH \(words("环境变量", "ENVIRONMENT"))")
    lines += [".TP", #"\fBLC_ALL, LC_MESSAGES, LANG\fR"#] + paragraph(locale, language)
    lines += [".TP", #"\fBNO_COLOR\fR"#] + paragraph(colours, language)
    lines.append(".SH \(words("例子", "EXAMPLES"))")
    for (example, explanation) in examples {
      lines += [".TP", #"\fB\#(escaped(example))\fR"#] + paragraph(explanation, language)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let title = Wording(
    "检查政府信息公开工作年度报告",
    english: "checks annual reports on government information disclosure"
  )
  private static let description = Wording(
    """
    检查政府信息公开工作年度报告：三张表的勾稽关系和总计、章节、正文与表格、
    必写事项、标点和用词。不联网；只有 --fix 和 format 改动文件。
    """,
    english: """
      Checks annual reports on government information disclosure (政府信息公开工作年度报告):
      whether the three tables balance, sections, the prose against the tables, what has to be
      told, punctuation and usage. It uses no network, and only --fix and format change files.
      """
  )
  private static let settings = Wording(
    "报告旁边或上级目录里的设置，近的优先；nianbao config --schema 说明其内容。",
    english: """
      Settings beside a report or in a folder above, the nearer first; nianbao config --schema
      tells what may stand there.
      """
  )
  private static let locale = Wording(
    "界面语言：设为别的语言时用英文；--lang 优先。",
    english: "Chinese unless they name another language; --lang beats them."
  )
  private static let colours = Wording("设了就不用颜色。", english: "No colours where it is set.")
  private static let examples = [
    (
      "nianbao check 报告.docx 各镇报告/",
      Wording("检查一份文档和一个目录", english: "checks a document and a folder")
    ),
    (
      "nianbao check --diff 报告.md",
      Wording("看看 --fix 会改什么", english: "shows what --fix would change")
    ),
    (
      "nianbao explain requests.balance",
      Wording("说明一条规则", english: "explains a rule")
    ),
  ]

  private static func paragraph(_ text: Wording, _ language: Language) -> [String] {
    [".nf"] + HelpText.lines(of: text, in: language).map(line) + [".fi"]
  }

  /// A line of words, none of which is taken for a request.
  private static func line(_ words: String) -> String {
    let escaped = escaped(words)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? #"\&"# + escaped : escaped
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("\\", with: #"\e"#).replacing("-", with: #"\-"#).replacing("\"", with: #"\(dq"#)
  }
}
