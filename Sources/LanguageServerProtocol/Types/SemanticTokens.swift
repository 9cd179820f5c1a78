/// The parameters of `textDocument/semanticTokens/full/delta`.
package struct SemanticTokensDeltaParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  package let previousResultId: String

  package init(textDocument: TextDocumentIdentifier, previousResultID: String) {
    self.textDocument = textDocument
    previousResultId = previousResultID
  }
}

/// The parameters of `textDocument/semanticTokens/range`.
package struct SemanticTokensRangeParameters: Sendable, Equatable, Decodable {
  package let textDocument: TextDocumentIdentifier
  package let range: PositionRange

  package init(textDocument: TextDocumentIdentifier, range: PositionRange) {
    self.textDocument = textDocument
    self.range = range
  }
}

/// Words with their meaning, as five numbers each.
package struct SemanticTokens: Sendable, Equatable {
  /// Names them for a later question about changes; `nil` where none can follow.
  package let resultID: String?
  package let data: [Int]

  package init(resultID: String?, data: [Int]) {
    self.resultID = resultID
    self.data = data
  }
}

extension SemanticTokens: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("resultId", ifPresent: resultID)
      $0.member("data", data)
    }
  }
}

/// What changed in the numbers of the tokens that a client has.
package struct SemanticTokensDelta: Sendable, Equatable {
  package let resultID: String
  package let edits: [Edit]

  package struct Edit: Sendable, Equatable {
    package let start: Int
    package let deleteCount: Int
    package let data: [Int]

    package init(start: Int, deleteCount: Int, data: [Int]) {
      self.start = start
      self.deleteCount = deleteCount
      self.data = data
    }
  }

  package init(resultID: String, edits: [Edit]) {
    self.resultID = resultID
    self.edits = edits
  }
}

extension SemanticTokensDelta: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("resultId", resultID)
      $0.member("edits", edits)
    }
  }
}

extension SemanticTokensDelta.Edit: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("start", start)
      $0.member("deleteCount", deleteCount)
      if !data.isEmpty { $0.member("data", data) }
    }
  }
}
