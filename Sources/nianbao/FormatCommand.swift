import ReportHelp
import ReportRules
import ReportServer
import ReportSyntax
import StatutoryForms

/// Tidies the white space of reports and writes their tables in another layout.
///
/// Exit code 0: done, or nothing to do. 1: with `--check` or `--diff`, something would change. 2: a
/// file could not be read or written, a table not rewritten, or settings have no effect.
struct FormatCommand {
  private let options: FormatOptions
  private let settings: CheckSettings
  private let language: Language
  private var output: CommandOutput
  private var differs = false
  private var hasFailed = false

  static let command = Command(
    name: "format",
    usage: Wording("[选项] 文件|目录|-…", english: "[OPTION…] FILE|DIRECTORY|-…"),
    summary: Wording(
      "整理空白，或改写表格的写法；不动文字和数字",
      english: "tidy white space, or write tables otherwise;\nwords and numbers stay as they are"
    ),
    options: FormatOptions.all,
    operands: .files,
    notes: [
      Wording(
        """
        不带 --check 和 --diff 时直接写回原文件；“-”则输出到标准输出。
        不是年度报告的文件不改。
        """,
        english: """
          Without --check and --diff files are written in place; - goes to the standard output.
          Files that are no annual reports stay as they are.
          """
      ), HelpText.texts,
    ],
    exitCodes: Wording(
      "退出码：0 完成；1 会有改动（--check、--diff）；2 有文件未能处理，或设置、用法有误。",
      english: """
        Exit code: 0 done; 1 something would change (--check, --diff); 2 a file could not be
        dealt with, or wrong settings or usage.
        """
    )
  ) { words, language throws(UsageError) in
    var command = FormatCommand(try FormatOptions(parsing: words), language: language)
    return command.run()
  }

  private init(_ options: FormatOptions, language: Language) {
    self.options = options
    self.language = language
    settings = CheckSettings(named: options.settingsPath)
    output = CommandOutput(language: language)
  }

  private mutating func run() -> Int32 {
    for input in FileSearch(options.operands, includesDocuments: false).inputs
    where !output.isClosed {
      do throws(FileProblem) {
        try format(input)
      } catch {
        hasFailed = true
        Failure.report(error, about: input.name, in: language)
      }
      for file in settings.untoldFiles() {
        hasFailed = true
        Failure.report(file, in: language)
      }
    }
    return hasFailed || output.hasFailed ? Failure.exitCode : differs ? 1 : 0
  }

  private mutating func format(_ input: CheckInput) throws(FileProblem) {
    let bytes = try input.bytes()
    let file = try ReportFile(decoding: bytes)
    let formatted = formatted(file, of: input)
    switch options.mode {
    case .write:
      switch input.source {
      case .file(let path):
        try file.replace(with: formatted, read: bytes, at: path, within: input.namedFolder)
      case .standardInput: output.write(try formatted.reencoded(from: file, read: bytes))
      case .unreadable: break
      }
    case .names:
      guard formatted != file else { return }
      differs = true
      output.write(Array("\(DisplayedText.neutralised(input.name))\n".utf8))
    case .difference:
      guard formatted != file else { return }
      differs = true
      let text = UnifiedDiff.text(from: file.text, to: formatted.text, name: input.name)
      output.write(Array(text.utf8))
    }
  }

  /// The file as it should be; as it is where it is no annual report.
  private mutating func formatted(_ file: ReportFile, of input: CheckInput) -> ReportFile {
    let settings = settings.settings(for: input.source)
    var tree = SyntaxTree(parsing: file.text)
    if let layout = options.layout {
      let rewriting = TableRewriter.rewriting(of: CheckedText(tree, settings: settings), as: layout)
      if !rewriting.unreadTables.isEmpty {
        hasFailed = true
        Failure.report(rewriting.unreadTables, about: input.name, in: language)
      }
      tree = SyntaxTree(parsing: file.text.applying(rewriting.edits))
    }
    guard let edits = ReportFormatter.edits(for: tree, settings: settings) else {
      Failure.reportNoReport(input.name, in: language)
      return file
    }
    return ReportFile(encoding: file.encoding, text: tree.text.applying(edits))
  }
}

extension ReportFile {
  /// The bytes to print for a file that was read from some; the very same where nothing changed.
  fileprivate func reencoded(
    from original: ReportFile,
    read bytes: [UInt8]
  ) throws(FileProblem) -> [UInt8] {
    self == original ? bytes : try encoded()
  }
}
