import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax

/// Words with their meaning, as semantic tokens of the protocol.
extension OpenDocument {
  mutating func semanticTokens(for client: Client) -> SemanticTokens {
    let pieces = allTokenPieces(client)
    let resultID = String(revision)
    sentTokens = SentTokens(resultID: resultID, pieces: pieces)
    var encoder = TokenEncoder()
    for piece in pieces { encoder.append(piece.tokens.tokens[...], firstLine: piece.firstLine) }
    return SemanticTokens(resultID: resultID, data: encoder.data)
  }

  /// What changed since the client was told; all of it where it was told something else last.
  mutating func semanticTokensDelta(
    after previousResultID: String,
    client: Client
  ) -> SemanticTokensAnswer {
    guard let sent = sentTokens, sent.resultID == previousResultID else {
      return .all(semanticTokens(for: client))
    }
    let pieces = allTokenPieces(client)
    let resultID = String(revision)
    sentTokens = SentTokens(resultID: resultID, pieces: pieces)
    return .changes(SemanticTokensDelta(resultID: resultID, edits: sent.edits(to: pieces)))
  }

  /// The tokens that touch a range.
  mutating func semanticTokens(in range: PositionRange, client: Client) -> SemanticTokens {
    let (start, end) = (min(range.start, range.end), max(range.start, range.end))
    var encoder = TokenEncoder()
    let last = piece(atLine: end.line).index
    var (index, firstLine) = piece(atLine: start.line)
    while index <= last {
      let tokens = tokenPiece(index, client).tokens
      let first = tokens.firstIndexBeyond {
        Position(line: $0.line + firstLine, character: $0.character + $0.length) > start
      }
      let behind = tokens.firstIndexBeyond {
        Position(line: $0.line + firstLine, character: $0.character) >= end
      }
      encoder.append(tokens[first..<max(behind, first)], firstLine: firstLine)
      firstLine += content.pieces[index].lineCount
      index += 1
    }
    return SemanticTokens(resultID: nil, data: encoder.data)
  }

  private mutating func allTokenPieces(_ client: Client) -> [PlacedTokens] {
    mapAllPieces()
    var firstLine = 0
    return content.pieces.indices.map { index in
      defer { firstLine += content.pieces[index].lineCount }
      return PlacedTokens(tokens: tokenPiece(index, client), firstLine: firstLine)
    }
  }

  private mutating func tokenPiece(_ index: Int, _ client: Client) -> TokenPiece {
    let piece = mappedPiece(index)
    if let tokens = piece.tokens { return tokens }
    let legend = client.capabilities.navigation.semanticTokens.map { TokenLegend($0) }
    let tokens = TokenPiece(
      piece.maps.flatMap(\.marks),
      in: content.pieces[index].tree.text,
      encoding: client.positionEncoding,
      legend: legend
    )
    mapped[content.pieces[index].id]?.tokens = tokens
    return tokens
  }
}

/// What a client learns that asks for changes.
enum SemanticTokensAnswer {
  case all(SemanticTokens)
  case changes(SemanticTokensDelta)
}

/// The tokens of a piece; lines count from its start.
///
/// The same as long as the piece is.
final class TokenPiece: Sendable {
  let tokens: [Token]

  struct Token: Sendable, Equatable {
    let line: Int
    let character: Int
    let length: Int
    let meaning: TokenLegend.Meaning
  }

  init(
    _ marks: [TextMark],
    in text: SourceText,
    encoding: PositionEncoding,
    legend: TokenLegend?
  ) {
    var mapper = PositionMapper(text, encoding: encoding)
    var tokens: [Token] = []
    tokens.reserveCapacity(marks.count)
    for mark in marks {
      guard let meaning = legend?.meaning(of: mark.kind) else { continue }
      // No token goes on in the next line: few clients could show it.
      let last = text.documentLine(at: mark.range.upperBound)
      for line in text.documentLine(at: mark.range.lowerBound)...last {
        let part = text.documentLineRange(line).clamped(to: mark.range)
        let words = trimmingPadding(part, in: text.bytes)
        if words.isEmpty { continue }
        let range = mapper.positionRange(of: words)
        let length = range.end.character - range.start.character
        guard range.start.line == range.end.line, length > 0 else { continue }
        tokens.append(
          Token(
            line: range.start.line,
            character: range.start.character,
            length: length,
            meaning: meaning
          )
        )
      }
    }
    self.tokens = tokens
  }
}

/// The tokens of a piece with the first of its lines.
struct PlacedTokens: Sendable {
  let tokens: TokenPiece
  let firstLine: Int
}

/// Writes tokens as numbers, each counted from the one before it.
private struct TokenEncoder {
  private(set) var data: [Int] = []
  private var line = 0
  private var character = 0

  mutating func append(_ tokens: ArraySlice<TokenPiece.Token>, firstLine: Int) {
    data.reserveCapacity(data.count + tokens.count * 5)
    for token in tokens {
      let tokenLine = token.line + firstLine
      data.append(tokenLine - line)
      data.append(tokenLine == line ? token.character - character : token.character)
      data.append(token.length)
      data.append(token.meaning.type)
      data.append(token.meaning.modifiers)
      (line, character) = (tokenLine, token.character)
    }
  }

  /// Goes on behind tokens that are not written.
  mutating func pass(_ piece: PlacedTokens) {
    guard let last = piece.tokens.tokens.last else { return }
    (line, character) = (last.line + piece.firstLine, last.character)
  }
}

/// The tokens that a client has.
struct SentTokens: Sendable {
  let resultID: String
  let pieces: [PlacedTokens]

  /// What turns the numbers of these tokens into those of others.
  ///
  /// Only pieces that are not the same are looked at, and the first token behind them, whose line
  /// counts from the last of theirs.
  func edits(to others: [PlacedTokens]) -> [SemanticTokensDelta.Edit] {
    let most = min(pieces.count, others.count)
    var head = 0
    while head < most, pieces[head].tokens === others[head].tokens,
      pieces[head].firstLine == others[head].firstLine
    {
      head += 1
    }
    var tail = 0
    while tail < most - head,
      pieces[pieces.count - 1 - tail].tokens === others[others.count - 1 - tail].tokens
    {
      tail += 1
    }
    let old = Self.numbers(of: pieces, from: head, without: tail)
    let new = Self.numbers(of: others, from: head, without: tail)
    let shortest = min(old.count, new.count) / 5
    var same = 0
    while same < shortest, Self.isSameToken(old, same, new, same) { same += 1 }
    var sameBehind = 0
    while sameBehind < shortest - same,
      Self.isSameToken(old, old.count / 5 - 1 - sameBehind, new, new.count / 5 - 1 - sameBehind)
    {
      sameBehind += 1
    }
    let deleteCount = old.count - (same + sameBehind) * 5
    let data = Array(new[same * 5..<new.count - sameBehind * 5])
    if deleteCount == 0, data.isEmpty { return [] }
    let start = pieces[..<head].reduce(0) { $0 + $1.tokens.tokens.count } + same
    return [SemanticTokensDelta.Edit(start: start * 5, deleteCount: deleteCount, data: data)]
  }

  /// The numbers of some pieces and of the first token behind them.
  private static func numbers(
    of pieces: [PlacedTokens],
    from head: Int,
    without tail: Int
  ) -> [Int] {
    var encoder = TokenEncoder()
    if let last = pieces[..<head].last(where: { !$0.tokens.tokens.isEmpty }) { encoder.pass(last) }
    for piece in pieces[head..<pieces.count - tail] {
      encoder.append(piece.tokens.tokens[...], firstLine: piece.firstLine)
    }
    if let next = pieces[(pieces.count - tail)...].first(where: { !$0.tokens.tokens.isEmpty }) {
      encoder.append(next.tokens.tokens.prefix(1), firstLine: next.firstLine)
    }
    return encoder.data
  }

  private static func isSameToken(_ old: [Int], _ index: Int, _ new: [Int], _ other: Int) -> Bool {
    (0..<5).allSatisfy { old[index * 5 + $0] == new[other * 5 + $0] }
  }
}
