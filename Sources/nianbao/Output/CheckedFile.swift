import ReportRules
import ReportSyntax

/// A file and what was found in it: everything an output needs.
struct CheckedFile {
  /// The path as it was given or found, or `<stdin>`.
  let name: String
  let encoding: ReportFile.Encoding
  let text: SourceText
  /// In the order of the text, those that are not wanted already left out.
  let statements: [Verdict.Statement]
  /// How much of each report was checked; empty for a file that is no annual report.
  var reports: [ReportStatus] = []
  /// What the text was converted from; `nil` for a text, whose lines are those of the file.
  var document: ConvertedDocument?
  /// Those that the reports were read with.
  var settings = RuleSettings.standard
  /// The rules of what was repaired before; `nil` where nobody asked for it.
  var fixedRules: [Rule.ID]?
  /// Whether it was named, not found in a folder: then something is expected of it.
  var isNamed = true
  /// The path as the system knows it, whose bytes need not be UTF-8; `nil` for what is no file.
  var path: FilePath?
  /// Whether it is the list of units, and no report at all.
  var isUnitList = false
  /// For each report the file with last year's of the same unit; `nil` where there is none.
  var previous: [String?] = []
  /// For each report last year's, where that is not checked itself.
  var earlier: [ReportRecord?] = []
  /// The texts that related places may stand in, by the number of the document.
  var others: [ComparedText] = []

  var findings: [Finding] { statements.map(\.finding) }

  /// How many of them `--fix` would repair, which only texts can be.
  var fixableCount: Int { document == nil ? findings.count(where: \.isCertain) : 0 }
}

/// Where the text of a document came from.
struct ConvertedDocument {
  let format: DocumentFormat
  let reading: DocumentText

  /// The page of a byte, from 1; `nil` where the format has none.
  func page(of byteOffset: Int) -> Int? {
    format == .pdf ? reading.page(of: byteOffset) ?? 1 : nil
  }
}

extension CheckedFile {
  /// Keeps the findings that a filter admits.
  init(
    name: String,
    text: InputText,
    verdict: Verdict,
    filter: FindingFilter,
    fixedRules: [Rule.ID]? = nil,
    isNamed: Bool,
    path: FilePath? = nil,
    previous: [String?] = [],
    earlier: [ReportRecord?] = [],
    others: [ComparedText] = []
  ) {
    self.init(
      name: name,
      encoding: text.encoding,
      text: text.text.countingCharacters(),
      statements: verdict.statements.filter(filter.admits),
      reports: verdict.reports,
      document: text.document,
      settings: verdict.settings,
      fixedRules: fixedRules,
      isNamed: isNamed,
      path: path,
      previous: previous,
      earlier: earlier,
      others: others
    )
  }
}

extension CheckedFile {
  /// The other file that a related place stands in, and its range there; `nil` where it is this one.
  func other(of related: Finding.Related) -> (other: ComparedText, range: Range<Int>)? {
    guard let number = related.document, others.indices.contains(number) else { return nil }
    let other = others[number]
    return (
      other, related.range.lowerBound + other.start..<related.range.upperBound + other.start
    )
  }
}
