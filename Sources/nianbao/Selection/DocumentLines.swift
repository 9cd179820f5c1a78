import ReportRules
import ReportSyntax

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Documents that come on the standard input, each a line with a JSON object: `{"path":"…","text":"…"}`.
struct DocumentLines {
  /// Lines, or pieces of lines, that were read and not yet given out.
  private var pending: [UInt8] = []
  /// How many bytes of these are known to have no line feed.
  private var searchedCount = 0
  private var lineCount = 0
  private var isAtEnd = false
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  /// Documents that are given out at a time.
  private static let largestBatch = 64

  /// Those that are there, at least one; `nil` at the end of the stream.
  ///
  /// It waits only where there is none, so that whoever waits for each answer gets it.
  mutating func nextBatch() -> [DocumentLine]? {
    var batch: [DocumentLine] = []
    while batch.count < Self.largestBatch {
      if let line = nextLine() {
        lineCount += 1
        batch.append(DocumentLine(bytes: line, number: lineCount))
      } else if isAtEnd || (!batch.isEmpty && !StandardStreams.hasInput) {
        break
      } else {
        read()
      }
    }
    return batch.isEmpty ? nil : batch
  }

  private mutating func read() {
    let count = StandardStreams.read(into: &chunk)
    if count > 0 { pending += chunk[..<count] } else { isAtEnd = true }
    // No report is as long; what is left of the line says nothing.
    if pending.count > Files.byteLimit { (pending, searchedCount) = ([0x0], 1) }
  }

  /// The next line that is there as a whole; at the end of the stream, what is left.
  private mutating func nextLine() -> [UInt8]? {
    guard let end = pending[searchedCount...].firstIndex(of: 0x0A) else {
      searchedCount = pending.count
      guard isAtEnd, !pending.isEmpty else { return nil }
      defer { (pending, searchedCount) = ([], 0) }
      return pending
    }
    let line = Array(pending[..<end])
    pending.removeFirst(end + 1)
    searchedCount = 0
    return line
  }
}

/// A document as it came in a line.
struct DocumentLine: Sendable {
  let bytes: [UInt8]
  /// From 1.
  let number: Int

  /// What the line says; a line that says nothing is an input that cannot be read.
  func read() -> (input: CheckInput, contents: InputContents) {
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
      let input = CheckInput(name: "<stdin>:\(number)", source: .unreadable(.badLine))
      return (input, .unreadable(.badLine))
    }
    let path = FilePath(document.path)
    let input = CheckInput(name: document.path, source: .standardInput(as: path))
    do throws(FileProblem) {
      let bytes = Array(document.text.utf8)
      return (input, .text(try ReportFile(decoding: bytes), read: bytes))
    } catch {
      return (input, .unreadable(error))
    }
  }

  private struct Document: Decodable {
    let path: String
    let text: String
  }
}
