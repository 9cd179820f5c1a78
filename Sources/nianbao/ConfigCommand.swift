import LanguageServerProtocol
import ReportRules
import ReportServer

/// Prints the schema of the settings, or reads a settings file and prints what has effect.
///
/// Exit code 2 where something in the file has none.
enum ConfigCommand {
  static func run(_ words: [[UInt8]], language: Language) -> Int32 {
    if HelpCommand.isWanted(in: words) { return HelpCommand.run([], language: language) }
    do throws(UsageError) {
      let arguments = try Arguments(parsing: words, flags: ["--schema"], valued: ["--lang"])
      _ = try arguments.choice(of: "--lang", among: Language.choices, otherwise: .chinese)
      let wantsSchema = arguments.contains("--schema")
      let surplus = arguments.operands.dropFirst(wantsSchema ? 0 : 1).first
      if let surplus { throw .surplusOperand(surplus.text) }
      if wantsSchema { return print(SettingsSchema(language: language), language) }
      guard let path = arguments.operands.first else { throw .fileMissing }
      let file = SettingsSearch.read(path)
      Failure.report(file, in: language)
      let code = print(WrittenSettings(file.contents.settings), language)
      return file.contents.problems.isEmpty ? code : Failure.exitCode
    } catch {
      return Failure.report(error, in: language)
    }
  }

  private static func print(_ value: some JSONWritable, _ language: Language) -> Int32 {
    var writer = JSONWriter()
    value.write(to: &writer)
    let text = IndentedJSON.text(of: writer.bytes)
    return CommandLineTool.print(String(decoding: text, as: UTF8.self), language: language)
  }
}
