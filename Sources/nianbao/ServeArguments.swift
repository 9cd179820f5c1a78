import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// The arguments of `nianbao serve`.
struct ServeArguments {
  let positionEncoding: PositionEncoding?
  let clientProcessID: Int?
  /// The language of everything that is said; `nil` where settings and the client decide.
  let language: Language?
  /// Where the messages of both sides are written down.
  let logPath: FilePath?

  /// What the libraries of editors add for transports other than `--stdio`.
  private static let otherTransports: Set = ["--socket", "--pipe", "--node-ipc", "--port"]

  /// Reads the arguments; some are there only because editors add them unasked.
  init(parsing words: [[UInt8]]) throws(UsageError) {
    let arguments: Arguments
    do throws(UsageError) {
      arguments = try Arguments(parsing: words, options: Self.all)
    } catch .unknownOption(let option, _) where Self.otherTransports.contains(option) {
      throw .unsupportedTransport(option)
    }
    if let surplus = arguments.operands.first { throw .surplusOperand(surplus.text) }
    positionEncoding = try arguments.choice(of: Self.positionEncodingOption)
    clientProcessID = arguments.text(of: Self.clientProcessIDOption).flatMap { Int($0) }
    language = try arguments.choice(of: .language)
    logPath = arguments.path(of: Self.log)
  }
}

extension ServeArguments {
  static let all: [any CommandOption] = [log, positionEncodingOption, stdio, clientProcessIDOption]

  private static let log = ValueOption(
    name: "--log",
    placeholder: Wording("文件", english: "FILE"),
    help: Wording(
      "把双方的每条消息追加到文件，供报告故障；内含报告全文",
      english: """
        append every message of both sides to a file, for bug
        reports; it holds the text of the reports
        """
    )
  )
  private static let positionEncodingOption = ChoiceOption<PositionEncoding>(
    name: "--position-encoding",
    help: Wording(
      "不管编辑器怎么说，都按此计位置",
      english: "count positions so, whatever the editor says"
    )
  )
  private static let stdio = Flag(
    name: "--stdio",
    heading: Wording(
      "--stdio，--clientProcessId=进程号",
      english: "--stdio, --clientProcessId=NUMBER"
    ),
    help: Wording(
      "编辑器自行添加：前者不起作用；后者的进程结束时随之结束",
      english: """
        added by editors: the first has no effect, with the process
        of the second the server ends
        """
    )
  )
  private static let clientProcessIDOption = ValueOption(
    name: "--clientProcessId",
    placeholder: Wording("进程号", english: "NUMBER"),
    kind: .anything
  )
}
