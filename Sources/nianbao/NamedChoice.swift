import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportSyntax
import StatutoryForms

/// A value that is chosen on the command line by one of a few words.
protocol NamedChoice: CaseIterable, Sendable {
  /// The word for it.
  var word: String { get }
}

extension NamedChoice {
  /// The words of all values, in the order in which they are offered.
  static var words: [String] { allCases.map(\.word) }

  init?(word: String) {
    guard let choice = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = choice
  }
}

extension NamedChoice where Self: RawRepresentable<String> {
  var word: String { rawValue }
}

extension Language: NamedChoice {
  var word: String { LanguageName.name(of: self) }
}

extension Severity: NamedChoice {
  var word: String { name }
}

extension Edition.ID: NamedChoice {
  var word: String { String(rawValue) }
}

extension TableLayout: NamedChoice {
  var word: String {
    switch self {
    case .cellPerLine: "tab"
    case .tabSeparated: "tsv"
    case .pipe: "pipe"
    case .html: "html"
    }
  }
}

extension PositionEncoding: NamedChoice {}
