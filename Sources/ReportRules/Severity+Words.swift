package import StatutoryForms

extension Severity {
  /// The name in settings, on the command line and in output for programs.
  package var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "information"
    case .hint: "hint"
    }
  }

  /// The name in output for people.
  package var label: Wording {
    switch self {
    case .error: Wording("错误", english: "error")
    case .warning: Wording("警告", english: "warning")
    case .information: Wording("信息", english: "information")
    case .hint: Wording("提示", english: "hint")
    }
  }
}
