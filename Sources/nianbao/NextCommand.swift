import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// Prints a draft of next year's report, made of this year's.
///
/// Exit code 2 where there is no report to make it of.
enum NextCommand {
  static let command = Command(
    name: "next",
    usage: Wording("文件|-", english: "FILE|-"),
    summary: Wording(
      "由这份报告起草下年报告：上年结转、现行有效已填，其余待填",
      english: """
        print a draft of next year's report: carried in and in force are
        filled, the rest is to be filled in
        """
    ),
    options: [],
    operands: .files
  ) { words, language throws(UsageError) in
    let arguments = try Arguments(parsing: words, options: [])
    guard let path = arguments.operands.first else { throw .fileMissing }
    if arguments.operands.count > 1 { throw .surplusOperand(arguments.operands[1].text) }
    return draft(path, language)
  }

  private static func draft(_ path: FilePath, _ language: Language) -> Int32 {
    let isStandardInput = path == FilePath("-")
    let input = CheckInput(
      name: isStandardInput ? "<stdin>" : path.text,
      source: isStandardInput ? .standardInput(as: nil) : .file(path)
    )
    let settings = CheckSettings(named: nil).settings(for: input.source)
    do throws(FileProblem) {
      guard let contents = InputReader().contents(of: [input]).first else { throw .damagedDocument }
      if let problem = contents.problem { throw problem }
      guard let text = contents.bestReading(settings, isCompared: false)?.text.text else {
        throw .damagedDocument
      }
      guard let edits = NextYearDraft.edits(for: SyntaxTree(parsing: text), settings: settings)
      else { throw .nothingToContinue }
      let draft = text.applying(edits)
      return CommandLineTool.print(String(decoding: draft.bytes, as: UTF8.self), language: language)
    } catch {
      return Failure.report(error, about: input.name, in: language)
    }
  }
}
