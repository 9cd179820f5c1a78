import ReportRules
import ReportServer

/// What became of one input.
enum CheckOutcome {
  case checked(CheckedOutcome)
  /// For `--diff`: what would be changed.
  case compared(rendering: [UInt8], differs: Bool)
  /// The same report as in another file, and not told a second time.
  case doubled(name: String, of: String)
  case unreadable(name: String, FileProblem)
}

/// A file that was checked, as far as the run as a whole wants to know.
struct CheckedOutcome {
  let input: CheckInput
  let reports: [ReportStatus]
  let document: DocumentFormat?
  let tally: Tally
  let statistics: Statistics
  let rendering: [UInt8]

  init(_ file: CheckedFile, _ input: CheckInput, rendering: [UInt8]) {
    self.input = input
    statistics = Statistics(file)
    self.rendering = rendering
    reports = file.reports
    document = file.document?.format
    tally = Tally(file)
  }
}

/// Writes outcomes as they come and remembers how many there were.
struct CheckOutput {
  private var output: CommandOutput
  private var hasFailed = false
  private var summary = RunSummary()
  /// Pieces of output that were not empty.
  private var pieceCount = 0
  /// The folders in which no report was found yet.
  private var emptyFolders: [String] = []
  /// `nil` where nothing is told.
  private let findings: (any FindingsOutput)?
  private var progress: Progress
  /// Whether the output would stand on the line of the progress.
  private let isOnTerminal: Bool
  private let options: CheckOptions
  private let language: Language

  init(options: CheckOptions, language: Language) {
    self.options = options
    self.language = language
    output = CommandOutput(language: language, path: options.outputPath)
    progress = Progress(language: language)
    isOnTerminal = options.outputPath == nil && TerminalStream.output.isTerminal
    // A difference is for other programs, which want nothing before or behind it.
    findings =
      options.isQuiet && options.outputPath == nil || options.fixing == .difference
      ? nil
      : options.format.output(
        in: language,
        isColoured: options.colour.isWanted(intoFile: options.outputPath != nil),
        root: try? Files.resolved(FilePath(".")),
        showsStatistics: options.showsStatistics
      )
  }

  /// Nobody reads what is written, or it cannot be written; no need to check more.
  var isClosed: Bool { output.isClosed }

  /// The output for one file; touches nothing, so that many files are rendered at a time.
  func rendering(of file: CheckedFile) -> [UInt8] {
    findings?.text(for: file) ?? []
  }

  mutating func begin(_ search: FileSearch) {
    summary.ignored = search.ignored
    progress.totalCount = search.inputs.count
    if options.fixing != .difference { emptyFolders = search.folders }
    write(findings?.opening)
  }

  /// Tells what is wrong with a settings file, so that nobody relies on what has no effect.
  mutating func add(_ settings: SettingsFile) {
    hasFailed = true
    progress.clear()
    Failure.report(settings, in: language)
  }

  /// Shows how far the run has come, before what may take long.
  mutating func showProgress() { progress.draw() }

  mutating func add(_ outcome: CheckOutcome) {
    if isOnTerminal { progress.clear() }
    defer { progress.advance() }
    switch outcome {
    case .checked(let file):
      summary.tally += file.tally
      summary.statistics += file.statistics
      if !file.reports.isEmpty { emptyFolders.removeAll { $0 == file.input.operand } }
      writePiece(file.rendering)
    case .compared(let rendering, let differs):
      if differs { summary.tally.differingCount += 1 }
      output.write(rendering)
    case .doubled(let name, let other):
      progress.clear()
      summary.doubled.append(name)
      writePiece(findings?.text(forDouble: name, of: other) ?? [])
      Failure.report(DoubledReports.words(name, other), in: language)
    case .unreadable(let name, let problem):
      progress.clear()
      summary.unreadable.append((name, problem))
      summary.tally.unreadableCount += 1
      writePiece(findings?.text(forUnreadable: name, problem) ?? [])
      Failure.report(problem, about: name, in: language)
    }
  }

  /// Writes what belongs at the end and gives the exit code.
  mutating func end() -> Int32 {
    progress.clear()
    // Where the reader left early, not everything was checked, and nothing found means nothing.
    let wasCutShort = isClosed && summary.tally.findingCount == 0
    if !isClosed {
      for folder in emptyFolders {
        hasFailed = true
        Failure.report(.noReport, about: folder, in: language)
      }
    }
    write(findings?.closing(summary))
    output.end()
    if hasFailed || output.hasFailed || wasCutShort { return Failure.exitCode }
    switch summary.tally.exitCode {
    case 1 where options.exitsWithZero: return 0
    case 3 where options.exitsWithZero || options.allowsUnread: return 0
    case let code: return code
    }
  }

  private mutating func writePiece(_ piece: [UInt8]) {
    if piece.isEmpty { return }
    write(findings?.lead(ofPiece: pieceCount))
    pieceCount += 1
    output.write(piece)
  }

  private mutating func write(_ text: String?) {
    if let text { output.write(Array(text.utf8)) }
  }
}

extension CheckOptions.Colour {
  /// Colours are for people: for a terminal, unless `NO_COLOR` says otherwise (no-color.org).
  func isWanted(intoFile isIntoFile: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .automatic:
      !isIntoFile && TerminalStream.output.isTerminal
        && ProcessEnvironment.variable(named: "NO_COLOR").map(\.isEmpty) ?? true
        && ProcessEnvironment.variable(named: "TERM") != "dumb"
    }
  }
}
