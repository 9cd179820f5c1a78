import ReportRules
import StatutoryForms

/// An option of a command: what the parser takes and what help says.
protocol CommandOption: Sendable {
  /// With its hyphens.
  var name: String { get }
  /// A hyphen and a letter for the same.
  var short: String? { get }
  var value: OptionValue { get }
  /// What help says, in lines; `nil` where the usage of the command or another option says it.
  var help: Wording? { get }
  /// What help shows in place of the names and the value.
  var heading: Wording? { get }
}

extension CommandOption {
  /// Its short name and its name.
  var names: [String] { [short, name].compactMap(\.self) }
}

/// What stands behind the name of an option.
enum OptionValue: Equatable {
  case nothing
  /// One of these words.
  case choice([String])
  /// Anything; this is what help calls it.
  case anything(Wording, ValueKind)
}

/// What a shell offers where a word is to be typed.
enum ValueKind: Equatable {
  case files
  /// Ids and groups of rules, with commas between them.
  case rules
  /// One of these words.
  case words([String])
  /// Nobody knows.
  case anything
}

/// An option that is given or not.
struct Flag: CommandOption {
  let name: String
  var short: String?
  var heading: Wording?
  var help: Wording?

  var value: OptionValue { .nothing }
}

/// An option that chooses among a few words.
struct ChoiceOption<Choice: NamedChoice>: CommandOption {
  let name: String
  var short: String?
  var heading: Wording?
  var help: Wording?

  var value: OptionValue { .choice(Choice.words) }
}

/// An option with a name, a number or a file behind it.
struct ValueOption: CommandOption {
  let name: String
  var short: String?
  let placeholder: Wording
  var kind = ValueKind.files
  var heading: Wording?
  var help: Wording?

  var value: OptionValue { .anything(placeholder, kind) }
}

extension CommandOption where Self == Flag {
  /// Every command tells how it is used.
  static var help: Self {
    Flag(name: "--help", short: "-h", help: Wording("显示这个命令的用法", english: "show this text"))
  }
}

extension CommandOption where Self == ChoiceOption<Language> {
  /// Every command takes it; to `serve` it is more than the settings.
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
