package import ReportRules
import ReportSyntax
package import StatutoryForms

/// What is to be said of a statutory table as a whole: how much of it was read, and which sums hold.
package struct TableSummary: Sendable, Equatable {
  /// Where it is said: the first line of the table, or of its section where nothing could be read.
  package let range: Range<Int>
  package let words: Wording
}

extension Report {
  /// One summary for each statutory table that is there, in the order of the form.
  package var tableSummaries: [TableSummary] {
    let status = status
    return status.tables.compactMap { table in
      guard let range = place(of: table), let words = words(of: table) else { return nil }
      return TableSummary(range: range, words: words)
    }
  }

  // MARK: Places

  private func place(of table: ReportStatus.Table) -> Range<Int>? {
    guard let cell = firstCell(ofTable: table.section) else {
      guard table.isUnread else { return nil }
      return firstLine(from: place(of: table.section).lowerBound)
    }
    // A table of HTML begins above its first words.
    let block = tree.blockIndex(atLine: text.line(at: cell.lowerBound))
    guard tree.blocks.indices.contains(block), case .table = tree.blocks[block].content else {
      return firstLine(from: cell.lowerBound)
    }
    return firstLine(from: min(tree.byteOffset(ofBlock: block), cell.lowerBound))
  }

  /// What stands behind a place on its line, of a long one the beginning.
  private func firstLine(from start: Int) -> Range<Int> {
    let line = text.documentLineRange(text.documentLine(at: start))
    return start..<max(start, min(line.upperBound, start + 120))
  }

  // MARK: Words

  private func words(of table: ReportStatus.Table) -> Wording? {
    switch table.section {
    case .documents:
      Wording.summary(of: "表二", "Table two", documentsParts(table))
    case .requests:
      Wording.summary(of: "表三", "Table three", requestsParts(table))
    case .appeals:
      Wording.summary(of: "表四", "Table four", appealsParts(table))
    case .overview, .problems, .others:
      nil
    }
  }

  private func documentsParts(_ table: ReportStatus.Table) -> [Wording] {
    let (read, expected) = (table.readRowCount, table.expectedRowCount)
    if table.isUnread { return [.unread(read, of: expected)] }
    var parts: [Wording] = []
    if read < expected {
      let count = expected - read
      parts.append(Wording("缺 \(count) 行", english: "\(counted(count, "row")) missing"))
    }
    let odd = oddCells.filter { $0.table == .documents }
    let blanks = odd.count { $0.cell.isEmpty }
    if blanks > 0 {
      parts.append(Wording("\(blanks) 格未填", english: "\(counted(blanks, "cell")) blank"))
    }
    let words = odd.count { !$0.cell.isEmpty && !$0.holdsNumber }
    if words > 0 {
      parts.append(Wording("\(words) 格不是数", english: "\(counted(words, "cell")) without a number"))
    }
    return parts.isEmpty
      ? [Wording("\(expected) 行均已填写", english: "all \(expected) rows filled in")] : parts
  }

  private func requestsParts(_ status: ReportStatus.Table) -> [Wording] {
    let unread: [Wording] =
      status.isUnread ? [.unread(status.readRowCount, of: status.expectedRowCount)] : []
    guard let table = requests, table.matchedCount > 0 else { return unread }
    let form = table.form
    var columns = SumTally()
    for (column, heading) in form.columns.enumerated() {
      columns.count(
        heading.heading,
        [table.residual(.balance(column: column)), table.residual(.outcomes(column: column))]
      )
    }
    var rows = SumTally()
    for (index, row) in form.rows.enumerated() {
      rows.count(row.code, [table.residual(.total(row: index))])
    }
    return unread
      + columns.words(
        unit: ("列", "column"),
        holds: ("勾稽平衡", "in balance"),
        fails: ("勾稽不平", "out of balance")
      )
      + rows.words(
        unit: ("行", "row"),
        holds: ("合计正确", "right"),
        fails: ("合计不符", "wrong")
      )
  }

  private func appealsParts(_ status: ReportStatus.Table) -> [Wording] {
    guard let table = appeals, table.isWhole else {
      return status.isUnread || appeals != nil ? [.unread(0, of: 1)] : []
    }
    var groups = SumTally()
    let form = AppealsForm.form
    for (group, heading) in form.groups.enumerated() {
      let start = group * form.columns.count
      let counts = (start..<start + form.columns.count).map { table.values.value($0).count }
      groups.count(heading, [residual(Array(counts.dropLast()), Array(counts.suffix(1)))])
    }
    return groups.words(
      unit: ("组", "group"),
      holds: ("合计正确", "right"),
      fails: ("合计不符", "wrong")
    )
  }
}

extension ValueCell {
  fileprivate var holdsNumber: Bool {
    if case .number = cell.value { true } else { false }
  }
}

/// How many sums of a kind hold, and which do not.
private struct SumTally {
  private var heldCount = 0
  private var failed: [String] = []
  private var unknownCount = 0

  /// Takes the residuals of all sums under one name.
  mutating func count(_ name: String, _ residuals: [Int?]) {
    if residuals.contains(where: { $0.map { $0 != 0 } ?? false }) {
      failed.append(name)
    } else if residuals.contains(nil) {
      unknownCount += 1
    } else {
      heldCount += 1
    }
  }

  func words(
    unit: (chinese: String, english: String),
    holds: (chinese: String, english: String),
    fails: (chinese: String, english: String)
  ) -> [Wording] {
    var parts: [Wording] = []
    if !failed.isEmpty {
      let named = failed.prefix(3)
      let more = failed.count > named.count
      let chinese = named.joined(separator: "、") + (more ? "等" : "")
      let english = named.joined(separator: ", ") + (more ? "…" : "")
      parts.append(
        Wording(
          "\(failed.count) \(unit.chinese)\(fails.chinese)（\(chinese)）",
          english: "\(counted(failed.count, unit.english)) \(fails.english) (\(english))"
        )
      )
    }
    if unknownCount > 0 {
      parts.append(
        Wording(
          "\(unknownCount) \(unit.chinese)未核对",
          english: "\(counted(unknownCount, unit.english)) not checked"
        )
      )
    }
    if heldCount > 0 {
      parts.append(
        Wording(
          "\(heldCount) \(unit.chinese)\(holds.chinese)",
          english: "\(counted(heldCount, unit.english)) \(holds.english)"
        )
      )
    }
    return parts
  }
}

/// `1 row`, `3 rows`.
private func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}

extension Wording {
  fileprivate static func unread(_ count: Int, of expected: Int) -> Wording {
    guard expected > 1 else { return Wording("未能读出，未核对", english: "not read, not checked") }
    return Wording(
      "未能全部读出（\(expected) 行中读出 \(count) 行）",
      english: "not read whole (\(count) of \(expected) rows)"
    )
  }

  fileprivate static func summary(
    of chinese: String,
    _ english: String,
    _ parts: [Wording]
  ) -> Wording? {
    guard !parts.isEmpty else { return nil }
    return Wording(
      "\(chinese)：" + parts.map(\.chinese).joined(separator: "，"),
      english: "\(english): " + parts.map(\.english).joined(separator: ", ")
    )
  }
}
