import ReportRules
import ReportSyntax

/// Takes the numbers of the tables out of reports, to count with.
///
/// Exit code 2: something could not be read or written.
enum ExtractCommand {
  static let command = Command(
    name: "extract",
    usage: Wording("[选项] 文件|目录|-…", english: "[OPTION…] FILE|DIRECTORY|-…"),
    summary: Wording("取出三张表的数字", english: "take out the numbers of the three tables"),
    options: ExtractOptions.all
  ) { words, language throws(UsageError) in
    let options = try ExtractOptions(parsing: words)
    if options.wantsSchema { return printSchema(language) }
    return extract(options, language: language)
  }

  /// Files read before what is in the first of them is written.
  private static let batchSize = 256

  private static func extract(_ options: ExtractOptions, language: Language) -> Int32 {
    let inputs = FileSearch(options.operands, includesDocuments: false).inputs
    let settings = CheckSettings(named: options.settingsPath)
    let format = options.format.output(isWide: options.isWide)
    var output = ExtractOutput(path: options.outputPath, language: language)
    output.write(Array(format.opening.utf8))
    var isFirst = true
    for start in stride(from: 0, to: inputs.count, by: batchSize) {
      let batch = Array(inputs[start..<min(start + batchSize, inputs.count)])
      let outcomes = AllCores().map(batch.count) { index in
        reports(in: batch[index], settings: settings)
      }
      for (input, outcome) in zip(batch, outcomes) {
        switch outcome {
        case .success(let reports):
          if reports.isEmpty { Failure.reportNothingToExtract(input.name, in: language) }
          for report in reports {
            output.write(format.bytes(of: report, isFirst: isFirst))
            isFirst = false
          }
        case .failure(let problem): output.add(problem, about: input.name)
        }
      }
      if output.isClosed { break }
    }
    output.write(Array(format.closing.utf8))
    return output.end()
  }

  private static func reports(
    in input: CheckInput,
    settings: CheckSettings
  ) -> Result<[ExtractedReport], FileProblem> {
    do throws(FileProblem) {
      let text = try ReportFile(decoding: input.bytes()).text
      let tree = SyntaxTree(parsing: text)
      let reports = Report.all(in: tree, settings: settings.settings(for: input.source))
      return .success(reports.map { ExtractedReport($0, file: input.name) })
    } catch {
      return .failure(error)
    }
  }

  private static func printSchema(_ language: Language) -> Int32 {
    CommandLineTool.print(ExtractSchema.text, language: language)
  }
}

/// What is extracted, to the standard output or into a file that appears when it is whole.
struct ExtractOutput {
  private let path: FilePath?
  private let language: Language
  private var output: CommandOutput
  private var kept: [UInt8] = []
  private var hasFailed = false

  init(path: FilePath?, language: Language) {
    self.path = path
    self.language = language
    output = CommandOutput(language: language)
  }

  /// Nobody reads what is written; no need to go on.
  var isClosed: Bool { output.isClosed }

  mutating func write(_ bytes: [UInt8]) {
    if path == nil { output.write(bytes) } else { kept += bytes }
  }

  mutating func add(_ problem: FileProblem, about name: String) {
    hasFailed = true
    Failure.report(problem, about: name, in: language)
  }

  /// Puts the file where it belongs, and gives the exit code.
  mutating func end() -> Int32 {
    if let path {
      do throws(FileProblem) {
        try Files.create(path, with: kept)
      } catch {
        add(error, about: path.text)
      }
    }
    return hasFailed || output.hasFailed ? Failure.exitCode : 0
  }
}
