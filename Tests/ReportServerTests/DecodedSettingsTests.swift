import LanguageServerProtocol
import ReportRules
import ReportServer
import ReportTestSupport
import StatutoryForms
import Testing

/// What a settings file means, and what is told of it.
@Suite struct DecodedSettingsTests {
  @Test func everyKeyIsRead() {
    expect(
      """
      {"$schema": "./schema.json", "rules": {"requests.*": "off", "requests.balance": "warning",
       "cell.style": "error", "cell.split": "information", "row.label": "hint"},
       "agency": "清水镇", "year": 2024, "deadline": "01-31", "overviewLength": 1000}
      """,
      RuleSettings(
        severities: [
          "requests.*": .off, "requests.balance": .severity(.warning),
          "cell.style": .severity(.error), "cell.split": .severity(.information),
          "row.label": .severity(.hint),
        ],
        agency: "清水镇",
        year: 2024,
        deadline: RuleSettings.Deadline(month: 1, day: 31),
        overviewLength: 1000
      )
    )
  }

  @Test(
    arguments: [
      "{}", "\u{FEFF}{}", " {\r\n} ", #"{"rules":{}}"#, #"{"$schema":5}"#,
      #"{"rules":null,"agency":null,"year":null,"deadline":null,"overviewLength":null}"#,
      #"{"rules":{"cell.*":null}}"#,
    ]
  )
  func whatIsLeftOpenIsNoProblem(json: String) {
    expect(json, .standard)
  }

  /// One problem each: its place and its reason, in both languages.
  @Test(
    arguments: [
      (
        #"{"yaer":2024}"#, "yaer：没有这个设置，是否指 year？",
        "yaer: there is no such setting; did you mean year?"
      ),
      (#"{"xyzxyz":{}}"#, "xyzxyz：没有这个设置", "xyzxyz: there is no such setting"),
      (
        #"{"cell.*":"off"}"#, "cell.*：没有这个设置，是否指 rules.cell.*？",
        "cell.*: there is no such setting; did you mean rules.cell.*?"
      ),
      (#"{"nianbao":{}}"#, "nianbao：没有这个设置", "nianbao: there is no such setting"),
      (
        #"{"rules":{"requests.balanse":"off"}}"#,
        "rules.requests.balanse：没有这条或这组规则，是否指 requests.balance？",
        "rules.requests.balanse: there is no such rule or group of rules; "
          + "did you mean requests.balance?"
      ),
      (
        #"{"rules":{"requests":"off"}}"#, "rules.requests：没有这条或这组规则，是否指 requests.*？",
        "rules.requests: there is no such rule or group of rules; did you mean requests.*?"
      ),
      (
        #"{"rules":{"*":"off"}}"#, "rules.*：没有这条或这组规则",
        "rules.*: there is no such rule or group of rules"
      ),
      (
        #"{"rules":{"cell.style":"warn"}}"#,
        "rules.cell.style：不能是「warn」，可选：off、error、warning、information、hint",
        "rules.cell.style: cannot be “warn”, only off, error, warning, information, hint"
      ),
      (
        #"{"rules":{"cell.style":false}}"#, "rules.cell.style：应为文字 \"…\"",
        "rules.cell.style: must be a string \"…\""
      ),
      (#"{"rules":["cell.style"]}"#, "rules：应为对象 {…}", "rules: must be an object {…}"),
      (#"{"agency":5}"#, "agency：应为文字 \"…\"", "agency: must be a string \"…\""),
      (#"{"agency":""}"#, "agency：不像机关名称", "agency: is hardly the name of an organ"),
      (
        #"{"agency":"清水镇\n青石镇"}"#, "agency：不像机关名称",
        "agency: is hardly the name of an organ"
      ),
      (#"{"agency":"12"}"#, "agency：不像机关名称", "agency: is hardly the name of an organ"),
      (#"{"year":"2024"}"#, "year：应为整数", "year: must be an integer"),
      (#"{"year":2024.5}"#, "year：应为整数", "year: must be an integer"),
      (#"{"year":1e999}"#, "year：应为整数", "year: must be an integer"),
      (
        #"{"year":2018}"#, "year：2018 不在 2019 至 2099 之间",
        "year: 2018 is not between 2019 and 2099"
      ),
      (
        #"{"year":2100}"#, "year：2100 不在 2019 至 2099 之间",
        "year: 2100 is not between 2019 and 2099"
      ),
      (
        #"{"deadline":"04-31"}"#, "deadline：「04-31」不是日期，应写作「01-31」",
        "deadline: “04-31” is no day; write it like “01-31”"
      ),
      (
        #"{"deadline":"1-31"}"#, "deadline：「1-31」不是日期，应写作「01-31」",
        "deadline: “1-31” is no day; write it like “01-31”"
      ),
      (
        #"{"deadline":"０1-31"}"#, "deadline：「０1-31」不是日期，应写作「01-31」",
        "deadline: “０1-31” is no day; write it like “01-31”"
      ),
      (#"{"deadline":131}"#, "deadline：应为文字 \"…\"", "deadline: must be a string \"…\""),
      (
        #"{"overviewLength":0}"#, "overviewLength：应大于 0，不是 0",
        "overviewLength: must be greater than 0, not 0"
      ),
      (
        #"{"overviewLength":true}"#, "overviewLength：应为整数",
        "overviewLength: must be an integer"
      ),
      ("[]", "应为对象 {…}", "must be an object {…}"),
      ("null", "应为对象 {…}", "must be an object {…}"),
      ("5", "应为对象 {…}", "must be an object {…}"),
      ("", "不是正确的 JSON", "is not well-formed JSON"),
      (#"{"year" 2024}"#, "不是正确的 JSON", "is not well-formed JSON"),
      (#"{"a\u001b[2J\n":1}"#, "a [2J：没有这个设置", "a [2J: there is no such setting"),
    ]
  )
  func whatHasNoEffectIsTold(json: String, chinese: String, english: String) {
    let decoded = DecodedSettings(file: Array(json.utf8))
    #expect(decoded.settings == .standard)
    #expect(decoded.problems.map(\.message.chinese) == [chinese])
    #expect(decoded.problems.map(\.message.english) == [english])
  }

  @Test func theRestOfTheFileStillApplies() {
    let decoded = DecodedSettings(
      file: Array(
        #"{"yaer":1,"year":2024,"rules":{"no.such":"off","cell.*":"off","cell.style":"x"}}"#.utf8
      )
    )
    #expect(decoded.settings == RuleSettings(severities: ["cell.*": .off], year: 2024))
    #expect(
      decoded.problems.map(\.keyPath) == ["rules.cell.style", "rules.no.such", "yaer"]
    )
  }

  @Test func ofVeryManyProblemsTheRestIsCounted() {
    let members = (0..<5000).map { #""key\#($0)":1"# }.joined(separator: ",")
    let decoded = DecodedSettings(file: Array("{\(members)}".utf8))
    #expect(decoded.problems.count == 21)
    #expect(decoded.problems.last?.message.chinese == "另有 4980 处问题")
  }

  @Test func longWordsAreShortenedAndNotCompared() {
    let word = String(repeating: "x", count: 500_000)
    let decoded = DecodedSettings(file: Array(#"{"\#(word)":1}"#.utf8))
    let start = String(repeating: "x", count: 60)
    #expect(decoded.problems.map(\.message.chinese) == ["\(start)…：没有这个设置"])
  }

  @Test(
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
      #"{"rules":"# + String(repeating: "[", count: 400) + String(repeating: "]", count: 400) + "}",
      #"{"year":2024,"year":2025,"year":{}}"#, #"{"agency":"\ud842"}"#, "\u{FEFF}", "\0\0\0\0",
      #"{"year":-9223372036854775808}"#, #"{"year":1e18446744073709551616}"#,
    ]
  )
  func hostileFilesAreSurvived(json: String) {
    let decoded = DecodedSettings(file: Array(json.utf8))
    for problem in decoded.problems { #expect(!problem.message.chinese.isEmpty) }
  }

  @Test(arguments: propertySeeds)
  func anyDamageIsSurvived(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let whole = Array(
      #"{"rules":{"cell.*":"off","row.label":"hint"},"year":2024,"deadline":"01-31"}"#.utf8
    )
    for _ in 0..<2000 {
      var damaged = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: damaged.indices, using: &generator)
        damaged[index] = UInt8.random(in: 0...255, using: &generator)
      }
      for problem in DecodedSettings(file: damaged).problems {
        #expect(!problem.message.english.isEmpty)
      }
    }
  }

  @Test func whatIsWrittenIsReadAgain() {
    let settings = RuleSettings(
      severities: ["cell.*": .off, "cell.style": .severity(.hint)],
      agency: "清水镇",
      year: 2024,
      deadline: RuleSettings.Deadline(month: 3, day: 1),
      overviewLength: 900
    )
    var writer = JSONWriter()
    WrittenSettings(settings).write(to: &writer)
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        {"rules":{"cell.*":"off","cell.style":"hint"},"agency":"清水镇","year":2024,\
        "deadline":"03-01","overviewLength":900}
        """
    )
    #expect(DecodedSettings(file: writer.bytes).settings == settings)
  }

  private func expect(
    _ json: String,
    _ settings: RuleSettings,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let decoded = DecodedSettings(file: Array(json.utf8))
    #expect(decoded.problems == [], sourceLocation: sourceLocation)
    #expect(decoded.settings == settings, sourceLocation: sourceLocation)
  }
}
