package import LanguageServerProtocol
import ReportRules
package import StatutoryForms

/// The JSON schema of the settings, for editors that complete and check `.nianbao.json`.
///
/// Draft 07, which they all know.
package struct SettingsSchema: JSONWritable {
  let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("$schema", "http://json-schema.org/draft-07/schema#")
      $0.member("title", words("nianbao 的设置", "Settings of nianbao"))
      $0.member(
        "description",
        words(
          "写在 \(SettingsFile.name) 里，对它所在的目录及以下的报告有效；也可写在编辑器的设置里。",
          "In \(SettingsFile.name) for the reports beside and below it, or in the editor's settings."
        )
      )
      $0.member("type", "object")
      $0.member("properties", SchemaProperties(SettingsKey.allCases.map(property)))
      $0.member("additionalProperties", false)
    }
  }

  private func property(of key: SettingsKey) -> SchemaProperty {
    let (words, value): (Wording, SchemaProperty.Value) =
      switch key {
      case .schema:
        (Wording("这份模式在哪里。", english: "Where this schema is."), .string)
      case .rules:
        (
          Wording(
            "按规则或一组规则（如 cell.*）关闭或改变级别；单条规则优先于组。",
            english:
              "Turns rules or groups (cell.*) off or sets their level; a rule beats its group."
          ),
          .object(SchemaProperties(rules))
        )
      case .agency:
        (
          Wording("机关名称，代替报告中的。", english: "The name of the organ, in place of the report's own."),
          .string
        )
      case .parent:
        (
          Wording(
            "汇总这些报告的上级机关，如县人民政府。",
            english: "The organ above, whose report sums up these reports."
          ),
          .string
        )
      case .year:
        (
          Wording("报告年度，代替报告中的。", english: "The report year, in place of the report's own."),
          .integer(RuleSettings.years.lowerBound, RuleSettings.years.upperBound)
        )
      case .deadline:
        (
          Wording(
            "次年公布报告的最后一天，如 01-31。",
            english: "The last day to publish the report in the following year, such as 01-31."
          ),
          .pattern(Self.dayPattern)
        )
      case .overviewLength:
        (
          Wording("「一、总体情况」最多多少字。", english: "The largest number of characters of section one."),
          .integer(1, nil)
        )
      case .accepted:
        (
          Wording(
            "看过并认可、不再提示的问题，按指纹列出；在编辑器里选「此处不再提示」时写入。",
            english: "Fingerprints of findings that are accepted; editors add them for you."
          ),
          .strings
        )
      case .language:
        (
          Wording("编辑器中消息的语言。", english: "The language of messages in an editor."),
          .choice(LanguageName.all)
        )
      case .inlayHints:
        (
          Wording(
            "是否在单元格旁标出所在的行和列、合计不符处的应有合计（默认显示，Visual Studio Code 中默认不显示）。",
            english: """
              Whether row and column are shown beside cells, and the right sum beside broken totals; \
              usually yes, but not in Visual Studio Code.
              """
          ),
          .boolean
        )
      }
    return SchemaProperty(name: key.rawValue, description: words.text(in: language), value: value)
  }

  private var rules: [SchemaProperty] {
    let groups = RuleSet.groups.map { group in
      SchemaProperty(
        name: group,
        description: words(
          "以 \(group.dropLast()) 开头的全部规则",
          "All rules that begin with \(group.dropLast())"
        ),
        value: .level(usual: nil)
      )
    }
    return groups
      + RuleSet.all.map { rule in
        let usual = rule.isEnabled ? RuleSettings.Level.severity(rule.severity) : .off
        return SchemaProperty(
          name: rule.id.text,
          description: rule.title.text(in: language),
          value: .level(usual: LevelName.name(of: usual))
        )
      }
  }

  /// `01-31`; the days that no month has are left out.
  private static let dayPattern =
    "^((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$"

  private func words(_ chinese: String, _ english: String) -> String {
    Wording(chinese, english: english).text(in: language)
  }
}

/// The members of an object, by name.
private struct SchemaProperties: JSONWritable {
  let properties: [SchemaProperty]

  init(_ properties: [SchemaProperty]) {
    self.properties = properties
  }

  func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      for property in properties { writer.member(escaping: property.name, property) }
    }
  }
}

private struct StringType: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("type", "string") }
  }
}

private struct SchemaProperty: JSONWritable {
  enum Value {
    case string
    case strings
    case boolean
    case choice([String])
    case pattern(String)
    /// From the one to the other, where there is one.
    case integer(Int, Int?)
    case level(usual: String?)
    case object(SchemaProperties)
  }

  let name: String
  let description: String
  let value: Value

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("description", description)
      switch value {
      case .string:
        $0.member("type", "string")
      case .boolean:
        $0.member("type", "boolean")
      case .strings:
        $0.member("type", "array")
        $0.member("items", StringType())
        $0.member("uniqueItems", true)
      case .choice(let words):
        $0.member("enum", words)
      case .pattern(let pattern):
        $0.member("type", "string")
        $0.member("pattern", pattern)
      case .integer(let minimum, let maximum):
        $0.member("type", "integer")
        $0.member("minimum", minimum)
        $0.member("maximum", ifPresent: maximum)
      case .level(let usual):
        $0.member("enum", LevelName.all)
        $0.member("default", ifPresent: usual)
      case .object(let properties):
        $0.member("type", "object")
        $0.member("properties", properties)
        $0.member("additionalProperties", false)
      }
    }
  }
}
