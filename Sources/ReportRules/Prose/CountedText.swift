import ReportSyntax

/// The words of a passage with its numbers and sentences, and how deep in brackets each place is.
struct CountedText {
  let text: ProseText
  /// In the order of the text.
  let quantities: [Quantity]
  /// Each with the stop that ends it.
  let sentences: [Range<Int>]
  /// The brackets that are open at each character; each sentence starts with none.
  private let depths: [UInt8]

  init(_ text: ProseText, _ quantities: [Quantity], _ sentences: [Range<Int>]) {
    self.text = text
    self.quantities = quantities
    self.sentences = sentences
    var depths: [UInt8] = []
    depths.reserveCapacity(text.count)
    var depth: UInt8 = 0
    for scalar in text.scalars {
      depths.append(depth)
      switch scalar {
      case Sign.open: depth = depth < 200 ? depth + 1 : depth
      case Sign.close: depth = depth > 0 ? depth - 1 : 0
      case "。", "!", "?": depth = 0
      default: continue
      }
    }
    self.depths = depths
  }

  /// The numbers that start in a range.
  func quantities(in range: Range<Int>) -> ArraySlice<Quantity> {
    let start = quantities.firstIndexBeyond { $0.number.lowerBound >= range.lowerBound }
    let end = quantities.firstIndexBeyond { $0.number.lowerBound >= range.upperBound }
    return quantities[start..<max(start, end)]
  }

  /// The counts that start in a range outside of brackets that open in it.
  func counts(in range: Range<Int>) -> [Quantity] {
    let start = depth(at: range.lowerBound)
    return quantities(in: range).filter {
      $0.kind == .count && depth(at: $0.number.lowerBound) <= start
    }
  }

  /// The number of the sentence that a place is in.
  func sentence(at place: Int) -> Int? {
    let index = sentences.firstIndexBeyond { $0.upperBound > place }
    return index < sentences.count && sentences[index].contains(place) ? index : nil
  }

  /// How many brackets are open in front of a character; 0 beyond both ends.
  func depth(at index: Int) -> Int {
    depths.indices.contains(index) ? Int(depths[index]) : 0
  }

  /// Where the bracket closes that opens at a place, at most so many characters away.
  func matchingBracket(of open: Int, within reach: Int) -> Int? {
    let depth = depth(at: open)
    return between(open + 1, min(text.count, open + reach)).first {
      text[$0] == Sign.close && self.depth(at: $0) == depth + 1
    }
  }

  /// The clauses of a range, each with the mark in front of it; brackets and titles are never cut.
  func clauses(in range: Range<Int>) -> [(range: Range<Int>, mark: UInt32)] {
    var clauses: [(Range<Int>, UInt32)] = []
    var start = range.lowerBound
    var mark: UInt32 = 0
    var depth = 0
    for index in range {
      switch text[index] {
      case Sign.open, "《", "“": depth += 1
      case Sign.close, "》", "”": depth = max(0, depth - 1)
      case let scalar where depth == 0 && isProseStop(scalar):
        clauses.append((start..<index, mark))
        start = index + 1
        mark = scalar
      default: break
      }
    }
    if start < range.upperBound { clauses.append((start..<range.upperBound, mark)) }
    return clauses
  }

  /// The pieces of a clause between 、 outside of brackets.
  func pieces(of clause: Range<Int>) -> [Range<Int>] {
    let depth = depth(at: clause.lowerBound)
    var pieces: [Range<Int>] = []
    var start = clause.lowerBound
    for index in clause where text[index] == "、" && self.depth(at: index) <= depth {
      pieces.append(start..<index)
      start = index + 1
    }
    pieces.append(start..<clause.upperBound)
    return pieces
  }

  enum Sign {
    static let open: UInt32 = "("
    static let close: UInt32 = ")"
    static let comma: UInt32 = ","
    static let semicolon: UInt32 = ";"
    static let colon: UInt32 = ":"
  }
}
