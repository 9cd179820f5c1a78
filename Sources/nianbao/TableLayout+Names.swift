import ReportSyntax

extension TableLayout {
  /// What the layouts are called on the command line.
  static let choices: KeyValuePairs<String, TableLayout> = [
    "tab": .cellPerLine, "tsv": .tabSeparated, "pipe": .pipe, "html": .html,
  ]
}
