import ReportRules
import StatutoryForms

/// What `nianbao check` was asked to do.
struct CheckOptions {
  enum Colour: String, NamedChoice {
    case automatic = "auto"
    case always
    case never
  }

  let operands: [FilePath]
  /// What the standard input is, where it is not one of the operands.
  let standardInput: StandardInput?
  let format: OutputFormat
  /// The slightest findings that are shown and counted.
  let threshold: Severity
  /// The rules whose findings are shown and counted; `nil` for all.
  let rules: RuleSelection?
  /// What an earlier run told of.
  let baselinePath: FilePath?
  /// Counts in place of findings.
  let showsStatistics: Bool
  /// The file to write; `nil` for the standard output.
  let outputPath: FilePath?
  /// Nothing on the standard output; the exit code tells.
  let isQuiet: Bool
  let colour: Colour
  /// What is done about findings with a certain fix.
  let fixing: Fixing
  /// Whether it is no reason for an exit code of its own that not all was checked.
  let allowsUnread: Bool
  /// Whether findings, too, are no reason for an exit code.
  let exitsWithZero: Bool
  /// Where to put a copy of the only operand, a docx, with the findings as comments.
  let annotatedPath: FilePath?
  /// Files and folders with reports of earlier years, held against those that are checked.
  let previous: [FilePath]
  /// The list of the units that must report.
  let units: FilePath?
  /// The settings file to use instead of the nearest of each file.
  let settingsPath: FilePath?

  enum StandardInput: Equatable {
    /// The text of a file.
    case file(FilePath)
    /// A document a line.
    case lines
  }

  enum Fixing {
    case none
    /// Write the files anew.
    case inPlace
    /// Show what would be written, and nothing else.
    case difference
  }

  init(parsing words: [[UInt8]]) throws(UsageError) {
    let arguments = try Arguments(parsing: words, options: Self.all)
    standardInput =
      arguments.contains(Self.stdinLines)
      ? .lines : arguments.path(of: Self.stdinFilename).map(StandardInput.file)
    format = try arguments.choice(of: Self.format) ?? (standardInput == .lines ? .ndjson : .text)
    threshold = try arguments.choice(of: Self.severity) ?? .hint
    rules = try RuleSelection(
      selecting: arguments.text(of: Self.select),
      excluding: arguments.text(of: Self.exclude)
    )
    baselinePath = arguments.path(of: Self.baseline)
    showsStatistics = arguments.contains(Self.statistics)
    outputPath = arguments.path(of: .outputFile)
    colour = try arguments.choice(of: Self.color) ?? .automatic
    isQuiet = arguments.contains(Self.quiet)
    // Asked for both, nothing is written: looking first does no harm.
    fixing =
      arguments.contains(Self.diff)
      ? .difference : arguments.contains(Self.fix) ? .inPlace : .none
    allowsUnread = arguments.contains(Self.allowUnread)
    exitsWithZero = arguments.contains(Self.exitZero)
    settingsPath = arguments.path(of: Self.config)
    previous = arguments.paths(of: Self.previous)
    units = arguments.path(of: Self.units)
    operands = arguments.operands
    annotatedPath = arguments.path(of: Self.annotate)
    try checkCombination()
    if annotatedPath != nil, operands.count > 1 { throw .surplusOperand(operands[1].text) }
  }
}

extension CheckOptions {
  /// Whether a repaired text goes to the standard output, and what is found to the standard error.
  var writesText: Bool {
    guard fixing == .inPlace else { return false }
    if case .file? = standardInput { return true }
    return operands.contains(FilePath("-"))
  }

  static let all: [any CommandOption] = [
    severity, select, exclude, baseline, format, statistics, .outputFile, color,
    quiet, stdinFilename, stdinLines, fix, diff, previous, units, config, annotate, allowUnread,
    exitZero,
  ]

  /// Complains about options that leave each other nothing to do.
  private func checkCombination() throws(UsageError) {
    switch standardInput {
    case nil: if operands.isEmpty { throw .fileMissing }
    case .file, .lines:
      let option = standardInput == .lines ? Self.stdinLines.name : Self.stdinFilename.name
      // The standard input may be named besides.
      if let other = operands.first(where: { $0 != FilePath("-") }) {
        throw .optionsConflict(option, other.text)
      }
      if fixing == .inPlace, standardInput == .lines {
        throw .optionsConflict(option, Self.fix.name)
      }
      if annotatedPath != nil { throw .optionsConflict(option, Self.annotate.name) }
    }
    // A text has no name to be told by from others.
    if writesText, operands.count > 1, let other = operands.first(where: { $0 != FilePath("-") }) {
      throw .optionsConflict("\(Self.fix.name) -", other.text)
    }
    if showsStatistics, format != .text, format != .json {
      throw .optionsConflict(Self.statistics.name, "\(Self.format.name) \(format.word)")
    }
  }

  private static let severity = ChoiceOption<Severity>(
    name: "--severity",
    help: Wording(
      "只看这一级及更严重的问题（默认 hint，即全部）",
      english: "slightest findings to show and count (default: hint, all)"
    )
  )
  private static let format = ChoiceOption<OutputFormat>(
    name: "--format",
    help: Wording("输出格式（默认 text）", english: "form of the output (default: text)")
  )
  private static let color = ChoiceOption<Colour>(
    name: "--color",
    help: Wording(
      "颜色（默认 auto：仅在终端上，且未设 NO_COLOR）",
      english: "colours (default: auto, on a terminal without NO_COLOR)"
    )
  )
  private static let quiet = Flag(
    name: "--quiet",
    short: "-q",
    help: Wording(
      "不向标准输出写任何内容，只看退出码",
      english: "write nothing to the standard output; the exit code tells"
    )
  )
  private static let fix = Flag(
    name: "--fix",
    help: Wording(
      "先改正所有有把握的问题，写回原文件，再报告其余问题；\n“-”则改正后的文本写到标准输出，问题写到标准错误",
      english:
        "first repair what is certain, in place; then report the rest.\nWith - the text goes to standard output, findings to standard error"
    )
  )
  private static let diff = Flag(
    name: "--diff",
    help: Wording(
      "只显示 --fix 会作的改动，不写文件；有改动时退出码为 1",
      english: "only show what --fix would change; exit code 1 if anything"
    )
  )
  private static let annotate = ValueOption(
    name: "--annotate",
    placeholder: Wording("新文件", english: "FILE"),
    help: Wording(
      "另存一份 docx，把问题作为批注写在原处；原文件不动",
      english: "a copy of the docx with the findings as comments"
    )
  )
  private static let allowUnread = Flag(
    name: "--allow-unread",
    help: Wording(
      "未能全部核对、不是年度报告时，退出码不作 3",
      english: "no exit code 3 for what is no report or could not be read whole"
    )
  )
  private static let exitZero = Flag(
    name: "--exit-zero",
    help: Wording(
      "发现问题或未能全部核对时，退出码也作 0；2 不变",
      english: "exit code 0 in place of 1 and 3; 2 stays"
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
