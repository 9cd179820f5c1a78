import ReportRules
import ReportServer
import StatutoryForms

/// What became of one input.
enum CheckOutcome {
  case checked(CheckedOutcome)
  /// The list of units that must report.
  case unitList(CheckedFile)
  /// For `--diff`: what would be changed.
  case compared(rendering: [UInt8], differs: Bool)
  /// The same report as in another file, and not told a second time.
  case doubled(name: String, of: String)
  case unreadable(name: String, FileProblem)
}

/// A file that was checked.
struct CheckedOutcome {
  let input: CheckInput
  let text: InputText
  var verdict: Verdict
  /// The rules of what was repaired before; `nil` where nobody asked for it.
  var fixedRules: [Rule.ID]?
  /// What was repaired, where it is to be printed.
  var rewritten: [UInt8]?
  /// For each report the file with last year's of the same unit; empty where nobody has looked for it.
  var previous: [String?] = []
  /// For each report last year's, where that is not checked itself.
  var earlier: [ReportRecord?] = []
  /// The texts of all reports that were held against each other.
  var others: [ComparedText] = []

  /// Everything an output needs.
  func file(_ filter: FindingFilter) -> CheckedFile {
    CheckedFile(
      name: input.name,
      text: text,
      verdict: verdict,
      filter: filter,
      fixedRules: fixedRules,
      isNamed: input.operand == nil,
      path: input.path,
      previous: previous,
      earlier: earlier,
      others: others
    )
  }
}

/// Writes outcomes as they come and remembers how many there were.
struct CheckOutput {
  private var output: CommandOutput
  /// Where a repaired text goes that has no file.
  private var rewritten: CommandOutput
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
  private let filter: FindingFilter
  private let language: Language

  init(options: CheckOptions, filter: FindingFilter, language: Language) {
    self.options = options
    self.filter = filter
    self.language = language
    let stream = options.writesText ? TerminalStream.error : .output
    output = CommandOutput(language: language, path: options.outputPath, stream: stream)
    rewritten = CommandOutput(language: language)
    progress = Progress(language: language)
    isOnTerminal = options.outputPath == nil && stream.isTerminal
    // A difference is for other programs, which want nothing before or behind it.
    findings =
      options.isQuiet && options.outputPath == nil || options.fixing == .difference
      ? nil
      : options.format.output(
        in: language,
        isColoured: options.colour.isWanted(on: options.outputPath == nil ? stream : nil),
        root: try? Files.resolved(FilePath(".")),
        showsStatistics: options.showsStatistics
      )
  }

  /// Nobody reads what is written, or it cannot be written; no need to check more.
  var isClosed: Bool { output.isClosed }

  /// Outcomes put into words before the first of them is written: enough to keep all cores busy, and few
  /// enough to keep in memory.
  private static let batchSize = 256

  /// A file as it is written, and what is counted of it.
  struct Rendering {
    let bytes: [UInt8]
    let tally: Tally
    /// `nil` where nobody asked for it.
    let statistics: Statistics?
    let unprecedentedCount: Int

    init(_ file: CheckedFile, _ findings: (any FindingsOutput)?, showsStatistics: Bool) {
      bytes = findings?.text(for: file) ?? []
      tally = Tally(file)
      statistics = showsStatistics ? Statistics(file) : nil
      unprecedentedCount = file.previous.count { $0 == nil }
    }
  }

  /// The output for one outcome; touches nothing, so that many are rendered at a time.
  func rendering(of outcome: CheckOutcome) -> Rendering? {
    let showsStatistics = options.showsStatistics
    return switch outcome {
    case .checked(let checked):
      Rendering(checked.file(filter), findings, showsStatistics: showsStatistics)
    case .unitList(let file): Rendering(file, findings, showsStatistics: showsStatistics)
    case .compared, .doubled, .unreadable: nil
    }
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

  /// One more file is checked.
  mutating func advanceProgress() { progress.advance() }

  /// Tells what is wrong with a file that reports were to be held against.
  mutating func add(_ problem: Comparison.Problem) {
    hasFailed = true
    progress.clear()
    let name = DisplayedText.neutralised(problem.name)
    let words = Wording(
      "\(name): \(problem.reason.chinese)",
      english: "\(name): \(problem.reason.english)"
    )
    Failure.report(words, in: language)
  }

  /// Writes outcomes in their order, put into words on all cores.
  mutating func add(_ outcomes: [CheckOutcome]) {
    for start in stride(from: 0, to: outcomes.count, by: Self.batchSize) {
      let batch = Array(outcomes[start..<min(start + Self.batchSize, outcomes.count)])
      let known = self
      let renderings = AllCores().map(batch.count) { known.rendering(of: batch[$0]) }
      for (outcome, rendering) in zip(batch, renderings) { add(outcome, rendering) }
      if isClosed { break }
    }
  }

  /// Writes an outcome that was put into words already.
  mutating func add(_ outcome: CheckOutcome, _ rendering: Rendering?) {
    if isOnTerminal { progress.clear() }
    if let rendering {
      summary.tally += rendering.tally
      if let statistics = rendering.statistics { summary.statistics += statistics }
      if !options.previous.isEmpty { summary.unprecedentedCount += rendering.unprecedentedCount }
      writePiece(rendering.bytes)
    }
    switch outcome {
    case .checked(let checked):
      if let bytes = checked.rewritten { rewritten.write(bytes) }
      if !checked.verdict.reports.isEmpty {
        emptyFolders.removeAll { checked.input.folders.contains($0) }
      }
    case .unitList: break
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
    if hasFailed || output.hasFailed || rewritten.hasFailed || wasCutShort {
      return Failure.exitCode
    }
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
  ///
  /// - Parameter stream: `nil` where the output goes into a file.
  func isWanted(on stream: TerminalStream?) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .automatic:
      stream?.isTerminal ?? false
        && ProcessEnvironment.variable(named: "NO_COLOR").map(\.isEmpty) ?? true
        && ProcessEnvironment.variable(named: "TERM") != "dumb"
    }
  }
}
