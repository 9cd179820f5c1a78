import Dispatch
import Synchronization

/// An ordered, closable queue from one thread that posts to one thread that works.
///
/// The poster does not wait for the worker, or client and server could wait for each other with both
/// pipes full. It does wait when more than `largestBacklog` bytes are queued: then the other side is
/// not keeping up at all, and a pipe that stands still is better than memory without bound.
final class Inbox<Element: Sendable>: Sendable {
  /// Bytes that may wait before the poster has to.
  private let largestBacklog: Int
  private let state = Mutex(State())
  /// Signalled once whenever the queue stops being empty, and when it is closed.
  private let filled = DispatchSemaphore(value: 0)
  /// Signalled when a poster that had to wait may go on.
  private let emptied = DispatchSemaphore(value: 0)

  private struct State {
    var waiting: [Element] = []
    var byteCount = 0
    var isClosed = false
    var isPosterWaiting = false
  }

  init(largestBacklog: Int = 64 * 1024 * 1024) {
    self.largestBacklog = largestBacklog
  }

  /// Appends elements that arrived together; `byteCount` is what they count against the backlog.
  func post(_ elements: [Element], byteCount: Int) {
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
  func close() {
    let isPosterWaiting = state.withLock { state in
      state.isClosed = true
      return state.isPosterWaiting
    }
    filled.signal()
    if isPosterWaiting { emptied.signal() }
  }

  /// Everything that waits, in order; blocks while there is nothing, `nil` after the end.
  func nextBatch() -> [Element]? {
    while true {
      filled.wait()
      let (batch, isClosed, isPosterWaiting) = state.withLock { state in
        defer {
          state.waiting = []
          state.byteCount = 0
          state.isPosterWaiting = false
        }
        return (state.waiting, state.isClosed, state.isPosterWaiting)
      }
      if isPosterWaiting { emptied.signal() }
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
      state.isPosterWaiting = true
      return true
    }
  }
}
