import ReportSyntax

/// What a clause says of documents made or decisions taken.
struct DocumentStatement {
  let subject: Subject
  /// Zero where the words say that there is none.
  let value: Int
  /// The number with its unit, or the words for nothing: characters of the passage.
  let place: Range<Int>

  struct Subject: Sendable {
    /// The item of article 20 whose block of table two has the row.
    let item: Int
    /// What the row may be called: 规范性文件 in one edition, 行政规范性文件 in the other.
    let row: RowName
    let kind: Kind
    /// The column as messages name it.
    let column: String
  }

  enum RowName: String {
    case documents = "规范性文件"
    case licences = "行政许可"
    case penalties = "行政处罚"
    case coercion = "行政强制"
  }

  enum Kind {
    case made
    case repealed
    case inForce
    case decisions
  }
}

/// Reads the statements of one passage, sentence by sentence.
struct DocumentStatementReader {
  private let passage: Passage
  private var text: ProseText { passage.text }

  /// The statements of each sentence; the numbers of sentences are those of the passage.
  static func statements(in passage: Passage) -> [[DocumentStatement]] {
    guard passage.text.contains(Words.all, in: passage.text.whole) else { return [] }
    let reader = DocumentStatementReader(passage: passage)
    return passage.sentences.map { sentence in
      guard passage.hasCounts(in: sentence),
        !passage.text.contains(Words.otherTimes, in: sentence)
      else { return [] }
      return reader.statements(in: sentence)
    }
  }

  private func statements(in sentence: Range<Int>) -> [DocumentStatement] {
    var statements: [DocumentStatement] = []
    for clause in text.clauses(in: sentence) {
      let isContinued = statements.last.map { $0.subject.row == .documents } ?? false
      if let statement = statement(in: clause) ?? (isContinued ? continuation(in: clause) : nil) {
        statements.append(statement)
      }
    }
    return statements
  }

  /// 废止1件 or 现行有效8件 behind 制定规范性文件3件: nothing but the deed and the count.
  private func continuation(in clause: Range<Int>) -> DocumentStatement? {
    guard let count = onlyCount(in: clause), let value = count.value.count else { return nil }
    let deeds: [(Phrases, DocumentStatement.Kind, String)] = [
      (Words.inForce, .inForce, "现行有效件数"), (Words.repealed, .repealed, "本年废止件数"),
    ]
    for (words, kind, column) in deeds {
      guard let deed = text.match(words, at: clause.lowerBound),
        deed.upperBound == count.number.lowerBound
      else { continue }
      let subject = DocumentStatement.Subject(item: 1, row: .documents, kind: kind, column: column)
      return DocumentStatement(subject: subject, value: value, place: count.range)
    }
    return nil
  }

  private func statement(in clause: Range<Int>) -> DocumentStatement? {
    guard let words = text.firstRange(of: Words.all, in: clause),
      !text.contains(Words.otherDeeds, in: clause)
    else { return nil }
    let row: DocumentStatement.RowName
    switch text.string(words) {
    case "行政许可": row = .licences
    case "行政处罚": row = .penalties
    case "行政强制": row = .coercion
    default: row = .documents
    }
    switch row {
    case .documents: return documents(words, in: clause)
    case .licences, .penalties, .coercion: return decisions(row, words, in: clause)
    }
  }

  /// Documents: `制定规范性文件4件`, `现行有效的规范性文件32件`.
  private func documents(_ words: Range<Int>, in clause: Range<Int>) -> DocumentStatement? {
    guard let count = onlyCount(in: clause),
      count.number.lowerBound == words.upperBound
        || text.has("共", at: words.upperBound) && count.number.lowerBound == words.upperBound + 1
    else { return nil }
    let deeds: [(Phrases, DocumentStatement.Kind, String)] = [
      (Words.inForce, .inForce, "现行有效件数"), (Words.repealed, .repealed, "本年废止件数"),
      (Words.made, .made, "本年制发件数"),
    ]
    let before = between(clause.lowerBound, words.lowerBound)
    let found = deeds.filter { text.contains($0.0, in: before) }
    guard found.count == 1, let value = count.value.count else { return nil }
    return DocumentStatement(
      subject: DocumentStatement.Subject(
        item: 1,
        row: .documents,
        kind: found[0].1,
        column: found[0].2
      ),
      value: value,
      place: count.range
    )
  }

  /// Decisions: `作出行政处罚决定3件`, `无行政处罚事项`.
  private func decisions(
    _ row: DocumentStatement.RowName,
    _ words: Range<Int>,
    in clause: Range<Int>
  ) -> DocumentStatement? {
    let subject = DocumentStatement.Subject(
      item: row == .licences ? 5 : 6,
      row: row,
      kind: .decisions,
      column: "处理决定数量"
    )
    if let none = passage.quantities(in: clause).first(where: { $0.kind == .nothing }) {
      guard none.range.upperBound == words.lowerBound,
        text.match(Words.powers, at: words.upperBound) != nil
          || words.upperBound >= clause.upperBound - 1
      else { return nil }
      return DocumentStatement(
        subject: subject,
        value: 0,
        place: between(none.range.lowerBound, words.upperBound)
      )
    }
    guard let count = onlyCount(in: clause), let value = count.value.count,
      text.contains(Words.taken, in: between(clause.lowerBound, words.lowerBound))
    else { return nil }
    let between = between(words.upperBound, count.number.lowerBound)
    guard between.isEmpty || text.match(Words.decision, at: between.lowerBound) == between else {
      return nil
    }
    return DocumentStatement(subject: subject, value: value, place: count.range)
  }

  private func onlyCount(in clause: Range<Int>) -> Quantity? {
    let counts = passage.quantities(in: clause).filter { $0.kind == .count }
    guard counts.count == 1, !counts[0].isApproximate, Words.units.contains(counts[0].unit) else {
      return nil
    }
    return counts[0]
  }
}

private enum Words {
  static let all: Phrases = ["行政规范性文件", "规范性文件", "行政许可", "行政处罚", "行政强制"]
  static let inForce: Phrases = ["现行有效"]
  static let repealed: Phrases = ["废止"]
  static let made: Phrases = ["制发", "制定", "印发", "出台", "新制定", "新制发", "制作"]
  static let taken: Phrases = ["作出", "做出", "实施", "办理", "下达"]
  static let decision: Phrases = ["决定", "案件", "决定书", "事项"]
  static let powers: Phrases = ["事项", "职能", "职权", "权限", "案件", "行为", "权力", "决定"]
  static let units: Set<String> = ["件", "份", "个", "项", "部", "宗", "起"]
  /// Deeds that table two does not count.
  static let otherDeeds: Phrases = [
    "公开", "公示", "发布", "解读", "清理", "审查", "审核", "备案", "修订", "修改", "上传", "规范性文件草案", "征求意见", "评估", "梳理",
    "各部门",
    "各单位", "合法性",
  ]
  static let otherTimes: Phrases = ["上年", "去年", "以来", "累计", "历年", "上半年", "季度", "截至上"]
}

/// The counts of table two that sentences speak of.
struct DocumentFigures {
  private let documents: FilledDocuments

  init?(_ tables: TablesView) {
    guard let documents = tables.documents else { return nil }
    self.documents = documents
  }

  func figure(_ subject: DocumentStatement.Subject) -> TableFigure? {
    guard let block = documents.block(item: subject.item), let form = block.form else { return nil }
    let name = subject.row.rawValue
    guard let row = block.rows.first(where: { $0.printed?.row.code.hasSuffix(name) == true }),
      let label = row.printed?.row.label,
      row.values.count == form.columns.count,
      let column = column(subject.kind, of: form), row.values.indices.contains(column),
      let value = row.values[column].value.count
    else { return nil }
    let heading = form.columns[column].heading
    return TableFigure(
      value: value,
      name: Wording("表二「\(label)」\(heading)", english: "\(heading) of \(label) in table two"),
      cells: [row.values[column]]
    )
  }

  private func column(_ kind: DocumentStatement.Kind, of form: DocumentBlock) -> Int? {
    let headings: [String] =
      switch kind {
      case .made: ["本年制发件数", "本年新制作数量"]
      case .repealed: ["本年废止件数"]
      case .inForce: ["现行有效件数"]
      case .decisions: ["本年处理决定数量", "处理决定数量"]
      }
    return form.columns.firstIndex { headings.contains($0.heading) }
  }
}
