import ReportRules
import ReportSyntax
import StatutoryForms

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
    options: ExtractOptions.all,
    operands: .files,
    notes: [HelpText.texts, HelpText.documents]
  ) { words, language throws(UsageError) in
    let options = try ExtractOptions(parsing: words)
    if options.wantsSchema { return printSchema(language) }
    return extract(options, language: language)
  }

  /// Files read before what is in the first of them is written.
  private static let batchSize = 256

  private static func extract(_ options: ExtractOptions, language: Language) -> Int32 {
    var search = FileSearch(options.operands, includesDocuments: true)
    if let path = options.outputPath {
      do throws(FileProblem) {
        let read = [options.settingsPath].compactMap(\.self)
        search = try OutputFile(path: path).checked(against: search, read: read)
      } catch {
        return Failure.report(error, about: path.text, in: language)
      }
    }
    let columns =
      options.wantsFacts
      ? ExtractedFacts.columnsOfNumbers
      : ExtractedCSV(isWide: options.isWide).columnsOfNumbers
    var output = ExtractOutput(
      path: options.outputPath,
      spreadsheet: options.format == .xlsx ? Spreadsheet(columnsOfNumbers: columns) : nil,
      language: language
    )
    if options.wantsFacts {
      extractFacts(options, search.inputs, &output, language)
    } else {
      extractTables(options, search.inputs, &output, language)
    }
    return output.end()
  }

  private static func extractTables(
    _ options: ExtractOptions,
    _ inputs: [CheckInput],
    _ output: inout ExtractOutput,
    _ language: Language
  ) {
    let format = (options.format ?? .csv).output(isWide: options.isWide)
    output.write(Array(format.opening.utf8))
    var isFirst = true
    forEachInput(options, inputs, &output) { report, input, isConverted in
      ExtractedReport(report, file: input.name, isConverted: isConverted)
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
    _ inputs: [CheckInput],
    _ output: inout ExtractOutput,
    _ language: Language
  ) {
    output.write(Array(ExtractedFacts.opening(options.format).utf8))
    forEachInput(options, inputs, &output) { report, _, _ in
      ExtractedFacts.facts(of: report)
    } write: { input, facts, output in
      if facts.isEmpty { Failure.reportNothingToExtract(input.name, in: language) }
      let extracted = ExtractedFacts(path: input.name, facts: facts.flatMap(\.self))
      output.write(extracted.bytes(in: options.format, language: language))
    }
  }

  /// What was taken out of one file.
  private struct Extract<Content: Sendable>: Sendable {
    let file: DoubledReports.Candidate
    let contents: [Content]
  }

  /// Reads the reports of the inputs on all cores, documents as `check` does, and writes what is taken
  /// from them in order; what is there twice is taken once.
  private static func forEachInput<Content: Sendable>(
    _ options: ExtractOptions,
    _ inputs: [CheckInput],
    _ output: inout ExtractOutput,
    take: @Sendable (Report, CheckInput, Bool) -> Content,
    write: (CheckInput, [Content], inout ExtractOutput) -> Void
  ) {
    let settings = CheckSettings(named: options.settingsPath)
    let reader = InputReader()
    // What is there twice is known when all is read.
    let mayBeDoubled = inputs.contains(where: \.isNamedDocument)
    var known: [Result<Extract<Content>, FileProblem>] = []
    for start in stride(from: 0, to: inputs.count, by: batchSize) {
      let batch = Array(inputs[start..<min(start + batchSize, inputs.count)])
      let contents = reader.contents(of: batch)
      known += AllCores().map(batch.count) { index in
        extract(of: batch[index], contents[index], settings: settings, take)
      }
      if mayBeDoubled, start + batchSize < inputs.count { continue }
      let doubles = DoubledReports.doubles(among: known.map { (try? $0.get())?.file })
      let first = start + batch.count - known.count
      for (index, outcome) in known.enumerated() {
        let input = inputs[first + index]
        switch outcome {
        case .success where doubles[index] != nil:
          output.tellDouble(input.name, inputs[first + (doubles[index] ?? index)].name)
        case .success(let extract): write(input, extract.contents, &output)
        case .failure(let problem): output.add(problem, about: input.name)
        }
      }
      known = []
      if output.isClosed { break }
    }
  }

  private static func extract<Content>(
    of input: CheckInput,
    _ contents: InputContents,
    settings: CheckSettings,
    _ take: (Report, CheckInput, Bool) -> Content
  ) -> Result<Extract<Content>, FileProblem> {
    if let problem = contents.problem { return .failure(problem) }
    let settings = settings.settings(for: input.source)
    let readings = contents.readings
    let best =
      readings.count > 1
      ? contents.bestReading(settings, isCompared: false)?.text : readings.first
    guard let text = best else { return .failure(.damagedDocument) }
    // Each cell and figure is told with its column.
    let tree = SyntaxTree(parsing: text.text.countingCharacters())
    let reports = Report.all(in: tree, settings: settings)
    let file = DoubledReports.Candidate(
      input: input,
      document: text.document?.format,
      agencies: reports.map(\.identity.agency?.name),
      years: reports.map(\.identity.year)
    )
    let isConverted = text.document != nil
    return .success(Extract(file: file, contents: reports.map { take($0, input, isConverted) }))
  }

  private static func printSchema(_ language: Language) -> Int32 {
    CommandLineTool.print(ExtractSchema.text, language: language)
  }
}

/// What is extracted, and whether anything failed.
struct ExtractOutput {
  private let path: FilePath?
  /// What the output is turned into when it is whole.
  private let spreadsheet: Spreadsheet?
  private let language: Language
  private var output: CommandOutput
  /// What goes into the spreadsheet.
  private var cells: [UInt8] = []
  private var hasFailed = false

  init(path: FilePath?, spreadsheet: Spreadsheet?, language: Language) {
    self.path = path
    self.spreadsheet = spreadsheet
    self.language = language
    output = CommandOutput(language: language, path: path)
  }

  /// Nobody reads what is written; no need to go on.
  var isClosed: Bool { output.isClosed }

  mutating func write(_ bytes: [UInt8]) {
    if spreadsheet == nil { output.write(bytes) } else { cells += bytes }
  }

  mutating func add(_ problem: FileProblem, about name: String) {
    hasFailed = true
    Failure.report(problem, about: name, in: language)
  }

  func tellDouble(_ name: String, _ other: String) {
    Failure.report(DoubledReports.words(name, other), in: language)
  }

  /// Puts the file where it belongs, and gives the exit code.
  mutating func end() -> Int32 {
    if let spreadsheet {
      do throws(FileProblem) {
        output.write(try spreadsheet.converted(fromCSV: cells))
      } catch {
        add(error, about: path?.text ?? "")
        return Failure.exitCode
      }
    }
    output.end()
    return hasFailed || output.hasFailed ? Failure.exitCode : 0
  }
}
