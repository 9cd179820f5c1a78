import Foundation
import Testing

#if os(Linux)
  /// A difference on a terminal shows what would steer it; into a pipe goes what is in the file.
  struct TerminalDifferenceTests {
    private static let steering = "\u{1B}[31m红\u{1B}[0m\u{202E}反\u{7}\u{9B}2J"
    private static let report =
      "清水镇2025年政府信息公开工作年度报告 \n\n\n1、总体情况\n\n公开\(steering)信息。 \n\n二、主动公开政府信息情况\n"

    private static let commands = [["check", "--diff"], ["format", "--diff"]]

    @Test(arguments: commands)
    func onATerminalItIsNamed(command: [String]) throws {
      let folder = try TemporaryFolder()
      let path = try folder.write(Self.report, to: "a\u{1B}[2J\u{202E}.txt")
      let shown = try BuiltProgram.runOnTerminal(command + [path])
      #expect(shown.contains("公开<U+001B>[31m红<U+001B>[0m<U+202E>反<U+0007><U+009B>2J信息。"))
      #expect(shown.contains("--- \(folder.path)/a<U+001B>[2J<U+202E>.txt"))
      #expect(
        !shown.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{7}", "\u{9B}"].contains($0) }
      )
    }

    @Test(arguments: commands)
    func intoAPipeBytesStay(command: [String]) throws {
      let folder = try TemporaryFolder()
      let path = try folder.write(Self.report, to: "a\u{202E}.txt")
      let outcome = try BuiltProgram.run(command + [path])
      #expect(outcome.output.contains("公开\(Self.steering)信息。"))
      #expect(outcome.output.hasPrefix("--- \(path)\n"))
    }
  }

  extension BuiltProgram {
    /// What the program writes to a terminal.
    fileprivate static func runOnTerminal(_ arguments: [String]) throws -> String {
      let terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
      try #require(terminal >= 0)
      defer { close(terminal) }
      var (lock, number): (Int32, Int32) = (0, 0)
      // What unlockpt and ptsname do, which Foundation does not know.
      try #require(unsafe ioctl(terminal, 0x4004_5431, &lock) == 0)
      try #require(unsafe ioctl(terminal, 0x8004_5430, &number) == 0)
      let end = try #require(FileHandle(forUpdatingAtPath: "/dev/pts/\(number)"))
      let process = Process()
      let program: URL = try #require(location)
      process.executableURL = program
      process.arguments = arguments
      process.environment = [:]
      process.standardOutput = end
      try process.run()
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 4096)
      process.waitUntilExit()
      try end.close()
      // What was written is in the terminal's buffer; then there is nobody at its other end.
      while case let count = unsafe read(terminal, &chunk, chunk.count), count > 0 {
        bytes += chunk[..<count]
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
#endif
