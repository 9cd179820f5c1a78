import Foundation
import Testing

/// What `check --fix` and `format` refuse to write: what is not the user's, or would not stay itself.
struct WriteRightsTests {
  private static let report = "清水镇2025年政府信息公开工作年度报告 \n\n\n1、总体情况\n\n公开信息若干条。\n\n二、主动公开政府信息情况\n"

  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write(Self.report, to: "in/a.txt")
  }

  private static let commands = [["check", "--fix"], ["format"]]

  @Test(arguments: commands)
  func aReadOnlyFileIsRefusedAndOthersGoOn(command: [String]) throws {
    let other = try folder.write(Self.report, to: "in/b.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let outcome = try BuiltProgram.run(command + [folder.path + "/in"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints.contains("a.txt：是只读文件") || outcome.complaints.contains("只读"))
    #expect(try text(path) == Self.report)
    #expect(try text(other) != Self.report)
  }

  @Test(arguments: commands)
  func aFileWithOtherNamesIsRefused(command: [String]) throws {
    let link = folder.path + "/other.txt"
    try FileManager.default.linkItem(atPath: path, toPath: link)
    let outcome = try BuiltProgram.run(command + [path])
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints.contains("硬链接"))
    #expect(try text(path) == Self.report)
    #expect(try number(path) == number(link))
  }

  @Test(arguments: commands)
  func aLinkThatLeadsOutOfAFolderIsRefused(command: [String]) throws {
    let outside = try folder.write(Self.report, to: "outside.txt")
    let link = folder.path + "/in/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../outside.txt")
    let outcome = try BuiltProgram.run(command + [folder.path + "/in"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints.contains("指向目录之外"))
    #expect(try text(outside) == Self.report)
    #expect(try text(path) != Self.report)
  }

  @Test(arguments: commands)
  func aFolderThatLeadsOutOfAFolderIsRefused(command: [String]) throws {
    let outside = try folder.write(Self.report, to: "outside/c.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/more",
      withDestinationPath: "../outside"
    )
    #expect(try BuiltProgram.run(command + [folder.path + "/in"]).exitCode == 2)
    #expect(try text(outside) == Self.report)
  }

  @Test(arguments: commands)
  func aLinkInsideAFolderStaysAndItsTargetIsWritten(command: [String]) throws {
    let link = folder.path + "/in/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.txt")
    #expect(try BuiltProgram.run(command + [folder.path + "/in"]).exitCode < 2)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.txt")
    #expect(try text(path) != Self.report)
  }

  @Test(arguments: commands)
  func aLinkThatIsNamedMayLeadAnywhere(command: [String]) throws {
    let outside = try folder.write(Self.report, to: "outside.txt")
    let link = folder.path + "/in/link.txt"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../outside.txt")
    #expect(try BuiltProgram.run(command + [link]).exitCode < 2)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../outside.txt")
    #expect(try text(outside) != Self.report)
  }

  /// Only root may write what belongs to others, and leaves it to them.
  @Test(.enabled(if: geteuid() == 0), arguments: commands)
  func rootKeepsTheOwner(command: [String]) throws {
    #expect(unsafe chown(path, 12345, 54321) == 0)
    #expect(unsafe chmod(path, 0o640) == 0)
    #expect(try BuiltProgram.run(command + [path]).exitCode < 2)
    #expect(try text(path) != Self.report)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.ownerAccountID] as? Int == 12345)
    #expect(attributes[.groupOwnerAccountID] as? Int == 54321)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func number(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }
}
