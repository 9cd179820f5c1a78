import Dispatch
import Testing

@testable import nianbao

@Suite struct InboxTests {
  @Test func aBatchIsEverythingThatWaitsInOrder() {
    let inbox = Inbox<Int>()
    inbox.post([1, 2], byteCount: 2)
    inbox.post([3], byteCount: 1)
    #expect(inbox.nextBatch() == [1, 2, 3])
    inbox.post([4], byteCount: 1)
    #expect(inbox.nextBatch() == [4])
  }

  @Test func aClosedInboxGivesWhatIsLeftAndThenNothing() {
    let inbox = Inbox<Int>()
    inbox.post([1], byteCount: 1)
    inbox.close()
    inbox.post([2], byteCount: 1)
    #expect(inbox.nextBatch() == [1])
    #expect(inbox.nextBatch() == nil)
    #expect(inbox.nextBatch() == nil)
  }

  @Test(arguments: [1, 64, Int.max])
  func everythingPostedByAnotherThreadArrivesInOrder(largestBacklog: Int) {
    let inbox = Inbox<Int>(largestBacklog: largestBacklog)
    DispatchQueue.global().async {
      for number in 0..<10_000 { inbox.post([number], byteCount: 1) }
      inbox.close()
    }
    var received: [Int] = []
    while let batch = inbox.nextBatch() { received += batch }
    #expect(received == Array(0..<10_000))
  }

  @Test func closingFreesAReaderThatWaitsForRoom() {
    let inbox = Inbox<Int>(largestBacklog: 1)
    inbox.post([1], byteCount: 1)
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      inbox.post([2], byteCount: 1)
      done.signal()
    }
    inbox.close()
    done.wait()
    #expect(inbox.nextBatch() == [1])
  }
}
