import ReportRules

/// What a command writes to the standard output, until nobody reads it any more.
struct CommandOutput {
  let language: Language
  /// Nobody reads what is written, or it cannot be written; no need to go on.
  private(set) var isClosed = false
  /// Something could not be written, and was complained about.
  private(set) var hasFailed = false

  init(language: Language) {
    self.language = language
  }

  mutating func write(_ bytes: [UInt8]) {
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
