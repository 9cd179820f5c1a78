import LanguageServerProtocol
import ReportHelp
import ReportRules

/// Which type and which modifiers of the protocol each kind of mark has for a client.
///
/// The protocol's names are those of programming languages; of these the nearest are taken that the
/// client can show, and what it cannot show at all is left out.
struct TokenLegend: Sendable {
  let types: [String]
  let modifiers: [String]
  private let meanings: [TextMark.Kind: Meaning]

  struct Meaning: Sendable, Equatable {
    /// A number of ``types``.
    let type: Int
    /// Bits, the lowest for the first of ``modifiers``.
    let modifiers: Int
  }

  init(_ client: NavigationCapabilities.SemanticTokens) {
    var types: [String] = []
    var modifiers: [String] = []
    var meanings: [TextMark.Kind: Meaning] = [:]
    for kind in TextMark.Kind.allCases {
      guard let type = kind.tokenTypes.first(where: client.types.contains) else { continue }
      if !types.contains(type) { types.append(type) }
      var bits = 0
      if let modifier = kind.tokenModifier, client.modifiers.contains(modifier) {
        if !modifiers.contains(modifier) { modifiers.append(modifier) }
        bits = modifiers.firstIndex(of: modifier).map { 1 << $0 } ?? 0
      }
      meanings[kind] = types.firstIndex(of: type).map { Meaning(type: $0, modifiers: bits) }
    }
    self.types = types
    self.modifiers = modifiers
    self.meanings = meanings
  }

  /// `nil` for what the client cannot show.
  func meaning(of kind: TextMark.Kind) -> Meaning? { meanings[kind] }
}

extension TextMark.Kind {
  /// The nearest first.
  fileprivate var tokenTypes: [String] {
    switch self {
    case .heading: ["namespace", "class", "keyword"]
    case .label: ["property", "variable", "parameter"]
    case .value, .total, .wrongValue: ["number"]
    case .year: ["enumMember", "macro", "number"]
    case .article: ["function", "method", "type"]
    }
  }

  fileprivate var tokenModifier: String? {
    switch self {
    // What is computed is not for writing.
    case .total: "readonly"
    // What is to be modified; `deprecated` would be struck out.
    case .wrongValue: "modification"
    case .heading, .label, .value, .year, .article: nil
    }
  }
}
