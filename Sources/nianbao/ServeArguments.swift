import LanguageServerProtocol
import ReportServer

/// The arguments of `nianbao serve`.
struct ServeArguments: Equatable {
  let server: ServerOptions
  let clientProcessID: Int?

  /// Why the arguments cannot be used.
  struct Failure: Error, Equatable {
    let explanation: String
  }

  /// Reads the arguments; some are there only because editors add them unasked.
  init(_ arguments: [String]) throws(Failure) {
    var positionEncoding: PositionEncoding?
    var clientProcessID: Int?
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? String(parts[1]) : nil
      switch parts.first {
      case "--stdio" where value == nil:
        continue
      case "--clientProcessId":
        clientProcessID = Int(value ?? rest.popFirst() ?? "")
      case "--position-encoding":
        positionEncoding = try Self.encoding(named: value ?? rest.popFirst())
      default:
        throw Failure(explanation: "serve: unknown argument \(argument)")
      }
    }
    server = ServerOptions(positionEncoding: positionEncoding)
    self.clientProcessID = clientProcessID
  }

  private static func encoding(named name: String?) throws(Failure) -> PositionEncoding {
    guard let name, let encoding = PositionEncoding(rawValue: name) else {
      throw Failure(explanation: "serve: --position-encoding takes utf-8, utf-16 or utf-32")
    }
    return encoding
  }
}
