// StatutoryForms has what the law prints: the editions of the form and the words of the regulation. It
// must not know that anybody fills them in, and imports nothing but ReportSyntax.

package import ReportSyntax

/// An edition of the statutory form: what the three tables of an annual report print.
///
/// A class, since every table and part of one says which it is of.
package final class Edition: Sendable {
  package let id: ID
  /// The notice that issued it.
  package let issue: Notice
  /// The report years it is for.
  package let years: ClosedRange<Int>
  package let documents: DocumentsForm
  package let requests: RequestsForm
  package let appeals: AppealsForm
  /// Whether section six tells what fees were taken for requests, also when there were none.
  package let reportsFees: Bool

  init(
    id: ID,
    issue: Notice,
    years: ClosedRange<Int>,
    documents: DocumentsForm,
    requests: RequestsForm,
    appeals: AppealsForm,
    reportsFees: Bool
  ) {
    self.id = id
    self.issue = issue
    self.years = years
    self.documents = documents
    self.requests = requests
    self.appeals = appeals
    self.reportsFees = reportsFees
  }

  /// The first year that it is for.
  package struct ID: RawRepresentable, Hashable, Sendable, CaseIterable {
    package let rawValue: Int

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    package static let edition2019 = ID(rawValue: 2019)
    package static let edition2021 = ID(rawValue: 2021)

    package static var allCases: [ID] { all.map(\.id) }
  }

  /// Oldest first.
  package static let all: [Edition] = [.edition2019, .edition2021]

  /// The one that reports of this year follow, and that counts where nothing tells another.
  package static let latest = all[all.count - 1]

  /// The edition for a report year; `nil` for years before the first form (2018 and earlier).
  package static func forYear(_ year: Int) -> Edition? {
    all.first { $0.years.contains(year) }
  }

  package static func with(_ id: ID) -> Edition {
    all.first { $0.id == id } ?? latest
  }

  /// Those that it took the place of, oldest first.
  package var older: [Edition] { Edition.all.filter { $0.years.upperBound < years.lowerBound } }

  /// The number of the notice that issued it: 国办公开办函〔2021〕30号.
  package var notice: String { issue.text }

  /// `2019年版` as messages name it.
  package var name: Wording {
    Wording("\(id.rawValue)年版", english: "\(id.rawValue) edition")
  }
}

/// A notice of the office for open government of the General Office of the State Council.
package struct Notice: Sendable {
  package let year: Int
  package let number: Int
  /// What only its title is about: 年度报告格式.
  package let subject: String
  /// Its title behind the name of the organ, as it is written inside of 《》.
  package let title: String
  /// What a text has that cites it by its title, in whatever brackets.
  package let titles: Phrases

  /// As it is cited: 国办公开办函〔2021〕30号.
  package var text: String { "国办公开办函" + numberText }
  /// Behind the letters of the office: 〔2021〕30号.
  package var numberText: String { "〔\(year)〕\(number)号" }
}

/// Table two (表二): blocks under their own captions.
package struct DocumentsForm: Sendable {
  package let blocks: [DocumentBlock]
  package let stock: Stock

  /// What the three columns of its first part count.
  package enum Stock: Sendable {
    /// 本年新制作数量, 本年新公开数量 and 对外公开总数量.
    case open
    /// 本年制发件数, 本年废止件数 and 现行有效件数.
    case inForce
  }

  package func block(item: Int) -> DocumentBlock? {
    blocks.first { $0.item == item }
  }
}

/// One part of table two, for one item of article 20 of the regulation.
package struct DocumentBlock: Sendable {
  /// The item of article 20 it reports on.
  package let item: Int
  /// The value columns, left to right; the first printed column is 信息内容.
  package let columns: [FormColumn]
  package let rows: [FormRow]

  /// What stands above the block: `第二十条第（一）项`.
  package var caption: String { Self.caption(ofItem: item) }

  /// The caption of an item from 1 to 15; without a number for 0, an item that is not known.
  package static func caption(ofItem item: Int) -> String {
    "第二十条第（\(item == 0 ? "" : numerals[item - 1])）项"
  }

  private static let numerals = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五",
  ]

  /// A row with its place among those of its block, so that neither is taken for that of another.
  package struct PrintedRow: Sendable {
    package let row: FormRow
    package let index: Int

    fileprivate init(_ row: FormRow, _ index: Int) {
      self.row = row
      self.index = index
    }
  }

  /// The row at an index; `nil` for one that the block does not have.
  package func printedRow(_ index: Int) -> PrintedRow? {
    rows.indices.contains(index) ? PrintedRow(rows[index], index) : nil
  }
}

/// Table three (表三): one row a case, seven columns of applicants.
package struct RequestsForm: Sendable {
  package let columns: [FormColumn]
  package let rows: [FormRow]

  /// 一、本年新收; row indices are those of `rows`.
  package let received: Int
  /// 二、上年结转.
  package let carriedIn: Int
  /// The rows whose sum is （七）总计.
  package let outcomes: Range<Int>
  /// （七）总计.
  package let outcomesTotal: Int
  /// 四、结转下年度继续办理.
  package let carriedOver: Int
}

/// Table four (表四): three groups of five counts in one row.
package struct AppealsForm: Sendable {
  /// 行政复议, 未经复议直接起诉, 复议后起诉, in the order of the columns.
  package let groups: [String]
  /// The five columns of each group; the last is the sum of the others.
  package let columns: [FormColumn]
}

/// A printed column and the other headings accepted for it.
package struct FormColumn: Sendable {
  package let heading: String
  /// Normalised forms that mean the same and need no remark.
  package let accepted: [NormalizedText]
  /// The same without what stands in brackets behind them.
  package let acceptedWithoutNote: [NormalizedText]

  package init(_ heading: String, accepting others: [String] = []) {
    self.heading = heading
    accepted = ([heading] + others).map { NormalizedText($0) }
    acceptedWithoutNote = accepted.map(\.withoutNote)
  }
}

/// A printed row of a table.
///
/// A class, since tables pass rows about more often than they read them.
package final class FormRow: Sendable {
  /// How people speak of it: `一`, `三（一）`, `三（三）1`, `四`; the label itself in table two.
  package let code: String
  /// The label as printed, with its ordinal.
  package let label: String
  /// The labels of the merged cells to its left, outermost first.
  package let groups: [String]
  /// The same, taken apart.
  package let groupTexts: [LabelText]
  /// The printed label, taken apart.
  package let text: LabelText
  /// Other labels that mean the same and need no remark.
  package let aliases: [LabelText]
  /// Other labels for which the printed one is better.
  package let tolerated: [LabelText]

  init(
    _ code: String,
    _ label: String,
    in groups: [String] = [],
    accepting aliases: [String] = [],
    tolerating tolerated: [String] = []
  ) {
    self.code = code
    self.label = label
    self.groups = groups
    groupTexts = groups.map { LabelText(NormalizedText($0)) }
    text = LabelText(NormalizedText(label))
    self.aliases = aliases.map { LabelText(NormalizedText($0)) }
    self.tolerated = tolerated.map { LabelText(NormalizedText($0)) }
  }
}
