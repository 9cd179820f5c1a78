import ReportRules
import StatutoryForms

/// How findings are told; `--format` has a word for each.
///
/// Another output is a `FindingsOutput` in a file of its own, a case, and a line in `output`.
enum OutputFormat: String, NamedChoice {
  case text
  case json
  case ndjson
  case sarif
  case github
  case gitlab
  case junit
  case csv
  case html

  /// - Parameters:
  ///   - root: the folder from which other programs look for files.
  ///   - showsStatistics: whether findings are counted by rule and by unit.
  func output(
    in language: Language,
    isColoured: Bool,
    root: FilePath?,
    showsStatistics: Bool
  ) -> any FindingsOutput {
    switch self {
    case .text where showsStatistics: StatisticsOutput(language: language, isColoured: isColoured)
    case .text: TextOutput(language: language, isColoured: isColoured)
    case .json: JSONOutput(language: language, showsStatistics: showsStatistics)
    case .ndjson: NDJSONOutput(language: language)
    case .sarif: SARIFOutput(language: language, names: FileNames(root: root))
    case .github: GitHubOutput(language: language, names: FileNames(root: root))
    case .gitlab: GitLabOutput(language: language, names: FileNames(root: root))
    case .junit: JUnitOutput(language: language)
    case .csv: CSVOutput(language: language)
    case .html: HTMLOutput(language: language)
    }
  }
}

/// What is written about the files of one run, from the opening to the closing.
///
/// Pure, so that many files are put into words at a time.
protocol FindingsOutput: Sendable {
  var opening: String { get }

  /// What goes in front of a piece that is not empty, depending on how many of them went before it.
  func lead(ofPiece index: Int) -> String

  /// A file and what was found in it.
  func text(for file: CheckedFile) -> [UInt8]

  /// A file that could not be checked, and why.
  func text(forUnreadable name: String, _ problem: FileProblem) -> [UInt8]

  /// A file with a report that is checked in another file.
  func text(forDouble name: String, of other: String) -> [UInt8]

  func closing(_ summary: RunSummary) -> String
}

extension FindingsOutput {
  var opening: String { "" }

  func lead(ofPiece index: Int) -> String { "" }

  func text(forUnreadable name: String, _ problem: FileProblem) -> [UInt8] { [] }

  func text(forDouble name: String, of other: String) -> [UInt8] { [] }

  func closing(_ summary: RunSummary) -> String { "" }
}
