import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// Tells a client how far the reading of its folders has come, once it has agreed to show that.
struct FolderProgress {
  private enum State {
    case none
    /// The client was asked whether it shows progress.
    case asked(RequestID, token: String)
    case shown(token: String)
  }

  private var state = State.none
  private var fileCount = 0
  private var readCount = 0
  private var percentage = 0

  mutating func ask(_ id: RequestID, _ token: String) {
    state = .asked(id, token: token)
    (fileCount, readCount, percentage) = (0, 0, 0)
  }

  /// Takes an answer of the client; what is still to be done is shown.
  mutating func receive(_ response: ClientResponse, _ client: Client) -> [ServerMessage] {
    guard case .asked(let id, let token) = state, id == response.id else { return [] }
    guard response.result != nil else {
      state = .none
      return []
    }
    state = .shown(token: token)
    let title = Wording("读取文件夹中的年度报告", english: "Reading the annual reports of the folder")
    return [message(token, .begin(title: title.text(in: client.language)))]
  }

  mutating func found(_ count: Int) -> [ServerMessage] {
    fileCount = count
    return []
  }

  mutating func read(_ count: Int, _ client: Client) -> [ServerMessage] {
    readCount += count
    guard case .shown(let token) = state, fileCount > 0 else { return [] }
    let now = min(100, readCount * 100 / fileCount)
    guard now > percentage else { return [] }
    percentage = now
    let words = Wording(
      "\(readCount)/\(fileCount) 个文件",
      english: "\(readCount) of \(fileCount) files"
    )
    return [
      message(token, .report(message: words.text(in: client.language), percentage: percentage))
    ]
  }

  /// - Parameter reportCount: the files with reports; `nil` where the work was left off.
  mutating func end(_ client: Client, _ reportCount: Int?) -> [ServerMessage] {
    defer { state = .none }
    guard case .shown(let token) = state else { return [] }
    let words =
      reportCount.map {
        Wording("\($0) 个文件中有年度报告", english: "\($0) files with annual reports")
      } ?? Wording("重新读取", english: "Reading anew")
    return [message(token, .end(message: words.text(in: client.language)))]
  }

  private func message(
    _ token: String,
    _ value: ProgressParameters.Value
  ) -> ServerMessage {
    .progress(ProgressParameters(token: token, value: value))
  }
}
