import ReportRules

/// What `nianbao check` was asked to do.
struct CheckOptions {
  enum Format {
    case text
    case json
  }

  enum Colour {
    case automatic
    case always
    case never
  }

  let operands: [FilePath]
  let format: Format
  /// The slightest findings that are shown and counted.
  let threshold: Severity
  /// Nothing on the standard output; the exit code tells.
  let isQuiet: Bool
  let colour: Colour
  /// What is done about findings with a certain fix.
  let fixing: Fixing
  /// The settings file to use instead of the nearest of each file.
  let settingsPath: FilePath?

  enum Fixing {
    case none
    /// Write the files anew.
    case inPlace
    /// Show what would be written, and nothing else.
    case difference
  }

  init(parsing words: [[UInt8]]) throws(UsageError) {
    let arguments = try Arguments(
      parsing: words,
      flags: ["--quiet", "--fix", "--diff"],
      valued: ["--format", "--severity", "--color", "--config", "--lang"]
    )
    // The language was chosen before; here its value is only held to be one of those there are.
    _ = try arguments.choice(of: "--lang", among: Language.choices, otherwise: .chinese)
    format = try arguments.choice(
      of: "--format",
      among: ["text": .text, "json": .json],
      otherwise: .text
    )
    threshold = try arguments.choice(
      of: "--severity",
      among: Severity.choices,
      otherwise: .hint
    )
    colour = try arguments.choice(
      of: "--color",
      among: ["auto": .automatic, "always": .always, "never": .never],
      otherwise: .automatic
    )
    isQuiet = arguments.contains("--quiet")
    // Asked for both, nothing is written: looking first does no harm.
    fixing =
      arguments.contains("--diff") ? .difference : arguments.contains("--fix") ? .inPlace : .none
    settingsPath = arguments.path(of: "--config")
    operands = arguments.operands
    if operands.isEmpty { throw .fileMissing }
  }
}
