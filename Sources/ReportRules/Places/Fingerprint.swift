import ReportSyntax
import StatutoryForms

/// The name of a finding that lasts: the same as long as the same is wrong at the same place of the
/// form, whatever stands above it and in whichever file.
///
/// It is made of the rule, the organ, the year, the table with row and column or the words of the
/// clause, and a count among findings that agree in all this. No line, no folder and no number of
/// a table takes part, so that lines above and a count that changes leave it as it is.
package struct Fingerprint: Hashable, Sendable {
  /// Sixteen hexadecimal digits.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  init(hashing parts: [String]) {
    var hash = PartsHash()
    for part in parts { hash.add(part) }
    self.init(hash)
  }

  fileprivate init(_ hash: PartsHash) {
    let digits = String(hash.value, radix: 16)
    text = String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }
}

/// FNV-1a: short, the same on every machine and in every version.
private struct PartsHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ part: String) {
    var hash = value
    for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = (hash ^ 0x1F) &* 0x100_0000_01B3
  }
}

extension Report {
  /// The fingerprints of findings of this report, one for each.
  ///
  /// - Parameter findings: all that the rules say of the report, in the order of the text: left out
  ///   ones would change the count among equals.
  package func fingerprints(of findings: [Finding]) -> [Fingerprint] {
    fingerprints(of: findings, at: FormPlaces(self))
  }

  /// The same where the places are known already.
  func fingerprints(of findings: [Finding], at places: FormPlaces) -> [Fingerprint] {
    if findings.isEmpty { return [] }
    let agency = (identity.agency?.name).map { NormalizedText($0).string } ?? ""
    let year = identity.year.map { "\($0)" } ?? ""
    var counts: [UInt64: Int] = [:]
    return findings.map { finding in
      var (kind, key) = places.key(of: finding.range)
      switch kind {
      case .cell, .prose: break
      // Several things may be missing at one heading; the message quotes which.
      case .label, .heading: key += quotedWords(of: finding.message.chinese)
      }
      var hash = PartsHash()
      for part in [finding.rule.text, agency, year, key] { hash.add(part) }
      let number = counts[hash.value, default: 0]
      counts[hash.value] = number + 1
      hash.add("\(number)")
      return Fingerprint(hash)
    }
  }

  /// What a message quotes of the form, without numbers.
  private func quotedWords(of message: String) -> String {
    guard message.unicodeScalars.allSatisfy({ $0.isCommon || $0 == " " }) else {
      return quotedCharacters(of: message)
    }
    var words = String.UnicodeScalarView()
    var depth = 0
    for scalar in message.unicodeScalars {
      switch scalar {
      case "「": depth += 1
      case "」": depth -= 1
      default: if depth > 0, !("0"..."9").contains(scalar) { words.append(scalar) }
      }
    }
    return String(words)
  }

  /// The same where characters may be made of several.
  private func quotedCharacters(of message: String) -> String {
    var words = ""
    var depth = 0
    for character in message {
      switch character {
      case "「": depth += 1
      case "」": depth -= 1
      default: if depth > 0, !("0"..."9").contains(character) { words.append(character) }
      }
    }
    return words
  }
}

extension CheckedText {
  /// The fingerprints of all findings, in their order.
  package var fingerprints: [Fingerprint] {
    // What is accepted counts among equals as well.
    let accepted = accepted
    if accepted.isEmpty { return fingerprints(of: findings) }
    let all = findings + accepted
    let order = all.indices.sorted {
      (all[$0].range.lowerBound, all[$0].severity.rawValue, $0)
        < (all[$1].range.lowerBound, all[$1].severity.rawValue, $1)
    }
    var fingerprints = [Fingerprint](repeating: Fingerprint(""), count: all.count)
    for (place, fingerprint) in zip(order, self.fingerprints(of: order.map { all[$0] })) {
      fingerprints[place] = fingerprint
    }
    return Array(fingerprints.prefix(findings.count))
  }

  /// The fingerprints of what was found by holding a report against others, counted by themselves.
  package func fingerprints(ofCompared findings: [Finding]) -> [Fingerprint] {
    fingerprints(of: findings)
  }

  private func fingerprints(of findings: [Finding]) -> [Fingerprint] {
    let reports = reports
    var fingerprints = [Fingerprint?](repeating: nil, count: findings.count)
    for (report, share) in zip(reports, shares(of: reports, findings)) {
      let known = report.fingerprints(of: share.map { findings[$0] })
      for (index, fingerprint) in zip(share, known) { fingerprints[index] = fingerprint }
    }
    return fingerprints.map { $0 ?? Fingerprint("") }
  }

  /// Which findings belong to which of the reports of the text.
  ///
  /// - Parameter others: findings in the order of the text; those of the rules where left out.
  func shares(of reports: [Report], _ others: [Finding]? = nil) -> [[Int]] {
    let findings = others ?? findings
    let starts = reports.map { tree.byteOffset(ofBlock: $0.blocks.lowerBound) }
    var shares = [[Int]](repeating: [], count: reports.count)
    var behind = 0
    for (index, finding) in findings.enumerated() {
      while behind < starts.count, starts[behind] <= finding.range.lowerBound { behind += 1 }
      if behind > 0 { shares[behind - 1].append(index) }
    }
    return shares
  }
}
