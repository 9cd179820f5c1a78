import ReportRules
import ReportSyntax
import StatutoryForms

/// Files in, findings out.
///
/// Exit code 0: no finding at or above the threshold. 1: findings. 2: something could not be read or
/// settings have no effect, whatever was found. 3: nothing found, but not all was checked.
enum CheckCommand {
  static let command = Command(
    name: "check",
    usage: Wording("[选项] 文件|目录|-…", english: "[OPTION…] FILE|DIRECTORY|-…"),
    summary: Wording("检查报告；“-”为标准输入", english: "check reports; - is the standard input"),
    options: CheckOptions.all,
    operands: .files,
    notes: [HelpText.texts, HelpText.documents],
    exitCodes: Wording(
      """
      退出码：0 没有问题；1 发现问题；2 有文件未能处理，或设置、用法有误；
      3 没有发现问题，但有的不是年度报告，或未能全部核对。
      """,
      english: """
        Exit code: 0 nothing found; 1 findings; 2 a file could not be dealt with, or wrong settings
        or usage; 3 nothing found, but something is no annual report or could not be read whole.
        """
    )
  ) { words, language throws(UsageError) in
    check(try CheckOptions(parsing: words), language: language)
  }

  /// Files checked before the output of the first of them is written.
  ///
  /// Enough to keep all cores busy, and few enough to keep their output in memory.
  private static let batchSize = 256

  private static func check(_ options: CheckOptions, language: Language) -> Int32 {
    let (filter, search): (FindingFilter, FileSearch)
    do throws(CheckPreparation.Failure) {
      (filter, search) = try CheckPreparation.prepare(options)
    } catch {
      return Failure.report(error.problem, about: error.name, in: language)
    }
    if options.standardInput == .lines { return checkLines(options, filter, language: language) }
    if let path = options.annotatedPath {
      return annotate(path, options, search, filter, language: language)
    }
    let settings = CheckSettings(named: options.settingsPath)
    let reader = InputReader()
    var output = CheckOutput(options: options, filter: filter, language: language)
    output.begin(search)
    for file in settings.untoldFiles() { output.add(file) }
    if options.comparesReports(search.inputs.count) {
      compare(search, options, filter, settings, reader, &output)
    } else {
      check(search, options, settings, reader, &output)
    }
    return output.end()
  }

  /// Checks file by file, each told as soon as it is done.
  private static func check(
    _ search: FileSearch,
    _ options: CheckOptions,
    _ settings: CheckSettings,
    _ reader: InputReader,
    _ output: inout CheckOutput
  ) {
    for batch in batches(of: search.inputs) {
      output.showProgress()
      let contents = reader.contents(of: batch)
      let known = output
      // What is there twice is known when all is read; texts are told one by one as they are done.
      let mayBeDoubled = contents.contains { if case .document = $0 { true } else { false } }
      var outcomes: [CheckOutcome] = []
      AllCores().forEach(batch.count) { index in
        let outcome = outcome(of: batch[index], contents[index], options, settings)
        return (outcome, mayBeDoubled ? nil : known.rendering(of: outcome))
      } take: { outcome, rendering in
        for file in settings.untoldFiles() { output.add(file) }
        if mayBeDoubled { outcomes.append(outcome) } else { output.add(outcome, rendering) }
        output.advanceProgress()
      }
      output.add(DoubledReports(outcomes).reported)
      if output.isClosed { break }
    }
  }

  /// Checks all files, holds them against each other, and then tells what was found.
  private static func compare(
    _ search: FileSearch,
    _ options: CheckOptions,
    _ filter: FindingFilter,
    _ settings: CheckSettings,
    _ reader: InputReader,
    _ output: inout CheckOutput
  ) {
    var outcomes: [CheckOutcome] = []
    for start in stride(from: 0, to: search.inputs.count, by: batchSize) {
      let batch = Array(search.inputs[start..<min(start + batchSize, search.inputs.count)])
      output.showProgress()
      let contents = reader.contents(of: batch)
      AllCores().forEach(batch.count) { index in
        outcome(of: batch[index], contents[index], options, settings, isCompared: true)
      } take: { outcome in
        outcomes.append(outcome)
        output.advanceProgress()
      }
    }
    let comparison = Comparison(options, settings: settings, reader: reader)
    for file in settings.untoldFiles() { output.add(file) }
    for problem in comparison.problems { output.add(problem) }
    outcomes = DoubledReports(outcomes).reported
    output.add(comparison.outcomes(of: outcomes, filter: filter))
  }

  /// Checks the documents that come in lines, and answers each as it comes.
  private static func checkLines(
    _ options: CheckOptions,
    _ filter: FindingFilter,
    language: Language
  ) -> Int32 {
    let settings = CheckSettings(named: options.settingsPath)
    var output = CheckOutput(options: options, filter: filter, language: language)
    output.begin(FileSearch([], includesDocuments: false))
    var lines = DocumentLines()
    while !output.isClosed, let batch = lines.nextBatch() {
      let known = output
      AllCores().forEach(batch.count) { index in
        let (input, contents) = batch[index].read()
        let outcome = outcome(of: input, contents, options, settings)
        return (outcome, known.rendering(of: outcome))
      } take: { outcome, rendering in
        for file in settings.untoldFiles() { output.add(file) }
        output.add(outcome, rendering)
      }
    }
    return output.end()
  }

  /// Checks one docx and writes a copy with comments.
  private static func annotate(
    _ path: FilePath,
    _ options: CheckOptions,
    _ search: FileSearch,
    _ filter: FindingFilter,
    language: Language
  ) -> Int32 {
    let settings = CheckSettings(named: options.settingsPath)
    let reader = InputReader()
    var output = CheckOutput(options: options, filter: filter, language: language)
    output.begin(search)
    let isCompared = options.comparesReports(1)
    for input in search.inputs.prefix(1) {
      let contents = reader.contents(of: [input])
      do throws(FileProblem) {
        if let problem = contents.first?.problem { throw problem }
        guard case .document(.docx, _)? = contents.first, search.folders.isEmpty,
          options.fixing == .none
        else { throw .notWordDocument }
        let ruleSettings = settings.settings(for: input.source)
        guard
          let (text, verdict) = contents.first?.bestReading(ruleSettings, isCompared: isCompared)
        else { throw .damagedDocument }
        var outcomes = [
          CheckOutcome.checked(CheckedOutcome(input: input, text: text, verdict: verdict))
        ]
        if isCompared {
          let comparison = Comparison(options, settings: settings, reader: reader)
          for problem in comparison.problems { output.add(problem) }
          outcomes = comparison.outcomes(of: outcomes, filter: filter)
        }
        guard case .checked(let outcome)? = outcomes.first else { continue }
        let checked = outcome.file(filter)
        let source = try input.bytes()
        let bytes = try AnnotatedDocument.bytes(of: source, with: checked, language: language)
        output.add(outcomes)
        do throws(FileProblem) {
          try Files.create(path, with: bytes)
        } catch {
          output.add([.unreadable(name: path.text, error)])
        }
      } catch {
        output.add([.unreadable(name: input.name, error)])
      }
    }
    for file in settings.untoldFiles() { output.add(file) }
    return output.end()
  }

  /// The inputs in pieces; where documents stand among texts, a folder stays whole, so that a report
  /// which is there as both is checked once.
  private static func batches(of inputs: [CheckInput]) -> [[CheckInput]] {
    var batches: [[CheckInput]] = []
    var batch: [CheckInput] = []
    for input in inputs {
      // Nobody knows how long the standard input is to be waited for.
      let isFull =
        batch.count >= batchSize || input.isStandardInput || batch.last?.isStandardInput ?? false
      if isFull, !batch.isEmpty,
        !(input.operand != nil && batch.last?.folder == input.folder && hasBoth(batch))
      {
        batches.append(batch)
        batch = []
      }
      batch.append(input)
    }
    return batches + (batch.isEmpty ? [] : [batch])
  }

  private static func hasBoth(_ batch: [CheckInput]) -> Bool {
    batch.contains(where: \.isNamedDocument) && !batch.allSatisfy(\.isNamedDocument)
  }

  private static func outcome(
    of input: CheckInput,
    _ contents: InputContents,
    _ options: CheckOptions,
    _ settings: CheckSettings,
    isCompared: Bool = false
  ) -> CheckOutcome {
    do throws(FileProblem) {
      let settings = settings.settings(for: input.source)
      var contents = contents
      var (fixedRules, rewritten): ([Rule.ID]?, [UInt8]?)
      switch contents {
      case .unreadable(let problem): throw problem
      case .document: if options.fixing != .none { throw .notWritable }
      case .text(let file, let bytes):
        // What is not looked at is not repaired.
        let settings = options.rules?.limiting(settings) ?? settings
        switch options.fixing {
        case .none: break
        case .inPlace:
          let fixed = FileFixing.Fixed(file, settings: settings)
          if case .file(let path) = input.source {
            let folder = input.namedFolder
            try file.replace(with: fixed.file, read: bytes, at: path, within: folder)
          } else {
            rewritten = try fixed.encoded(from: file, read: bytes)
          }
          fixedRules = fixed.rules
          contents = .text(fixed.file, read: bytes)
        case .difference:
          let difference = FileFixing.difference(of: file, name: input.name, settings: settings)
          return .compared(
            rendering: options.isQuiet ? [] : Array(difference.utf8),
            differs: !difference.isEmpty
          )
        }
      }
      let isNamed = options.asksForNames
      guard
        let (text, verdict) = contents.bestReading(
          settings,
          isCompared: isCompared,
          isNamed: isNamed
        )
      else { throw .damagedDocument }
      var outcome = CheckedOutcome(input: input, text: text, verdict: verdict)
      (outcome.fixedRules, outcome.rewritten) = (fixedRules, rewritten)
      return .checked(outcome)
    } catch {
      return .unreadable(name: input.name, error)
    }
  }
}
