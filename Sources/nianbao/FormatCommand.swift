import ReportRules
import ReportServer
import ReportSyntax

/// Tidies the white space of reports and writes their tables in another layout.
///
/// Exit code 0: done, or nothing to do. 1: with `--check` or `--diff`, something would change. 2: a
/// file could not be read or written, a table not rewritten, or settings have no effect.
struct FormatCommand {
  private let options: FormatOptions
  private let settings: CheckSettings
  private let language: Language
  private var differs = false
  private var hasFailed = false
  /// Nobody reads the standard output any more.
  private var isClosed = false

  static func run(_ words: [[UInt8]], language: Language) -> Int32 {
    if HelpCommand.isWanted(in: words) { return HelpCommand.run([], language: language) }
    do {
      var command = FormatCommand(try FormatOptions(parsing: words), language: language)
      return command.run()
    } catch {
      return Failure.report(error, in: language)
    }
  }

  private init(_ options: FormatOptions, language: Language) {
    self.options = options
    self.language = language
    settings = CheckSettings(named: options.settingsPath)
  }

  private mutating func run() -> Int32 {
    for input in options.operands.flatMap(FileSearch.inputs(for:)) where !isClosed {
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
    return hasFailed ? Failure.exitCode : differs ? 1 : 0
  }

  private mutating func format(_ input: CheckInput) throws(FileProblem) {
    let bytes: [UInt8]
    switch input.source {
    case .standardInput: bytes = try Files.standardInputBytes()
    case .file(let path): bytes = try Files.bytes(of: path)
    case .unreadable(let problem): throw problem
    }
    let file = try ReportFile(decoding: bytes)
    let formatted = formatted(file, of: input)
    switch options.mode {
    case .write:
      switch input.source {
      case .file(let path): try file.replace(with: formatted, read: bytes, at: path)
      case .standardInput: print(try formatted.reencoded(from: file, read: bytes))
      case .unreadable: break
      }
    case .names:
      guard formatted != file else { return }
      differs = true
      print(Array("\(DisplayedText.neutralised(input.name))\n".utf8))
    case .difference:
      guard formatted != file else { return }
      differs = true
      let text = UnifiedDiff.text(from: file.text, to: formatted.text, name: input.name)
      print(Array(text.utf8))
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

  private mutating func print(_ bytes: [UInt8]) {
    switch TerminalStream.output.write(bytes) {
    case .written: break
    case .closed: isClosed = true
    case .failed(let problem):
      (isClosed, hasFailed) = (true, true)
      Failure.report(problem, about: "stdout", in: language)
    }
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
