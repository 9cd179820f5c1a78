import LanguageServerProtocol
import ReportServer

/// Texts of ours that an editor opens as files, in the user's cache folder.
enum CacheFolder {
  /// Keeps a text under a name; `nil` where there is no such folder, or it cannot be written.
  ///
  /// A file that says it already is left as it is.
  static func keep(_ name: String, _ text: [UInt8]) -> DocumentURI? {
    guard let folder = path else { return nil }
    let file = folder.appending(Array(name.utf8))
    let known = try? Files.bytes(of: file, limit: text.count)
    if known != text {
      do {
        try make(folder)
        try Files.create(file, with: text)
      } catch {
        return nil
      }
    }
    return DocumentURI(localPath: file.bytes)
  }

  /// Our folder among those of the user; `nil` where nothing tells.
  private static var path: FilePath? {
    func folder(_ variable: String, _ rest: String) -> FilePath? {
      // A path that does not start at the root counts for nothing, says the XDG specification.
      ProcessEnvironment.variable(named: variable)
        .flatMap { $0.hasPrefix("/") ? FilePath($0).appending(Array(rest.utf8)) : nil }
    }
    #if os(macOS)
      return folder("HOME", "Library/Caches/nianbao")
    #else
      return folder("XDG_CACHE_HOME", "nianbao") ?? folder("HOME", ".cache/nianbao")
    #endif
  }

  /// Makes a folder and those above that are missing.
  private static func make(_ folder: FilePath) throws(FileProblem) {
    if (try? Files.kind(of: folder)) != nil { return }
    if let parent = folder.folder, parent != folder { try make(parent) }
    try Files.makeFolder(folder)
  }
}
