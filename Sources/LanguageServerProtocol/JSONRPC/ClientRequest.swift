/// A message that wants an answer.
package enum ClientRequest: Sendable, Equatable {
  case initialize(InitializeParameters)
  case shutdown
  case codeAction(CodeActionParameters)
  case completion(CompletionParameters)
  case hover(HoverParameters)
  case diagnostic(DocumentDiagnosticParameters)
  case formatting(FormattingParameters)
  case rangeFormatting(RangeFormattingParameters)
  /// A method that we do not know.
  case unknown(method: String)

  init(method: String, parameters: Parameters<some CodingKey>) throws(ResponseError) {
    switch method {
    case "initialize": self = .initialize(try parameters.read())
    case "shutdown": self = .shutdown
    case "textDocument/codeAction": self = .codeAction(try parameters.read())
    case "textDocument/completion": self = .completion(try parameters.read())
    case "textDocument/hover": self = .hover(try parameters.read())
    case "textDocument/diagnostic": self = .diagnostic(try parameters.read())
    case "textDocument/formatting": self = .formatting(try parameters.read())
    case "textDocument/rangeFormatting": self = .rangeFormatting(try parameters.read())
    default: self = .unknown(method: method)
    }
  }
}
