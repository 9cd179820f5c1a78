import Foundation
import Testing

/// The `nianbao` that was built together with the tests, run as a user would run it.
enum BuiltProgram {
  /// What a run left behind.
  struct Outcome {
    let exitCode: Int32
    let output: String
    let complaints: String
  }

  /// Runs the program in Chinese, unless the environment says otherwise, and waits for its end.
  ///
  /// The working directory is that of the tests unless a folder is given.
  static func run(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:],
    folder: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    let process = Process()
    let program: URL = try #require(location, sourceLocation: sourceLocation)
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    try process.run()
    // Inputs of the tests fit into the buffer of a pipe, so writing never waits.
    try? standardInput.fileHandleForWriting.write(contentsOf: Data(input))
    try standardInput.fileHandleForWriting.close()
    let output = standardOutput.fileHandleForReading.readDataToEndOfFile()
    let complaints = standardError.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      exitCode: process.terminationStatus,
      output: String(decoding: output, as: UTF8.self),
      complaints: String(decoding: complaints, as: UTF8.self)
    )
  }

  /// Runs the program with a standard output that nobody reads any more when it is written to.
  ///
  /// Returns `nil` where the program did not end by itself.
  static func exitCodeWithoutReader(_ arguments: [String]) throws -> Int32? {
    let process = Process()
    let program: URL = try #require(location)
    process.executableURL = program
    process.arguments = arguments + ["-"]
    let (standardInput, standardOutput) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    try process.run()
    // The program waits for the end of its input until the reader has gone.
    try standardOutput.fileHandleForReading.close()
    try standardInput.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : nil
  }

  /// The program beside the test bundle.
  static var location: URL? {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let started = CommandLine.arguments.first.map { URL(fileURLWithPath: $0) }
    return (bundles + [started, Bundle.main.executableURL].compactMap { $0 })
      .map { $0.deletingLastPathComponent().appendingPathComponent("nianbao") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}

/// A folder that exists as long as a test runs.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("nianbao-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  var path: String { url.path }

  /// Writes a file, with the folders above it, and gives its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file)
    return file.path
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }
}
