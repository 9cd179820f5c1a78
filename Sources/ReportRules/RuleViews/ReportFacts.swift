/// What every view of a report tells: whose it is, of which year, and under which settings.
///
/// Where the year, the edition or the settings change, every rule is asked again; where the organ does,
/// those that name it.
protocol ReportFacts: Sendable {
  var identity: Identity { get }
  var settings: RuleSettings { get }
  var expectedEdition: Edition? { get }
  var isUnfinished: Bool { get }
}

extension ReportFacts {
  /// What kind of organ the title names.
  var agencyKind: AgencyKind { identity.kind }

  /// Whose report it is; `nil` where nothing tells.
  var agencyName: AgencyName? { identity.name }

  /// The severity of a finding about something absent; `nil` for that of the rule.
  func severityOfAbsence(_ severity: Severity? = nil) -> Severity? {
    isUnfinished ? .hint : severity
  }
}

extension Report: ReportFacts {}
