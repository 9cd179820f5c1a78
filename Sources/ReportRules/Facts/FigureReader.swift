import ReportSyntax

/// Collects what the readers of the rules say of the numbers of one passage.
struct FigureReader {
  private let passage: Passage
  private let context: PassageContext
  private let tables: TableFigures
  private var text: ProseText { passage.text }

  init(_ passage: Passage, _ context: PassageContext, _ tables: TableFigures) {
    self.passage = passage
    self.context = context
    self.tables = tables
  }

  private typealias Meaning = (kind: WrittenFigure.Kind, target: String)

  func figures() -> [WrittenFigure] {
    guard !passage.quantities.isEmpty else { return [] }
    // By where the number starts; what comes first counts.
    var meanings: [Int: Meaning] = [:]
    func note(_ place: Int, _ kind: WrittenFigure.Kind, _ target: String) {
      if meanings[place] == nil { meanings[place] = (kind, target) }
    }
    noteCells { place, figure in note(place, .cell, figure.code) }
    noteLists(note)
    noteShares(note)
    noteFees(note)
    noteItems(note)
    let titles = titles()
    return passage.quantities.compactMap { quantity in
      let place = quantity.number.lowerBound
      let meaning: Meaning
      if let known = meanings[place] {
        meaning = known
      } else if titles.firstIndexBeyond({ $0.upperBound > place }) < titles.count,
        titles[titles.firstIndexBeyond { $0.upperBound > place }].contains(place)
      {
        meaning = (.reference, "")
      } else if let plain = plain(quantity) {
        meaning = plain
      } else {
        return nil
      }
      return WrittenFigure(
        range: text.byteRange(quantity.range),
        number: text.byteRange(quantity.number),
        figure: text.string(quantity.range),
        clause: text.string(clause(around: quantity.range)),
        kind: meaning.kind,
        target: meaning.target
      )
    }
  }

  /// The numbers that are compared with cells.
  func quotations() -> [Quotation] {
    guard !passage.quantities.isEmpty else { return [] }
    var cells: [Int: [Range<Int>]] = [:]
    noteCells { place, figure in
      if cells[place] == nil { cells[place] = figure.cells.map(\.visible) }
    }
    if cells.isEmpty { return [] }
    return passage.quantities.compactMap { quantity in
      cells[quantity.number.lowerBound].map {
        Quotation(range: text.byteRange(quantity.range), cells: $0)
      }
    }
  }

  // MARK: What rules compare

  private func noteCells(_ note: (Int, TableFigure) -> Void) {
    func compare(_ place: Range<Int>, _ value: Int, _ comparison: TableComparison?) {
      guard let figure = comparison?.nearest(to: value) else { return }
      note(place.lowerBound, figure)
    }
    if let requests = tables.requests {
      for statement in context.requestStatements(in: passage) {
        compare(
          statement.place,
          statement.value,
          statement.intake(in: requests) ?? statement.result(in: requests)
        )
      }
    }
    if let appeals = tables.appeals {
      for statement in passage.appealStatements where statement.year.isOf(context.year) {
        switch statement.claim {
        case .count(let value), .result(_, let value):
          compare(statement.place, value, statement.comparison(in: appeals))
        case .noneCorrected: continue
        }
      }
    }
    if let documents = tables.documents, passage.section != .problems {
      for statement in passage.facts.documents.joined() where statement.isOf(context.year) {
        let figure = documents.figure(statement.subject)
        compare(statement.place, statement.value, figure.map { TableComparison(figures: [$0]) })
      }
    }
  }

  private func noteLists(_ note: (Int, WrittenFigure.Kind, String) -> Void) {
    for list in passage.lists {
      let parts = list.parts.prefix(24).map(\.value.text).joined(separator: "＋")
      note(list.total.number.lowerBound, .total, parts + (list.parts.count > 24 ? "＋…" : ""))
      for part in list.parts {
        note(part.number.lowerBound, .part, text.string(list.total.range))
      }
    }
  }

  private func noteShares(_ note: (Int, WrittenFigure.Kind, String) -> Void) {
    for written in WrittenShare.all(in: passage) {
      let (part, total) = (text.string(written.part.range), text.string(written.list.total.range))
      note(written.share.number.lowerBound, .part, "\(part)÷\(total)")
    }
    for growth in WrittenGrowth.all(in: passage, year: context.year) {
      note(
        growth.percentage.number.lowerBound,
        .part,
        "\(growth.previous.text)→\(growth.current.value.text)"
      )
      note(growth.current.number.lowerBound, .total, text.string(growth.percentage.range))
      note(growth.told.number.lowerBound, .part, text.string(growth.percentage.range))
    }
    for (rate, percentage) in WrittenRate.all(in: passage) {
      note(percentage.number.lowerBound, .part, text.string(rate))
    }
  }

  private func noteFees(_ note: (Int, WrittenFigure.Kind, String) -> Void) {
    guard passage.facts.matters.contains(.fees) else { return }
    for fee in FeeStatement.all(in: passage, year: context.year) {
      note(fee.place.lowerBound, .money, "信息处理费")
    }
  }

  private func noteItems(_ note: (Int, WrittenFigure.Kind, String) -> Void) {
    for items in passage.facts.announcedItems {
      note(items.place.lowerBound, .total, "一是……")
    }
  }

  // MARK: What a number is by itself

  /// Titles of documents: what stands in them is no count.
  private func titles() -> [Range<Int>] {
    var titles: [Range<Int>] = []
    var start: Int?
    for index in text.whole {
      switch text[index] {
      case 0x300A: start = start ?? index
      case 0x300B:
        if let first = start { titles.append(first..<index) }
        start = nil
      default: continue
      }
    }
    return titles
  }

  /// `nil` for words that mean nothing and were held against nothing.
  private func plain(_ quantity: Quantity) -> Meaning? {
    let before = text[quantity.number.lowerBound - 1]
    switch quantity.kind {
    case .nothing:
      return nil
    case .ordinal:
      return (.ordinal, "")
    case .documentNumber:
      return (.reference, "")
    case .time:
      guard quantity.unit.hasPrefix("年") else {
        return isOfDate(quantity) ? (.date, "") : (.unread, "")
      }
      guard let year = quantity.value.count, (1949...2099).contains(year) else {
        return (.unread, "")
      }
      guard let own = context.year else { return (.year, "") }
      return (.year, year == own ? "报告年度" : year == own - 1 ? "上年" : year == own + 1 ? "下年" : "")
    case .bare:
      if quantity.number.lowerBound == 0, passage.ordinal != nil { return (.ordinal, "") }
      let behind = text[quantity.number.upperBound]
      let isPieceOfWord = isLatin(before) || isLatin(behind) || [0x2D, 0x2E, 0x2F].contains(before)
      if isPieceOfWord || behind == 0x2D || quantity.number.count >= 7 { return (.reference, "") }
      if before == 0x28 && behind == 0x29 || behind == 0x2E || behind == 0x3001 {
        return (.ordinal, "")
      }
      return (.unread, "")
    case .count:
      if quantity.unit == "章" || quantity.unit == "款", before == 0x7B2C { return (.ordinal, "") }
      return (.unread, "")
    case .percentage:
      return (.unread, "")
    }
  }

  /// Whether a number of days or months belongs to a date.
  private func isOfDate(_ quantity: Quantity) -> Bool {
    switch quantity.unit {
    case "月", "日", "月份": !text.has(Words.work, endingAt: quantity.range.upperBound)
    default: false
    }
  }

  /// The clause of a number, or as much of it as is near.
  private func clause(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 40, !isProseStop(text[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < text.count, end - range.upperBound < 20, !isProseStop(text[end]) { end += 1 }
    return start..<end
  }
}

private enum Words {
  static let work: Phrase = "工作日"
}
