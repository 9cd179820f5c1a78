/// What an office decides about the rules and says about its reports.
///
/// Everything may be left open: what is not set is read from the report or left to the rule.
package struct RuleSettings: Sendable, Equatable {
  /// How a rule's findings are treated, by the id of a rule (`requests.balance`) or of a group
  /// (`requests.*`); an id beats its group.
  package var severities: [String: Level]
  /// The organ whose report it is, whatever the report says.
  package var agency: String?
  /// The organ whose report sums up those of this organ and others.
  package var parent: String?
  /// The report year, whatever the report says.
  package var year: Int?
  /// The day by which a report must be published, in the year after the one it reports on.
  package var deadline: Deadline?
  /// The largest number of characters that section one may have.
  package var overviewLength: Int?
  /// The fingerprints of findings that somebody has looked at and does not want to hear of again.
  package var accepted: Set<String>

  /// What becomes of the findings of a rule.
  package enum Level: Sendable, Hashable {
    /// The rule is not asked.
    case off
    /// All findings get this severity, those that would be milder as well.
    case severity(Severity)
  }

  /// A day of any year.
  package struct Deadline: Sendable, Equatable {
    package let month: Int
    package let day: Int

    /// `nil` for a day that no year has.
    package init?(month: Int, day: Int) {
      let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      guard (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
        return nil
      }
      self.month = month
      self.day = day
    }
  }

  package init(
    severities: [String: Level] = [:],
    agency: String? = nil,
    parent: String? = nil,
    year: Int? = nil,
    deadline: Deadline? = nil,
    overviewLength: Int? = nil,
    accepted: Set<String> = []
  ) {
    self.severities = severities
    self.agency = agency
    self.parent = parent
    self.year = year
    self.deadline = deadline
    self.overviewLength = overviewLength
    self.accepted = accepted
  }

  /// Nothing decided.
  package static let standard = RuleSettings()

  /// The report years that can be set: those for which there is a form.
  package static let years = 2019...2099

  /// These settings where the others leave something open, rule by rule; elsewhere the others.
  ///
  /// What either accepts is accepted.
  package func overridden(by other: RuleSettings) -> RuleSettings {
    RuleSettings(
      severities: severities.merging(other.severities) { $1 },
      agency: other.agency ?? agency,
      parent: other.parent ?? parent,
      year: other.year ?? year,
      deadline: other.deadline ?? deadline,
      overviewLength: other.overviewLength ?? overviewLength,
      accepted: accepted.union(other.accepted)
    )
  }

  /// What was decided about a rule; `nil` where that is left to the rule.
  package func level(of id: Rule.ID) -> Level? {
    severities.isEmpty ? nil : severities[id.text] ?? severities[id.group]
  }
}

extension Rule.ID {
  /// What the rule shares with others about the same thing: `requests.*` for `requests.balance`.
  package var group: String {
    "\(text.prefix { $0 != "." }).*"
  }
}
