import Foundation
import Testing

#if os(Linux)
  /// Whatever a path leads to, the run ends, says what was wrong, and checks the rest.
  struct OddPathTests {
    @Test(arguments: [["check"], ["check", "--fix"], ["format"], ["extract"]])
    func aPipeThatNobodyWritesToIsToldSo(command: [String]) throws {
      let folder = try TemporaryFolder()
      let pipe = "\(folder.path)/a.txt"
      try #require(unsafe mkfifo(pipe, 0o600) == 0)
      let outcome = try BuiltProgram.run(command + [pipe, try folder.write("你好\n", to: "b.txt")])
      #expect(outcome.exitCode == 2)
      #expect(outcome.complaints.contains("nianbao: \(pipe): 是管道，没有程序往里写\n"))
    }

    @Test func aPipeIsReadToItsEnd() throws {
      let folder = try TemporaryFolder()
      let pipe = "\(folder.path)/a.txt"
      try #require(unsafe mkfifo(pipe, 0o600) == 0)
      let text = try folder.write(String(repeating: "你好\n", count: 50_000), to: "b.txt")
      let writer = Process()
      writer.executableURL = URL(fileURLWithPath: "/bin/sh")
      writer.arguments = ["-c", "cat '\(text)' >'\(pipe)'"]
      try writer.run()
      let outcome = try BuiltProgram.run(["check", pipe])
      writer.waitUntilExit()
      #expect(outcome.exitCode == 3)
      #expect(outcome.complaints == "")
    }

    @Test func linksThatLeadNowhereAndFoldersWithTheNameOfATextAreToldSo() throws {
      let folder = try TemporaryFolder()
      let path = folder.path
      let files = FileManager.default
      try files.createSymbolicLink(atPath: "\(path)/a.txt", withDestinationPath: "b.txt")
      try files.createSymbolicLink(atPath: "\(path)/b.txt", withDestinationPath: "a.txt")
      try files.createSymbolicLink(atPath: "\(path)/c.txt", withDestinationPath: "nothing.txt")
      try files.createSymbolicLink(atPath: "\(path)/again", withDestinationPath: ".")
      try files.createDirectory(atPath: "\(path)/d.txt", withIntermediateDirectories: false)
      _ = try folder.write("你好\n", to: "d.txt/e.txt")
      let outcome = try BuiltProgram.run(["check", path])
      #expect(outcome.exitCode == 2)
      #expect(outcome.output.contains("1 个文件不是年度报告，未检查；3 个文件未能检查\n"))
      #expect(outcome.complaints.contains("\(path)/c.txt: 没有这个文件\n"))
    }

    @Test func aDeviceThatNeverEndsIsRefused() throws {
      let outcome = try BuiltProgram.run(["check", "/dev/zero"])
      #expect(outcome.exitCode == 2)
      #expect(outcome.complaints == "nianbao: /dev/zero: 超过 256 MB\n")
    }
  }
#endif
