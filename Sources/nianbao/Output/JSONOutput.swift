import ReportRules
import ReportSyntax

/// Findings for programs: one JSON object, one file a line.
///
/// The schema is stable: members may be added, but those here keep their name and meaning as long
/// as `version` is 1.
///
/// ```
/// {"version":1,
///  "files":[{"path":"报告.txt","encoding":"UTF-8","findings":[
///    {"rule":"requests.balance","severity":"error","message":"…",
///     "range":{"start":{"line":1,"column":1,"byte":0},"end":{"line":1,"column":3,"byte":6}},
///     "equations":["1 + 0 ≠ 1 + 1"],"suggestion":"0",
///     "related":[{"range":{…},"message":"…"}]}]}],
///  "summary":{"files":1,"errors":1,"warnings":0,"information":0,"hints":0,"unreadable":0}}
/// ```
///
/// * `files` are those that could be checked, in the order given; the others are counted as
///   `unreadable` and named on the standard error.
/// * `encoding` is `UTF-8`, `UTF-16LE`, `UTF-16BE` or `GB18030`.
/// * `severity` is `error`, `warning`, `information` or `hint`.
/// * `message` is in the language of `--lang`.
/// * `line` counts from 1. `column` counts from 1 in Unicode scalars, a byte order mark left out.
///   `byte` counts from 0 in the text as UTF-8, a UTF-8 byte order mark included. `end` is the
///   place behind the last character.
/// * `suggestion` is a string, or `null` where there is none.
struct JSONOutput: FindingsOutput {
  let language: Language

  var opening: String { "{\"version\":1,\"files\":[" }

  func lead(ofFile index: Int) -> String { index == 0 ? "\n" : ",\n" }

  /// A member of `files`.
  func text(for file: CheckedFile) -> [UInt8] {
    var json = JSONText()
    json.append("{\"path\":")
    json.append(quoting: file.name)
    json.append(",\"encoding\":\"\(file.encoding.rawValue)\",\"findings\":")
    json.append(listOf: file.findings) { json, finding in
      append(finding, in: file.text, to: &json)
    }
    json.append("}")
    return json.bytes
  }

  func closing(_ tally: Tally) -> String {
    """
    ],"summary":{"files":\(tally.fileCount),"errors":\(tally.count(of: .error)),\
    "warnings":\(tally.count(of: .warning)),"information":\(tally.count(of: .information)),\
    "hints":\(tally.count(of: .hint)),"unreadable":\(tally.unreadableCount)}}

    """
  }

  private func append(_ finding: Finding, in text: SourceText, to json: inout JSONText) {
    json.append("{\"rule\":")
    json.append(quoting: finding.rule.text)
    json.append(",\"severity\":\"\(finding.severity.name)\",\"message\":")
    json.append(quoting: finding.message.text(in: language))
    json.append(",\"range\":")
    append(finding.range, in: text, to: &json)
    json.append(",\"equations\":")
    json.append(listOf: finding.equations) { json, equation in json.append(quoting: equation) }
    json.append(",\"suggestion\":")
    if let suggestion = finding.suggestion {
      json.append(quoting: suggestion)
    } else {
      json.append("null")
    }
    json.append(",\"related\":")
    json.append(listOf: finding.related) { json, related in
      json.append("{\"range\":")
      append(related.range, in: text, to: &json)
      json.append(",\"message\":")
      json.append(quoting: related.message.text(in: language))
      json.append("}")
    }
    json.append("}")
  }

  private func append(_ range: Range<Int>, in text: SourceText, to json: inout JSONText) {
    json.append("{\"start\":")
    append(Place(of: range.lowerBound, in: text), to: &json)
    json.append(",\"end\":")
    append(Place(of: range.upperBound, in: text), to: &json)
    json.append("}")
  }

  private func append(_ place: Place, to json: inout JSONText) {
    json.append(
      "{\"line\":\(place.line),\"column\":\(place.column),\"byte\":\(place.byteOffset)}"
    )
  }
}
