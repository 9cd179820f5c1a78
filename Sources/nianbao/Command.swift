import ReportRules

/// A command of the program: what it takes, what it does, what help says.
struct Command: Sendable {
  let name: String
  /// What may stand behind the name.
  let usage: Wording
  /// What it does, in lines.
  let summary: Wording
  let options: [any CommandOption]
  /// Stands behind the heading of the options.
  var remark = Wording("", english: "")
  /// Lines below the options.
  var note: Wording?
  /// Takes the words behind the name and gives the exit code.
  let run: @Sendable ([[UInt8]], Language) throws(UsageError) -> Int32

  /// In the order in which help names them.
  static let all = [
    CheckCommand.command, FormatCommand.command, ExtractCommand.command, ExplainCommand.command,
    NewCommand.command, NextCommand.command, ConfigCommand.command, ServeCommand.command,
    DoctorCommand.command,
  ]
}
