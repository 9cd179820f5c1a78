import ReportRules

extension Severity {
  /// The name in output for programs.
  var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "information"
    case .hint: "hint"
    }
  }

  /// The name in output for people.
  var label: Wording {
    switch self {
    case .error: Wording("错误", english: "error")
    case .warning: Wording("警告", english: "warning")
    case .information: Wording("信息", english: "information")
    case .hint: Wording("提示", english: "hint")
    }
  }

  /// So and so many findings of this severity.
  func counted(_ count: Int) -> Wording {
    let plural = self == .information || count == 1 ? "" : "s"
    return Wording("\(count) 个\(label.chinese)", english: "\(count) \(label.english)\(plural)")
  }
}
