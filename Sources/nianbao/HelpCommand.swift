import ReportRules
import StatutoryForms

/// `nianbao help`: what commands there are, or how one is used.
enum HelpCommand {
  static let command = Command(
    name: "help",
    usage: Wording("[命令]", english: "[COMMAND]"),
    summary: Wording("显示本说明，或一个命令的用法", english: "show this text, or how a command is used"),
    options: [],
    operands: .words([])
  ) { words, language throws(UsageError) in
    let operands = try Arguments(parsing: words).operands
    if let surplus = operands.dropFirst().first { throw .surplusOperand(surplus.text) }
    let text: String
    if let name = operands.first?.text {
      text = HelpText.text(about: try Command.named(name), in: language)
    } else {
      text = HelpText.text(in: language)
    }
    return CommandLineTool.print(text, language: language)
  }
}

/// `nianbao version`, also `--version` and `-V`.
enum VersionCommand {
  static let command = Command(
    name: "version",
    usage: Wording("", english: ""),
    summary: Wording("显示版本", english: "show the version"),
    options: []
  ) { words, language throws(UsageError) in
    let operands = try Arguments(parsing: words).operands
    if let surplus = operands.first { throw .surplusOperand(surplus.text) }
    return CommandLineTool.print("nianbao \(CommandLineTool.version)\n", language: language)
  }
}
