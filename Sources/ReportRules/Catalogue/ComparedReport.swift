package import ReportSyntax
import StatutoryForms

/// A report of a text, as far as others are held against it.
package struct ComparedReport: Sendable {
  /// Its places count from ``start``.
  package var record: ReportRecord
  /// Where the piece of the text begins that the report was read from: a byte offset.
  package let start: Int
  /// The places of what was found in the report alone, counted from ``start``.
  package let doubts: Set<Range<Int>>
  /// Which of the reports of its piece it is.
  let index: Int

  init(
    _ report: Report,
    index: Int,
    start: Int = 0,
    doubts: Set<Range<Int>> = [],
    reusing old: ComparedReport? = nil
  ) {
    record = ReportRecord(report, document: 0, reusing: old?.record)
    self.index = index
    self.start = start
    self.doubts = doubts
  }

  private init(_ other: ComparedReport, start: Int) {
    (record, index, doubts) = (other.record, other.index, other.doubts)
    self.start = start
  }

  func moved(by distance: Int) -> ComparedReport {
    ComparedReport(self, start: start + distance)
  }

  /// The reports of a piece of text that was checked.
  ///
  /// - Parameter old: those of an earlier version of it.
  package static func all(
    in checked: CheckedText,
    reusing old: [ComparedReport] = []
  ) -> [ComparedReport] {
    let reports = checked.reports
    return all(reports, checked.shares(of: reports), of: checked, reusing: old)
  }

  /// The report of a text that is not edited.
  func withoutSources() -> ComparedReport {
    var report = self
    report.record = record.withoutSources()
    return report
  }

  /// - Parameter shares: which findings of the text each report has.
  static func all(
    _ reports: [Report],
    _ shares: [[Int]],
    of checked: CheckedText,
    reusing old: [ComparedReport] = []
  ) -> [ComparedReport] {
    reports.enumerated().map { index, report in
      ComparedReport(
        report,
        index: index,
        doubts: Set(shares[index].map { checked.findings[$0].range }),
        reusing: old.count == reports.count ? old[index] : nil
      )
    }
  }

  /// The reports of a text that nobody checks.
  package static func all(in text: SourceText, settings: RuleSettings) -> [ComparedReport] {
    var start = 0
    return CheckedDocument(parsing: text, settings: settings).pieces.flatMap { piece in
      defer { start += piece.tree.text.bytes.count }
      return Report.all(in: piece.tree, settings: settings).enumerated().map {
        ComparedReport($1, index: $0, start: start).withoutSources()
      }
    }
  }
}

extension ComparedReport {
  /// What was found by holding it against others, without what settings accept.
  package func unaccepted(_ findings: [Finding]) -> [Finding] {
    if findings.isEmpty || record.settings.accepted.isEmpty { return findings }
    let reports = Report.all(in: SyntaxTree(parsing: record.text), settings: record.settings)
    guard reports.indices.contains(index) else { return findings }
    return zip(findings, reports[index].fingerprints(of: findings)).filter {
      !record.settings.accepted.contains($1.text)
    }.map(\.0)
  }
}

extension Verdict {
  /// The verdict with what was found besides, by holding its reports against others.
  ///
  /// - Parameter found: for each of ``compared`` its findings, with places as in its record; what settings
  ///   accept is left out here.
  package func adding(_ found: [[Finding]]) -> Verdict {
    let added = zip(compared, found).flatMap { compared, findings -> [Statement] in
      if findings.isEmpty { return [] }
      let record = compared.record
      let reports = Report.all(
        in: SyntaxTree(parsing: record.text),
        settings: record.settings
      )
      guard reports.indices.contains(compared.index) else { return [] }
      return reports[compared.index].statements(findings, at: compared.start)
    }
    return added.isEmpty ? self : Verdict(self, with: added)
  }

  /// What is found in a list of units.
  package static func statements(
    _ findings: [Finding],
    in units: UnitList,
    settings: RuleSettings
  ) -> [Statement] {
    units.unaccepted(findings, settings: settings).map { finding, fingerprint in
      let name = units.text.string(in: finding.range)
      return Statement(
        finding: finding,
        fingerprint: fingerprint,
        place: Wording("单位名单·\(name)", english: "list of units·\(name)")
      )
    }
  }
}

extension UnitList {
  /// Findings in the list with their names, those left out that settings accept.
  package func unaccepted(
    _ findings: [Finding],
    settings: RuleSettings
  ) -> [(finding: Finding, fingerprint: Fingerprint)] {
    findings.compactMap { finding in
      let name = text.string(in: finding.range)
      let fingerprint = Fingerprint(hashing: [finding.rule.text, name, finding.message.chinese])
      return settings.accepted.contains(fingerprint.text) ? nil : (finding, fingerprint)
    }
  }
}

extension Report {
  /// Findings of the report with their names, those left out that settings accept.
  fileprivate func statements(_ findings: [Finding], at start: Int) -> [Verdict.Statement] {
    let places = FormPlaces(self)
    return zip(findings, fingerprints(of: findings, at: places)).compactMap {
      finding,
      fingerprint in
      if settings.accepted.contains(fingerprint.text) { return nil }
      return Verdict.Statement(
        finding: finding.moved(by: start),
        fingerprint: fingerprint,
        place: places.place(of: finding.range).name
      )
    }
  }
}
