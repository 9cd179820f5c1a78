import Dispatch
import Synchronization

/// A folder of our own for documents and what converters make of them, gone when it is let go.
///
/// Programs that run in it are ended, and the folder removed, also where this process is interrupted.
final class ConversionFolder: Sendable {
  let path: FilePath
  private let watch: InterruptWatch

  init() throws(FileProblem) {
    let parent = FilePath(ProcessEnvironment.variable(named: "TMPDIR") ?? "/tmp")
    let path = try Files.makeTemporaryFolder(in: parent)
    self.path = path
    watch = InterruptWatch { Files.removeTree(path) }
  }

  deinit {
    watch.end()
    Files.removeTree(path)
  }

  func file(_ name: String) -> FilePath { path.appending(Array(name.utf8)) }

  /// A program has started, with all that it starts itself.
  func started(_ group: Int32) { watch.add(group) }

  func ended(_ group: Int32) { watch.remove(group) }
}

/// Does the last things when the process is interrupted.
private final class InterruptWatch: Sendable {
  private let groups = Mutex<Set<Int32>>([])
  private let hasEnded = Atomic(false)
  private let isInterrupted = Atomic(false)

  #if os(Windows)
    init(_ cleanUp: @escaping @Sendable () -> Void) {}
    func end() {}
  #else
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    init(_ cleanUp: @escaping @Sendable () -> Void) {
      let queue = DispatchQueue(label: "nianbao.interrupt")
      for number in Self.signals {
        _ = signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        // The handler keeps its source, which lives as long as the process: there are few folders.
        source.setEventHandler { [weak self] in
          _ = source
          guard let self, !hasEnded.load(ordering: .acquiring) else { return }
          isInterrupted.store(true, ordering: .releasing)
          for group in groups.withLock({ $0 }) { _ = kill(-group, SIGKILL) }
          cleanUp()
          ProcessWatch.endProcess(128 + number)
        }
        source.activate()
      }
    }

    func end() {
      hasEnded.store(true, ordering: .releasing)
      for number in Self.signals { _ = signal(number, SIG_DFL) }
    }
  #endif

  func add(_ group: Int32) { groups.withLock { _ = $0.insert(group) } }

  func remove(_ group: Int32) {
    // The process is about to end, and nothing is to be said of a document any more.
    if isInterrupted.load(ordering: .acquiring) { DispatchSemaphore(value: 0).wait() }
    groups.withLock { _ = $0.remove(group) }
  }
}
