import ReportRules
import ReportSyntax

/// What `nianbao format` was asked to do.
struct FormatOptions {
  /// What is done with the formatted text.
  enum Mode {
    /// Write files anew; print what came from the standard input.
    case write
    /// Name the files that would change.
    case names
    /// Show what would change.
    case difference
  }

  let operands: [FilePath]
  let mode: Mode
  /// How the statutory tables are to be written; `nil` for as they are.
  let layout: TableLayout?
  /// The settings file to use instead of the nearest of each file.
  let settingsPath: FilePath?

  init(parsing words: [[UInt8]]) throws(UsageError) {
    let arguments = try Arguments(
      parsing: words,
      flags: ["--check", "--diff"],
      valued: ["--layout", "--config", "--lang"]
    )
    _ = try arguments.choice(of: "--lang", among: Language.choices, otherwise: .chinese)
    layout =
      arguments.contains("--layout")
      ? try arguments.choice(of: "--layout", among: TableLayout.choices, otherwise: .cellPerLine)
      : nil
    // Asked for both, the difference is shown: it has the names in it.
    mode =
      arguments.contains("--diff") ? .difference : arguments.contains("--check") ? .names : .write
    settingsPath = arguments.path(of: "--config")
    operands = arguments.operands
    if operands.isEmpty { throw .fileMissing }
  }
}
