/// Conversion of the national encoding by the C library's `iconv`.
enum TextConversion {
  /// The text in UTF-8; throws where a single byte does not fit GB18030.
  static func utf8(fromGB18030 bytes: [UInt8]) throws(FileProblem) -> [UInt8] {
    try converted(bytes, from: "GB18030", to: "UTF-8")
  }

  /// The text in GB18030, which has a place for every character.
  static func gb18030(fromUTF8 bytes: [UInt8]) throws(FileProblem) -> [UInt8] {
    try converted(bytes, from: "UTF-8", to: "GB18030")
  }

  private static func converted(
    _ bytes: [UInt8],
    from source: String,
    to target: String
  ) throws(FileProblem) -> [UInt8] {
    #if os(Windows)
      throw .conversionUnavailable
    #else
      // iconv_open answers (iconv_t)-1 where it knows no such encoding.
      guard let converter = unsafe iconv_open(target, source),
        unsafe converter != UnsafeMutableRawPointer(bitPattern: -1)
      else { throw .conversionUnavailable }
      defer { _ = unsafe iconv_close(converter) }
      var source = bytes.map { CChar(bitPattern: $0) }
      // Two bytes become three at most, one byte one, two bytes four: twice is always enough.
      let capacity = bytes.count * 2
      var isComplete = false
      let failure = -1  // (size_t)-1, which Swift imports as a signed number
      let converted = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
        var unread = source.count
        var free = capacity
        unsafe source.withUnsafeMutableBufferPointer { source in
          unsafe target.withMemoryRebound(to: CChar.self) { target in
            var input = source.baseAddress
            var output = target.baseAddress
            isComplete = unsafe iconv(converter, &input, &unread, &output, &free) != failure
          }
        }
        count = capacity - free
      }
      guard isComplete else { throw .unknownEncoding }
      return converted
    #endif
  }
}
