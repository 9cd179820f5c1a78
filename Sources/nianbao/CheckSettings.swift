import ReportRules
import ReportServer
import Synchronization

/// The settings of the files that are checked, read once for each folder.
final class CheckSettings: Sendable {
  /// What `--config` names, in place of everything that could be found.
  private let named: SettingsFile?
  private let state = Mutex(State())

  private struct State {
    /// The nearest settings file by folder; `nil` where there is none.
    var found: [FilePath: SettingsFile?] = [:]
    /// Paths of settings files whose problems were told.
    var told: Set<String> = []
  }

  init(named path: FilePath?) {
    named = path.map(SettingsSearch.read)
  }

  /// The settings for one input; those of the working directory for the standard input.
  func settings(for source: CheckInput.Source) -> RuleSettings {
    if let named { return named.settings }
    let folder: FilePath
    switch source {
    case .standardInput(nil): folder = FilePath(".")
    case .file(let path), .standardInput(let path?): folder = path.folder ?? path
    case .unreadable: return .standard
    }
    return file(for: folder)?.settings ?? .standard
  }

  /// Settings files with problems that were not given out before, by path.
  func untoldFiles() -> [SettingsFile] {
    state.withLock { state in
      let nearest = [named].compactMap(\.self) + state.found.values.compactMap(\.self)
      let files = nearest.flatMap(\.chain)
      let faulty = files.filter { !$0.contents.problems.isEmpty }.sorted { $0.path < $1.path }
      return faulty.filter { state.told.insert($0.path).inserted }
    }
  }

  private func file(for folder: FilePath) -> SettingsFile? {
    if let known = state.withLock({ $0.found[folder] }) { return known }
    // Read outside the lock: at worst two threads read the same file.
    let file = SettingsSearch.nearest(from: folder)
    state.withLock { $0.found[folder] = .some(file) }
    return file
  }
}
