import LanguageServerProtocol
import ReportRules
import ReportSyntax

/// How many findings there are, by rule and by unit; sums of statistics are statistics.
struct Statistics: Equatable {
  private var rules: [Rule.ID: Counts] = [:]
  /// By the organ whose report it is, or the file where the report names none.
  private var units: [String: Counts] = [:]

  /// How many of each severity.
  struct Counts: Equatable {
    fileprivate var counts: [Severity: Int] = [:]

    var total: Int { counts.values.reduce(0, +) }

    func count(of severity: Severity) -> Int { counts[severity, default: 0] }

    fileprivate static func + (left: Counts, right: Counts) -> Counts {
      Counts(counts: left.counts.merging(right.counts, uniquingKeysWith: +))
    }
  }

  init() {}

  init(_ file: CheckedFile) {
    let starts = file.reports.count > 1 && !file.statements.isEmpty ? file.reportStarts : []
    for finding in file.findings {
      let index = max(0, starts.firstIndexBeyond { $0 > finding.range.lowerBound } - 1)
      let agency = file.reports.indices.contains(index) ? file.reports[index].agency : nil
      rules[finding.rule, default: Counts()].counts[finding.severity, default: 0] += 1
      units[agency ?? file.name, default: Counts()].counts[finding.severity, default: 0] += 1
    }
  }

  static func += (left: inout Statistics, right: Statistics) {
    left.rules.merge(right.rules, uniquingKeysWith: +)
    left.units.merge(right.units, uniquingKeysWith: +)
  }

  /// The rule with most findings first.
  var byRule: [(name: String, counts: Counts)] {
    Self.sorted(rules.map { (name: $0.key.text, counts: $0.value) })
  }

  /// The unit with most findings first; those without any are not there.
  var byUnit: [(name: String, counts: Counts)] {
    Self.sorted(units.map { (name: $0.key, counts: $0.value) })
  }

  private static func sorted(
    _ rows: [(name: String, counts: Counts)]
  ) -> [(name: String, counts: Counts)] {
    rows.sorted { left, right in
      (right.counts.total, left.name) < (left.counts.total, right.name)
    }
  }
}

extension CheckedFile {
  /// Where its reports start.
  fileprivate var reportStarts: [Int] {
    Report.all(in: SyntaxTree(parsing: text), settings: .standard)
      .map { $0.tree.byteOffset(ofBlock: $0.blocks.lowerBound) }
  }
}

extension Statistics: JSONWritable {
  func write(to writer: inout JSONWriter) {
    writer.writeObject {
      $0.member("rules", byRule.map { Row(kind: .rule, name: $0.name, counts: $0.counts) })
      $0.member("units", byUnit.map { Row(kind: .unit, name: $0.name, counts: $0.counts) })
    }
  }

  private struct Row: JSONWritable {
    enum Kind { case rule, unit }

    let kind: Kind
    let name: String
    let counts: Counts

    func write(to writer: inout JSONWriter) {
      writer.writeObject {
        switch kind {
        case .rule: $0.member("rule", name)
        case .unit: $0.member("unit", name)
        }
        $0.member("findings", counts.total)
        $0.member("errors", counts.count(of: .error))
        $0.member("warnings", counts.count(of: .warning))
        $0.member("information", counts.count(of: .information))
        $0.member("hints", counts.count(of: .hint))
      }
    }
  }
}
