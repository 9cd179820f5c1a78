import ReportRules
import ReportSyntax
import StatutoryForms

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
    let arguments = try Arguments(parsing: words, options: Self.all)
    layout = try arguments.choice(of: Self.layout)
    // Asked for both, the difference is shown: it has the names in it.
    mode =
      arguments.contains(Self.diff)
      ? .difference : arguments.contains(Self.check) ? .names : .write
    settingsPath = arguments.path(of: Self.config)
    operands = arguments.operands
    if operands.isEmpty { throw .fileMissing }
  }
}

extension FormatOptions {
  static let all: [any CommandOption] = [check, diff, layout, config]

  private static let check = Flag(
    name: "--check",
    help: Wording(
      "只列出会改动的文件，不写；有则退出码为 1",
      english: "only name the files that would change; exit code 1 if any"
    )
  )
  private static let diff = Flag(
    name: "--diff",
    help: Wording(
      "只显示会作的改动，不写；有则退出码为 1",
      english: "only show what would change; exit code 1 if anything"
    )
  )
  private static let layout = ChoiceOption<TableLayout>(
    name: "--layout",
    help: Wording(
      "把三张表改写为这种写法（同 new）；不能确定行列的表不改，退出码为 2",
      english: """
        write the three tables this way (see new); a table whose rows
        and columns are not certain stays, and the exit code is 2
        """
    )
  )
  private static let config = ValueOption(
    name: "--config",
    placeholder: Wording("文件", english: "FILE"),
    help: Wording(
      "用这份设置，不去找报告旁边或上级目录里的 .nianbao.json",
      english: "these settings, not the .nianbao.json beside or above a report"
    )
  )
}
