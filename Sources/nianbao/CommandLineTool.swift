import ReportRules
import ReportServer
import StatutoryForms

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
    do throws(UsageError) {
      switch first {
      case "--help", "-h": return run(HelpCommand.command, rest, language)
      case "--version", "-V": return run(VersionCommand.command, rest, language)
      case let option where option.hasPrefix("-"):
        let known = ["--help", "--version"]
        throw .unknownOption(option, nearest: Arguments.nearest(to: option, among: known))
      default: return run(try Command.named(first), rest, language)
      }
    } catch {
      return Failure.report(error, in: language)
    }
  }

  private static func run(_ command: Command, _ words: [[UInt8]], _ language: Language) -> Int32 {
    if asksForHelp(words) {
      return print(HelpText.text(about: command, in: language), language: language)
    }
    do throws(UsageError) {
      return try command.run(words, language)
    } catch {
      return Failure.report(error, about: command.name, in: language)
    }
  }

  /// Whether the words behind a command ask for help instead.
  private static func asksForHelp(_ words: [[UInt8]]) -> Bool {
    words.prefix { $0 != Array("--".utf8) }
      .contains { $0 == Array("--help".utf8) || $0 == Array("-h".utf8) }
  }

  /// Writes a text to the standard output and gives the exit code that follows.
  static func print(_ text: String, language: Language) -> Int32 {
    var output = CommandOutput(language: language)
    output.write(Array(text.utf8))
    return output.hasFailed ? Failure.exitCode : 0
  }
}
