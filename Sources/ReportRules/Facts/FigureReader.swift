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
    // Statements are held against each other, too, where the table cannot be read.
    for statement in context.requestStatements(in: passage) {
      note(statement.place.lowerBound, .cell, statement.subject.code)
    }
    for statement in passage.appealStatements(
      besides: tables.appeals,
      below: context.heading
    )
    where statement.year.isOf(context.year) {
      note(statement.place.lowerBound, .cell, statement.subject.code)
    }
    if passage.section != .problems {
      for statement in passage.facts.documents.joined()
      where statement.isOf(context.year) && !statement.isPublished {
        note(statement.place.lowerBound, .cell, statement.subject.code)
      }
    }
    noteCharges(note)
    noteLists(note)
    noteShares(note)
    noteFees(note)
    noteItems(note)
    for count in passage.facts.singleCounts {
      note(count.quantity.number.lowerBound, .single, text.string(count.name))
    }
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
        clause: text.string(text.clause(around: quantity.range, before: 40, behind: 20)),
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
      for number in passage.quantities(in: place) { note(number.number.lowerBound, figure) }
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
      for statement in passage.appealStatements(
        besides: tables.appeals,
        below: context.heading
      )
      where statement.year.isOf(context.year) {
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
        if statement.isPublished, figure?.value != statement.value { continue }
        compare(statement.place, statement.value, figure.map { TableComparison(figures: [$0]) })
      }
    }
  }

  private func noteCharges(_ note: (Int, WrittenFigure.Kind, String) -> Void) {
    guard tables.documents?.charge != nil else { return }
    for charge in WrittenCharge.all(in: passage, year: context.year) {
      note(charge.place.lowerBound, .cell, "行政事业性收费·本年收费金额")
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
    for total in PublishedTotal.all(in: passage, year: context.year) {
      note(total.number.lowerBound, .total, "主动公开总数")
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
    for parts in StatedParts.all(in: passage) {
      note(parts.number.lowerBound, .total, StatedParts.target)
    }
    for list in NamedItems.all(in: passage) {
      note(list.count.number.lowerBound, .total, "\(list.items.count)项列举")
    }
  }

  // MARK: What a number is by itself

  /// Titles of documents and quotations: what stands in them is no count.
  private func titles() -> [Range<Int>] {
    var titles: [Range<Int>] = []
    var start: Int?
    for index in text.places(of: Words.quotes) {
      switch text[index] {
      case "《", "“": start = start ?? index
      case "》", "”":
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
        // 下一年度, 上一年
        switch before {
        case Words.next: return (.year, "下年")
        case Words.last: return (.year, "上年")
        default: return (.unread, "")
        }
      }
      guard let own = context.year else { return (.year, "") }
      return (.year, year == own ? "报告年度" : year == own - 1 ? "上年" : year == own + 1 ? "下年" : "")
    case .bare:
      if quantity.number.lowerBound == 0, passage.ordinal != nil { return (.ordinal, "") }
      let behind = text[quantity.number.upperBound]
      if isReference(quantity) { return (.reference, "") }
      let isPieceOfWord = isLatin(before) || isLatin(behind) || ["-", ".", "/"].contains(before)
      if isPieceOfWord || behind == "-" || quantity.number.count >= 7 { return (.reference, "") }
      if before == "(" && behind == ")" || behind == "." || behind == "、" {
        return (.ordinal, "")
      }
      return (.unread, "")
    case .count:
      if text.isOneInWords(quantity) { return nil }
      if quantity.unit == "章" || quantity.unit == "款", before == "第" { return (.ordinal, "") }
      return (.unread, "")
    case .percentage:
      return (.unread, "")
    }
  }

  /// Whether a number without a unit is part of an address or a name: 邮编350400, 12345热线, 4层.
  private func isReference(_ quantity: Quantity) -> Bool {
    let (number, behind) = (quantity.number, quantity.number.upperBound)
    let label = between(max(0, number.lowerBound - 6), number.lowerBound)
    return text.contains(Words.labels, in: label) || text.match(Words.addresses, at: behind) != nil
      || number.count == 6 && quantity.value > Amount(10_000)
        && [")", ",", ";", "。", 0].contains(text[behind])
      || number.count == 5 && text[number.lowerBound] == "1" && text[number.lowerBound + 1] == "2"
  }

  /// Whether a number of days or months belongs to a date.
  private func isOfDate(_ quantity: Quantity) -> Bool {
    switch quantity.unit {
    case "月", "日", "月份": !text.has(Words.work, endingAt: quantity.range.upperBound)
    default: false
    }
  }
}

private enum Words {
  static let work: Phrase = "工作日"
  static let quotes = ScalarFilter("《》“”")
  static let next = Phrase("下").scalars[0]
  static let last = Phrase("上").scalars[0]
  /// In front of a number that counts nothing.
  static let labels: Phrases = ["邮编", "邮政编码", "邮箱", "附件", "附表", "附图", "电话", "传真", "热线"]
  /// Behind a number of an address, or of an edition.
  static let addresses: Phrases = [
    "层", "室", "楼", "栋", "幢", "单元", "座", "路", "弄", "巷", "版", "组", "村", "社区",
  ]
}
