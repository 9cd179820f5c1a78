import ReportRules
import ReportServer

/// What became of one input.
enum CheckOutcome {
  case checked(Tally, rendering: [UInt8])
  /// For `--diff`: what would be changed.
  case compared(rendering: [UInt8], differs: Bool)
  case unreadable(name: String, FileProblem)
}

/// Writes outcomes as they come and remembers how many there were.
struct CheckOutput {
  private var output: CommandOutput
  private var hasFailed = false
  private var tally = Tally()
  /// `nil` where nothing is told.
  private let findings: (any FindingsOutput)?
  private let language: Language

  init(options: CheckOptions, language: Language) {
    self.language = language
    output = CommandOutput(language: language)
    // A difference is for other programs, which want nothing before or behind it.
    findings =
      options.isQuiet || options.fixing == .difference
      ? nil : options.format.output(in: language, isColoured: options.colour.isWanted)
  }

  /// Nobody reads what is written, or it cannot be written; no need to check more.
  var isClosed: Bool { output.isClosed }

  /// The output for one file; touches nothing, so that many files are rendered at a time.
  func rendering(of file: CheckedFile) -> [UInt8] {
    findings?.text(for: file) ?? []
  }

  mutating func begin() {
    write(findings?.opening)
  }

  /// Tells what is wrong with a settings file, so that nobody relies on what has no effect.
  mutating func add(_ settings: SettingsFile) {
    hasFailed = true
    Failure.report(settings, in: language)
  }

  mutating func add(_ outcome: CheckOutcome) {
    switch outcome {
    case .checked(let tally, let rendering):
      write(findings?.lead(ofFile: self.tally.fileCount))
      self.tally += tally
      output.write(rendering)
    case .compared(let rendering, let differs):
      if differs { tally.differingCount += 1 }
      output.write(rendering)
    case .unreadable(let name, let problem):
      tally.unreadableCount += 1
      Failure.report(problem, about: name, in: language)
    }
  }

  /// Writes what belongs at the end and gives the exit code.
  mutating func end() -> Int32 {
    // Where the reader left early, not everything was checked, and nothing found means nothing.
    let wasCutShort = isClosed && tally.findingCount == 0
    write(findings?.closing(tally))
    return hasFailed || output.hasFailed || wasCutShort ? Failure.exitCode : tally.exitCode
  }

  private mutating func write(_ text: String?) {
    if let text { output.write(Array(text.utf8)) }
  }
}

extension CheckOptions.Colour {
  /// Colours are for people: for a terminal, unless `NO_COLOR` says otherwise (no-color.org).
  var isWanted: Bool {
    switch self {
    case .always: true
    case .never: false
    case .automatic:
      TerminalStream.output.isTerminal
        && ProcessEnvironment.variable(named: "NO_COLOR").map(\.isEmpty) ?? true
        && ProcessEnvironment.variable(named: "TERM") != "dumb"
    }
  }
}
