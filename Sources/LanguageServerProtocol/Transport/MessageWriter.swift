/// Frames messages for the client.
package enum MessageWriter {
  /// The bytes of several messages, each behind its header, ready to be written at once.
  ///
  /// - Parameter count: about how many bytes they are, as those of the last key were; a file of many reports
  ///   has more than a buffer should grow to.
  package static func frames(of messages: [ServerMessage], expecting count: Int = 0) -> [UInt8] {
    if messages.isEmpty { return [] }
    let room = min(max(count + count / 16, JSONWriter.usualCapacity), mostBytes)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(room)
    for message in messages {
      var writer = JSONWriter(capacity: max(room - bytes.count, JSONWriter.usualCapacity))
      message.write(to: &writer)
      bytes += "Content-Length: \(writer.bytes.count)\r\n\r\n".utf8
      bytes += writer.bytes
    }
    return bytes
  }

  private static let mostBytes = 1024 * 1024
}
