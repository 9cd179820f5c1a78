import ReportSyntax

/// How many more tags open than close in some bytes.
func tagBalance(_ bytes: [UInt8]) -> Int {
  var balance = 0
  var offset = 0
  while offset < bytes.count {
    guard let markup = scanMarkup(bytes, at: offset, limit: bytes.count) else {
      offset += 1
      continue
    }
    let isComment = bytes[offset + 1] == UInt8(ascii: "!") || bytes[offset + 1] == UInt8(ascii: "?")
    if markup.kind != .lineBreak, !isComment { balance += markup.isClosing ? -1 : 1 }
    offset = markup.end
  }
  return balance
}

/// How many more spans of Markdown open than close in a range of bytes.
private func spanBalance(_ bytes: [UInt8], in range: Range<Int>) -> Int {
  var balance = 0
  for offset in range where bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "]")
  {
    let scalar = decodeScalar(bytes, at: offset, limit: range.upperBound)
    guard scalar.isInlineTag else { continue }
    if bytes[offset] == UInt8(ascii: "]") {
      balance -= 1
    } else if scalar.byteCount == 1 {
      balance += 1
    }
  }
  return balance
}

extension Fix {
  /// Whether as many tags of HTML, and spans of Markdown, are closed as opened after the fix, if they
  /// were before: none is taken away without its partner.
  func keepsTags(of text: [UInt8]) -> Bool {
    edits.reduce(0) { balance, edit in
      let range = edit.range.clamped(to: 0..<text.count)
      return balance + spanBalance(edit.replacement, in: 0..<edit.replacement.count)
        - spanBalance(text, in: range)
    } == 0 && keepsTagsOfHTML(text)
  }

  private func keepsTagsOfHTML(_ text: [UInt8]) -> Bool {
    edits.reduce(0) { balance, edit in
      let removed = text[edit.range.clamped(to: 0..<text.count)]
      guard removed.contains(UInt8(ascii: "<")) || edit.replacement.contains(UInt8(ascii: "<"))
      else { return balance }
      return balance + tagBalance(edit.replacement) - tagBalance(Array(removed))
    } == 0
  }
}
