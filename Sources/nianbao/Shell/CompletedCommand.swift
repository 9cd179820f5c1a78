import ReportRules
import StatutoryForms

/// A command as shells complete it and manuals tell it: what help says, on lines of their own.
struct CompletedCommand {
  let name: String
  let summary: String
  let options: [CompletedOption]
  let operands: ValueKind?

  init(_ command: Command, in language: Language) {
    name = command.name
    summary = Self.singleLine(command.summary, in: language)
    options = command.allOptions.compactMap { CompletedOption($0, in: language) }
    operands =
      command.operands == .words([]) ? .words(Command.all.map(\.name)) : command.operands
  }

  static func all(in language: Language) -> [CompletedCommand] {
    Command.all.map { CompletedCommand($0, in: language) }
  }

  /// A text of several lines on one.
  fileprivate static func singleLine(_ text: Wording, in language: Language) -> String {
    let separator = Wording("", english: " ").text(in: language)
    return HelpText.lines(of: text, in: language).joined(separator: separator)
  }
}

/// An option as shells complete it.
struct CompletedOption {
  /// Those that there are, the short one first.
  let names: [String]
  let explanation: String
  /// What stands behind it; `nil` for nothing.
  let value: ValueKind?
  /// What the value is called.
  let valueName: String

  /// `nil` for what editors add by themselves.
  fileprivate init?(_ option: some CommandOption, in language: Language) {
    guard let help = option.help, option.heading == nil else { return nil }
    names = option.names
    explanation = CompletedCommand.singleLine(help, in: language)
    switch option.value {
    case .nothing: (value, valueName) = (nil, "")
    case .choice(let words):
      value = .words(words)
      valueName = String(option.name.drop { $0 == "-" })
    case .anything(let placeholder, let kind):
      (value, valueName) = (kind, placeholder.text(in: language))
    }
  }
}
