import ReportRules
import ReportSyntax

/// Files in, findings out.
///
/// Exit code 0: no finding at or above the threshold. 1: findings. 2: something could not be read or
/// settings have no effect, whatever was found. 3: nothing found, but not all was checked.
enum CheckCommand {
  static let command = Command(
    name: "check",
    usage: Wording("[选项] 文件|目录|-…", english: "[OPTION…] FILE|DIRECTORY|-…"),
    summary: Wording("检查报告；“-”为标准输入", english: "check reports; - is the standard input"),
    options: CheckOptions.all
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
    var output = CheckOutput(options: options, language: language)
    output.begin(search)
    for file in settings.untoldFiles() { output.add(file) }
    for batch in batches(of: search.inputs) {
      output.showProgress()
      let contents = reader.contents(of: batch)
      let known = output
      // What is there twice is known when all is read; texts are told one by one as they are done.
      let mayBeDoubled = contents.contains { if case .document = $0 { true } else { false } }
      var outcomes: [CheckOutcome] = []
      AllCores().forEach(batch.count) { index in
        outcome(
          of: batch[index],
          contents[index],
          options: options,
          filter: filter,
          settings: settings,
          output: known
        )
      } take: { outcome in
        for file in settings.untoldFiles() { output.add(file) }
        if mayBeDoubled { outcomes.append(outcome) } else { output.add(outcome) }
      }
      for outcome in DoubledReports(outcomes).reported { output.add(outcome) }
      if output.isClosed { break }
    }
    return output.end()
  }

  /// Checks the documents that come in lines, and answers each as it comes.
  private static func checkLines(
    _ options: CheckOptions,
    _ filter: FindingFilter,
    language: Language
  ) -> Int32 {
    let settings = CheckSettings(named: options.settingsPath)
    var output = CheckOutput(options: options, language: language)
    output.begin(FileSearch([], includesDocuments: false))
    var lines = DocumentLines()
    while !output.isClosed, let batch = lines.nextBatch() {
      let known = output
      AllCores().forEach(batch.count) { index in
        let (input, contents) = batch[index].read()
        return outcome(
          of: input,
          contents,
          options: options,
          filter: filter,
          settings: settings,
          output: known
        )
      } take: { outcome in
        for file in settings.untoldFiles() { output.add(file) }
        output.add(outcome)
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
    var output = CheckOutput(options: options, language: language)
    output.begin(search)
    for input in search.inputs.prefix(1) {
      let contents = InputReader().contents(of: [input])
      do throws(FileProblem) {
        if let problem = contents.first?.problem { throw problem }
        guard case .document(.docx, _)? = contents.first, search.folders.isEmpty,
          options.fixing == .none
        else { throw .notWordDocument }
        let settings = settings.settings(for: input.source)
        guard let (text, verdict) = contents.first?.bestReading(settings) else {
          throw .damagedDocument
        }
        let checked = CheckedFile(
          name: input.name,
          text: text,
          verdict: verdict,
          filter: filter,
          isNamed: true
        )
        let source = try input.bytes()
        let bytes = try AnnotatedDocument.bytes(of: source, with: checked, language: language)
        let rendering = output.rendering(of: checked)
        output.add(.checked(CheckedOutcome(checked, input, rendering: rendering)))
        do throws(FileProblem) {
          try Files.create(path, with: bytes)
        } catch {
          output.add(.unreadable(name: path.text, error))
        }
      } catch {
        output.add(.unreadable(name: input.name, error))
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
    options: CheckOptions,
    filter: FindingFilter,
    settings: CheckSettings,
    output: CheckOutput
  ) -> CheckOutcome {
    do throws(FileProblem) {
      let settings = settings.settings(for: input.source)
      var contents = contents
      switch contents {
      case .unreadable(let problem): throw problem
      case .document: if options.fixing != .none { throw .notWritable }
      case .text(let file, let bytes):
        // What is not looked at is not repaired.
        let settings = options.rules?.limiting(settings) ?? settings
        switch options.fixing {
        case .none: break
        case .inPlace:
          guard case .file(let path) = input.source else { throw .notAFile }
          let fixed = try FileFixing.fix(
            file,
            read: bytes,
            at: path,
            within: input.namedFolder,
            settings: settings
          )
          contents = .text(fixed, read: bytes)
        case .difference:
          let difference = FileFixing.difference(of: file, name: input.name, settings: settings)
          return .compared(
            rendering: options.isQuiet ? [] : Array(difference.utf8),
            differs: !difference.isEmpty
          )
        }
      }
      guard let (text, verdict) = contents.bestReading(settings) else { throw .damagedDocument }
      let checked = CheckedFile(
        name: input.name,
        text: text,
        verdict: verdict,
        filter: filter,
        isNamed: input.operand == nil,
        path: input.path
      )
      return .checked(CheckedOutcome(checked, input, rendering: output.rendering(of: checked)))
    } catch {
      return .unreadable(name: input.name, error)
    }
  }
}
