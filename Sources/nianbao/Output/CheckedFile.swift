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

extension CheckedFile {
  /// Keeps the findings that are at least as grave as the threshold.
  init(name: String, file: ReportFile, findings: [Finding], threshold: Severity) {
    self.init(
      name: name,
      encoding: file.encoding,
      text: file.text,
      findings: findings.filter { $0.severity <= threshold }
    )
  }
}
