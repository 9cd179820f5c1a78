import FoundationEssentials
package import LanguageServerProtocol
package import ReportRules
package import StatutoryForms

/// Settings as somebody wrote them: what has effect, and what is wrong with the rest.
package struct DecodedSettings: Sendable, Equatable {
  package private(set) var settings = RuleSettings.standard
  package private(set) var view = ViewSettings()
  package private(set) var problems: [SettingsProblem] = []

  /// More than a person reads at once; what is left out is counted.
  private static let largestProblemCount = 20
  private var omittedCount = 0

  /// Nothing set, nothing wrong.
  package init() {}

  /// Settings of which nothing could be read.
  package init(unreadable reason: Wording) {
    self.init(SettingsProblem(keyPath: "", .unreadable(reason)))
  }

  private init(_ problem: SettingsProblem) {
    problems = [problem]
  }

  /// Reads the bytes of a settings file, whatever they are.
  ///
  /// The decoder refuses JSON nested more than 512 levels deep, so depth cannot exhaust the stack.
  package init(file bytes: [UInt8]) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(text)) else {
      self.init(SettingsProblem(keyPath: "", .noJSON, at: JSONFault(in: text)))
      return
    }
    self.init(value)
  }

  /// Reads settings that are JSON already.
  package init(_ value: JSONValue) {
    guard case .object(let members) = value else {
      problems = [SettingsProblem(keyPath: "", .wrongType(expected: .object))]
      return
    }
    // Sorted, since JSON has no order and messages should have one.
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      guard let key = SettingsKey(rawValue: name) else {
        complain([name], .unknownKey(nearest: Self.nearestKey(to: name)))
        continue
      }
      // Whoever writes `null` leaves it open.
      if value != .null { read(value, for: key) }
    }
    if omittedCount > 0 { problems.append(SettingsProblem(keyPath: "", .more(omittedCount))) }
  }

  private mutating func read(_ value: JSONValue, for key: SettingsKey) {
    switch key {
    case .schema: break
    case .rules: readRules(value)
    case .agency: settings.agency = readName(value, for: .agency) ?? settings.agency
    case .parent: settings.parent = readName(value, for: .parent) ?? settings.parent
    case .year: readYear(value)
    case .deadline: readDeadline(value)
    case .overviewLength: readOverviewLength(value)
    case .accepted: readAccepted(value)
    case .language: readLanguage(value)
    case .inlayHints: readInlayHints(value)
    }
  }

  private mutating func readRules(_ value: JSONValue) {
    guard case .object(let members) = value else {
      return complain([SettingsKey.rules.rawValue], .wrongType(expected: .object))
    }
    let known = Set(RuleSet.settingNames)
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      let path = [SettingsKey.rules.rawValue, name]
      guard known.contains(name) else {
        complain(path, .unknownRule(nearest: Self.nearest(to: name, among: RuleSet.settingNames)))
        continue
      }
      switch value {
      case .null: break
      case .string(let word):
        if let level = LevelName.level(named: word) {
          settings.severities[name] = level
        } else {
          complain(path, .unknownLevel(word))
        }
      case .bool, .integer, .array, .object, .other:
        complain(path, .wrongType(expected: .string))
      }
    }
  }

  private mutating func readName(_ value: JSONValue, for key: SettingsKey) -> String? {
    guard let name = string(value, for: key) else { return nil }
    let isNameLike = (2...100).contains(name.unicodeScalars.prefix(101).count)
    guard isNameLike, name == singleLine(name), name.contains(where: \.isLetter) else {
      complain([key.rawValue], .unusableAgency)
      return nil
    }
    return name
  }

  private mutating func readYear(_ value: JSONValue) {
    guard let year = integer(value, for: .year) else { return }
    guard RuleSettings.years.contains(year) else {
      return complain([SettingsKey.year.rawValue], .yearOutOfRange(year))
    }
    settings.year = year
  }

  private mutating func readDeadline(_ value: JSONValue) {
    guard let text = string(value, for: .deadline) else { return }
    guard let deadline = RuleSettings.Deadline(writtenAs: text) else {
      return complain([SettingsKey.deadline.rawValue], .noDay(text))
    }
    settings.deadline = deadline
  }

  private mutating func readOverviewLength(_ value: JSONValue) {
    guard let length = integer(value, for: .overviewLength) else { return }
    guard length > 0 else {
      return complain([SettingsKey.overviewLength.rawValue], .tooSmall(length))
    }
    settings.overviewLength = length
  }

  private mutating func readAccepted(_ value: JSONValue) {
    guard case .array(let elements) = value else {
      return complain([SettingsKey.accepted.rawValue], .wrongType(expected: .array))
    }
    for element in elements {
      if let fingerprint = string(element, for: .accepted) { settings.accepted.insert(fingerprint) }
    }
  }

  private mutating func readLanguage(_ value: JSONValue) {
    guard let name = string(value, for: .language) else { return }
    guard let language = LanguageName.language(named: name) else {
      return complain([SettingsKey.language.rawValue], .unknownLanguage(name))
    }
    view.language = language
  }

  private mutating func readInlayHints(_ value: JSONValue) {
    guard case .bool(let isOn) = value else {
      return complain([SettingsKey.inlayHints.rawValue], .wrongType(expected: .boolean))
    }
    view.inlayHints = isOn
  }

  private mutating func string(_ value: JSONValue, for key: SettingsKey) -> String? {
    if case .string(let text) = value { return text }
    complain([key.rawValue], .wrongType(expected: .string))
    return nil
  }

  private mutating func integer(_ value: JSONValue, for key: SettingsKey) -> Int? {
    if case .integer(let number) = value { return number }
    complain([key.rawValue], .wrongType(expected: .integer))
    return nil
  }

  /// Notes a problem; its reason, which may take long to find, is asked for only where it is told.
  private mutating func complain(
    _ path: [String],
    _ reason: @autoclosure () -> SettingsProblem.Reason
  ) {
    guard problems.count < Self.largestProblemCount else {
      omittedCount += 1
      return
    }
    problems.append(SettingsProblem(keyPath: path.joined(separator: "."), reason()))
  }

  private static func nearestKey(to name: String) -> String? {
    let rules = SettingsKey.rules.rawValue
    if RuleSet.settingNames.contains(name) { return "\(rules).\(name)" }
    return nearest(to: name, among: SettingsKey.allCases.map(\.rawValue))
  }

  private static func nearest(to name: String, among known: [String]) -> String? {
    SimilarWords.nearest(to: name, among: known).first
  }
}

extension RuleSettings.Deadline {
  /// Reads a day written as `01-31`, and nothing else.
  init?(writtenAs text: String) {
    let digits = text.utf8.map { Int($0) - 0x30 }
    guard digits.count == 5, digits[2] == Int(UInt8(ascii: "-")) - 0x30,
      [0, 1, 3, 4].allSatisfy({ (0...9).contains(digits[$0]) })
    else { return nil }
    self.init(month: digits[0] * 10 + digits[1], day: digits[3] * 10 + digits[4])
  }

  /// The day written as `01-31`.
  package var written: String {
    [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}
