import LanguageServerProtocol
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
    var writer = JSONWriter(isForTerminals: true)
    writer.writeObject {
      $0.member("path", file.name)
      $0.member("encoding", file.encoding.rawValue)
      $0.member(
        "findings",
        file.findings.map { WrittenFinding(finding: $0, text: file.text, language: language) }
      )
    }
    return writer.bytes
  }

  func closing(_ tally: Tally) -> String {
    var writer = JSONWriter()
    writer.writeObject {
      $0.member("files", tally.fileCount)
      $0.member("errors", tally.count(of: .error))
      $0.member("warnings", tally.count(of: .warning))
      $0.member("information", tally.count(of: .information))
      $0.member("hints", tally.count(of: .hint))
      $0.member("unreadable", tally.unreadableCount)
    }
    return "],\"summary\":\(String(decoding: writer.bytes, as: UTF8.self))}\n"
  }
}

private struct WrittenFinding: JSONWritable {
  let finding: Finding
  let text: SourceText
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("rule", finding.rule.text)
      $0.member("severity", finding.severity.name)
      $0.member("message", finding.message.text(in: language))
      $0.member("range", WrittenRange(range: finding.range, text: text))
      $0.member("equations", finding.equations)
      if let suggestion = finding.suggestion {
        $0.member("suggestion", suggestion)
      } else {
        $0.nullMember("suggestion")
      }
      $0.member(
        "related",
        finding.related.map { WrittenRelated(related: $0, text: text, language: language) }
      )
    }
  }
}

private struct WrittenRelated: JSONWritable {
  let related: Finding.Related
  let text: SourceText
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("range", WrittenRange(range: related.range, text: text))
      $0.member("message", related.message.text(in: language))
    }
  }
}

private struct WrittenRange: JSONWritable {
  let range: Range<Int>
  let text: SourceText

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("start", Place(of: range.lowerBound, in: text))
      $0.member("end", Place(of: range.upperBound, in: text))
    }
  }
}

extension Place: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("line", line)
      $0.member("column", column)
      $0.member("byte", byteOffset)
    }
  }
}
