import Dispatch
import LanguageServerProtocol
import ReportServer

/// `nianbao serve`: the language server on standard input and output.
///
/// One thread waits for bytes and decodes them; the main thread owns the session and everything in
/// it. The reader never waits for the writer, so a client that writes much before it reads cannot
/// block both sides.
enum ServeCommand {
  static func run(_ arguments: [String]) -> Int32 {
    let options: ServeArguments
    do {
      options = try ServeArguments(arguments)
    } catch {
      StandardStreams.writeError("nianbao: \(error.explanation)")
      return 2
    }
    StandardStreams.prepareForBytes()
    if let processID = options.clientProcessID {
      ProcessWatch.endWithProcess(processID, code: 1)
    }
    return serve(options.server)
  }

  /// Talks until the client says `exit`, its stream ends, or it no longer listens.
  private static func serve(_ options: ServerOptions) -> Int32 {
    let inbox = Inbox<ClientMessage>()
    DispatchQueue(label: "nianbao.reader", qos: .userInteractive).async { fill(inbox) }
    var session = Session(options: options)
    var isWatchingClient = false
    while let batch = inbox.nextBatch() {
      let replies = session.receive(batch)
      if !replies.isEmpty, !StandardStreams.write(MessageWriter.frames(of: replies)) { return 1 }
      if let exitCode = session.exitCode { return exitCode }
      if !isWatchingClient, let processID = session.clientProcessID {
        ProcessWatch.endWithProcess(processID, code: 1)
        isWatchingClient = true
      }
    }
    return 1
  }

  /// Reads standard input to its end, and posts what arrived together as one batch.
  private static func fill(_ inbox: Inbox<ClientMessage>) {
    var reader = MessageReader()
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    var unpostedByteCount = 0
    while true {
      let byteCount = StandardStreams.read(into: &buffer)
      guard byteCount > 0 else { break }
      unpostedByteCount += byteCount
      let frames = reader.receive(buffer[..<byteCount])
      guard !frames.isEmpty else { continue }
      inbox.post(frames.map(ClientMessage.init(frame:)), byteCount: unpostedByteCount)
      unpostedByteCount = 0
    }
    if let error = reader.finish() {
      inbox.post([ClientMessage(framingError: error)], byteCount: 0)
    }
    inbox.close()
  }
}

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
