import ReportRules
import StatutoryForms

extension Severity {
  /// So and so many findings of this severity.
  func counted(_ count: Int) -> Wording {
    let plural = self == .information || count == 1 ? "" : "s"
    return Wording("\(count) 个\(label.chinese)", english: "\(count) \(label.english)\(plural)")
  }
}
