import ReportRules
package import ReportSyntax
package import StatutoryForms

/// A whole report whose tables balance, to be printed in any layout and spoilt by tests.
package struct SampleReport: Sendable {
  package var edition: Edition
  package var year: Int
  package var agency = "清水镇"
  package var lineEnding = "\n"
  /// Table three by row and column of the form.
  package var requests: [[String]]
  /// Table four, fifteen values.
  package var appeals: [String]
  /// Table two by item, row and column.
  package var documents: [Int: [[String]]]
  /// The lines of section one; some that fit any report where there are none.
  package var overview: [String] = []
  /// The lines of section five, in the same way.
  package var problems: [String] = []

  /// A report with random numbers in every column, all sums right.
  package init(edition id: Edition.ID, using generator: inout some RandomNumberGenerator) {
    edition = Edition.with(id)
    year = edition.years.lowerBound + 1
    requests = Self.balancedRequests(edition.requests, using: &generator)
    appeals = (0..<3).flatMap { _ in
      let parts = (0..<4).map { _ in Int.random(in: 0...9, using: &generator) }
      return (parts + [parts.reduce(0, +)]).map(String.init)
    }
    documents = [:]
    for block in edition.documents.blocks {
      documents[block.item] = block.rows.map { row in
        if row.code == "规章" { return block.columns.map { _ in "0" } }
        // Ascending counts satisfy the bounds of both editions.
        let counts = block.columns.map { _ in Int.random(in: 0...40, using: &generator) }.sorted()
        return counts.map(String.init)
      }
    }
  }

  /// Random results, from which totals and requests received follow.
  private static func balancedRequests(
    _ form: RequestsForm,
    using generator: inout some RandomNumberGenerator
  ) -> [[String]] {
    var counts = Array(repeating: Array(repeating: 0, count: 7), count: form.rows.count)
    for column in 0..<6 {
      for row in form.outcomes {
        counts[row][column] = Int.random(in: 0...12, using: &generator)
      }
      counts[form.outcomesTotal][column] = form.outcomes.reduce(0) { $0 + counts[$1][column] }
      let total = counts[form.outcomesTotal][column]
      counts[form.carriedIn][column] = Int.random(in: 0...min(5, total), using: &generator)
      counts[form.carriedOver][column] = Int.random(in: 0...9, using: &generator)
      counts[form.received][column] =
        total + counts[form.carriedOver][column] - counts[form.carriedIn][column]
    }
    return counts.map { row in (row[0..<6] + [row[0..<6].reduce(0, +)]).map { String($0) } }
  }

  /// The report in a layout.
  package func text(_ layout: TableLayout) -> String {
    text(
      mark: layout == .pipe ? "## " : "",
      isOneTable: layout != .pipe,
      paragraph: { layout == .html ? "<p>\($0)</p>" : $0 },
      table: { $0.text(layout, lineEnding: lineEnding) }
    )
  }

  /// The report in a layout without a grid.
  package func text(_ layout: LooseLayout) -> String {
    text(
      mark: "",
      isOneTable: true,
      paragraph: { $0 },
      table: { layout.text($0, lineEnding: lineEnding) }
    )
  }

  /// The report in a layout without a grid, with other words where some stand first in its tables.
  package func text(_ layout: LooseLayout, replacing words: String, with others: String) -> String {
    var isDone = false
    return text(
      mark: "",
      isOneTable: true,
      paragraph: { $0 },
      table: { table in
        var table = table
        for row in table.rows.indices {
          for column in table.rows[row].indices
          where table.rows[row][column] == .words(words) && !isDone {
            table.rows[row][column] = .words(others)
            isDone = true
          }
        }
        return layout.text(table, lineEnding: lineEnding)
      }
    )
  }

  /// What the organ calls itself.
  private var oneself: String {
    agency.hasSuffix("乡") ? "我乡" : agency.contains("街道") ? "我街道" : "我镇"
  }

  private var usualOverview: [String] {
    [
      "（一）主动公开。\(year)年，\(oneself)公开政府信息。", "（二）依申请公开。依法办理申请。", "（三）政府信息管理。发布前逐条审核。",
      "（四）平台建设。更新网站专栏和村级公开栏。", "（五）监督保障。开展培训、考核和社会评议，没有责任追究的情形。",
    ]
  }

  private static let usualProblems = ["1、公开的内容不够具体，村级公开栏更新不及时。", "2、下一步将加强培训，按季度检查公开栏。"]

  private func text(
    mark: String,
    isOneTable: Bool,
    paragraph: (String) -> String,
    table print: (PrintedTable) -> String
  ) -> String {
    let form = FormRenderer(edition)
    func line(_ words: String) -> String { paragraph(words) + lineEnding }
    func heading(_ section: SectionNumber) -> String { line(mark + section.heading) }
    let documentTables: [String] =
      isOneTable
      ? [print(form.documents { documents[$0]?[$1][$2] ?? "" }) + lineEnding]
      : edition.documents.blocks.map { block in
        print(form.documentBlock(block) { documents[block.item]?[$0][$1] ?? "" }) + lineEnding
      }
    return [
      line("\(agency)\(year)年政府信息公开工作年度报告"), lineEnding,
      line("根据《中华人民共和国政府信息公开条例》第五十条和\(edition.notice)的要求编制。"),
      line("统计期限自\(year)年1月1日起至\(year)年12月31日止。"), lineEnding,
      heading(.overview), lineEnding,
      (overview.isEmpty ? usualOverview : overview).map { line($0) + lineEnding }.joined(),
      heading(.documents), lineEnding, documentTables.joined(), lineEnding,
      heading(.requests), lineEnding,
      print(form.requests { requests[$0][$1] }), lineEnding,
      heading(.appeals), lineEnding,
      print(form.appeals { appeals[$0] }), lineEnding,
      heading(.problems), lineEnding,
      (problems.isEmpty ? Self.usualProblems : problems).map(line).joined(), lineEnding,
      heading(.others), lineEnding,
      line("本年度未收取信息处理费。"),
    ].joined()
  }
}
