import Dispatch
import ReportRules
import Synchronization

/// Does pieces of work on all cores.
struct AllCores: Workers {
  func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
    if count < 2 { return OneWorker().map(count, work) }
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(index)
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Does pieces of work and takes what comes of them in their order, each as soon as it and all in
  /// front of it are done.
  func forEach<Result: Sendable>(
    _ count: Int,
    _ work: @escaping @Sendable (Int) -> Result,
    take: (Result) -> Void
  ) {
    if count < 2 { return OneWorker().map(count, work).forEach(take) }
    let results = AwaitedResults<Result>(count: count)
    DispatchQueue.global().async {
      DispatchQueue.concurrentPerform(iterations: count) { results.put(work($0), at: $0) }
    }
    for index in 0..<count { take(results.result(at: index)) }
  }
}

/// Results that somebody waits for.
private final class AwaitedResults<Result: Sendable>: Sendable {
  private let results: Mutex<[Result?]>
  private let arrival = DispatchSemaphore(value: 0)

  init(count: Int) {
    results = Mutex(Array(repeating: nil, count: count))
  }

  func put(_ result: Result, at index: Int) {
    results.withLock { $0[index] = result }
    arrival.signal()
  }

  /// Waits for a result, which is handed out once.
  func result(at index: Int) -> Result {
    while true {
      if let result = results.withLock({ $0[index].take() }) { return result }
      arrival.wait()
    }
  }
}
