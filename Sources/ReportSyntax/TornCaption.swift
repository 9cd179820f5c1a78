/// Reads the caption of a part of table two that a conversion broke over two lines, as `第二十条` and
/// `第（六）项`; `nil` where the lines are anything else.
func readTornCaption(
  _ content: Block.Content,
  _ cursor: inout LineCursor,
  from start: Int
) -> (Block.Content, Int)? {
  switch content {
  case .caption(let reference) where reference.item == nil: break
  case .paragraph(nil): break
  case .blank, .caption, .heading, .paragraph, .table: return nil
  }
  guard let first = cursor.line(start), isPiece(cursor.text.bytes, first) else { return nil }
  var number = start + 1
  if cursor.kind(of: number) == .blank { number += 1 }
  guard cursor.kind(of: number) == .plain, let line = cursor.line(number),
    line.count <= longestPiece,
    let reference = wholeArticleReference(
      cursor.text.bytes,
      in: first.lowerBound..<line.upperBound
    ),
    reference.item != nil
  else { return nil }
  return (.caption(reference.moved(by: -cursor.text.lineStarts[start])), number - start + 1)
}

/// The longest piece of a caption, in bytes.
private let longestPiece = 80

/// Whether a line may be the first piece: it starts with 第.
private func isPiece(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  guard line.count <= longestPiece else { return false }
  let words = trimmingPadding(line, in: bytes)
  return hasWord("第", bytes, at: words.lowerBound, limit: words.upperBound)
}
