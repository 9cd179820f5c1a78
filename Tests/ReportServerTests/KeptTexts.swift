import LanguageServerProtocol
import Synchronization

/// Keeps what a session would have written into the cache folder.
final class KeptTexts: Sendable {
  private let texts = Mutex<[String: String]>([:])

  func keep(_ name: String, _ text: [UInt8]) -> DocumentURI? {
    texts.withLock { $0[name] = String(decoding: text, as: UTF8.self) }
    return DocumentURI("kept:\(name)")
  }

  /// The only text that was kept.
  var text: String { texts.withLock { $0.values.first ?? "" } }
}
