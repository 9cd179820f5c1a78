import ReportRules
import ReportSyntax

/// A file and what was found in it: everything an output needs.
struct CheckedFile {
  /// The path as it was given or found, or `<stdin>`.
  let name: String
  let encoding: ReportFile.Encoding
  let text: SourceText
  /// In the order of the text, those below the threshold already left out.
  let findings: [Finding]
}
