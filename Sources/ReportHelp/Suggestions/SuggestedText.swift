import ReportRules

/// A text to insert, some pieces of which the author is expected to write over.
package struct SuggestedText: Sendable, Equatable {
  package enum Piece: Sendable, Equatable {
    case words(String)
    /// A place to fill in; pieces of the same name get the same words.
    case field(name: String?, standard: String)
  }

  package private(set) var pieces: [Piece]

  package init(_ words: String = "") {
    pieces = words.isEmpty ? [] : [.words(words)]
  }

  /// Reads a text whose fields were marked by ``field(_:name:)``.
  init(marked text: String) {
    pieces = []
    var words = String.UnicodeScalarView()
    var name: String?
    for scalar in text.unicodeScalars {
      switch scalar {
      case Mark.start:
        append(String(words))
        words = String.UnicodeScalarView()
      case Mark.separator:
        name = String(words)
        words = String.UnicodeScalarView()
      case Mark.end:
        let isNamed = name?.isEmpty == false
        pieces.append(.field(name: isNamed ? name : nil, standard: String(words)))
        words = String.UnicodeScalarView()
      default: words.append(scalar)
      }
    }
    append(String(words))
  }

  /// Marks words as a field, for a text that is built as a string.
  static func field(_ standard: String, name: String = "") -> String {
    var marked = String.UnicodeScalarView()
    marked.append(Mark.start)
    marked.append(contentsOf: name.unicodeScalars)
    marked.append(Mark.separator)
    marked.append(contentsOf: standard.unicodeScalars)
    marked.append(Mark.end)
    return String(marked)
  }

  /// Control characters, which stand in no word that is put into a suggestion.
  private enum Mark {
    static let start: Unicode.Scalar = "\u{2}"
    static let separator: Unicode.Scalar = "\u{1F}"
    static let end: Unicode.Scalar = "\u{3}"
  }

  private mutating func append(_ words: String) {
    if !words.isEmpty { pieces.append(.words(words)) }
  }

  /// The text with its fields as they are proposed.
  package var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .field(_, let standard): standard
      }
    }.joined()
  }

  package var hasFields: Bool {
    pieces.contains { piece in
      if case .field = piece { true } else { false }
    }
  }

  static func + (left: SuggestedText, right: SuggestedText) -> SuggestedText {
    var sum = left
    sum.pieces += right.pieces
    return sum
  }

  /// The text without its first scalars; a field that is cut into becomes words.
  func dropping(_ scalarCount: Int) -> SuggestedText {
    var rest = SuggestedText()
    var missing = scalarCount
    for piece in pieces {
      let words =
        switch piece {
        case .words(let words): words
        case .field(_, let standard): standard
        }
      let length = words.unicodeScalars.count
      if missing == 0 {
        rest.pieces.append(piece)
      } else if missing >= length {
        missing -= length
      } else {
        rest.append(String(words.unicodeScalars.dropFirst(missing)))
        missing = 0
      }
    }
    return rest
  }

  /// The text without line endings and padding behind its last words.
  func trimmingEnd() -> SuggestedText {
    var trimmed = self
    while case .words(let words)? = trimmed.pieces.last {
      trimmed.pieces.removeLast()
      let end = words.unicodeScalars.lastIndex { $0 != "\n" && $0 != "\r" }
      guard let end else { continue }
      trimmed.append(String(words.unicodeScalars[...end]))
      break
    }
    return trimmed
  }
}
