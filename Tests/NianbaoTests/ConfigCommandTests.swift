import Foundation
import LanguageServerProtocol
import ReportRules
import ReportServer
import StatutoryForms
import Testing

@testable import nianbao

/// `nianbao config`: the schema of the settings, and what a file comes to.
struct ConfigCommandTests {
  private func schema(_ arguments: String...) throws -> [String: Any] {
    let outcome = try BuiltProgram.run(["config", "--schema"] + arguments)
    #expect(outcome.exitCode == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require(object as? [String: Any])
  }

  private func properties(of object: [String: Any]?) throws -> [String: [String: Any]] {
    try #require(object?["properties"] as? [String: [String: Any]])
  }

  @Test func theSchemaNamesEverySettingAndNoOther() throws {
    let schema = try schema()
    let settings = try properties(of: schema)
    #expect(Set(settings.keys) == Set(SettingsKey.allCases.map(\.rawValue)))
    #expect(schema["additionalProperties"] as? Bool == false)
    #expect(settings["rules"]?["additionalProperties"] as? Bool == false)
    #expect(settings["year"]?["minimum"] as? Int == 2019)
    #expect(settings["year"]?["maximum"] as? Int == 2099)
    for (name, setting) in settings {
      #expect((setting["description"] as? String)?.isEmpty == false, "\(name)")
    }
  }

  @Test func theSchemaNamesEveryRuleAndEveryGroup() throws {
    let rules = try properties(of: properties(of: schema())["rules"])
    #expect(Set(rules.keys) == Set(RuleSet.all.map(\.id.text) + RuleSet.groups))
    for rule in RuleSet.all {
      let property = rules[rule.id.text]
      #expect(property?["description"] as? String == rule.title.chinese)
      let usual = rule.isEnabled ? rule.severity.name : "off"
      #expect(property?["default"] as? String == usual)
    }
    for (name, property) in rules {
      let levels = try #require(property["enum"] as? [String])
      #expect(levels == ["off", "error", "warning", "information", "hint"])
      for level in levels {
        let json = #"{"rules":{"\#(name)":"\#(level)"}}"#
        #expect(DecodedSettings(file: Array(json.utf8)).problems == [])
      }
    }
  }

  @Test func theSchemaIsInTheLanguageAskedFor() throws {
    let rules = try properties(of: properties(of: schema("--lang", "en"))["rules"])
    let balance = try #require(RuleSet.all.first { $0.id == "requests.balance" })
    #expect(rules["requests.balance"]?["description"] as? String == balance.title.english)
  }

  @Test func theSchemaAndTheProgramAgreeOnDays() throws {
    let pattern = try #require(properties(of: schema())["deadline"]?["pattern"] as? String)
    let regex = try Regex(pattern)
    for month in 0...19 {
      for day in 0...39 {
        let text = String(format: "%02d-%02d", month, day)
        let json = #"{"deadline":"\#(text)"}"#
        let isDay = DecodedSettings(file: Array(json.utf8)).problems.isEmpty
        #expect((text.wholeMatch(of: regex) != nil) == isDay, "\(text)")
      }
    }
  }

  @Test func aFileIsReducedToWhatHasEffect() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(
      #"{"$schema":"x","year":2024,"rules":{"row.label":"off","cell.*":"hint"},"agency":null}"#,
      to: "good.json"
    )
    let outcome = try BuiltProgram.run(["config", good])
    #expect(outcome.exitCode == 0)
    #expect(outcome.complaints == "")
    #expect(
      outcome.output == """
        {
          "rules": {
            "cell.*": "hint",
            "row.label": "off"
          },
          "year": 2024
        }

        """
    )
    let bad = try folder.write(#"{"yaer":2024}"#, to: "bad.json")
    let complaint = try BuiltProgram.run(["config", bad, "--lang=en"])
    #expect(complaint.exitCode == 2)
    #expect(complaint.output == "{}\n")
    #expect(
      complaint.complaints
        == "nianbao: \(bad): yaer: there is no such setting; did you mean year?\n"
    )
  }

  @Test(arguments: [[], ["a", "b"], ["--schema", "a"], ["--shema"]])
  func wrongUsageEndsWithTwo(arguments: [String]) throws {
    let outcome = try BuiltProgram.run(["config"] + arguments)
    #expect(outcome.exitCode == 2)
    #expect(outcome.output == "")
  }

  @Test(
    arguments: [
      ("{}", "{}\n"), ("[]", "[]\n"),
      (#"{"a":[],"b":{}}"#, "{\n  \"a\": [],\n  \"b\": {}\n}\n"),
      (
        #"{"a":{"b":1,"c":[1,"x"]}}"#,
        "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": [1, \"x\"]\n  }\n}\n"
      ),
      (#"{"{,:\"}\\":"[{"}"#, "{\n  \"{,:\\\"}\\\\\": \"[{\"\n}\n"),
    ]
  )
  func jsonIsIndented(compact: String, text: String) {
    #expect(String(decoding: IndentedJSON.text(of: Array(compact.utf8)), as: UTF8.self) == text)
  }
}
