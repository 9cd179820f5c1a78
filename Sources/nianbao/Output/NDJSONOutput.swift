import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// Findings for programs, as they come: a line is a document, and each of them a JSON object by itself.
///
/// A line has the members that a file has in ``JSONOutput``. Where a document could not be checked it has
/// `path` and `error`; where its report is checked in another file, `path`, `doubled` and no findings.
struct NDJSONOutput: FindingsOutput {
  let language: Language

  func text(for file: CheckedFile) -> [UInt8] {
    JSONOutput(language: language).text(for: file) + [0x0A]
  }

  func text(forUnreadable name: String, _ problem: FileProblem) -> [UInt8] {
    line {
      $0.member("path", name)
      $0.member("error", problem.reason.text(in: language))
    }
  }

  func text(forDouble name: String, of other: String) -> [UInt8] {
    line {
      $0.member("path", name)
      $0.member("doubled", other)
      $0.member("findings", [String]())
    }
  }

  private func line(_ writeMembers: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(isForTerminals: true)
    writer.writeObject(writeMembers)
    return writer.bytes + [0x0A]
  }
}
