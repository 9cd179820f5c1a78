import ReportRules
import StatutoryForms

/// A shell that completes words by a script of ours.
enum Shell: String, NamedChoice {
  case bash
  case zsh
  case fish

  func script(in language: Language) -> String {
    let commands = CompletedCommand.all(in: language)
    let rules = RuleSet.groups + RuleSet.all.map(\.id.text)
    return switch self {
    case .bash: BashCompletion.script(commands, rules: rules)
    case .zsh: ZshCompletion.script(commands, rules: rules)
    case .fish: FishCompletion.script(commands, rules: rules)
    }
  }
}

/// Prints what a shell needs to complete commands, options, and their values.
enum CompletionsCommand {
  static let command = Command(
    name: "completions",
    usage: Wording("bash|zsh|fish", english: "bash|zsh|fish"),
    summary: Wording("输出命令行补全脚本", english: "print a script for completion in a shell"),
    options: [],
    operands: .words(Shell.words),
    notes: [
      Wording(
        """
        nianbao completions bash > ~/.local/share/bash-completion/completions/nianbao
        nianbao completions fish > ~/.config/fish/completions/nianbao.fish
        nianbao completions zsh > 目录/_nianbao（目录须在 fpath 中，写在 compinit 之前）
        """,
        english: """
          nianbao completions bash > ~/.local/share/bash-completion/completions/nianbao
          nianbao completions fish > ~/.config/fish/completions/nianbao.fish
          nianbao completions zsh > FOLDER/_nianbao (FOLDER is in fpath, set before compinit)
          """
      )
    ]
  ) { words, language throws(UsageError) in
    let operands = try Arguments(parsing: words).operands
    if let surplus = operands.dropFirst().first { throw .surplusOperand(surplus.text) }
    guard let name = operands.first?.text else { throw .shellMissing(Shell.words) }
    guard let shell = Shell(word: name) else {
      throw .valueUnknown(option: "completions", value: name, choices: Shell.words)
    }
    return CommandLineTool.print(shell.script(in: language), language: language)
  }
}

/// Prints the manual, for `man`.
enum ManualCommand {
  static let command = Command(
    name: "man",
    usage: Wording("", english: ""),
    summary: Wording(
      "输出手册（nianbao man | man -l -）",
      english: "print the manual (nianbao man | man -l -)"
    ),
    options: []
  ) { words, language throws(UsageError) in
    let operands = try Arguments(parsing: words).operands
    if let surplus = operands.first { throw .surplusOperand(surplus.text) }
    return CommandLineTool.print(ManualPage.text(in: language), language: language)
  }
}
