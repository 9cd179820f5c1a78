import Dispatch
import Synchronization

/// An ordered, closable queue from one thread that reads to one thread that works.
///
/// The reader must not wait for the worker, or client and server could wait for each other with both
/// pipes full. It does wait when messages of more than `largestBacklog` bytes are queued: then the
/// client floods us, and a pipe that stands still is better than memory without bound.
package final class Inbox<Element: Sendable>: Sendable {
  /// Bytes of messages that may wait before the reader has to.
  private let largestBacklog: Int
  private let state = Mutex(State())
  /// Signalled once whenever the queue stops being empty, and when it is closed.
  private let filled = DispatchSemaphore(value: 0)
  /// Signalled when a reader that had to wait may go on.
  private let emptied = DispatchSemaphore(value: 0)

  private struct State {
    var waiting: [Element] = []
    var byteCount = 0
    var isClosed = false
    var isReaderWaiting = false
  }

  package init(largestBacklog: Int = 512 * 1024 * 1024) {
    self.largestBacklog = largestBacklog
  }

  /// Appends elements that arrived together; `byteCount` is what they count against the backlog.
  package func post(_ elements: [Element], byteCount: Int) {
    guard !elements.isEmpty else { return }
    while mustWait() { emptied.wait() }
    let wasEmpty = state.withLock { state in
      guard !state.isClosed else { return false }
      defer {
        state.waiting += elements
        state.byteCount += byteCount
      }
      return state.waiting.isEmpty
    }
    if wasEmpty { filled.signal() }
  }

  /// Lets the worker take what is left, and then `nil`; what is posted later is dropped.
  package func close() {
    let isReaderWaiting = state.withLock { state in
      state.isClosed = true
      return state.isReaderWaiting
    }
    filled.signal()
    if isReaderWaiting { emptied.signal() }
  }

  /// Everything that waits, in order; blocks while there is nothing, `nil` after the end.
  package func nextBatch() -> [Element]? {
    while true {
      filled.wait()
      let (batch, isClosed, isReaderWaiting) = state.withLock { state in
        defer {
          state.waiting = []
          state.byteCount = 0
          state.isReaderWaiting = false
        }
        return (state.waiting, state.isClosed, state.isReaderWaiting)
      }
      if isReaderWaiting { emptied.signal() }
      if !batch.isEmpty { return batch }
      if isClosed {
        filled.signal()  // The next call shall not block either.
        return nil
      }
    }
  }

  private func mustWait() -> Bool {
    state.withLock { state in
      guard !state.isClosed, state.byteCount >= largestBacklog else { return false }
      state.isReaderWaiting = true
      return true
    }
  }
}
