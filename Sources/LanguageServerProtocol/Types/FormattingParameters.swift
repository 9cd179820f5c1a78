/// The parameters of `textDocument/formatting`.
package struct FormattingParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  package let options: FormattingOptions

  package init(
    textDocument: TextDocumentIdentifier,
    options: FormattingOptions = FormattingOptions()
  ) {
    self.textDocument = textDocument
    self.options = options
  }
}

/// The parameters of `textDocument/rangeFormatting`.
package struct RangeFormattingParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  package let range: PositionRange
  package let options: FormattingOptions

  package init(
    textDocument: TextDocumentIdentifier,
    range: PositionRange,
    options: FormattingOptions = FormattingOptions()
  ) {
    self.textDocument = textDocument
    self.range = range
    self.options = options
  }
}

/// What a client wants of formatted text; how wide a tab is does not matter to us.
package struct FormattingOptions: Sendable, Equatable {
  /// `nil` where the client does not say, here and below.
  package let trimTrailingWhitespace: Bool?
  package let insertFinalNewline: Bool?
  package let trimFinalNewlines: Bool?

  package init(
    trimTrailingWhitespace: Bool? = nil,
    insertFinalNewline: Bool? = nil,
    trimFinalNewlines: Bool? = nil
  ) {
    self.trimTrailingWhitespace = trimTrailingWhitespace
    self.insertFinalNewline = insertFinalNewline
    self.trimFinalNewlines = trimFinalNewlines
  }
}

extension FormattingOptions: Decodable {
  private enum Key: String, CodingKey {
    case trimTrailingWhitespace, insertFinalNewline, trimFinalNewlines
  }

  package init(from decoder: any Decoder) throws {
    let options = try decoder.container(keyedBy: Key.self)
    trimTrailingWhitespace = try? options.decode(Bool.self, forKey: .trimTrailingWhitespace)
    insertFinalNewline = try? options.decode(Bool.self, forKey: .insertFinalNewline)
    trimFinalNewlines = try? options.decode(Bool.self, forKey: .trimFinalNewlines)
  }
}
