import LanguageServerProtocol
import ReportRules
import StatutoryForms

/// The figures in the prose of one file, and what each was read as.
struct ExtractedFacts: Sendable {
  /// As it was given or found, or `<stdin>`.
  let path: String
  let facts: [Fact]

  struct Fact: Sendable {
    let place: Place
    let content: WrittenFigure
  }

  static func facts(of report: Report) -> [Fact] {
    let text = report.text
    return report.writtenFigures.map {
      Fact(place: Place(of: $0.range.lowerBound, in: text), content: $0)
    }
  }

  /// Which columns of the CSV hold numbers.
  static let columnsOfNumbers = [false, true, true, false, false, false, false]

  /// What stands above the facts of all files.
  static func opening(_ format: ExtractFormat?) -> String {
    switch format {
    case .csv, .xlsx: CSV.line(["path", "line", "column", "figure", "clause", "kind", "target"])
    case .json, .ndjson, nil: ""
    }
  }

  func bytes(in format: ExtractFormat?, language: Language) -> [UInt8] {
    switch format {
    case nil: text(in: language)
    case .csv, .xlsx: csv
    // One object a file, and each on a line of its own.
    case .json, .ndjson: json
    }
  }

  private func text(in language: Language) -> [UInt8] {
    var lines = ""
    for fact in facts {
      let content = fact.content
      let kind = content.kind.wording.text(in: language)
      let meaning = content.target.isEmpty ? kind : "\(kind) \(content.target)"
      lines += "\(path):\(fact.place.line):\(fact.place.column): "
      lines += "\(content.figure) [\(meaning)] \(content.clause)\n"
    }
    return Array(lines.utf8)
  }

  private var csv: [UInt8] {
    var lines = ""
    for fact in facts {
      let content = fact.content
      lines += CSV.line([
        path, String(fact.place.line), String(fact.place.column), content.figure, content.clause,
        content.kind.rawValue, content.target,
      ])
    }
    return Array(lines.utf8)
  }

  private var json: [UInt8] {
    var writer = JSONWriter(isForTerminals: true)
    writer.writeObject { writer in
      writer.member("path", path)
      writer.member("facts", facts)
    }
    return writer.bytes + [0x0A]
  }
}

extension ExtractedFacts.Fact: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.member("line", place.line)
      writer.member("column", place.column)
      writer.member("figure", content.figure)
      writer.member("clause", content.clause)
      writer.member("kind", content.kind.rawValue)
      writer.member("target", content.target)
    }
  }
}
