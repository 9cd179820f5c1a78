import ReportRules

/// How findings are told; `--format` has a word for each.
///
/// Another output is a `FindingsOutput` in a file of its own, a case, and a line in `output`.
enum OutputFormat: String, NamedChoice {
  case text
  case json

  func output(in language: Language, isColoured: Bool) -> any FindingsOutput {
    switch self {
    case .text: TextOutput(language: language, isColoured: isColoured)
    case .json: JSONOutput(language: language)
    }
  }
}

/// What is written about the files of one run, from the opening to the closing.
///
/// Pure, so that many files are put into words at a time.
protocol FindingsOutput: Sendable {
  var opening: String { get }

  /// What goes in front of a file, depending on how many went before it.
  func lead(ofFile index: Int) -> String

  /// A file and what was found in it.
  func text(for file: CheckedFile) -> [UInt8]

  func closing(_ summary: RunSummary) -> String
}

extension FindingsOutput {
  var opening: String { "" }

  func lead(ofFile index: Int) -> String { "" }

  func closing(_ summary: RunSummary) -> String { "" }
}
