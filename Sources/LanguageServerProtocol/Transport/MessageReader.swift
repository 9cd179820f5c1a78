/// Cuts the bytes from the client into message bodies; a state machine without any input of its own.
///
/// After a framing error nobody can know where the next message begins, so everything up to the next
/// `Content-Length:` is thrown away. Whatever the bytes, no more is kept than one header line or one
/// body of at most `largestBody`, and memory grows with bytes that came, not with bytes promised.
package struct MessageReader {
  /// The largest body that is accepted, in bytes: many times the largest report.
  package static let largestBody = 256 * 1024 * 1024

  /// What a piece of the stream completed.
  package enum Frame: Sendable, Equatable {
    case body([UInt8])
    case failure(FramingError)
    /// Bytes that belong to no body: a broken header and what was thrown away behind it. Only a
    /// reader that was asked for them gives them out.
    case stray([UInt8])
  }

  private enum State {
    case header
    case body
    /// Lost: everything up to the next `Content-Length:` is thrown away.
    case searching
  }

  // Buffers stand beside the state, not inside it, so that they grow in place.
  private var state = State.header
  private var header = HeaderParser()
  private var body: [UInt8] = []
  private var missingByteCount = 0
  /// How much of `Content-Length:` has just been seen while searching.
  private var matchedByteCount = 0
  private let reportsStrayBytes: Bool
  /// What came since the last body or `stray`, outside of bodies; empty where nobody wants it.
  private var stray: [UInt8] = []

  /// - Parameter reportsStrayBytes: whether bytes outside of bodies are given out, for a log.
  package init(reportsStrayBytes: Bool = false) {
    self.reportsStrayBytes = reportsStrayBytes
  }

  /// Takes the next bytes of the stream, in any portion, and returns what they completed.
  package mutating func receive(_ piece: ArraySlice<UInt8>) -> [Frame] {
    var frames: [Frame] = []
    var rest = piece
    while !rest.isEmpty {
      switch state {
      case .header: readHeader(from: &rest, into: &frames)
      case .body: readBody(from: &rest, into: &frames)
      case .searching: search(in: &rest, into: &frames)
      }
    }
    return frames
  }

  /// The bytes of a message that has begun and is not complete; of its header only where stray
  /// bytes are kept.
  package var unfinished: [UInt8] {
    switch state {
    case .header: stray
    case .body: body
    case .searching: []
    }
  }

  /// Says whether the stream may end here.
  package func finish() -> FramingError? {
    switch state {
    case .header: header.isInsideHeader ? .truncated : nil
    case .body: .truncated
    case .searching: nil
    }
  }

  private mutating func readHeader(
    from rest: inout ArraySlice<UInt8>,
    into frames: inout [Frame]
  ) {
    while let byte = rest.popFirst() {
      // Empty lines may come without end, and are not worth keeping.
      if reportsStrayBytes, stray.count < HeaderParser.longestHeader { stray.append(byte) }
      guard let outcome = header.consume(byte) else { continue }
      header = HeaderParser()
      switch outcome {
      case .success(0):
        stray = []
        frames.append(.body([]))
      case .success(let length):
        stray = []
        missingByteCount = length
        // Promises are believed up to a point; beyond it, the body grows as it comes.
        body.reserveCapacity(min(length, 1024 * 1024))
        state = .body
      case .failure(let error):
        frames.append(.failure(error))
        giveOutStray(into: &frames)
        matchedByteCount = 0
        state = .searching
      }
      return
    }
  }

  private mutating func readBody(
    from rest: inout ArraySlice<UInt8>,
    into frames: inout [Frame]
  ) {
    let portion = rest.prefix(missingByteCount)
    body += portion
    missingByteCount -= portion.count
    rest = rest.dropFirst(portion.count)
    guard missingByteCount == 0 else { return }
    frames.append(.body(body))
    body = []
    state = .header
  }

  /// Looks for the next `Content-Length:` and goes on with the header that it opens.
  private mutating func search(
    in rest: inout ArraySlice<UInt8>,
    into frames: inout [Frame]
  ) {
    let name = ContentLength.name + [UInt8(ascii: ":")]
    while let original = rest.popFirst() {
      let byte = original.asciiLowercased
      if reportsStrayBytes { stray.append(original) }
      if byte == name[matchedByteCount] {
        matchedByteCount += 1
      } else {
        // `c` stands nowhere else in the name, so no shorter match can be under way.
        matchedByteCount = byte == name[0] ? 1 : 0
      }
      if matchedByteCount == name.count {
        for byte in name { _ = header.consume(byte) }
        stray.removeLast(min(name.count, stray.count))
        giveOutStray(into: &frames)
        if reportsStrayBytes { stray = name }
        state = .header
        return
      }
    }
    giveOutStray(into: &frames)
  }

  private mutating func giveOutStray(into frames: inout [Frame]) {
    guard !stray.isEmpty else { return }
    frames.append(.stray(stray))
    stray = []
  }
}
