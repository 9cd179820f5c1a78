import Dispatch
import LanguageServerProtocol
import Synchronization

/// What the client says, read on the main thread.
struct ClientInput: ~Copyable {
  /// Bytes after which a batch is closed though more is waiting, so that answers go out.
  private static let largestBatch = 4 * 1024 * 1024

  private var reader: MessageReader
  private let log: WireLog?
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)
  private var hasEnded = false

  /// - Parameter log: where everything is written down before it is looked at.
  init(log: WireLog?) {
    self.log = log
    reader = MessageReader(reportsStrayBytes: log != nil)
  }

  /// Every message that has arrived; waits until there is one, `nil` after the end of the stream.
  mutating func nextBatch() -> [ClientMessage]? {
    var batch: [ClientMessage] = []
    var byteCount = 0
    while !hasEnded {
      let count = StandardStreams.read(into: &buffer)
      byteCount += count
      if count > 0 {
        let frames = reader.receive(buffer[..<count])
        log?.received(frames)
        batch += frames.compactMap(ClientMessage.init(frame:))
      } else {
        hasEnded = true
        if let error = reader.finish() {
          let rest = reader.unfinished
          log?.received([.failure(error)] + (rest.isEmpty ? [] : [.stray(rest)]))
          batch.append(ClientMessage(framingError: error))
        }
      }
      let isFull = byteCount >= Self.largestBatch
      if !batch.isEmpty, isFull || !StandardStreams.hasInput { break }
    }
    return batch.isEmpty ? nil : batch
  }
}

/// What the client is told; writing never waits for the client to read.
///
/// A client may write much before it reads. If we waited for it then, both pipes could be full and
/// both sides wait for ever. So the main thread writes only what is taken at once, and leaves the
/// rest to a second thread, which hardly any session ever starts: handing every answer to another
/// thread would cost more than computing it.
struct ClientOutput: ~Copyable {
  private let backlog = Backlog()
  private var isWriterRunning = false

  /// Sends bytes, now or when the client reads on; returns whether there is still a client.
  mutating func write(_ bytes: [UInt8]) -> Bool {
    var takenCount = 0
    if backlog.isEmpty {
      guard let count = StandardStreams.writeAvailable(bytes) else { return false }
      takenCount = count
    }
    guard takenCount < bytes.count else { return true }
    if !isWriterRunning {
      backlog.startWriting()
      isWriterRunning = true
    }
    backlog.add(Array(bytes[takenCount...]))
    return true
  }

  /// Waits until everything is written, but not for ever: nobody may be reading any more.
  func finish() {
    if isWriterRunning { backlog.finish(waitingAtMost: .seconds(10)) }
  }
}

/// What the client has not taken yet, and the thread that waits for it.
private final class Backlog: Sendable {
  private let waiting = Inbox<[UInt8]>()
  private let unwrittenCount = Atomic(0)
  private let finished = DispatchSemaphore(value: 0)

  /// Whether everything has been written, so that writing past the backlog keeps the order.
  var isEmpty: Bool { unwrittenCount.load(ordering: .acquiring) == 0 }

  func add(_ bytes: [UInt8]) {
    unwrittenCount.add(1, ordering: .releasing)
    waiting.post([bytes], byteCount: bytes.count)
  }

  func startWriting() {
    DispatchQueue(label: "nianbao.writer", qos: .userInteractive).async { [self] in
      while let batch = waiting.nextBatch() {
        for bytes in batch where !StandardStreams.write(bytes) { ProcessWatch.endProcess(1) }
        unwrittenCount.subtract(batch.count, ordering: .releasing)
      }
      finished.signal()
    }
  }

  func finish(waitingAtMost time: DispatchTimeInterval) {
    waiting.close()
    _ = finished.wait(timeout: .now() + time)
  }
}
