import ReportRules

/// Prints a report to be filled in.
enum NewCommand {
  static func run(_ words: [[UInt8]], language: Language) -> Int32 {
    if HelpCommand.isWanted(in: words) { return HelpCommand.run([], language: language) }
    do throws(UsageError) {
      let options = try NewOptions(parsing: words)
      let skeleton = ReportSkeleton(
        edition: options.edition,
        subject: options.subject,
        style: ReportStyle(layout: options.layout)
      )
      return CommandLineTool.print(skeleton.text.plain, language: language)
    } catch {
      return Failure.report(error, in: language)
    }
  }
}
