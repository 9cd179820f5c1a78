import ReportRules

/// Says how the program is used, from what the commands and options say about themselves.
enum HelpText {
  static func text(in language: Language) -> String {
    let before = [title.text(in: language), usage(in: language), inputs.text(in: language)]
    let commands = Command.all.flatMap { paragraphs(about: $0, in: language) }
    let all = before + commands + [exitCodes.text(in: language)]
    return all.joined(separator: "\n\n") + "\n"
  }

  private static let title = Wording(
    "nianbao：检查政府信息公开工作年度报告",
    english: "nianbao: checks annual reports on government information disclosure"
  )

  private static let inputs = Wording(
    """
    目录会逐级查找 .txt、.md、.markdown、.html、.htm 文件，不看隐藏文件；
    check、extract 还看 .docx（用 pandoc 读）、.doc、.wps、.odt、.rtf（用 LibreOffice 读）和 .pdf（用 pdftotext 读）。
    编码可以是 UTF-8、GB18030（含 GBK、GB2312），或带 BOM 的 UTF-16。
    """,
    english: """
      Directories are searched for .txt, .md, .markdown, .html and .htm files; hidden ones are
      left out. check and extract also take .docx (read by pandoc), .doc, .wps, .odt, .rtf (by
      LibreOffice) and .pdf (by pdftotext).
      Files may be in UTF-8, GB18030 (GBK, GB2312), or UTF-16 with a byte order mark.
      """
  )

  private static let exitCodes = Wording(
    "退出码：0 没有问题；1 发现问题或会有改动；2 有文件未能处理，或设置、用法有误；\n3 没有发现问题，但有的不是年度报告，或未能全部核对。",
    english: """
      Exit code: 0 nothing found; 1 findings or changes to be made; 2 a file could not be dealt
      with, or wrong settings or usage; 3 nothing found, but something is no annual report or could not
      be read whole.
      """
  )

  private static let helpAndVersion = Row(
    heading: Wording("nianbao help | version", english: "nianbao help | version"),
    text: Wording(
      "显示用法或版本（也可写 --help、--version）",
      english: "show this text or the version\n(also --help, --version)"
    )
  )

  private static func usage(in language: Language) -> String {
    let rows = Command.all.map { command in
      Row(
        heading: Wording(
          "nianbao \(command.name) \(command.usage.chinese)",
          english: "nianbao \(command.name) \(command.usage.english)"
        ),
        text: command.summary
      )
    }
    let all = rows + [helpAndVersion]
    let widths = all.map { DisplayedText.columnCount(of: $0.heading.text(in: language)) }
    let heading = Wording("用法：", english: "Usage:").text(in: language)
    return text(under: heading, all, textColumn: (widths.max() ?? 0) + gap, in: language)
  }

  private static func paragraphs(about command: Command, in language: Language) -> [String] {
    let rows = command.options.compactMap { option in
      option.help.map { Row(heading: heading(of: option), text: $0) }
    }
    guard !rows.isEmpty else { return [] }
    let title = Wording(
      "\(command.name) 的选项\(command.remark.chinese)：",
      english: "Options of \(command.name)\(command.remark.english):"
    )
    let list = text(under: title.text(in: language), rows, textColumn: 28, in: language)
    return [list] + [command.note].compactMap { $0?.text(in: language) }
  }

  /// The option with what may stand behind it.
  private static func heading(of option: some CommandOption) -> Wording {
    if let heading = option.heading { return heading }
    switch option.value {
    case .nothing: return Wording(option.name, english: option.name)
    case .choice(let words):
      let heading = "\(option.name) \(words.joined(separator: "|"))"
      return Wording(heading, english: heading)
    case .anything(let placeholder):
      return Wording(
        "\(option.name) \(placeholder.chinese)",
        english: "\(option.name) \(placeholder.english)"
      )
    }
  }
}

extension HelpText {
  /// What is explained, and how.
  private struct Row {
    let heading: Wording
    /// In lines.
    let text: Wording
  }

  /// Columns between a heading and its text, at least.
  private static let gap = 2

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
      var lines = row.text.text(in: language).split(separator: "\n")
        .map { blanks(gap + textColumn) + $0 }
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
