/// A message that wants no answer.
package enum ClientNotification: Sendable, Equatable {
  case initialized
  case exit
  case didOpen(DidOpenParameters)
  case didChange(DidChangeParameters)
  case didSave
  case didClose(DidCloseParameters)
  case cancelRequest(RequestID)
  case setTrace
  case didChangeConfiguration(DidChangeConfigurationParameters)
  case didChangeWatchedFiles(WatchedFilesParameters)
  case didChangeFolders(DidChangeFoldersParameters)
  /// A method that we do not know; the protocol demands silence.
  case unknown(method: String)
  /// A method that we know, with parameters that we cannot read, and the document they are about, as
  /// far as that can be told.
  case unreadable(method: String, ResponseError, uri: DocumentURI? = nil)

  init(method: String, parameters: Parameters<some CodingKey>) {
    do {
      self = try Self.reading(method, parameters)
    } catch {
      let parameters: DocumentOfParameters? = try? parameters.read()
      self = .unreadable(method: method, error, uri: parameters?.uri)
    }
  }

  private static func reading(
    _ method: String,
    _ parameters: Parameters<some CodingKey>
  ) throws(ResponseError) -> ClientNotification {
    switch method {
    case "initialized": return .initialized
    case "exit": return .exit
    case "textDocument/didOpen": return .didOpen(try parameters.read())
    case "textDocument/didChange": return .didChange(try parameters.read())
    case "textDocument/didSave": return .didSave
    case "textDocument/didClose": return .didClose(try parameters.read())
    case "$/cancelRequest":
      let cancellation: CancelParameters = try parameters.read()
      return .cancelRequest(cancellation.id)
    case "$/setTrace": return .setTrace
    case "workspace/didChangeConfiguration":
      // Without parameters it says as much as with `null`.
      let changed: DidChangeConfigurationParameters? = try? parameters.read()
      return .didChangeConfiguration(
        changed ?? DidChangeConfigurationParameters(settings: .null)
      )
    case "workspace/didChangeWatchedFiles":
      // That something has changed counts also where nobody can tell what.
      let changed: WatchedFilesParameters? = try? parameters.read()
      return .didChangeWatchedFiles(changed ?? WatchedFilesParameters())
    case "workspace/didChangeWorkspaceFolders": return .didChangeFolders(try parameters.read())
    default: return .unknown(method: method)
    }
  }
}

/// Of parameters that cannot be read, the document.
private struct DocumentOfParameters: Decodable {
  let uri: DocumentURI?

  init(from decoder: any Decoder) throws {
    uri = try decoder.container(keyedBy: AnyKey.self).value(at: "textDocument", "uri")
  }
}

private struct CancelParameters: Decodable {
  let id: RequestID
}
