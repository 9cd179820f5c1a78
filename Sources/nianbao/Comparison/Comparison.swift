import ReportRules
import ReportSyntax
import StatutoryForms

/// Holds the reports of a run against each other, against those of last year and against the list of
/// units.
struct Comparison {
  private let earlier: EarlierReports
  private let list: FoundUnitList?
  private let settings: CheckSettings
  /// What could not be read of all this.
  let problems: [Problem]

  /// Something that is wrong with a file which is not checked itself.
  struct Problem {
    let name: String
    let reason: Wording
  }

  /// - Parameters:
  ///   - previous: files and folders with reports of earlier years.
  ///   - units: the file with the list of units.
  init(previous: [FilePath], units: FilePath?, settings: CheckSettings, reader: InputReader) {
    self.settings = settings
    earlier = EarlierReports(previous, settings: settings, reader: reader)
    var problems = earlier.problems
    var list: FoundUnitList?
    if let units {
      do throws(FileProblem) {
        let found = try FoundUnitList(units)
        problems += found.problems
        list = found
      } catch {
        problems.append(Problem(name: units.text, reason: error.reason))
      }
    }
    self.list = list
    self.problems = problems
  }

  /// The outcomes with what comparing has found, and the list of units behind them.
  func outcomes(of outcomes: [CheckOutcome], filter: FindingFilter) -> [CheckOutcome] {
    var folders = ResolvedFolders()
    var members: [Catalogue.Member] = []
    var texts: [ComparedText] = []
    func add(
      _ reports: [ComparedReport],
      _ name: String,
      _ text: InputText,
      in folder: [String],
      isChecked: Bool
    ) {
      for report in reports {
        var record = report.record
        record.document = members.count
        members.append(
          Catalogue.Member(record, folder: folder, isChecked: isChecked, doubts: report.doubts)
        )
        texts.append(ComparedText(name: name, text: text, start: report.start))
      }
    }
    for case .checked(let outcome) in outcomes {
      let folder = folders.names(of: outcome.input.folder)
      let reports = outcome.verdict.compared
      add(reports, outcome.input.name, outcome.text, in: folder, isChecked: true)
    }
    for file in earlier.files {
      let folder = folders.names(of: file.input.folder)
      add(file.reports, file.input.name, file.text, in: folder, isChecked: false)
    }
    let catalogue = Catalogue(members, units: list?.units)
    let findings = catalogue.findings(by: AllCores())
    let previous = catalogue.previousNumbers
    var first = 0
    let numbered = outcomes.map { outcome -> (outcome: CheckOutcome, numbers: Range<Int>) in
      guard case .checked(let checked) = outcome else { return (outcome, first..<first) }
      let numbers = first..<first + checked.verdict.compared.count
      first = numbers.upperBound
      return (outcome, numbers)
    }
    let known = texts
    let earlierRecords = members.map { $0.isChecked ? nil : $0.record }
    let compared = AllCores().map(numbered.count) { index in
      let (outcome, numbers) = numbered[index]
      guard case .checked(var checked) = outcome else { return outcome }
      checked.verdict = checked.verdict.adding(Array(findings[numbers]))
      checked.previous = numbers.map { previous[$0].map { known[$0].name } }
      checked.earlier = numbers.map { previous[$0].flatMap { earlierRecords[$0] } }
      checked.others = known
      return .checked(checked)
    }
    return compared + (list.map { [unitList($0, catalogue, filter)] } ?? [])
  }

  private func unitList(
    _ list: FoundUnitList,
    _ catalogue: Catalogue,
    _ filter: FindingFilter
  ) -> CheckOutcome {
    let settings = settings.settings(for: .file(list.path))
    let findings = catalogue.missingUnits(settings: settings)
    let statements = Verdict.statements(findings, in: list.units, settings: settings)
    return .unitList(
      CheckedFile(
        name: list.path.text,
        encoding: list.encoding,
        text: list.units.text,
        statements: statements.filter(filter.admits),
        isUnitList: true
      )
    )
  }
}

/// A text with a report that others are held against.
struct ComparedText: Sendable {
  /// The name of its file.
  let name: String
  let text: InputText
  /// Where the piece with the report begins: what places of findings count from.
  let start: Int
}

/// A list of units that was found on disk.
struct FoundUnitList {
  let path: FilePath
  let encoding: ReportFile.Encoding
  let units: UnitList

  init(_ path: FilePath) throws(FileProblem) {
    let file = try ReportFile(decoding: Files.bytes(of: path))
    guard let units = UnitList(file.text) else { throw .noUnitList }
    self.path = path
    encoding = file.encoding
    self.units = units
  }

  /// A line each that makes no sense.
  var problems: [Comparison.Problem] {
    units.problems.map { Comparison.Problem(name: "\(path.text):\($0.line)", reason: $0.reason) }
  }
}

/// Folders by the names from the root on, each asked for once.
private struct ResolvedFolders {
  private var known: [FilePath: [String]] = [:]

  /// - Returns: no names for what is in no folder.
  mutating func names(of folder: FilePath?) -> [String] {
    guard let folder else { return [] }
    if let names = known[folder] { return names }
    let path = (try? Files.resolved(folder)) ?? folder
    let names = path.bytes.split(separator: UInt8(ascii: "/")).map {
      String(decoding: $0, as: UTF8.self)
    }
    known[folder] = names
    return names
  }
}
