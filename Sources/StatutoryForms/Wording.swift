/// The language of everything a person reads: messages, titles, explanations.
package enum Language: Sendable, CaseIterable {
  case chinese
  case english
}

/// One text in both languages of nianbao.
///
/// Words of the report and of the form stay Chinese inside the English text.
package struct Wording: Sendable, Equatable {
  package let chinese: String
  package let english: String

  package init(_ chinese: String, english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// Words of the form, which stay Chinese in every language.
  package static func same(_ words: String) -> Wording {
    Wording(words, english: words)
  }

  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
