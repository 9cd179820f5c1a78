import ReportRules
import ReportSyntax

/// The file that `-o` names, which is never one of those that are read.
struct OutputFile {
  let path: FilePath

  /// Complains about a file that cannot be written, before anything is checked.
  ///
  /// - Parameter read: files that are read beside the inputs.
  /// - Returns: the search without what an earlier run may have left in one of the folders.
  func checked(
    against search: FileSearch,
    read: [FilePath]
  ) throws(FileProblem) -> FileSearch {
    if let folder = path.folder {
      do throws(FileProblem) {
        guard case .directory = try Files.kind(of: folder) else { throw .folderMissing }
      } catch .missing {
        throw .folderMissing
      }
    }
    guard let identity = Files.identity(of: path) else { return search }
    if try Files.kind(of: path) == .directory(identity) { throw .isDirectory }
    if read.contains(where: { Files.identity(of: $0) == identity }) { throw .isInput }
    func isSame(_ path: FilePath) -> Bool { Files.identity(of: path) == identity }
    for input in search.inputs {
      guard let found = input.path, isSame(found) else { continue }
      if input.operand == nil || Self.isReport(input) { throw .isInput }
    }
    return search.leavingOut(isSame)
  }

  /// Whether a report would be lost; our own page, which tells of many, is none.
  private static func isReport(_ input: CheckInput) -> Bool {
    guard let bytes = try? input.bytes() else { return false }
    let head = String(decoding: bytes.prefix(1 << 12), as: UTF8.self)
    if head.contains("name=\"generator\" content=\"nianbao") { return false }
    guard let file = try? ReportFile(decoding: bytes) else { return true }
    return !Report.all(in: SyntaxTree(parsing: file.text), settings: .standard).isEmpty
  }
}
