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
  private enum Format {
    case nothing
    case text(TextOutput)
    case json(JSONOutput)
  }

  /// Nobody reads what is written, or it cannot be written; no need to check more.
  private(set) var isClosed = false
  private var hasFailed = false
  private var tally = Tally()
  private let format: Format
  private let language: Language

  init(options: CheckOptions, language: Language) {
    self.language = language
    // A difference is for other programs, which want nothing before or behind it.
    if options.isQuiet || options.fixing == .difference {
      format = .nothing
    } else {
      switch options.format {
      case .text:
        format = .text(TextOutput(language: language, isColoured: options.colour.isWanted))
      case .json: format = .json(JSONOutput(language: language))
      }
    }
  }

  /// The output for one file; touches nothing, so that many files are rendered at a time.
  func rendering(of file: CheckedFile) -> [UInt8] {
    switch format {
    case .nothing: []
    case .text(let output): Array(output.text(for: file).utf8)
    case .json(let output): output.text(for: file)
    }
  }

  mutating func begin() {
    if case .json = format { write(Array(JSONOutput.opening.utf8)) }
  }

  /// Tells what is wrong with a settings file, so that nobody relies on what has no effect.
  mutating func add(_ settings: SettingsFile) {
    hasFailed = true
    Failure.report(settings, in: language)
  }

  mutating func add(_ outcome: CheckOutcome) {
    switch outcome {
    case .checked(let tally, let rendering):
      if case .json = format { write(Array((self.tally.fileCount > 0 ? ",\n" : "\n").utf8)) }
      self.tally += tally
      write(rendering)
    case .compared(let rendering, let differs):
      if differs { tally.differingCount += 1 }
      write(rendering)
    case .unreadable(let name, let problem):
      tally.unreadableCount += 1
      Failure.report(problem, about: name, in: language)
    }
  }

  /// Writes what belongs at the end and gives the exit code.
  mutating func end() -> Int32 {
    // Where the reader left early, not everything was checked, and nothing found means nothing.
    let wasCutShort = isClosed && tally.findingCount == 0
    switch format {
    case .nothing: break
    case .text(let output): write(Array(output.summary(of: tally).utf8))
    case .json: write(Array(JSONOutput.closing(tally).utf8))
    }
    return hasFailed || wasCutShort ? Failure.exitCode : tally.exitCode
  }

  private mutating func write(_ bytes: [UInt8]) {
    guard !isClosed else { return }
    switch TerminalStream.output.write(bytes) {
    case .written: break
    case .closed: isClosed = true
    case .failed(let problem):
      (isClosed, hasFailed) = (true, true)
      Failure.report(problem, about: "stdout", in: language)
    }
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
