import Foundation
import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import StatutoryForms
import Testing

/// Any formatted report, damaged or not, says what it said before.
@Suite struct AnyReportFormatterTests {
  /// More in a long run: `FORMATTED_REPORTS=10000 swift test -c release --filter AnyReportFormatterTests`.
  private static let reportCount =
    ProcessInfo.processInfo.environment["FORMATTED_REPORTS"].flatMap { Int($0) } ?? 40

  /// Noise of white space goes without a trace, in every layout and both editions; in a table that is too
  /// wide to be aligned, blanks beside bars stay.
  @Test(arguments: TableLayout.allCases.filter { $0 != .html }, propertySeeds)
  func noiseGoes(layout: TableLayout, seed: UInt64) {
    for edition in Edition.ID.allCases {
      var random = SplitMix(seed: seed)
      let clean = formatted(SourceText(SampleReport(edition: edition, using: &random).text(layout)))
      for _ in 0..<2 {
        let noisy = SourceText(noise(clean.bytes, layout, using: &random))
        let isClean = withoutPadding(formatted(noisy), layout) == withoutPadding(clean, layout)
        #expect(isClean, "\(edition): \(noisy.string(in: 0..<noisy.bytes.count))")
      }
    }
  }

  @Test(arguments: propertySeeds)
  func whateverTheReportItReadsTheSameAndIsDoneAtOnce(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let kinds = TableLayout.allCases.count + LooseLayout.allCases.count
    for number in 0..<Self.reportCount {
      let edition = number.isMultiple(of: 2) ? Edition.ID.edition2019 : .edition2021
      let report = SampleReport(edition: edition, using: &random)
      let kind = number % kinds
      let layout = kind < TableLayout.allCases.count ? TableLayout.allCases[kind] : nil
      var bytes = Array(
        (layout.map { report.text($0) }
          ?? report.text(LooseLayout.allCases[kind - TableLayout.allCases.count])).utf8
      )
      if let layout, random.isOnce(in: 2) { bytes = noise(bytes, layout, using: &random) }
      for _ in 0..<random.next(below: 6) { damage(&bytes, using: &random) }
      guard let flaw = flaw(of: SourceText(bytes)) else { continue }
      Issue.record(
        "report \(number): \(flaw)\n\(String(decoding: bytes, as: UTF8.self))"
      )
      return
    }
  }

  // MARK: Helpers

  /// The text without blanks beside bars, where it has any.
  private func withoutPadding(_ text: SourceText, _ layout: TableLayout) -> String {
    let words = text.string(in: 0..<text.bytes.count)
    guard layout == .pipe else { return words }
    return words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.contains("|") else { return String(line) }
      return line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        // However wide, a line of dashes is one.
        let cell = cell.trimmingCharacters(in: .whitespaces)
        return cell.allSatisfy { $0 == "-" } ? String(cell.prefix(1)) : cell
      }.joined(separator: "|")
    }.joined(separator: "\n")
  }

  private func formatted(_ text: SourceText) -> SourceText {
    text.applying(ReportFormatter.edits(for: SyntaxTree(parsing: text)) ?? [])
  }

  /// What is wrong with how a text is formatted, in words.
  private func flaw(of text: SourceText) -> String? {
    let tree = SyntaxTree(parsing: text)
    guard let edits = ReportFormatter.edits(for: tree) else { return nil }
    let after = text.applying(edits)
    if text.inkBytes(in: 0..<text.bytes.count) != after.inkBytes(in: 0..<after.bytes.count) {
      return "more than white space changed"
    }
    let afterTree = SyntaxTree(parsing: after)
    // From the end, so that earlier places stay where they are.
    if edits.reversed().reduce(tree, { $0.applying($1) }) != afterTree {
      return "the edits one by one give another tree"
    }
    if words(in: tree) != words(in: afterTree) { return "another grid" }
    if said(of: tree) != said(of: afterTree) { return "other findings" }
    if formatted(after) != after { return "something left to be done" }
    return nil
  }

  /// The words of all cells, row by row.
  private func words(in tree: SyntaxTree) -> [[[UInt8]]] {
    tree.blocks.indices.flatMap { index -> [[[UInt8]]] in
      guard case .table(let table) = tree.blocks[index].content else { return [] }
      let base = tree.byteOffset(ofBlock: index)
      return (0..<table.rowCount).map { row in
        table.row(row).map { tree.text.inkBytes(in: $0.content.moved(by: base)) }
      }
    }
  }

  /// Rules, messages and quoted words of all findings, in their order.
  private func said(of tree: SyntaxTree) -> [String] {
    RuleSet.findings(in: tree).map { finding in
      let words = tree.text.inkBytes(in: finding.range).filter { $0 != UInt8(ascii: "|") }
      return
        "\(finding.rule.text) \(finding.message.chinese) \(String(decoding: words, as: UTF8.self))"
    }
  }
}

/// White space put into a report where it means nothing.
private func noise(
  _ bytes: [UInt8],
  _ layout: TableLayout,
  using random: inout SplitMix
) -> [UInt8] {
  let spaces = ["", "", " ", "  ", "　", "\u{A0}"]
  func space() -> String { spaces[random.next(below: spaces.count)] }
  var lines: [String] = []
  for line in String(decoding: bytes, as: UTF8.self).split(
    separator: "\n",
    omittingEmptySubsequences: false
  ) {
    if line.contains("---") {
      lines.append(line + space())
    } else if line.isEmpty {
      lines += (0...random.next(below: 3)).map { _ in space() }
    } else if line.hasPrefix("|") {
      let cells = line.split(separator: "|").map { cell in
        space() + String(cell.filter { $0 != " " }) + space()
      }
      lines.append("|" + cells.joined(separator: "|") + "|" + space())
    } else if layout == .tabSeparated, line.contains("\t") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      // In front of a row, white space is an indent.
      lines.append(
        cells.enumerated().map { ($0 == 0 ? "" : space()) + $1 + space() }.joined(separator: "\t")
      )
    } else if line.hasPrefix("\t") {
      lines.append("\t" + space() + line.dropFirst() + space())
    } else {
      // Two blanks would break the line in Markdown.
      lines.append(line + (layout == .pipe ? String(space().prefix(1)) : space()))
    }
  }
  return Array(lines.joined(separator: "\n").utf8)
}
