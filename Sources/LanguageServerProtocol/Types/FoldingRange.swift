/// Lines that can be folded away.
package struct FoldingRange: Sendable, Equatable {
  /// The line that stays, whole or as far as its first characters.
  package let startLine: Int
  /// `nil` for clients that fold whole lines only, here and below.
  package let startCharacter: Int?
  package let endLine: Int
  package let endCharacter: Int?

  package init(
    startLine: Int,
    startCharacter: Int? = nil,
    endLine: Int,
    endCharacter: Int? = nil
  ) {
    self.startLine = startLine
    self.startCharacter = startCharacter
    self.endLine = endLine
    self.endCharacter = endCharacter
  }
}

extension FoldingRange: JSONWritable {
  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("startLine", startLine)
      $0.member("startCharacter", ifPresent: startCharacter)
      $0.member("endLine", endLine)
      $0.member("endCharacter", ifPresent: endCharacter)
    }
  }
}
