import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// Findings for programs: one JSON object, one file a line.
///
/// The schema is stable: members may be added, but those here keep their name and meaning as long
/// as `version` is 1.
///
/// `Outputs.md` shows one and tells its members.
struct JSONOutput: FindingsOutput {
  let language: Language
  /// Whether findings are counted by rule and by unit, too.
  var showsStatistics = false

  var opening: String { "{\"version\":1,\"files\":[" }

  func lead(ofPiece index: Int) -> String { index == 0 ? "\n" : ",\n" }

  /// A member of `files`.
  func text(for file: CheckedFile) -> [UInt8] {
    var writer = JSONWriter(isForTerminals: true)
    writer.writeObject {
      $0.member("path", file.name)
      $0.member("encoding", file.encoding.rawValue)
      $0.member(
        "format",
        file.isUnitList ? "units" : file.document?.format.rawValue ?? "text"
      )
      $0.member("reports", reports(of: file))
      if let rules = file.fixedRules { $0.member("fixed", rules.map(\.text)) }
      $0.member(
        "findings",
        file.statements.map { WrittenFinding(statement: $0, file: file, language: language) }
      )
    }
    return writer.bytes
  }

  private func reports(of file: CheckedFile) -> [WrittenReport] {
    if file.isUnitList { return [] }
    if file.reports.isEmpty { return [WrittenReport(status: nil)] }
    return file.reports.enumerated().map { index, status in
      WrittenReport(
        status: status,
        previous: file.previous.indices.contains(index) ? .some(file.previous[index]) : nil
      )
    }
  }

  func closing(_ summary: RunSummary) -> String {
    var writer = JSONWriter(isForTerminals: true)
    let tally = summary.tally
    writer.writeObject {
      $0.member(
        "unreadable",
        summary.unreadable.map { WrittenProblem(name: $0, problem: $1, language: language) }
      )
      $0.member("ignored", summary.ignored)
      $0.member("doubled", summary.doubled)
      $0.member("summary", WrittenTally(tally: tally))
      if showsStatistics { $0.member("statistics", summary.statistics) }
    }
    // The members of the whole object, behind those of the opening.
    let members = String(decoding: writer.bytes, as: UTF8.self).dropFirst()
    return "],\(members)\n"
  }
}

private struct WrittenTally: JSONWritable {
  let tally: Tally

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("files", tally.fileCount)
      $0.member("reports", tally.reportCount)
      $0.member("partly", tally.partialReportCount)
      $0.member("others", tally.otherFileCount)
      $0.member("errors", tally.count(of: .error))
      $0.member("warnings", tally.count(of: .warning))
      $0.member("information", tally.count(of: .information))
      $0.member("hints", tally.count(of: .hint))
      $0.member("unreadable", tally.unreadableCount)
      $0.member("fixable", tally.fixableCount)
      if let count = tally.fixedCount { $0.member("fixed", count) }
    }
  }
}

/// Why a file could not be checked.
struct WrittenProblem: JSONWritable {
  let name: String
  let problem: FileProblem
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("path", name)
      $0.member("reason", problem.reason.text(in: language))
    }
  }
}

/// How much of a report was checked; of a file that is none, that it is none.
private struct WrittenReport: JSONWritable {
  let status: ReportStatus?
  /// The file with last year's report, or that there is none; `nil` where nobody has looked.
  var previous: String??

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      if let agency = status?.agency {
        $0.member("agency", agency)
      } else {
        $0.nullMember("agency")
      }
      if let year = status?.year { $0.member("year", year) } else { $0.nullMember("year") }
      if let edition = status?.edition {
        $0.member("edition", edition.rawValue)
      } else {
        $0.nullMember("edition")
      }
      $0.member("status", status.map { $0.isWhole ? "checked" : "partly" } ?? "not-a-report")
      $0.member("tables", WrittenTables(tables: status?.tables ?? []))
      switch previous {
      case .some(.some(let path)): $0.member("previous", path)
      case .some(nil): $0.nullMember("previous")
      case nil: break
      }
    }
  }
}

private struct WrittenTables: JSONWritable {
  let tables: [ReportStatus.Table]

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      for table in tables {
        let name: StaticString =
          switch table.section {
          case .documents: "documents"
          case .requests: "requests"
          case .appeals, .overview, .problems, .others: "appeals"
          }
        $0.member(name, WrittenTable(table: table))
      }
    }
  }
}

private struct WrittenTable: JSONWritable {
  let table: ReportStatus.Table

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("read", table.readRowCount)
      $0.member("expected", table.expectedRowCount)
    }
  }
}

private struct WrittenFinding: JSONWritable {
  let statement: Verdict.Statement
  let file: CheckedFile
  let language: Language

  func write(to writer: inout JSONWriter) {
    let finding = statement.finding
    let text = file.text
    writer.writeObject {
      $0.member("rule", finding.rule.text)
      $0.member("severity", finding.severity.name)
      $0.member("fingerprint", statement.fingerprint.text)
      $0.member("certain", finding.fixes.contains { $0.certainty == .certain })
      $0.member("message", finding.message.text(in: language))
      $0.member("place", statement.place.text(in: language))
      if let page = file.document?.page(of: finding.range.lowerBound) { $0.member("page", page) }
      $0.member("range", WrittenRange(range: finding.range, text: text))
      $0.member("equations", finding.equations.map { $0.text(in: language) })
      if let suggestion = finding.suggestion {
        $0.member("suggestion", suggestion)
      } else {
        $0.nullMember("suggestion")
      }
      $0.member(
        "related",
        finding.related.map { WrittenRelated(related: $0, file: file, language: language) }
      )
    }
  }
}

private struct WrittenRelated: JSONWritable {
  let related: Finding.Related
  let file: CheckedFile
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      if let (other, range) = file.other(of: related) {
        $0.member("path", other.name)
        $0.member("range", WrittenRange(range: range, text: other.text.text))
      } else {
        $0.member("range", WrittenRange(range: related.range, text: file.text))
      }
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
