import ReportRules
import ReportServer

/// Some of the rules, as `--select` and `--exclude` name them.
struct RuleSelection: Equatable {
  private let ids: Set<Rule.ID>

  /// - Parameters:
  ///   - selected: ids or groups with commas between them; `nil` for all rules.
  ///   - excluded: those that are left out of these.
  init(selecting selected: String?, excluding excluded: String?) throws(UsageError) {
    let all = Set(RuleSet.all.map(\.id))
    let chosen = try selected.map { names throws(UsageError) in try Self.ids(in: names) } ?? all
    let omitted = try excluded.map { names throws(UsageError) in try Self.ids(in: names) } ?? []
    ids = chosen.subtracting(omitted)
  }

  func contains(_ rule: Rule.ID) -> Bool { ids.contains(rule) }

  /// Settings under which only these rules are asked.
  func limiting(_ settings: RuleSettings) -> RuleSettings {
    var limited = settings
    for rule in RuleSet.all where !contains(rule.id) { limited.severities[rule.id.text] = .off }
    return limited
  }

  /// The rules that some names mean: `requests.balance`, or `requests.*` and `requests` for all of them.
  private static func ids(in names: String) throws(UsageError) -> Set<Rule.ID> {
    var ids: Set<Rule.ID> = []
    for part in names.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part.filter { $0 != " " })
      let found = rules(named: name, among: RuleSet.all)
      if found.isEmpty { throw unknownRule(name, among: RuleSet.all) }
      ids.formUnion(found.map(\.id))
    }
    return ids
  }

  /// The rule of an id, or those of a group; none where there is neither.
  static func rules(named name: String, among rules: [Rule]) -> [Rule] {
    rules.filter { $0.id.text == name || $0.id.group == name || $0.id.group == "\(name).*" }
  }

  /// Says that there is neither rule nor group, and what may have been meant.
  static func unknownRule(_ name: String, among rules: [Rule]) -> UsageError {
    let known = rules.map(\.id.text) + Set(rules.map(\.id.group)).sorted()
    return .unknownRule(name, nearest: SimilarWords.nearest(to: name, among: known))
  }
}
