import ReportRules
package import StatutoryForms

/// Something in settings that has no effect because it cannot be understood.
package struct SettingsProblem: Sendable, Equatable {
  /// The keys that lead to it, joined by dots; empty for the settings as a whole.
  package let keyPath: String
  package let reason: Reason
  /// Where in the file it is, where that is known.
  package let place: JSONFault?

  package enum Reason: Sendable, Equatable {
    /// The file could not be read.
    case unreadable(Wording)
    case noJSON
    case wrongType(expected: ExpectedType)
    case unknownKey(nearest: String?)
    /// Neither the id of a rule nor a group of ids.
    case unknownRule(nearest: String?)
    case unknownLevel(String)
    case unknownLanguage(String)
    case yearOutOfRange(Int)
    /// No day written as `01-31`.
    case noDay(String)
    case unusableAgency
    case tooSmall(Int)
    /// So and so many more problems, not told one by one.
    case more(Int)
  }

  package enum ExpectedType: Sendable {
    case object
    case array
    case string
    case integer
    case boolean
  }

  package init(keyPath: String, _ reason: Reason, at place: JSONFault? = nil) {
    self.keyPath = keyPath
    self.reason = reason
    self.place = place
  }

  /// What is wrong, with line and column where they are known, in one line.
  package var locatedMessage: Wording {
    guard let place else { return message }
    return Wording(
      "第 \(place.line) 行第 \(place.column) 列：\(message.chinese)",
      english: "line \(place.line), column \(place.column): \(message.english)"
    )
  }

  /// The keys that lead to it and what is wrong, in one line.
  package var message: Wording {
    let (place, reason) = (Self.shortened(keyPath), reasonWords)
    return place.isEmpty
      ? reason
      : Wording("\(place)：\(reason.chinese)", english: "\(place): \(reason.english)")
  }

  private var reasonWords: Wording {
    switch reason {
    case .unreadable(let words):
      words
    case .noJSON:
      Wording("不是正确的 JSON", english: "is not well-formed JSON")
    case .wrongType(let expected):
      Wording("应为\(expected.name.chinese)", english: "must be \(expected.name.english)")
    case .unknownKey(let nearest):
      Self.wording(Wording("没有这个设置", english: "there is no such setting"), nearest)
    case .unknownRule(let nearest):
      Self.wording(
        Wording("没有这条或这组规则", english: "there is no such rule or group of rules"),
        nearest
      )
    case .unknownLevel(let word):
      Self.choice(word, among: LevelName.all)
    case .unknownLanguage(let word):
      Self.choice(word, among: LanguageName.all)
    case .yearOutOfRange(let year):
      Wording(
        "\(year) 不在 \(RuleSettings.years.lowerBound) 至 \(RuleSettings.years.upperBound) 之间",
        english: """
          \(year) is not between \(RuleSettings.years.lowerBound) \
          and \(RuleSettings.years.upperBound)
          """
      )
    case .noDay(let text):
      Wording(
        "「\(Self.shortened(text))」不是日期，应写作「01-31」",
        english: "“\(Self.shortened(text))” is no day; write it like “01-31”"
      )
    case .unusableAgency:
      Wording("不像机关名称", english: "is hardly the name of an organ")
    case .tooSmall(let number):
      Wording("应大于 0，不是 \(number)", english: "must be greater than 0, not \(number)")
    case .more(let count):
      Wording("另有 \(count) 处问题", english: "\(count) more problems")
    }
  }

  private static func choice(_ word: String, among choices: [String]) -> Wording {
    Wording(
      "不能是「\(shortened(word))」，可选：\(choices.joined(separator: "、"))",
      english: "cannot be “\(shortened(word))”, only \(choices.joined(separator: ", "))"
    )
  }

  private static func wording(_ words: Wording, _ nearest: String?) -> Wording {
    guard let nearest else { return words }
    return Wording(
      "\(words.chinese)，是否指 \(nearest)？",
      english: "\(words.english); did you mean \(nearest)?"
    )
  }

  /// Words from outside, fit for one line of a message.
  private static func shortened(_ words: String) -> String {
    let limit = 60
    let start = String(words.unicodeScalars.prefix(limit + 1))
    let line = singleLine(start)
    return start.unicodeScalars.count > limit ? "\(line.prefix(limit))…" : line
  }
}

extension SettingsProblem.ExpectedType {
  fileprivate var name: Wording {
    switch self {
    case .object: Wording("对象 {…}", english: "an object {…}")
    case .array: Wording("列表 […]", english: "a list […]")
    case .string: Wording("文字 \"…\"", english: "a string \"…\"")
    case .integer: Wording("整数", english: "an integer")
    case .boolean: Wording("true 或 false", english: "true or false")
    }
  }
}
