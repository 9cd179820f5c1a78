import LanguageServerProtocol
import ReportRules
import ReportServer
import StatutoryForms

/// Prints the schema of the settings, or reads a settings file and prints what has effect.
///
/// Exit code 2 where something in the file has none.
enum ConfigCommand {
  static let command = Command(
    name: "config",
    usage: Wording("--schema|文件", english: "--schema|FILE"),
    summary: Wording(
      "输出设置的 JSON 模式；或检查设置文件，列出有效的设置",
      english: """
        print the JSON schema of the settings, or
        check a settings file and print what counts
        """
    ),
    options: [schema],
    operands: .files
  ) { words, language throws(UsageError) in
    let arguments = try Arguments(parsing: words, options: [schema])
    let wantsSchema = arguments.contains(schema)
    let surplus = arguments.operands.dropFirst(wantsSchema ? 0 : 1).first
    if let surplus { throw .surplusOperand(surplus.text) }
    if wantsSchema { return print(SettingsSchema(language: language), language) }
    guard let path = arguments.operands.first else { throw .fileMissing }
    let file = SettingsSearch.read(path)
    Failure.report(file, in: language)
    let code = print(WrittenSettings(file.contents.settings, file.contents.view), language)
    return file.contents.problems.isEmpty ? code : Failure.exitCode
  }

  private static let schema = Flag(
    name: "--schema",
    help: Wording("输出 JSON 模式，供编辑器补全", english: "print the JSON schema, for editors that complete")
  )

  private static func print(_ value: some JSONWritable, _ language: Language) -> Int32 {
    var writer = JSONWriter()
    value.write(to: &writer)
    let text = IndentedJSON.text(of: writer.bytes)
    return CommandLineTool.print(String(decoding: text, as: UTF8.self), language: language)
  }
}
