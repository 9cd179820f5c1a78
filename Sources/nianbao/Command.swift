import ReportRules
import ReportServer
import StatutoryForms

/// A command of the program: what it takes, what it does, what help says.
struct Command: Sendable {
  let name: String
  /// What may stand behind the name.
  let usage: Wording
  /// What it does, in lines.
  let summary: Wording
  let options: [any CommandOption]
  /// What operands are; `nil` where there are none.
  var operands: ValueKind?
  /// Paragraphs below the summary.
  var notes: [Wording] = []
  var exitCodes = Wording(
    "退出码：0 完成；2 未能完成，或设置、用法有误。",
    english: "Exit code: 0 done; 2 it could not be done, or wrong settings or usage."
  )
  /// Takes the words behind the name and gives the exit code.
  let run: @Sendable ([[UInt8]], Language) throws(UsageError) -> Int32

  /// In the order in which help names them.
  static let all = [
    CheckCommand.command, FormatCommand.command, ExtractCommand.command, ExplainCommand.command,
    NewCommand.command, NextCommand.command, ConfigCommand.command, ServeCommand.command,
    DoctorCommand.command, HelpCommand.command, VersionCommand.command, CompletionsCommand.command,
    ManualCommand.command,
  ]

  /// What it takes besides words of its own: also what every command takes.
  var allOptions: [any CommandOption] { options + [.language, .help] }

  /// The command of a name.
  static func named(_ name: String) throws(UsageError) -> Command {
    if let command = all.first(where: { $0.name == name }) { return command }
    throw .unknownCommand(name, nearest: SimilarWords.nearest(to: name, among: all.map(\.name)))
  }
}
