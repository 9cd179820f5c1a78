import Foundation
import LanguageServerProtocol
import Testing

/// A running `nianbao serve` with its three streams.
struct ServerProcess {
  /// What connects a client with the standard output of a server.
  enum Connection: CaseIterable {
    case pipe
    /// As editors have it that run in Node.
    case socket
  }

  private let process = Process()
  private let input = Pipe()
  /// Where we read what the server writes.
  private let output: FileHandle
  private let errors = Pipe()

  init(_ arguments: String..., through connection: Connection = .pipe) throws {
    try self.init(arguments, through: connection)
  }

  /// - Parameters:
  ///   - connection: what the standard output is.
  ///   - file: where the standard output goes instead.
  ///   - environment: instead of our own.
  ///   - fileLimit: how many files the process may have open, its three streams among them.
  init(
    _ arguments: [String],
    through connection: Connection = .pipe,
    output file: String? = nil,
    environment: [String: String]? = nil,
    fileLimit: Int? = nil
  ) throws {
    let end: FileHandle
    (output, end) = try Self.ends(of: connection)
    if let environment { process.environment = environment }
    process.executableURL = try Self.executable
    process.arguments = ["serve"] + arguments
    if let fileLimit {
      let command = "ulimit -n \(fileLimit); exec \"$0\" serve \"$@\""
      process.arguments = ["-c", command, try Self.executable.path] + arguments
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
    }
    process.standardInput = input
    process.standardOutput = end
    if let file {
      let handle: FileHandle = try #require(FileHandle(forWritingAtPath: file))
      process.standardOutput = handle
    }
    process.standardError = errors
    try process.run()
    try end.close()
  }

  /// The reading end and the writing end.
  private static func ends(of connection: Connection) throws -> (FileHandle, FileHandle) {
    switch connection {
    case .pipe:
      let pipe = Pipe()
      return (pipe.fileHandleForReading, pipe.fileHandleForWriting)
    case .socket:
      var ends: [Int32] = [-1, -1]
      let hasBoth = unsafe socketpair(AF_UNIX, streamSocket, 0, &ends) == 0
      try #require(hasBoth)
      let handles = ends.map { FileHandle(fileDescriptor: $0, closeOnDealloc: true) }
      return (handles[0], handles[1])
    }
  }

  private static var streamSocket: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }

  var processID: Int32 { process.processIdentifier }

  func write(_ bytes: [UInt8]) throws {
    try input.fileHandleForWriting.write(contentsOf: bytes)
  }

  func closeInput() throws {
    try input.fileHandleForWriting.close()
  }

  func closeOutput() throws {
    try output.close()
  }

  /// Everything the server wrote until it closed its output, cut into message bodies.
  func bodiesToTheEnd() throws -> [String] {
    let bytes = try output.readToEnd() ?? Data()
    var reader = MessageReader()
    return reader.receive(Array(bytes)[...]).map { frame in
      switch frame {
      case .body(let body): String(decoding: body, as: UTF8.self)
      case .failure(let error): error.explanation
      case .stray(let bytes): String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  /// Waits for the first bytes that the server writes.
  func someOutput() -> [UInt8] {
    Array(output.availableData)
  }

  /// Ends the server as a crash would, and waits until it is gone.
  func kill() {
    _ = Foundation.kill(processID, SIGKILL)
    process.waitUntilExit()
  }

  func errorText() throws -> String {
    String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  func exitCode() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The executable stands where the test bundle stands.
  private static var executable: URL {
    get throws {
      let bundles = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
      let runner = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      let folders = bundles.flatMap { [$0, $0.deletingLastPathComponent()] }
      let candidates = (folders + [runner.deletingLastPathComponent()])
        .map { $0.appendingPathComponent("nianbao") }
      let executable = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) }
      return try #require(executable)
    }
  }
}
