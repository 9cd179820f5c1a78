import ReportRules

/// Colours and weights of a terminal.
enum TerminalStyle: String {
  case strong = "1"
  case red = "1;31"
  case yellow = "1;33"
  case blue = "1;34"
  case cyan = "1;36"
  case green = "32"

  init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .red
      case .warning: .yellow
      case .information: .blue
      case .hint: .cyan
      }
  }

  func applied(to text: String) -> String {
    "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
