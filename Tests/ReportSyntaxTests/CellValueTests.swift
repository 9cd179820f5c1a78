import ReportSyntax
import Testing

/// What the words of a cell say; every shape that published reports contain.
@Suite struct CellValueTests {
  @Test(arguments: [
    ("0", 0), ("7", 7), ("12", 12), ("１２", 12), ("0.0000", 0), ("3.0", 3), ("007", 7),
    ("+1036", 1036),
    ("1,234", 1234), ("1，234，567", 1_234_567), ("5件", 5), ("5 件", 5), ("251000元", 251_000),
    ("22（其中修订16件）", 22), ("55（含自然失效 29 件）", 55), ("22\n(其中2)", 22), ("O", 0), ("o", 0), ("〇", 0),
    ("零", 0), ("l", 1), ("1O", 10), ("**3**", 3), ("3 ", 3), ("3*", 3),
    ("999999999999999", 999_999_999_999_999), ("000000000000000000007", 7),
  ])
  func aCountIsRead(text: String, count: Int) {
    #expect(value(of: text).count == count)
  }

  @Test(arguments: [
    "-1", "－1", "—3", "0.5", "1 2", "2\n0", "9999999999999999", "99999999999999999999999999",
  ])
  func aNumberThatIsNoCount(text: String) {
    guard case .number = value(of: text) else {
      Issue.record("no number: \(text)")
      return
    }
    #expect(value(of: text).count == nil)
  }

  @Test(arguments: ["/", "-", "--", "—", "——", "–", "\\", "无", "没有", "不适用", "／", "－", " / "])
  func aSignForNothingIsADash(text: String) {
    #expect(value(of: text) == .dash)
  }

  @Test(arguments: [
    "规章", "1.属于国家秘密", "（一）予以公开", "1-2", "1/2", "5.", ".5", "1,23", "3件3", "第3", "3（", "3（其中", "3)",
    "+", "件",
    "1．2．3", "2020年", "\u{FFFD}",
  ])
  func otherWordsAreNoNumber(text: String) {
    #expect(value(of: text) == .words)
  }

  @Test func nothingIsBlank() {
    #expect(value(of: "") == .blank)
  }

  struct StyleCase: Sendable {
    let text: String
    let style: CellNumber.Style
  }

  @Test(arguments: [
    StyleCase(text: "１", style: .fullWidth),
    StyleCase(text: "O", style: .lookalike),
    StyleCase(text: "1,234", style: .thousands),
    StyleCase(text: "5件", style: .unit),
    StyleCase(text: "2（含1）", style: .note),
    StyleCase(text: "01", style: .leadingZeros),
    StyleCase(text: "+3", style: .plus),
    StyleCase(text: "0", style: []),
    StyleCase(text: "0.50", style: []),
    StyleCase(text: "０１件（含）", style: [.fullWidth, .leadingZeros, .unit, .note]),
  ])
  func theStyleOfANumberIsKept(_ testCase: StyleCase) throws {
    #expect(try number(testCase.text).style == testCase.style)
  }

  @Test func theFractionIsKeptDigitByDigit() throws {
    #expect(try number("12.3400").fraction == [3, 4, 0, 0])
    #expect(try number("12.3400").magnitude == 12)
    #expect(try !number("12.3400").isWhole)
  }

  @Test func aTornNumberKeepsItsPieces() throws {
    #expect(try number("2 0").pieces == [2, 0])
    #expect(try number("2 0").magnitude == 20)
    #expect(try number("12\n\u{3000}3 45").pieces == [12, 3, 45])
    #expect(try number("20").pieces == [])
  }

  @Test func aNumberBeyondFifteenDigitsHasNoMagnitude() throws {
    #expect(try number("1000000000000000").magnitude == nil)
    #expect(try number("1000000000000000").digitCount == 16)
  }

  private func number(_ text: String) throws -> CellNumber {
    guard case .number(let number) = value(of: text) else { throw NoNumber() }
    return number
  }

  private struct NoNumber: Error {}

  /// Reads a text as the parser hands a cell over: without padding at its ends.
  private func value(of text: String) -> CellValue {
    let bytes = Array(text.utf8)
    return readCellValue(bytes, in: trimmingPadding(0..<bytes.count, in: bytes))
  }
}
