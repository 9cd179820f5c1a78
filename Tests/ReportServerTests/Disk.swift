import ReportServer
import Synchronization

/// A settings file that tests write, and the paths for which it was asked.
final class Disk: Sendable {
  private let state: Mutex<(json: String?, asked: [[UInt8]])>

  init(_ json: String?) {
    state = Mutex((json, []))
  }

  var asked: [[UInt8]] { state.withLock { $0.asked } }

  func write(_ json: String?) {
    state.withLock { $0.json = json }
  }

  @Sendable func file(documentPath: [UInt8]) -> SettingsFile? {
    let json = state.withLock { state in
      state.asked.append(documentPath)
      return state.json
    }
    return json.map { json in
      SettingsFile(
        path: "/年报/.nianbao.json",
        contents: DecodedSettings(file: Array(json.utf8)),
        text: Array(json.utf8)
      )
    }
  }
}
