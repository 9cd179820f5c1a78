import Dispatch
import ReportRules
import ReportSyntax
import Synchronization

/// Files in, findings out.
///
/// Exit code 0: no finding at or above the threshold. 1: findings. 2: something could not be read or
/// settings have no effect, whatever was found.
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
    let inputs = options.operands.flatMap(FileSearch.inputs(for:))
    let settings = CheckSettings(named: options.settingsPath)
    var output = CheckOutput(options: options, language: language)
    output.begin()
    for file in settings.untoldFiles() { output.add(file) }
    for start in stride(from: 0, to: inputs.count, by: batchSize) {
      let batch = inputs[start..<min(start + batchSize, inputs.count)]
      let outcomes = outcomes(
        of: Array(batch),
        options: options,
        settings: settings,
        output: output
      )
      for file in settings.untoldFiles() { output.add(file) }
      for outcome in outcomes { output.add(outcome) }
      if output.isClosed { break }
    }
    return output.end()
  }

  /// Checks files on all cores; the outcomes are in the order of the inputs.
  private static func outcomes(
    of inputs: [CheckInput],
    options: CheckOptions,
    settings: CheckSettings,
    output: CheckOutput
  ) -> [CheckOutcome] {
    let outcomes = Mutex<[CheckOutcome?]>(Array(repeating: nil, count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let outcome = outcome(
        of: inputs[index],
        options: options,
        settings: settings,
        output: output
      )
      outcomes.withLock { $0[index] = outcome }
    }
    return outcomes.withLock { $0.compactMap { $0 } }
  }

  private static func outcome(
    of input: CheckInput,
    options: CheckOptions,
    settings: CheckSettings,
    output: CheckOutput
  ) -> CheckOutcome {
    do throws(FileProblem) {
      let bytes = try input.bytes()
      var file = try ReportFile(decoding: bytes)
      let settings = settings.settings(for: input.source)
      switch options.fixing {
      case .none: break
      case .inPlace:
        guard case .file(let path) = input.source else { throw .notAFile }
        file = try FileFixing.fix(file, read: bytes, at: path, settings: settings)
      case .difference:
        let difference = FileFixing.difference(of: file, name: input.name, settings: settings)
        return .compared(
          rendering: options.isQuiet ? [] : Array(difference.utf8),
          differs: !difference.isEmpty
        )
      }
      let checked = CheckedFile(
        name: input.name,
        file: file,
        findings: RuleSet.findings(in: SyntaxTree(parsing: file.text), settings: settings),
        threshold: options.threshold
      )
      var tally = Tally()
      tally.fileCount = 1
      tally.add(checked.findings)
      return .checked(tally, rendering: output.rendering(of: checked))
    } catch {
      return .unreadable(name: input.name, error)
    }
  }
}
