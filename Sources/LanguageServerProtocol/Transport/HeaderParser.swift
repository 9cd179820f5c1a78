/// Reads the header block of one message, byte by byte.
///
/// Lines may end with `\r\n`, as the protocol demands, or with `\n`. Empty lines before the first
/// field and fields other than `Content-Length` are skipped.
struct HeaderParser {
  /// More than any client sends; beyond it the block counts as endless.
  static let longestHeader = 8 * 1024

  private var line: [UInt8] = []
  private var byteCount = 0
  private var hasFields = false
  private var contentLength: Result<Int, FramingError> = .failure(.missingContentLength)

  /// Takes one byte; returns the length of the body, or what is wrong, where the block ends.
  mutating func consume(_ byte: UInt8) -> Result<Int, FramingError>? {
    byteCount += 1
    guard byte == UInt8(ascii: "\n") else {
      guard byteCount < Self.longestHeader else { return .failure(.endlessHeader) }
      line.append(byte)
      return nil
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    defer { line.removeAll(keepingCapacity: true) }
    guard line.isEmpty else {
      hasFields = true
      readField()
      return nil
    }
    guard hasFields else {
      byteCount = 0
      return nil
    }
    return contentLength
  }

  /// Whether a header has begun, so that the end of the stream here is an accident.
  var isInsideHeader: Bool { hasFields || !line.isEmpty }

  private mutating func readField() {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = line[..<colon].trimmingSpaces()
    guard name.equalsIgnoringCase(ContentLength.name) else { return }
    contentLength = ContentLength.parse(line[(colon + 1)...].trimmingSpaces())
  }
}

/// The one header field that matters.
enum ContentLength {
  static let name = Array("content-length".utf8)

  static func parse(_ digits: ArraySlice<UInt8>) -> Result<Int, FramingError> {
    guard !digits.isEmpty else { return .failure(.invalidContentLength) }
    var length = 0
    var isTooLarge = false
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else {
        return .failure(.invalidContentLength)
      }
      // Once too large, the value is left alone: it could only overflow.
      if !isTooLarge { length = length * 10 + Int(digit - UInt8(ascii: "0")) }
      isTooLarge = length > MessageReader.largestBody
    }
    return isTooLarge ? .failure(.bodyTooLarge) : .success(length)
  }
}

extension UInt8 {
  /// The small letter of an ASCII letter, anything else unchanged.
  var asciiLowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

extension ArraySlice<UInt8> {
  func trimmingSpaces() -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }

  func equalsIgnoringCase(_ lowercase: [UInt8]) -> Bool {
    elementsEqual(lowercase) { $0.asciiLowercased == $1 }
  }
}
