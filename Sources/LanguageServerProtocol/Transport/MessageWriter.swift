/// Frames messages for the client.
package enum MessageWriter {
  /// The bytes of several messages, each behind its header, ready to be written at once.
  package static func frames(of messages: [ServerMessage]) -> [UInt8] {
    var bytes: [UInt8] = []
    for message in messages {
      var writer = JSONWriter()
      message.write(to: &writer)
      bytes += "Content-Length: \(writer.bytes.count)\r\n\r\n".utf8
      bytes += writer.bytes
    }
    return bytes
  }
}
