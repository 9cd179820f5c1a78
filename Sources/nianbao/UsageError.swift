import ReportRules
import StatutoryForms

/// What is wrong with the words on the command line.
enum UsageError: Error, Equatable {
  case commandMissing
  /// With the nearest commands, best first; possibly none.
  case unknownCommand(String, nearest: [String])
  case unknownOption(String, nearest: [String])
  /// An option with which editors ask for another way to talk than the standard streams.
  case unsupportedTransport(String)
  case valueMissing(option: String)
  case valueUnexpected(option: String)
  case valueUnknown(option: String, value: String, choices: [String])
  case fileMissing
  /// No shell is named, of these.
  case shellMissing([String])
  case optionMissing(String)
  /// Two options of which one leaves the other nothing to do.
  case optionsConflict(String, String)
  /// A value that is not one of a few words.
  case valueUnusable(option: String, value: String)
  case yearOutOfRange(option: String, value: String, ClosedRange<Int>)
  case editionUnfit(String, year: Int, fitting: String)
  case surplusOperand(String)
  /// The nearest identifiers of rules, best first; possibly none.
  case unknownRule(String, nearest: [String])

  var reason: Wording {
    switch self {
    case .commandMissing:
      Wording("缺少命令", english: "a command is missing")
    case .unknownCommand(let word, let nearest):
      Wording("没有“\(word)”这个命令", english: "unknown command '\(word)'").asking(nearest)
    case .unknownOption(let option, let nearest):
      Wording("没有 \(option) 这个选项", english: "unknown option \(option)").asking(nearest)
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
    case .yearOutOfRange(let option, let value, let range):
      Wording(
        "选项 \(option) 的值“\(value)”不可用，应为 \(range.lowerBound) 至 \(range.upperBound)",
        english:
          "option \(option) cannot be '\(value)', only \(range.lowerBound) to \(range.upperBound)"
      )
    case .editionUnfit(let edition, let year, let fitting):
      Wording(
        "\(year)年的报告应使用\(fitting)年版，不是\(edition)年版",
        english: "reports for \(year) need the edition of \(fitting), not that of \(edition)"
      )
    case .fileMissing:
      Wording("没有说明是哪个文件", english: "no file is named")
    case .shellMissing(let shells):
      Wording(
        "没有说明是哪种 shell：\(shells.joined(separator: "、"))",
        english: "no shell is named: \(shells.joined(separator: ", "))"
      )
    case .surplusOperand(let word):
      Wording("多余的参数“\(word)”", english: "surplus argument '\(word)'")
    case .unknownRule(let id, let nearest):
      Wording("没有规则 \(id)", english: "there is no rule \(id)").asking(nearest)
    }
  }

  /// Where to look further.
  ///
  /// - Parameter command: the command that was given the words; `nil` where there was none.
  func advice(about command: String?) -> Wording {
    switch self {
    case .unknownRule:
      return Wording("全部规则见 nianbao explain", english: "see nianbao explain for all rules")
    case .commandMissing, .unknownCommand, .unknownOption, .unsupportedTransport, .valueMissing,
      .valueUnexpected,
      .valueUnknown, .fileMissing, .optionMissing, .optionsConflict, .valueUnusable,
      .yearOutOfRange, .shellMissing, .editionUnfit, .surplusOperand:
      let words = command.map { "nianbao \($0) --help" } ?? "nianbao --help"
      return Wording("用法见 \(words)", english: "see \(words)")
    }
  }
}

extension Wording {
  /// With the question whether something else was meant.
  fileprivate func asking(_ nearest: [String]) -> Wording {
    if nearest.isEmpty { return self }
    return Wording(
      "\(chinese)，是否指 \(nearest.joined(separator: "、"))？",
      english: "\(english); did you mean \(nearest.joined(separator: ", "))?"
    )
  }
}
