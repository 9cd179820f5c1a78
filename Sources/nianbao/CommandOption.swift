import ReportRules

/// An option of a command: what the parser takes and what help says.
protocol CommandOption: Sendable {
  /// With its hyphens.
  var name: String { get }
  var value: OptionValue { get }
  /// What help says, in lines; `nil` where the usage of the command or another option says it.
  var help: Wording? { get }
  /// What help shows in place of the name and the value.
  var heading: Wording? { get }
}

/// What stands behind the name of an option.
enum OptionValue: Equatable {
  case nothing
  /// One of these words.
  case choice([String])
  /// Anything; this is what help calls it.
  case anything(Wording)
}

/// An option that is given or not.
struct Flag: CommandOption {
  let name: String
  var heading: Wording?
  var help: Wording?

  var value: OptionValue { .nothing }
}

/// An option that chooses among a few words.
struct ChoiceOption<Choice: NamedChoice>: CommandOption {
  let name: String
  var heading: Wording?
  var help: Wording?

  var value: OptionValue { .choice(Choice.words) }
}

/// An option with a name, a number or a file behind it.
struct ValueOption: CommandOption {
  let name: String
  let placeholder: Wording
  var heading: Wording?
  var help: Wording?

  var value: OptionValue { .anything(placeholder) }
}

extension CommandOption where Self == ChoiceOption<Language> {
  /// Every command takes it, and only `check` tells; to `serve` it is more than the settings.
  static var language: Self {
    ChoiceOption(
      name: "--lang",
      help: Wording(
        "界面语言（默认按 LC_ALL、LC_MESSAGES、LANG）",
        english: "language (default: by LC_ALL, LC_MESSAGES, LANG)"
      )
    )
  }
}
