import LanguageServerProtocol
import ReportRules

/// The arguments of `nianbao serve`.
struct ServeArguments {
  let positionEncoding: PositionEncoding?
  let clientProcessID: Int?
  /// Where the messages of both sides are written down.
  let logPath: FilePath?

  /// What the libraries of editors add for transports other than `--stdio`.
  private static let otherTransports: Set = ["--socket", "--pipe", "--node-ipc", "--port"]

  /// Reads the arguments; some are there only because editors add them unasked.
  init(parsing words: [[UInt8]]) throws(UsageError) {
    let arguments: Arguments
    do throws(UsageError) {
      arguments = try Arguments(
        parsing: words,
        flags: ["--stdio"],
        valued: ["--clientProcessId", "--position-encoding", "--log", "--lang"]
      )
    } catch .unknownOption(let option) where Self.otherTransports.contains(option) {
      throw .unsupportedTransport(option)
    }
    _ = try arguments.choice(of: "--lang", among: Language.choices, otherwise: .chinese)
    if let surplus = arguments.operands.first { throw .surplusOperand(surplus.text) }
    positionEncoding = try arguments.choice(
      of: "--position-encoding",
      among: ["utf-8": .utf8, "utf-16": .utf16, "utf-32": .utf32],
      otherwise: nil
    )
    clientProcessID = arguments.options["--clientProcessId"].flatMap { Int($0) }
    logPath = arguments.path(of: "--log")
  }
}
