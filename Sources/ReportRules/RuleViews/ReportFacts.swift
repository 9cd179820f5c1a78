import StatutoryForms

/// What every view of a report tells: its year, its edition and its settings.
///
/// Where one of them changes, every rule is asked again.
protocol ReportFacts: Sendable {
  var year: Int? { get }
  var settings: RuleSettings { get }
  var expectedEdition: Edition? { get }
  var isUnfinished: Bool { get }
}

extension ReportFacts {
  /// The severity of a finding about something absent; `nil` for that of the rule.
  func severityOfAbsence(_ severity: Severity? = nil) -> Severity? {
    isUnfinished ? .hint : severity
  }
}

/// What a view tells of the organ too; where that changes, the rules that name it are asked again.
protocol AgencyFacts: ReportFacts {
  var identity: Identity { get }
}

extension AgencyFacts {
  var year: Int? { identity.year }

  /// Whose report it is; `nil` where nothing tells.
  var agency: Agency? { identity.agency }

  /// What kind of organ that is.
  var agencyKind: Agency.Kind { agency?.kind ?? .unknown }
}

extension Report: AgencyFacts {}
