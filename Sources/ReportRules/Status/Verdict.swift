package import ReportSyntax
package import StatutoryForms

/// All that is to be said of one text: how much of its reports was checked, and what was found.
package struct Verdict: Sendable {
  /// In the order of the text; empty for a text that is no annual report.
  package let reports: [ReportStatus]
  /// In the order of the text.
  package let statements: [Statement]

  /// A finding with its names.
  package struct Statement: Sendable {
    package let finding: Finding
    /// The name that lasts; empty where nobody asked for names.
    package let fingerprint: Fingerprint
    /// Where it stands, in the words of the form; empty where nobody asked for names.
    package let place: Wording
    /// Whether it tells that a table was not read, and not that something is wrong.
    package let tellsUnread: Bool

    package init(
      finding: Finding,
      fingerprint: Fingerprint,
      place: Wording,
      tellsUnread: Bool = false
    ) {
      self.finding = finding
      self.fingerprint = fingerprint
      self.place = place
      self.tellsUnread = tellsUnread
    }
  }

  /// The numbers that were read from the tables of the form; the more, the better a text was read.
  package let readCellCount: Int
  /// Those that the reports were read with.
  package private(set) var settings = RuleSettings.standard
  /// The reports as others are held against them, where that was asked for.
  package let compared: [ComparedReport]

  fileprivate init(_ checked: CheckedText, isCompared: Bool, isNamed: Bool) {
    let known = checked.reports
    reports = known.map(\.status)
    readCellCount = known.reduce(0) { $0 + $1.readCellCount }
    let shares = checked.shares(of: known)
    compared =
      isCompared
      ? ComparedReport.all(known, shares, of: checked).map { $0.withoutSources() } : []
    let pictures = Set(
      known.flatMap { report in
        let pictured = report.picturedTables
        return report.outline.sections
          .filter { pictured.contains($0.number) }.map(\.range.lowerBound)
      }
    )
    var statements: [Statement] = []
    let all = checked.findings
    for (index, report) in known.enumerated() where !shares[index].isEmpty {
      let findings = shares[index].map { all[$0] }
      let places = isNamed ? FormPlaces(report) : nil
      let fingerprints = places.map { report.fingerprints(of: findings, at: $0) }
      for (number, finding) in findings.enumerated() {
        let isPicture =
          finding.rule == Rule.tableMissing.id && pictures.contains(finding.range.lowerBound)
        let statement = Statement(
          finding: finding,
          fingerprint: fingerprints?[number] ?? Fingerprint(""),
          place: places?.place(of: finding.range).name ?? .same(""),
          tellsUnread: finding.rule == Rule.reportPartial.id || isPicture
        )
        statements.append(statement)
      }
    }
    self.statements = statements
  }

  private init(
    _ reports: [ReportStatus],
    _ statements: [Statement],
    _ compared: [ComparedReport],
    readCellCount: Int
  ) {
    self.reports = reports
    self.statements = statements
    self.compared = compared
    self.readCellCount = readCellCount
  }

  /// A verdict with more statements.
  init(_ verdict: Verdict, with added: [Statement]) {
    let all = verdict.statements + added
    let order = all.indices.sorted {
      (all[$0].finding.range.lowerBound, all[$0].finding.severity.rawValue, $0)
        < (all[$1].finding.range.lowerBound, all[$1].finding.severity.rawValue, $1)
    }
    self.init(
      verdict.reports,
      order.map { all[$0] },
      verdict.compared,
      readCellCount: verdict.readCellCount
    )
    settings = verdict.settings
  }

  fileprivate init(joining parts: [(verdict: Verdict, start: Int)]) {
    self.init(
      parts.flatMap(\.verdict.reports),
      parts.flatMap { part in part.verdict.statements.map { $0.moved(by: part.start) } },
      parts.flatMap { part in part.verdict.compared.map { $0.moved(by: part.start) } },
      readCellCount: parts.reduce(0) { $0 + $1.verdict.readCellCount }
    )
  }

  /// Checks a text, its reports at the same time where there are several.
  ///
  /// - Parameters:
  ///   - isCompared: whether its reports are to be held against others.
  ///   - isNamed: whether anybody asks for the names of findings: finding out where in the form each
  ///     stands takes a sixteenth of a check.
  package init(
    on text: SourceText,
    settings: RuleSettings,
    by workers: some Workers,
    isCompared: Bool = false,
    isNamed: Bool = true
  ) {
    let document = CheckedDocument(parsing: text, settings: settings)
    let trees = document.pieces.map(\.tree)
    var starts = [0]
    for tree in trees { starts.append((starts.last ?? 0) + tree.text.bytes.count) }
    let verdicts = workers.map(trees.count) {
      Verdict(
        CheckedText(trees[$0], settings: settings),
        isCompared: isCompared,
        isNamed: isNamed
      )
    }
    self.init(joining: Array(zip(verdicts, starts)).map { ($0.0, $0.1) })
    self.settings = settings
  }
}

extension Verdict.Statement {
  fileprivate func moved(by distance: Int) -> Verdict.Statement {
    Verdict.Statement(
      finding: finding.moved(by: distance),
      fingerprint: fingerprint,
      place: place,
      tellsUnread: tellsUnread
    )
  }
}
