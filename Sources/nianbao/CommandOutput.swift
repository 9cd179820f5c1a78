import ReportRules
import StatutoryForms

/// What a command writes to a stream, until nobody reads it any more, or into a file that appears when
/// it is whole.
struct CommandOutput {
  let language: Language
  /// The file; `nil` for the stream.
  private let path: FilePath?
  private let stream: TerminalStream
  /// What goes into the file.
  private var kept: [UInt8] = []
  /// Nobody reads what is written, or it cannot be written; no need to go on.
  private(set) var isClosed = false
  /// Something could not be written, and was complained about.
  private(set) var hasFailed = false

  init(language: Language, path: FilePath? = nil, stream: TerminalStream = .output) {
    self.language = language
    self.path = path
    self.stream = stream
  }

  /// Puts the file where it belongs, if there is one.
  mutating func end() {
    guard let path, !isClosed else { return }
    isClosed = true
    do throws(FileProblem) {
      try Files.create(path, with: kept)
    } catch {
      hasFailed = true
      Failure.report(error, about: path.text, in: language)
    }
  }

  mutating func write(_ bytes: [UInt8]) {
    guard !isClosed else { return }
    if path != nil {
      kept += bytes
      return
    }
    switch stream.write(bytes) {
    case .written: break
    case .closed: isClosed = true
    case .failed(let problem):
      (isClosed, hasFailed) = (true, true)
      Failure.report(problem, about: "stdout", in: language)
    }
  }
}
