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

extension Fix {
  /// Whether as many tags of HTML are closed as opened after the fix, if they were before: none is
  /// taken away without its partner.
  func keepsTags(of text: [UInt8]) -> Bool {
    edits.reduce(0) { balance, edit in
      let removed = text[edit.range.clamped(to: 0..<text.count)]
      guard removed.contains(UInt8(ascii: "<")) || edit.replacement.contains(UInt8(ascii: "<"))
      else { return balance }
      return balance + tagBalance(edit.replacement) - tagBalance(Array(removed))
    } == 0
  }
}
