import ReportSyntax
import ReportTestSupport
import Testing

/// Every sequence of bytes gives a tree; none traps, and none takes more than linear time.
@Suite struct TotalParsingTests {
  @Test(arguments: propertySeeds)
  func randomBytesGiveATree(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for round in 0..<400 {
      let bytes = (0..<random.next(below: 300)).map { _ in
        UInt8(truncatingIfNeeded: random.next())
      }
      expectFlawless(bytes, "round \(round)")
    }
  }

  @Test(arguments: propertySeeds)
  func randomBytesThatMatterGiveATree(seed: UInt64) {
    let alphabet =
      Array("\t\t\n\n\r|#*\\ （）()[<>/<>&;!-ptrd=0123.,:;-+/一二十第条项款注。、：件\u{3000}\u{FEFF}".utf8) + [
        0, 0xFF,
      ]
    var random = SplitMix(seed: seed)
    for round in 0..<1_500 {
      let bytes = (0..<random.next(below: 200)).map { _ in
        alphabet[random.next(below: alphabet.count)]
      }
      expectFlawless(bytes, "round \(round)")
    }
  }

  @Test(arguments: SampleText.all)
  func aTextCutAnywhereGivesATree(sample: SampleText) {
    for length in 0...sample.bytes.count {
      expectFlawless(Array(sample.bytes.prefix(length)), "\(sample.name), \(length) bytes")
      expectFlawless(Array(sample.bytes.suffix(length)), "\(sample.name), last \(length) bytes")
    }
  }

  @Test(arguments: propertySeeds)
  func randomBytesAreReadAsACellNumberOrReference(seed: UInt64) {
    let alphabet = Array("0123Ol〇零１,，.．-—+＋ 　件元%（）()*第条款项一百十".utf8) + [0xFF]
    var random = SplitMix(seed: seed)
    for _ in 0..<4_000 {
      let bytes = (0..<random.next(below: 24)).map { _ in
        alphabet[random.next(below: alphabet.count)]
      }
      let lower = random.next(below: bytes.count + 1)
      let upper = lower + random.next(below: bytes.count - lower + 1)
      _ = readCellValue(bytes, in: lower..<upper).count
      _ = NormalizedText(bytes, in: lower..<upper).string
      for offset in lower...upper {
        if let number = scanNumber(bytes, at: offset, limit: upper) {
          #expect((0...9999).contains(number.value), "\(bytes)")
        }
        if let ordinal = scanOrdinal(bytes, at: offset, limit: upper) {
          #expect((1...99).contains(ordinal.value), "\(bytes)")
        }
        _ = scanArticleReference(bytes, at: offset, limit: upper)
      }
    }
  }

  // MARK: Extremes

  /// A long text, and how many blocks it has.
  struct Extreme: Sendable, CustomTestStringConvertible {
    let name: String
    let start: String
    let unit: String
    let count: Int
    let blockCount: Int

    init(_ name: String, start: String = "", _ unit: String, count: Int, blockCount: Int) {
      (self.name, self.start, self.unit) = (name, start, unit)
      (self.count, self.blockCount) = (count, blockCount)
    }

    var testDescription: String { name }
  }

  /// Quadratic work on any of these would take minutes.
  @Test(arguments: [
    Extreme("a line of one megabyte", "长", count: 349_526, blockCount: 1),
    Extreme("one line of tabs", "\t", count: 200_000, blockCount: 1),
    Extreme("one line of cells", "0\t", count: 100_000, blockCount: 1),
    Extreme("one line of bars", "|", count: 200_000, blockCount: 1),
    Extreme("one line of cells between bars", "0|", count: 100_000, blockCount: 1),
    Extreme("one line of backslashes", "|\\", count: 100_000, blockCount: 1),
    Extreme("blank lines", "\n", count: 100_000, blockCount: 1),
    Extreme("lines of carriage returns", "\r", count: 100_000, blockCount: 1),
    Extreme("lines of a lone tab", "\t\n", count: 100_000, blockCount: 5_884),
    Extreme("lines of two tabs", "\t\t\n", count: 50_000, blockCount: 2_943),
    Extreme("cells of one table", "\t0\n", count: 50_000, blockCount: 2),
    Extreme("a cell of many pieces", start: "\t甲\n", "乙\n", count: 20_000, blockCount: 20_002),
    Extreme("rows that end with tabs", "甲\t\t\n", count: 30_000, blockCount: 2),
    Extreme("headings of Markdown", "#\n", count: 20_000, blockCount: 20_001),
    Extreme("a heading of marks", "#", count: 200_000, blockCount: 1),
    Extreme("nested brackets", "（(【[", count: 20_000, blockCount: 1),
    Extreme("brackets of bookmarks", "[bookmark", count: 20_000, blockCount: 1),
    Extreme("open line breaks", "# <br ", count: 20_000, blockCount: 1),
    Extreme("stars", "*", count: 200_000, blockCount: 1),
    Extreme("spaces", " ", count: 200_000, blockCount: 1),
    Extreme("open tags", "<td", count: 300_000, blockCount: 1),
    Extreme("cells of HTML", "<td>", count: 100_000, blockCount: 1),
    Extreme("rows of HTML", "<tr><td>0", count: 30_000, blockCount: 8),
    Extreme(
      "wide cells of HTML",
      "<tr><td colspan=99999999 rowspan=99999999>",
      count: 9_000,
      blockCount: 1
    ),
    Extreme("tables of HTML", "<table>", count: 30_000, blockCount: 30_000),
    Extreme("tables and words", "<table>甲", count: 5_000, blockCount: 5_000),
    Extreme("tables and sentences", "<tr><td>甲<td>乙<td>丙。丁", count: 5_000, blockCount: 10_000),
    Extreme("comments of HTML", "<!--", count: 100_000, blockCount: 1),
    Extreme("comments in lines", "<!--\n", count: 30_000, blockCount: 30_001),
    Extreme("scripts", "<script>", count: 50_000, blockCount: 1),
    Extreme("paragraphs of HTML", "<p>甲", count: 50_000, blockCount: 50_000),
    Extreme("quotation marks in tags", "<a b=\"", count: 100_000, blockCount: 1),
    Extreme("ends of tags", ">", count: 300_000, blockCount: 1),
    Extreme("ends of comments", "-->", count: 100_000, blockCount: 1),
    Extreme("open entities", "&nbsp", count: 100_000, blockCount: 1),
    Extreme("entities", "&nbsp;", count: 100_000, blockCount: 1),
    Extreme(
      "a table of one megabyte",
      start: "<table><tr><td>",
      "字",
      count: 300_000,
      blockCount: 1
    ),
    Extreme("bytes of no text", "\u{FFFD}\0", count: 50_000, blockCount: 1),
  ])
  func aLongTextGivesATree(extreme: Extreme) {
    let text = extreme.start + String(repeating: extreme.unit, count: extreme.count)
    let tree = SyntaxTree(parsing: SourceText(text))
    #expect(tree.blocks.count == extreme.blockCount)
    #expect(tree.flaw == nil)
  }

  /// What stands in no cell is no row, and is not looked at again for each row in front of it.
  @Test(arguments: [
    "<tr>\n甲\n", "<tr><td>\n<tr>\n甲\n", "<tr>\n甲<td>\n", "<table>\n甲\n", "<tr>甲", "<tr><td style='",
    "<tr><td></td>甲",
  ])
  func rowsWithoutCellsAreLookedAtOnce(unit: String) {
    let tree = SyntaxTree(parsing: SourceText(String(repeating: unit, count: 3_000)))
    let inspected = tree.blocks.reduce(0) { $0 + $1.inspectedLineCount }
    #expect(inspected < tree.text.lineCount * 12)
  }

  private func expectFlawless(_ bytes: [UInt8], _ place: @autoclosure () -> String) {
    let tree = SyntaxTree(parsing: SourceText(bytes))
    if let flaw = tree.flaw { Issue.record("\(place()): \(flaw)\n\(bytes)") }
    _ = tree.dump
  }
}
