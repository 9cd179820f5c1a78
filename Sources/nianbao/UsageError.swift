import ReportRules

/// What is wrong with the words on the command line.
enum UsageError: Error, Equatable {
  case commandMissing
  case unknownCommand(String)
  case unknownOption(String)
  /// An option with which editors ask for another way to talk than the standard streams.
  case unsupportedTransport(String)
  case valueMissing(option: String)
  case valueUnexpected(option: String)
  case valueUnknown(option: String, value: String, choices: [String])
  case fileMissing
  case optionMissing(String)
  /// Two options of which one leaves the other nothing to do.
  case optionsConflict(String, String)
  /// A value that is not one of a few words.
  case valueUnusable(option: String, value: String)
  case editionUnfit(String, year: Int, fitting: String)
  case surplusOperand(String)
  /// The nearest identifiers of rules, best first; possibly none.
  case unknownRule(String, nearest: [String])

  var reason: Wording {
    switch self {
    case .commandMissing:
      Wording("缺少命令", english: "a command is missing")
    case .unknownCommand(let word):
      Wording("没有“\(word)”这个命令", english: "unknown command '\(word)'")
    case .unknownOption(let option):
      Wording("没有 \(option) 这个选项", english: "unknown option \(option)")
    case .unsupportedTransport(let option):
      Wording(
        "语言服务器只用标准输入输出通信（--stdio），不支持 \(option)",
        english: "the server talks on standard input and output only (--stdio), not by \(option)"
      )
    case .valueMissing(let option):
      Wording("选项 \(option) 后面缺少值", english: "option \(option) needs a value")
    case .valueUnexpected(let option):
      Wording("选项 \(option) 不带值", english: "option \(option) takes no value")
    case .valueUnknown(let option, let value, let choices):
      Wording(
        "选项 \(option) 的值不能是“\(value)”，可选：\(choices.joined(separator: "、"))",
        english: "option \(option) cannot be '\(value)', only \(choices.joined(separator: ", "))"
      )
    case .optionMissing(let option):
      Wording("缺少选项 \(option)", english: "option \(option) is missing")
    case .optionsConflict(let option, let other):
      Wording("\(option) 不能与 \(other) 同用", english: "\(option) cannot be used with \(other)")
    case .valueUnusable(let option, let value):
      Wording("选项 \(option) 的值“\(value)”不可用", english: "option \(option) cannot be '\(value)'")
    case .editionUnfit(let edition, let year, let fitting):
      Wording(
        "\(year)年的报告应使用\(fitting)年版，不是\(edition)年版",
        english: "reports for \(year) need the edition of \(fitting), not that of \(edition)"
      )
    case .fileMissing:
      Wording("没有说明是哪个文件", english: "no file is named")
    case .surplusOperand(let word):
      Wording("多余的参数“\(word)”", english: "surplus argument '\(word)'")
    case .unknownRule(let id, let nearest) where nearest.isEmpty:
      Wording("没有规则 \(id)", english: "there is no rule \(id)")
    case .unknownRule(let id, let nearest):
      Wording(
        "没有规则 \(id)，是否指 \(nearest.joined(separator: "、"))？",
        english: "there is no rule \(id); did you mean \(nearest.joined(separator: ", "))?"
      )
    }
  }

  /// Where to look further.
  var advice: Wording {
    switch self {
    case .unknownRule:
      Wording("全部规则见 nianbao explain", english: "see nianbao explain for all rules")
    case .commandMissing, .unknownCommand, .unknownOption, .unsupportedTransport, .valueMissing,
      .valueUnexpected,
      .valueUnknown, .fileMissing, .optionMissing, .optionsConflict, .valueUnusable, .editionUnfit,
      .surplusOperand:
      Wording("用法见 nianbao --help", english: "see nianbao --help")
    }
  }
}
