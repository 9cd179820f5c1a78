import ReportRules
import ReportServer
import ReportSyntax
import StatutoryForms

/// The one place that prints what went wrong to the standard error.
enum Failure {
  /// The exit code of a command that could not do what it was asked to do.
  static let exitCode: Int32 = 2

  /// Prints why a file could not be read or written.
  @discardableResult
  static func report(_ problem: FileProblem, about name: String, in language: Language) -> Int32 {
    printLines("\(DisplayedText.neutralised(name)): \(problem.reason.text(in: language))")
  }

  /// Prints which statutory tables of a file could not be written in another layout.
  static func report(_ tables: [SectionNumber], about name: String, in language: Language) {
    let list = tables.map { $0.tableName.text(in: language) }
    let words = Wording(
      "\(list.joined(separator: "、"))的行列不能确定，未改写",
      english: "\(list.joined(separator: ", ")) cannot be read with certainty; left as it is"
    )
    _ = printLines("\(DisplayedText.neutralised(name)): \(words.text(in: language))")
  }

  /// Prints that a text is no annual report, so that nobody takes it for a tidy one.
  static func reportNoReport(_ name: String, in language: Language) {
    let words = Wording("不是年度报告，未作改动", english: "is no annual report; left as it is")
    _ = printLines("\(DisplayedText.neutralised(name)): \(words.text(in: language))")
  }

  /// Prints that there are no tables to take numbers out of, so that nobody counts on them.
  static func reportNothingToExtract(_ name: String, in language: Language) {
    let words = Wording("不是年度报告，没有取数", english: "is no annual report; left out")
    _ = printLines("\(DisplayedText.neutralised(name)): \(words.text(in: language))")
  }

  /// Prints what in a settings file has no effect, a line each, with line and column where they are
  /// known.
  static func report(_ file: SettingsFile, in language: Language) {
    for problem in file.contents.problems {
      let place = problem.place.map { ":\($0.line):\($0.column)" } ?? ""
      let words = "\(file.path)\(place): \(problem.message.text(in: language))"
      _ = printLines(DisplayedText.neutralised(words))
    }
  }

  /// Prints what is wrong with the words on the command line, and where to find help.
  static func report(
    _ error: UsageError,
    about command: String? = nil,
    in language: Language
  ) -> Int32 {
    let reason = DisplayedText.neutralised(error.reason.text(in: language))
    return printLines("\(reason)\n\(error.advice(about: command).text(in: language))")
  }

  /// Prints a complaint that stands for itself.
  static func report(_ words: Wording, in language: Language) {
    _ = printLines(words.text(in: language))
  }

  private static func printLines(_ text: String) -> Int32 {
    // Where even the standard error is closed, nobody is left to tell.
    _ = TerminalStream.error.write(Array("nianbao: \(text)\n".utf8))
    return exitCode
  }
}
