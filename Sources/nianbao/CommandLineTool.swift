import ReportRules
import ReportServer

/// Picks the command and runs it.
///
/// Exit codes are the same for every command: 0 all is well, 1 something was found,
/// 2 the command could not do what it was asked to do.
enum CommandLineTool {
  static let version = nianbaoVersion

  /// Runs the command named by the first word.
  ///
  /// - Parameter words: what stands after the program's name, as the raw bytes of the system,
  ///   because a file name need not be UTF-8.
  static func run(_ words: [[UInt8]]) -> Int32 {
    let language = Language.preferred(
      words: words,
      environment: ProcessEnvironment.variable(named:)
    )
    guard let first = words.first.map({ String(decoding: $0, as: UTF8.self) }) else {
      return Failure.report(UsageError.commandMissing, in: language)
    }
    let rest = Array(words.dropFirst())
    switch first {
    case "check": return CheckCommand.run(rest, language: language)
    case "format": return FormatCommand.run(rest, language: language)
    case "serve": return ServeCommand.run(rest, language: language)
    case "doctor": return DoctorCommand.run(rest, language: language)
    case "new": return NewCommand.run(rest, language: language)
    case "config": return ConfigCommand.run(rest, language: language)
    case "explain": return ExplainCommand.run(rest, language: language)
    case "help", "--help", "-h": return HelpCommand.run(rest, language: language)
    case "version", "--version": return print("nianbao \(version)\n", language: language)
    case let option where option.hasPrefix("-"):
      return Failure.report(UsageError.unknownOption(option), in: language)
    default:
      return Failure.report(UsageError.unknownCommand(first), in: language)
    }
  }

  /// Writes a text to the standard output and gives the exit code that follows.
  static func print(_ text: String, language: Language) -> Int32 {
    switch TerminalStream.output.write(Array(text.utf8)) {
    case .written, .closed: 0
    case .failed(let problem): Failure.report(problem, about: "stdout", in: language)
    }
  }
}
