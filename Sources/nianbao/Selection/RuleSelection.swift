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
      let found = RuleSet.all.map(\.id).filter { id in
        id.text == name || id.group == name || id.group == "\(name).*"
      }
      if found.isEmpty {
        let known = RuleSet.all.map(\.id.text) + RuleSet.groups
        throw .unknownRule(name, nearest: SimilarWords.nearest(to: name, among: known))
      }
      ids.formUnion(found)
    }
    return ids
  }
}
