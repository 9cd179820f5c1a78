import Foundation
import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportTestSupport
import StatutoryForms
import Testing

@testable import nianbao

/// What is read of the folders that an editor has opened.
struct FolderReaderTests {
  private func files(_ folder: TemporaryFolder, _ below: String = "") -> [String] {
    let root = FilePath(folder.path + below)
    return FolderSearch([root]).files.map { String($0.text.dropFirst(root.text.utf8.count + 1)) }
  }

  @Test func textsAreFoundAndWhatHoldsNoReportsIsLeftOut() throws {
    let folder = try TemporaryFolder()
    let text = "清水镇2025年政府信息公开工作年度报告\n"
    for path in [
      "2025/清水镇.md", "2025/a/白石镇.txt", "2025/页.HTML", "2025/网页.xhtml", "2025/表.docx",
      ".git/清水镇.txt",
      "node_modules/x/清水镇.txt", "2025/.清水镇.txt", "2025/~$清水镇.txt",
    ] { try folder.write(text, to: path) }
    #expect(
      files(folder).sorted() == [
        "2025/a/白石镇.txt", "2025/清水镇.md", "2025/网页.xhtml", "2025/页.HTML",
      ]
    )
  }

  @Test func linksAreNotFollowedOutOfTheFolder() throws {
    let outside = try TemporaryFolder()
    try outside.write("清水镇2025年政府信息公开工作年度报告\n", to: "清水镇.txt")
    let folder = try TemporaryFolder()
    try folder.write("清水镇2025年政府信息公开工作年度报告\n", to: "in/清水镇.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/out",
      withDestinationPath: outside.path
    )
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/again",
      withDestinationPath: folder.path
    )
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/白石镇.txt",
      withDestinationPath: outside.path + "/清水镇.txt"
    )
    #expect(files(folder) == ["in/清水镇.txt"])
    // A file that changed is looked at only where a search would find it.
    let found = ["in/清水镇.txt", "out/清水镇.txt", "白石镇.txt", "in/没有.txt"].filter {
      FolderSearch.finds(FilePath("\(folder.path)/\($0)"), below: [FilePath(folder.path)])
    }
    #expect(found == ["in/清水镇.txt"])
  }

  @Test func aChangedFileBelowTheHomeFolderIsNotRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("清水镇2025年政府信息公开工作年度报告\n", to: "清水镇.txt")
    let file = FilePath(folder.path + "/清水镇.txt")
    #expect(FolderSearch.finds(file, below: [FilePath(folder.path)]))
    #expect(!FolderSearch.finds(file, below: [FilePath("/")]))
  }

  @Test func theHomeFolderAndThoseAboveAreNotRead() throws {
    let home = try #require(ProcessEnvironment.variable(named: "HOME"))
    for path in [home, "/"] {
      let search = FolderSearch([FilePath(path)])
      #expect(search.files.isEmpty)
      #expect(search.problems.first?.chinese.hasPrefix("不读取个人文件夹或它上面的文件夹") == true)
    }
  }
}
