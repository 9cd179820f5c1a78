import ReportRules
import ReportSyntax
import StatutoryForms

/// Knows the form by heart: says what each cell, label and title of a report is there for.
struct FormGuide {
  typealias Topic = Explanation.Topic
  /// What stands at a place.
  struct Subject {
    let range: Range<Int>
    let topic: Topic
    var isCell = false
    var hasBrokenSum = false

    init(_ range: Range<Int>, _ topic: Topic) {
      self.range = range
      self.topic = topic
    }
  }

  let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// What stands at a place, beside what findings say of it; `nil` where the form prints nothing.
  func subject(at place: Int, besides findings: [Finding]) -> Subject? {
    if let subject = cell(at: place) ?? caption(at: place) { return subject }
    if let reference = ReferenceGuide.reference(at: place, in: report.text) {
      // A reference that leads nowhere is told once.
      let isTold = findings.contains { $0.rule == Rule.articleUnknown.id }
      return isTold
        ? nil : Subject(reference.range, ReferenceGuide.topic(reference, in: report.text))
    }
    return documentsLabel(at: place) ?? requestsLabel(at: place) ?? appealsLabel(at: place)
      ?? section(at: place)
  }

  /// The edition that the report needs, or the latest where that cannot be told.
  private var edition: Edition { report.expectedEdition ?? .latest }

  // MARK: Cells of numbers

  private func cell(at place: Int) -> Subject? {
    guard let cell = report.valueCells.first(where: { $0.cell.visible.contains(place) }) else {
      return nil
    }
    let guide = CellGuide(report, cell)
    var subject = Subject(cell.cell.visible, guide.topic)
    subject.isCell = true
    subject.hasBrokenSum = guide.hasBrokenSum
    return subject
  }

  // MARK: Titles

  private func section(at place: Int) -> Subject? {
    guard let section = report.outline.sections.first(where: { $0.range.contains(place) }) else {
      return nil
    }
    let number = section.number
    var lines = FormNotes.contents(of: number, in: edition).map(Explanation.Line.sentence)
    if number == .overview { lines += FormNotes.overviewTopics.map(Explanation.Line.item) }
    return Subject(section.range, Topic(.same(number.heading), lines))
  }

  // MARK: Table two

  private func caption(at place: Int) -> Subject? {
    for block in report.tables.documentBlocks {
      guard let caption = block.caption, caption.range.contains(place) else { continue }
      let topic = ReferenceGuide.topic(caption.reference, in: report.text)
      return Subject(caption.range, Topic(topic.title, topic.lines + contents(of: block)))
    }
    return nil
  }

  private func contents(of block: FilledDocuments.FilledBlock) -> [Explanation.Line] {
    guard let form = block.form else { return [] }
    let rows = form.rows.map(\.label).joined(separator: "、")
    let columns = form.columns.map(\.heading).joined(separator: "、")
    return [
      .sentence(
        Wording(
          "「\(form.caption)」一块填：\(rows)。",
          english: "The part “\(form.caption)” has the rows \(rows)."
        )
      ),
      .sentence(Wording("各列：\(columns)。", english: "Its columns: \(columns).")),
    ]
  }

  private func documentsLabel(at place: Int) -> Subject? {
    for block in report.tables.documentBlocks {
      guard let form = block.form else { continue }
      if let label = block.headerLabel, label.range.contains(place) {
        return Subject(label.range, Topic(.same("信息内容"), contents(of: block)))
      }
      if let heading = block.header.first(where: { $0.range.contains(place) }) {
        let column = form.columns.first { DocumentsMatcher.isHeading(heading.words, of: $0) }
        return column.map { Subject(heading.range, topic(of: $0)) }
      }
      if let row = block.rows.first(where: { $0.label.range.contains(place) }) {
        guard let printed = row.printed else { return nil }
        return Subject(row.label.range, topic(of: printed.row, in: form))
      }
    }
    return nil
  }

  private func topic(of column: FormColumn) -> Topic {
    let note = FormNotes.columns[column.headingWithoutNote]
    return Topic(.same(column.heading), note.map { [.sentence($0)] } ?? [])
  }

  private func topic(of row: FormRow, in block: DocumentBlock) -> Topic {
    var lines: [Explanation.Line] = []
    if let note = FormNotes.documents[row.code] { lines.append(.sentence(note)) }
    if let subject = Regulation.subject(ofItem: block.item, of: 20) {
      lines.append(
        .sentence(
          Wording(
            "依据：条例\(block.caption)：\(subject.chinese)。",
            english: "Basis: article 20, item \(block.item): \(subject.english)."
          )
        )
      )
    }
    return Topic(.same(row.label), lines)
  }

  // MARK: Table three

  private func requestsLabel(at place: Int) -> Subject? {
    guard let table = report.requests else { return nil }
    for row in table.written {
      guard let label = row.label, label.range.contains(place) else { continue }
      switch row.role {
      case .row(let index), .duplicate(let index), .misplaced(let index):
        return Subject(label.range, topic(of: table.form.rows[index]))
      case .subtotal, .unlabelled, .surplus:
        return nil
      }
    }
    let groups = table.groupCells.map(\.cell) + table.headerCells
    guard let cell = groups.first(where: { $0.range.contains(place) }) else { return nil }
    return requestsHeading(cell, in: table.form).map { Subject(cell.range, $0) }
  }

  private func topic(of row: FormRow) -> Topic {
    var lines: [Explanation.Line] = []
    if !row.groups.isEmpty { lines.append(.sentence(.same(row.groups.joined(separator: " ＞ ")))) }
    if let known = RequestCase.all[row.code] {
      lines.append(.sentence(known.meaning))
      if let basis = known.basis {
        lines.append(
          .sentence(Wording("依据：\(basis.chinese)。", english: "Basis: \(basis.english)."))
        )
      }
    }
    return Topic(.same(row.label), lines)
  }

  /// What a merged label or a heading of table three says.
  private func requestsHeading(_ cell: GridCell, in form: RequestsForm) -> Topic? {
    if let index = CellNames.groups.firstIndex(where: { $0.words == cell.label.words }) {
      let label = RequestsForm.groupLabels[index]
      return FormNotes.groups[label].map { Topic(.same(label), [.sentence($0)]) }
    }
    if cell.words.contains(CellNames.balance) {
      let lines = FormNotes.contents(of: .requests, in: edition)
      return Topic(.same("勾稽关系"), lines.suffix(1).map(Explanation.Line.sentence))
    }
    if let column = form.columns.first(where: { $0.accepted.contains(cell.words) }) {
      return topic(of: column)
    }
    // A row without values of its own.
    if let row = form.rows.first(where: { $0.text.whole == cell.words }) { return topic(of: row) }
    return ["申请人情况", "法人或其他组织"].first { NormalizedText($0) == cell.words }.flatMap { heading in
      FormNotes.columns[heading].map { Topic(.same(heading), [.sentence($0)]) }
    }
  }

  // MARK: Table four

  private func appealsLabel(at place: Int) -> Subject? {
    guard let table = report.appeals,
      let cell = table.headerCells.first(where: { $0.range.contains(place) })
    else { return nil }
    let form = AppealsForm.form
    let heading =
      form.columns.first { $0.accepted.contains(cell.words) }?.heading
      ?? (form.groups + ["行政诉讼"]).first { NormalizedText($0) == cell.words }
    guard let heading, let note = FormNotes.appeals[heading] else { return nil }
    return Subject(cell.range, Topic(.same(heading), [.sentence(note)]))
  }
}
