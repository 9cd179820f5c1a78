import ReportRules
import StatutoryForms

/// Says how the program is used, from what the commands and options say about themselves.
enum HelpText {
  /// The commands, a line each.
  static func text(in language: Language) -> String {
    let all = [title, nil, more].map { $0?.text(in: language) ?? commands(in: language) }
    return all.joined(separator: "\n\n") + "\n"
  }

  /// How one command is used.
  static func text(about command: Command, in language: Language) -> String {
    let usage = Wording("用法：", english: "Usage: ").text(in: language)
    let summary = lines(of: command.summary, in: language).joined(separator: "\n")
    let notes = command.notes.map { $0.text(in: language) }
    let heading = Wording("选项：", english: "Options:").text(in: language)
    let options = text(under: heading, rows(of: command), textColumn: 28, in: language)
    let parts = ["\(usage)\(self.usage(of: command).text(in: language))", summary] + notes
    return (parts + [options, command.exitCodes.text(in: language)]).joined(separator: "\n\n")
      + "\n"
  }

  static let title = Wording(
    "nianbao：检查政府信息公开工作年度报告",
    english: "nianbao: checks annual reports on government information disclosure"
  )

  /// For commands that read files and folders.
  static let texts = Wording(
    """
    目录会逐级查找 .txt、.md、.markdown、.html、.htm、.xhtml、.shtml 文件，不看隐藏文件。
    编码可以是 UTF-8、GB18030（含 GBK、GB2312），或带 BOM 的 UTF-16。
    """,
    english: """
      Directories are searched for .txt, .md, .markdown, .html, .htm, .xhtml and .shtml files;
      hidden ones are left out. Files may be in UTF-8, GB18030 (GBK, GB2312), or UTF-16 with a
      byte order mark.
      """
  )
  static let documents = Wording(
    """
    Word 和 PDF 也看：.docx（用 pandoc 读）、.doc、.wps、.odt、.rtf（用 LibreOffice 读）、
    .pdf（用 pdftotext 读）。
    """,
    english: """
      Documents are read, too: .docx (by pandoc), .doc, .wps, .odt, .rtf (by LibreOffice) and
      .pdf (by pdftotext).
      """
  )

  private static let more = Wording(
    "一个命令的选项见 nianbao 命令 --help，如 nianbao check --help；\n全部内容见 nianbao man | man -l -",
    english: """
      nianbao COMMAND --help tells the options of a command, as in nianbao check --help;
      nianbao man | man -l - tells everything.
      """
  )

  private static func commands(in language: Language) -> String {
    let rows = Command.all.map { command in
      let usage =
        command.name == CheckCommand.command.name ? command.usage : Wording("", english: "")
      return Row(heading: self.usage(command.name, usage), text: command.summary)
    }
    let widths = rows.map { DisplayedText.columnCount(of: $0.heading.text(in: language)) }
    let heading = Wording("命令：", english: "Commands:").text(in: language)
    return text(under: heading, rows, textColumn: (widths.max() ?? 0) + gap, in: language)
  }

  /// The command with what may stand behind it.
  static func usage(of command: Command) -> Wording { usage(command.name, command.usage) }

  private static func usage(_ name: String, _ words: Wording) -> Wording {
    let chinese = "nianbao \(name) \(words.chinese)"
    let english = "nianbao \(name) \(words.english)"
    return words.chinese.isEmpty
      ? Wording("nianbao \(name)", english: "nianbao \(name)") : Wording(chinese, english: english)
  }

  /// What is to be said about the options of a command.
  static func rows(of command: Command) -> [Row] {
    command.allOptions.compactMap { option in
      option.help.map { Row(heading: heading(of: option), text: $0) }
    }
  }

  /// The option with what may stand behind it.
  private static func heading(of option: some CommandOption) -> Wording {
    if let heading = option.heading { return heading }
    let names = option.names.joined(separator: ", ")
    switch option.value {
    case .nothing: return Wording(names, english: names)
    case .choice(let words):
      let heading = "\(names) \(words.joined(separator: "|"))"
      return Wording(heading, english: heading)
    case .anything(let placeholder, _):
      return Wording("\(names) \(placeholder.chinese)", english: "\(names) \(placeholder.english)")
    }
  }
}

extension HelpText {
  /// What is explained, and how.
  struct Row {
    let heading: Wording
    /// In lines.
    let text: Wording
  }

  /// Columns between a heading and its text, at least.
  private static let gap = 2

  /// A text in its lines.
  static func lines(of text: Wording, in language: Language) -> [String] {
    text.text(in: language).split(separator: "\n").map { String($0) }
  }

  /// Rows with their texts under each other; a heading too long for that has a line of its own.
  private static func text(
    under title: String,
    _ rows: [Row],
    textColumn: Int,
    in language: Language
  ) -> String {
    func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
    let lines = rows.flatMap { row in
      let heading = row.heading.text(in: language)
      let width = DisplayedText.columnCount(of: heading)
      let isLong = width + gap > textColumn
      var lines = self.lines(of: row.text, in: language).map { blanks(gap + textColumn) + $0 }
      if isLong {
        lines.insert(blanks(gap) + heading, at: 0)
      } else if let first = lines.first {
        lines[0] = blanks(gap) + heading + first.dropFirst(gap + width)
      }
      return lines
    }
    return ([title] + lines).joined(separator: "\n")
  }
}
