import ReportRules
import ReportSyntax

/// Takes the numbers of the tables out of reports, to count with, or shows what their prose was read as.
///
/// Exit code 2: something could not be read or written.
enum ExtractCommand {
  static let command = Command(
    name: "extract",
    usage: Wording("[选项] 文件|目录|-…", english: "[OPTION…] FILE|DIRECTORY|-…"),
    summary: Wording(
      "取出三张表的数字，或正文里的数字",
      english: "take out the numbers of the three tables, or of the prose"
    ),
    options: ExtractOptions.all
  ) { words, language throws(UsageError) in
    let options = try ExtractOptions(parsing: words)
    if options.wantsSchema { return printSchema(language) }
    return extract(options, language: language)
  }

  /// Files read before what is in the first of them is written.
  private static let batchSize = 256

  private static func extract(_ options: ExtractOptions, language: Language) -> Int32 {
    var output = ExtractOutput(path: options.outputPath, language: language)
    if options.wantsFacts {
      extractFacts(options, &output, language)
    } else {
      extractTables(options, &output, language)
    }
    return output.end()
  }

  private static func extractTables(
    _ options: ExtractOptions,
    _ output: inout ExtractOutput,
    _ language: Language
  ) {
    let format = (options.format ?? .csv).output(isWide: options.isWide)
    output.write(Array(format.opening.utf8))
    var isFirst = true
    forEachInput(options, &output) { report, input in
      ExtractedReport(report, file: input.name)
    } write: { input, reports, output in
      if reports.isEmpty { Failure.reportNothingToExtract(input.name, in: language) }
      for report in reports {
        output.write(format.bytes(of: report, isFirst: isFirst))
        isFirst = false
      }
    }
    output.write(Array(format.closing.utf8))
  }

  private static func extractFacts(
    _ options: ExtractOptions,
    _ output: inout ExtractOutput,
    _ language: Language
  ) {
    output.write(Array(ExtractedFacts.opening(options.format).utf8))
    forEachInput(options, &output) { report, _ in
      ExtractedFacts.facts(of: report)
    } write: { input, facts, output in
      if facts.isEmpty { Failure.reportNothingToExtract(input.name, in: language) }
      let extracted = ExtractedFacts(path: input.name, facts: facts.flatMap(\.self))
      output.write(extracted.bytes(in: options.format, language: language))
    }
  }

  /// Reads the reports of the inputs on all cores, and writes what is taken from them in order.
  private static func forEachInput<Content: Sendable>(
    _ options: ExtractOptions,
    _ output: inout ExtractOutput,
    take: @Sendable (Report, CheckInput) -> Content,
    write: (CheckInput, [Content], inout ExtractOutput) -> Void
  ) {
    let inputs = FileSearch(options.operands, includesDocuments: false).inputs
    let settings = CheckSettings(named: options.settingsPath)
    for start in stride(from: 0, to: inputs.count, by: batchSize) {
      let batch = Array(inputs[start..<min(start + batchSize, inputs.count)])
      let outcomes = AllCores().map(batch.count) { index in
        contents(of: batch[index], settings: settings, take)
      }
      for (input, outcome) in zip(batch, outcomes) {
        switch outcome {
        case .success(let contents): write(input, contents, &output)
        case .failure(let problem): output.add(problem, about: input.name)
        }
      }
      if output.isClosed { break }
    }
  }

  private static func contents<Content>(
    of input: CheckInput,
    settings: CheckSettings,
    _ take: (Report, CheckInput) -> Content
  ) -> Result<[Content], FileProblem> {
    do throws(FileProblem) {
      let text = try ReportFile(decoding: input.bytes()).text
      let tree = SyntaxTree(parsing: text)
      let reports = Report.all(in: tree, settings: settings.settings(for: input.source))
      return .success(reports.map { take($0, input) })
    } catch {
      return .failure(error)
    }
  }

  private static func printSchema(_ language: Language) -> Int32 {
    CommandLineTool.print(ExtractSchema.text, language: language)
  }
}

/// What is extracted, and whether anything failed.
struct ExtractOutput {
  private let language: Language
  private var output: CommandOutput
  private var hasFailed = false

  init(path: FilePath?, language: Language) {
    self.language = language
    output = CommandOutput(language: language, path: path)
  }

  /// Nobody reads what is written; no need to go on.
  var isClosed: Bool { output.isClosed }

  mutating func write(_ bytes: [UInt8]) { output.write(bytes) }

  mutating func add(_ problem: FileProblem, about name: String) {
    hasFailed = true
    Failure.report(problem, about: name, in: language)
  }

  /// Puts the file where it belongs, and gives the exit code.
  mutating func end() -> Int32 {
    output.end()
    return hasFailed || output.hasFailed ? Failure.exitCode : 0
  }
}
