import ReportRules
import StatutoryForms

/// What `nianbao extract` was asked to take out.
struct ExtractOptions {
  let operands: [FilePath]
  /// `nil` where none was asked for.
  let format: ExtractFormat?
  /// What the figures of the prose were read as, instead of the tables.
  let wantsFacts: Bool
  /// A line a report, not a line a cell.
  let isWide: Bool
  /// The file to write; `nil` for the standard output.
  let outputPath: FilePath?
  /// The settings file to use instead of the nearest of each file.
  let settingsPath: FilePath?
  /// Print what the output looks like, and read nothing.
  let wantsSchema: Bool

  init(parsing words: [[UInt8]]) throws(UsageError) {
    let arguments = try Arguments(parsing: words, options: Self.all)
    format = try arguments.choice(of: Self.format)
    wantsFacts = arguments.contains(Self.facts)
    isWide = arguments.contains(Self.wide)
    outputPath = arguments.path(of: .outputFile)
    settingsPath = arguments.path(of: Self.config)
    wantsSchema = arguments.contains(Self.schema)
    operands = arguments.operands
    if wantsSchema {
      if let surplus = operands.first { throw .surplusOperand(surplus.text) }
    } else if operands.isEmpty {
      throw .fileMissing
    }
    if format == .xlsx, outputPath == nil { throw .optionMissing("-o") }
  }
}

extension ExtractOptions {
  static let all: [any CommandOption] = [
    format, wide, facts, .outputFile, config, schema,
  ]

  private static let format = ChoiceOption<ExtractFormat>(
    name: "--format",
    help: Wording(
      "输出格式（默认 csv；--facts 默认每个数字一行）；xlsx 由 LibreOffice\n生成，要有 -o",
      english:
        "form of the output (default: csv; with --facts a line a figure);\nxlsx is made by LibreOffice and needs -o"
    )
  )
  private static let wide = Flag(
    name: "--wide",
    help: Wording("一份报告一行，而不是一格一行", english: "a line a report instead of a line a cell")
  )
  private static let facts = Flag(
    name: "--facts",
    help: Wording(
      "改为列出正文里的数字，以及各作何解",
      english: "the figures of the prose instead, and what each was read as"
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
  private static let schema = Flag(
    name: "--schema",
    help: Wording("输出 json 的模式，不读文件", english: "print the JSON schema of the output; read nothing")
  )
}
