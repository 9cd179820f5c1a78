import Dispatch
import ReportRules
import ReportServer
import ReportSyntax
import StatutoryForms
import Synchronization

/// Reads the folders of an editor's user in the background, one request after the other.
///
/// On a thread of its own with little priority, so that no key has to wait for it.
final class FolderReader: Sendable {
  private let requests = Inbox<DiskRequest>()
  private let events = Mutex<[DiskEvent]>([])
  private let latest = Atomic(0)
  private let alarm: WakeUp

  /// `nil` where the system has no pipe left.
  init?() {
    guard let alarm = WakeUp() else { return nil }
    self.alarm = alarm
    DispatchQueue(label: "nianbao.folders", qos: .utility).async { [self] in
      while let batch = requests.nextBatch() {
        for request in batch { read(request) }
      }
    }
  }

  /// What is told of wishes where there is no reader: that nothing comes of them.
  static func refusal(of wishes: [DiskRequest]) -> [DiskEvent] {
    let reason = Wording(
      "系统资源不足，没有读取文件夹中的其他报告。",
      english: "The system has no room left; the other reports of the folder were not read."
    )
    return wishes.map { DiskEvent(search: $0.search, news: .finished(problems: [reason])) }
  }

  /// What `poll` has to wait for besides the client.
  var descriptor: Int32 { alarm.descriptor }

  func read(_ wishes: [DiskRequest]) {
    guard let last = wishes.last else { return }
    latest.store(last.search, ordering: .releasing)
    requests.post(wishes, byteCount: 0)
  }

  /// What has come since this was last asked.
  func news() -> [DiskEvent] {
    alarm.clear()
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }

  private func tell(_ request: DiskRequest, _ news: DiskEvent.News) {
    events.withLock { $0.append(DiskEvent(search: request.search, news: news)) }
    alarm.ring()
  }

  private func isOutOfDate(_ request: DiskRequest) -> Bool {
    latest.load(ordering: .acquiring) != request.search
  }

  // MARK: Reading

  /// Files after which somebody is told how far it has come.
  private static let batchSize = 16

  private func read(_ request: DiskRequest) {
    if isOutOfDate(request) { return }
    var problems: [Wording] = []
    let files: [FilePath]
    var isFound: (FilePath) -> Bool = { _ in true }
    switch request.wish {
    case .files(let paths, let folders):
      files = paths.map(FilePath.init(bytes:))
      let roots = folders.map(FilePath.init(bytes:))
      isFound = { FolderSearch.finds($0, below: roots) }
    case .folders(let paths):
      let search = FolderSearch(paths.map(FilePath.init(bytes:)))
      (files, problems) = (search.files, search.problems)
    }
    tell(request, .found(fileCount: files.count))
    var settings: [FilePath: RuleSettings] = [:]
    var budget = FolderLimits.mostBytesInAll
    var batch: [FolderFile] = []
    for path in files {
      if isOutOfDate(request) { return }
      let folder = path.folder ?? path
      let own =
        settings[folder]
        ?? request.editorSettings.overridden(
          by: SettingsSearch.nearest(from: folder)?.settings ?? .standard
        )
      settings[folder] = own
      let contents = isFound(path) ? contents(path, own, &budget) : nil
      batch.append(FolderFile(path: path.bytes, contents))
      if batch.count == Self.batchSize {
        tell(request, .read(batch))
        batch = []
      }
    }
    if budget <= 0 { problems.append(FolderSearch.tooMuch) }
    if !batch.isEmpty { tell(request, .read(batch)) }
    tell(request, .finished(problems: problems))
  }

  /// What is known of a file; `nil` where it is neither a report nor a list, or cannot be read.
  private func contents(
    _ path: FilePath,
    _ settings: RuleSettings,
    _ budget: inout Int
  ) -> FolderFile.Contents? {
    guard budget > 0, let bytes = try? Files.bytes(of: path, limit: FolderLimits.mostBytes),
      let file = try? ReportFile(decoding: bytes)
    else { return nil }
    // An editor does not show the byte order mark, nor counts it.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMarked = file.text.bytes.starts(with: mark)
    let text = isMarked ? SourceText(Array(file.text.bytes.dropFirst(mark.count))) : file.text
    if path.isUnitList {
      return UnitList(text).map { .units(KnownUnits($0, settings: settings)) }
    }
    guard let known = KnownText(checking: text, settings: settings) else { return nil }
    budget -= bytes.count
    return .reports(known)
  }
}

/// Finds the files in folders that an editor's user has opened.
struct FolderSearch {
  private(set) var files: [FilePath] = []
  /// What was left out, and why.
  private(set) var problems: [Wording] = []
  private var entryCount = 0
  private var visited: Set<Files.Identity> = []

  /// Whether a search of some folders would find a file, which is called as a text is.
  static func finds(_ file: FilePath, below folders: [FilePath]) -> Bool {
    guard case .file = try? Files.kind(of: file), !Files.isLink(file),
      let path = try? Files.resolved(file)
    else { return false }
    return folders.contains { folder in
      guard file.bytes.starts(with: folder.appending([]).bytes),
        let root = try? Files.resolved(folder), !holdsHome(root)
      else { return false }
      return path.bytes.starts(with: root.appending([]).bytes)
    }
  }

  static let tooMuch = Wording(
    "文件夹里的文件太多，只读了一部分用来对照。",
    english: "The folder has too many files; only some were read to compare with."
  )

  init(_ folders: [FilePath]) {
    for folder in folders {
      guard let path = try? Files.resolved(folder), case .directory = try? Files.kind(of: path)
      else { continue }
      if Self.holdsHome(path) {
        problems.append(
          Wording(
            "不读取个人文件夹或它上面的文件夹：\(folder.text)",
            english: "The home folder and those above it are not read: \(folder.text)"
          )
        )
        continue
      }
      let units = folder.appending(Array(FolderLimits.unitListName.utf8))
      if case .file = try? Files.kind(of: units), !Files.isLink(units) { files.append(units) }
      search(folder, root: path, depth: 0)
    }
    if files.count >= FolderLimits.mostFiles || entryCount >= FolderLimits.mostEntries {
      problems.append(Self.tooMuch)
    }
  }

  /// Whether a folder is that of the user, or one above.
  private static func holdsHome(_ path: FilePath) -> Bool {
    guard let home = ProcessEnvironment.variable(named: "HOME"), !home.isEmpty,
      let resolved = try? Files.resolved(FilePath(home))
    else { return path == FilePath("/") }
    return resolved.appending([]).bytes.starts(with: path.appending([]).bytes)
  }

  private mutating func search(_ folder: FilePath, root: FilePath, depth: Int) {
    guard depth < FolderLimits.greatestDepth, let names = try? Files.entries(of: folder) else {
      return
    }
    let sorted = names.sorted { $0.lexicographicallyPrecedes($1) }
    for name in sorted where name.first != UInt8(ascii: ".") {
      entryCount += 1
      guard files.count < FolderLimits.mostFiles, entryCount < FolderLimits.mostEntries else {
        return
      }
      let path = folder.appending(name)
      let text = String(decoding: name, as: UTF8.self)
      switch try? Files.kind(of: path) {
      case .file:
        // What a link leads to is found by itself, or lies elsewhere.
        if FolderLimits.mayRead(text, endingIn: FolderLimits.extensions), !Files.isLink(path) {
          files.append(path)
        }
      case .directory(let identity):
        // A link that leads elsewhere is not followed.
        guard FolderLimits.isEntered(text), visited.insert(identity).inserted,
          let resolved = try? Files.resolved(path),
          resolved.bytes.starts(with: root.appending([]).bytes)
        else { continue }
        search(path, root: root, depth: depth + 1)
      case .other, nil: continue
      }
    }
  }
}

extension FilePath {
  /// Whether it has the name of a list of units.
  fileprivate var isUnitList: Bool {
    bytes.suffix(FolderLimits.unitListName.utf8.count + 1)
      .elementsEqual(("/" + FolderLimits.unitListName).utf8)
  }
}
