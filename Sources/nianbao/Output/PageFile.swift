import LanguageServerProtocol
import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// A file as ``HTMLOutput`` writes it.
struct PageFile: JSONWritable {
  let file: CheckedFile
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("path", file.name)
      $0.member("format", file.document?.format.rawValue ?? "text")
      $0.member("reports", reports)
      if file.isUnitList {
        $0.member(
          "missing",
          file.findings.map { PageMissing(finding: $0, text: file.text, language: language) }
        )
      }
    }
  }

  private var reports: [PageReport] {
    if file.reports.isEmpty { return [] }
    let reports = Report.all(in: SyntaxTree(parsing: file.text), settings: file.settings)
    let drawn = reports.map { DrawnReport($0) }
    var statements = [[Verdict.Statement]](repeating: [], count: drawn.count)
    for statement in file.statements where !drawn.isEmpty {
      let place = statement.finding.range.lowerBound
      // What stands in front of the first report belongs to it.
      statements[max(0, drawn.firstIndexBeyond { $0.start > place } - 1)].append(statement)
    }
    return zip(file.reports, drawn).enumerated().map { index, pair in
      PageReport(
        status: pair.0,
        drawn: pair.1,
        statements: statements[index],
        file: file,
        earlier: file.earlier.indices.contains(index) ? file.earlier[index] : nil,
        language: language
      )
    }
  }
}

/// A unit of the list without a report.
private struct PageMissing: JSONWritable {
  let finding: Finding
  let text: SourceText
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("unit", text.string(in: finding.range))
      $0.member("message", finding.message.text(in: language))
    }
  }
}

private struct PageReport: JSONWritable {
  let status: ReportStatus
  let drawn: DrawnReport
  let statements: [Verdict.Statement]
  let file: CheckedFile
  /// Last year's, where that is not on the page itself.
  let earlier: ReportRecord?
  let language: Language

  func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      if let agency = status.agency {
        writer.member("agency", agency)
        writer.member("unit", UnitName(agency).short)
      }
      writer.member("year", ifPresent: status.year)
      writer.member("form", ifPresent: drawn.edition?.id.rawValue)
      writer.member("tables", status.tables.map { PageTable(table: $0) })
      writer.member("cells", drawn.cells.map { PageCell(cell: $0, text: drawn.text) })
      writer.member("last", ifPresent: earlier.map { PageEarlier(record: $0) })
      if !drawn.rowsBeyond.isEmpty {
        writer.member("beyond", drawn.rowsBeyond.map { PageRow(row: $0) })
      }
      writer.member(
        "findings",
        statements.map {
          PageFinding(statement: $0, drawn: drawn, file: file, language: language)
        }
      )
    }
  }
}

/// The numbers of last year.
private struct PageEarlier: JSONWritable {
  let record: ReportRecord

  func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.member("year", ifPresent: record.year)
      writer.member("form", ifPresent: record.edition?.id.rawValue)
      writer.member("cells", record.cells.map { PageCell(cell: $0, text: record.text) })
    }
  }
}

private struct PageTable: JSONWritable {
  let table: ReportStatus.Table

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("read", table.readRowCount)
      $0.member("expected", table.expectedRowCount)
      $0.member("unread", table.isUnread)
    }
  }
}

private struct PageCell: JSONWritable {
  let cell: FormCell
  let text: SourceText

  func write(to writer: inout JSONWriter) {
    switch cell.state {
    case .blank: writer.write("")
    case .number where isPlain: writer.write(json: Array(cell.value.utf8))
    case .number, .dash, .torn:
      if let words = cell.words(in: text) { writer.write(words) } else { writer.writeNull() }
    }
  }

  /// Whether nothing but the digits of a number that scripts can count with is written.
  private var isPlain: Bool {
    let digits = cell.value.utf8
    return digits.count <= 15 && digits.count == cell.place?.count
      && digits.allSatisfy { (0x30...0x39).contains($0) }
      && (digits.count == 1 || digits.first != 0x30)
  }
}

private struct PageRow: JSONWritable {
  let row: DrawnReport.RowBeyond

  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("table", row.table.rawValue)
      $0.member("label", row.label)
      $0.member("values", row.values)
    }
  }
}

private struct PageFinding: JSONWritable {
  let statement: Verdict.Statement
  let drawn: DrawnReport
  let file: CheckedFile
  let language: Language

  func write(to writer: inout JSONWriter) {
    let finding = statement.finding
    writer.writeObject { writer in
      writer.member("rule", finding.rule.text)
      writer.member("severity", finding.severity.name)
      writer.member("message", finding.message.text(in: language))
      writer.member("place", statement.place.text(in: language))
      if let document = file.document {
        writer.member("page", ifPresent: document.page(of: finding.range.lowerBound))
      } else {
        writer.member("line", Place(of: finding.range.lowerBound, in: file.text).line)
      }
      writer.member("equations", finding.equations.map { $0.text(in: language) })
      writer.member("suggestion", ifPresent: finding.suggestion)
      if statement.tellsUnread { writer.member("unread", true) }
      switch drawn.target(of: finding.range) {
      case .cells(let numbers): writer.member("cells", numbers)
      case .row(let number): writer.member("row", number)
      case .beyond(let number): writer.member("beyond", number)
      case nil: writer.member("quote", PageQuotation(quotation: drawn.quotation(of: finding.range)))
      }
      let others = finding.related.flatMap(self.others)
      if !others.isEmpty { writer.member("others", others) }
    }
  }

  /// The cells of a related place, or its words.
  private func others(of related: Finding.Related) -> [PageOther] {
    let message = related.message.text(in: language)
    if let (other, range) = file.other(of: related) {
      let isText = other.text.document == nil
      let line = isText ? Place(of: range.lowerBound, in: other.text.text).line : nil
      let quotation = DrawnReport.Quotation(range, in: other.text.text)
      return [PageOther(message: message, path: other.name, line: line, quotation: quotation)]
    }
    if case .cells(let numbers)? = drawn.target(of: related.range) {
      return numbers.map { PageOther(message: message, cell: $0) }
    }
    return [
      PageOther(
        message: message,
        line: file.document == nil ? Place(of: related.range.lowerBound, in: file.text).line : nil,
        quotation: drawn.quotation(of: related.range)
      )
    ]
  }
}

private struct PageOther: JSONWritable {
  let message: String
  var cell: Int?
  var path: String?
  var line: Int?
  var quotation: DrawnReport.Quotation?

  func write(to writer: inout JSONWriter) {
    writer.writeObject { writer in
      writer.member("message", message)
      writer.member("cell", ifPresent: cell)
      writer.member("path", ifPresent: path)
      writer.member("line", ifPresent: line)
      writer.member("quote", ifPresent: quotation.map { PageQuotation(quotation: $0) })
    }
  }
}

private struct PageQuotation: JSONWritable {
  let quotation: DrawnReport.Quotation

  func write(to writer: inout JSONWriter) {
    writer.write([quotation.before, quotation.marked, quotation.after])
  }
}
