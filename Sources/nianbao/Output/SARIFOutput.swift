import LanguageServerProtocol
import ReportRules
import ReportSyntax
import StatutoryForms

/// Findings as SARIF 2.1.0 (OASIS), for platforms that show and compare the results of many tools.
///
/// `information` and `hint` are both a note there; `properties.severity` tells them apart.
struct SARIFOutput: FindingsOutput {
  let language: Language
  let names: FileNames

  /// The log as far as the first result; the rules stand in front of what they say.
  var opening: String {
    var writer = JSONWriter(isForTerminals: true)
    writer.writeObject {
      $0.member("tool", Tool(language: language))
      $0.member("language", language == .chinese ? "zh-CN" : "en-US")
      $0.member("columnKind", "unicodeCodePoints")
    }
    let run = String(decoding: writer.bytes.dropLast(), as: UTF8.self)
    return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
      + "\"runs\":[\(run),\"results\":["
  }

  func lead(ofPiece index: Int) -> String { index == 0 ? "\n" : ",\n" }

  func text(for file: CheckedFile) -> [UInt8] {
    let address = names.address(of: file.path ?? FilePath(file.name))
    var results: [UInt8] = []
    for statement in file.statements {
      var writer = JSONWriter(isForTerminals: true)
      SARIFResult(
        statement: statement,
        file: file,
        address: address,
        names: names,
        language: language
      ).write(to: &writer)
      if !results.isEmpty { results += ",\n".utf8 }
      results += writer.bytes
    }
    return results
  }

  func closing(_ summary: RunSummary) -> String {
    var writer = JSONWriter(isForTerminals: true)
    writer.writeObject {
      $0.member("executionSuccessful", summary.unreadable.isEmpty)
      $0.member(
        "toolExecutionNotifications",
        summary.unreadable.map { name, problem in
          Notification(
            address: names.address(of: FilePath(name)),
            words: problem.reason.text(in: language)
          )
        }
      )
    }
    let invocation = String(decoding: writer.bytes, as: UTF8.self)
    return "\n],\"invocations\":[\(invocation)]}]}\n"
  }
}

/// What SARIF calls a message, or a text in several forms.
struct SARIFMessage: JSONWritable {
  let text: String

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("text", text) }
  }
}

extension Severity {
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }
}

private struct Tool: JSONWritable {
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("driver", Driver(language: language)) }
  }
}

private struct Driver: JSONWritable {
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("name", "nianbao")
      $0.member("version", CommandLineTool.version)
      $0.member("semanticVersion", CommandLineTool.version)
      $0.member("rules", RuleSet.all.map { WrittenRule(rule: $0, language: language) })
    }
  }
}

private struct WrittenRule: JSONWritable {
  let rule: Rule
  let language: Language

  func write(to writer: inout JSONWriter) {
    let explanation = rule.explanation.text(in: language)
    let source = Wording("依据：\(rule.source)", english: "Source: \(rule.source)").text(in: language)
    writer.writeObject {
      $0.member("id", rule.id.text)
      $0.member("shortDescription", SARIFMessage(text: rule.title.text(in: language)))
      $0.member("fullDescription", SARIFMessage(text: explanation))
      $0.member("help", SARIFMessage(text: "\(explanation)\n\n\(source)"))
      $0.member("defaultConfiguration", Configuration(rule: rule))
      $0.member("properties", Properties(rule: rule))
    }
  }

  private struct Configuration: JSONWritable {
    let rule: Rule

    func write(to writer: inout JSONWriter) {
      writer.writeObject {
        $0.member("enabled", rule.isEnabled)
        $0.member("level", rule.severity.level)
      }
    }
  }

  private struct Properties: JSONWritable {
    let rule: Rule

    func write(to writer: inout JSONWriter) {
      writer.writeObject { $0.member("tags", ["\(rule.id.text.prefix { $0 != "." })"]) }
    }
  }
}

private struct SARIFResult: JSONWritable {
  let statement: Verdict.Statement
  let file: CheckedFile
  let address: FileNames.Address
  /// What other files are called.
  let names: FileNames
  let language: Language

  func write(to writer: inout JSONWriter) {
    let finding = statement.finding
    writer.writeObject {
      $0.member("ruleId", finding.rule.text)
      $0.member("ruleIndex", ifPresent: Self.ruleIndices[finding.rule])
      $0.member("level", finding.severity.level)
      $0.member("message", SARIFMessage(text: finding.message.text(in: language)))
      $0.member(
        "locations",
        [
          Location(
            address: address,
            range: finding.range,
            text: file.text,
            place: statement.place.text(in: language)
          )
        ]
      )
      if !related.isEmpty { $0.member("relatedLocations", related) }
      $0.member("partialFingerprints", Fingerprints(text: statement.fingerprint.text))
      $0.member("properties", Properties(statement: statement, file: file, language: language))
    }
  }

  private var related: [Location] {
    statement.finding.related.compactMap { related in
      let message = related.message.text(in: language)
      if related.document == nil {
        return Location(address: address, range: related.range, text: file.text, message: message)
      }
      guard let (other, range) = file.other(of: related) else { return nil }
      return Location(
        address: names.address(of: FilePath(other.name)),
        range: range,
        text: other.text.text,
        message: message
      )
    }
  }

  private static let ruleIndices = Dictionary(
    RuleSet.all.enumerated().map { ($1.id, $0) },
    uniquingKeysWith: { first, _ in first }
  )

  private struct Fingerprints: JSONWritable {
    let text: String

    func write(to writer: inout JSONWriter) {
      writer.writeObject { $0.member("nianbao/v1", text) }
    }
  }

  /// What other tools have no member for.
  private struct Properties: JSONWritable {
    let statement: Verdict.Statement
    let file: CheckedFile
    let language: Language

    func write(to writer: inout JSONWriter) {
      let finding = statement.finding
      writer.writeObject {
        $0.member("severity", finding.severity.name)
        $0.member("certain", finding.fixes.contains { $0.certainty == .certain })
        $0.member("place", statement.place.text(in: language))
        $0.member("page", ifPresent: file.document?.page(of: finding.range.lowerBound))
        $0.member("equations", finding.equations.map { $0.text(in: language) })
        $0.member("suggestion", ifPresent: finding.suggestion)
      }
    }
  }
}

private struct Location: JSONWritable {
  let address: FileNames.Address
  let range: Range<Int>
  let text: SourceText
  var place: String?
  var message: String?

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member(
        "physicalLocation",
        PhysicalLocation(address: address, region: Region(range: range, text: text))
      )
      if let place { $0.member("logicalLocations", [LogicalLocation(name: place)]) }
      if let message { $0.member("message", SARIFMessage(text: message)) }
    }
  }
}

private struct LogicalLocation: JSONWritable {
  let name: String

  func write(to writer: inout JSONWriter) {
    writer.writeObject { $0.member("fullyQualifiedName", name) }
  }
}

private struct PhysicalLocation: JSONWritable {
  let address: FileNames.Address
  var region: Region?

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("artifactLocation", ArtifactLocation(address: address))
      $0.member("region", ifPresent: region)
    }
  }
}

private struct ArtifactLocation: JSONWritable {
  let address: FileNames.Address

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("uri", address.text)
      if address.isRelative { $0.member("uriBaseId", "%SRCROOT%") }
    }
  }
}

private struct Region: JSONWritable {
  let range: Range<Int>
  let text: SourceText

  func write(to writer: inout JSONWriter) {
    let start = Place(of: range.lowerBound, in: text)
    let end = Place(of: range.upperBound, in: text)
    writer.writeObject {
      $0.member("startLine", start.line)
      $0.member("startColumn", start.column)
      $0.member("endLine", end.line)
      $0.member("endColumn", end.column)
    }
  }
}

/// A file that could not be checked.
private struct Notification: JSONWritable {
  let address: FileNames.Address
  let words: String

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("level", "error")
      $0.member("message", SARIFMessage(text: words))
      $0.member("locations", [Place(address: address)])
    }
  }

  private struct Place: JSONWritable {
    let address: FileNames.Address

    func write(to writer: inout JSONWriter) {
      writer.writeObject { $0.member("physicalLocation", PhysicalLocation(address: address)) }
    }
  }
}
