import ReportSyntax
import Testing

/// The small scanners at the start of a text: numbers, ordinals, references to articles.
@Suite struct ScannerTests {
  // MARK: Numbers

  /// A text, the number at its start, and what is left of the text behind it.
  struct NumberCase: Sendable {
    let text: String
    let value: Int?
    var rest = ""
  }

  @Test(arguments: [
    NumberCase(text: "0", value: 0),
    NumberCase(text: "20条", value: 20, rest: "条"),
    NumberCase(text: "２０", value: 20),
    NumberCase(text: "9999", value: 9999),
    NumberCase(text: "12345", value: nil),
    NumberCase(text: "一", value: 1),
    NumberCase(text: "两", value: 2),
    NumberCase(text: "十", value: 10),
    NumberCase(text: "十二", value: 12),
    NumberCase(text: "二十", value: 20),
    NumberCase(text: "九十九", value: 99),
    NumberCase(text: "一百", value: 100),
    NumberCase(text: "一百零三", value: 103),
    NumberCase(text: "一百一十", value: 110),
    NumberCase(text: "一百十", value: 110),
    NumberCase(text: "百十二", value: 112),
    NumberCase(text: "二〇二〇年", value: 2020, rest: "年"),
    NumberCase(text: "二〇二〇二〇", value: nil),
    NumberCase(text: "一十一十一十一十一十", value: nil),
    NumberCase(text: "第一", value: nil),
    NumberCase(text: " 1", value: nil),
    NumberCase(text: "", value: nil),
  ])
  func aNumberIsRead(_ testCase: NumberCase) {
    let bytes = Array(testCase.text.utf8)
    let number = scanNumber(bytes, at: 0, limit: bytes.count)
    #expect(number?.value == testCase.value)
    if let number { #expect(bytes[number.end...].elementsEqual(testCase.rest.utf8)) }
  }

  @Test(arguments: [
    (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九"),
    (0, "0"), (100, "100"), (-1, "-1"),
  ])
  func aNumeralIsWritten(number: Int, numeral: String) {
    #expect(chineseNumeral(number) == numeral)
  }

  @Test func everyWrittenNumeralIsReadBack() {
    for number in 1...99 {
      let bytes = Array(chineseNumeral(number).utf8)
      let read = scanNumber(bytes, at: 0, limit: bytes.count)
      #expect(read?.value == number)
      #expect(read?.end == bytes.count)
      #expect(read?.isChinese == true)
    }
  }

  @Test func aNumberEndsAtTheLimit() {
    let bytes = Array("二十六".utf8)
    #expect(scanNumber(bytes, at: 0, limit: 6)?.value == 20)
    #expect(scanNumber(bytes, at: 0, limit: 5)?.value == 2)
    #expect(scanNumber(bytes, at: 0, limit: 0) == nil)
  }

  // MARK: Ordinals

  struct OrdinalCase: Sendable {
    let text: String
    let style: Ordinal.Style
    let value: Int
    let mark: String
    var isClosed = true
  }

  @Test(arguments: [
    OrdinalCase(text: "一、总体情况", style: .chinese, value: 1, mark: "一、"),
    OrdinalCase(text: "十二、其他", style: .chinese, value: 12, mark: "十二、"),
    OrdinalCase(text: "一 、总体情况", style: .chinese, value: 1, mark: "一 、"),
    OrdinalCase(text: "一.总体情况", style: .chinese, value: 1, mark: "一.", isClosed: false),
    OrdinalCase(text: "一．总体情况", style: .chinese, value: 1, mark: "一．", isClosed: false),
    OrdinalCase(text: "一，总体情况", style: .chinese, value: 1, mark: "一，", isClosed: false),
    OrdinalCase(text: "一：总体情况", style: .chinese, value: 1, mark: "一：", isClosed: false),
    OrdinalCase(text: "一 总体情况", style: .chinese, value: 1, mark: "一", isClosed: false),
    OrdinalCase(text: "一\t总体情况", style: .chinese, value: 1, mark: "一", isClosed: false),
    OrdinalCase(text: "1、 总体情况", style: .arabic, value: 1, mark: "1、"),
    OrdinalCase(text: "1.属于国家秘密", style: .arabic, value: 1, mark: "1."),
    OrdinalCase(text: "１．属于国家秘密", style: .arabic, value: 1, mark: "１．"),
    OrdinalCase(text: "10. 其他", style: .arabic, value: 10, mark: "10."),
    OrdinalCase(text: "（一）予以公开", style: .bracketedChinese, value: 1, mark: "（一）"),
    OrdinalCase(text: "(一) 予以公开", style: .bracketedChinese, value: 1, mark: "(一)"),
    OrdinalCase(text: "（ 二 )公开", style: .bracketedChinese, value: 2, mark: "（ 二 )"),
    OrdinalCase(text: "（1）主动公开", style: .bracketedArabic, value: 1, mark: "（1）"),
    OrdinalCase(text: "第一部分 总体情况", style: .part, value: 1, mark: "第一部分"),
    OrdinalCase(text: "第二章", style: .part, value: 2, mark: "第二章"),
    OrdinalCase(text: "I. 总体情况", style: .latin, value: 1, mark: "I."),
    OrdinalCase(text: "IV、平台建设", style: .latin, value: 4, mark: "IV、"),
    OrdinalCase(text: "XX．其他", style: .latin, value: 20, mark: "XX．"),
    OrdinalCase(text: "Ⅲ、总体情况", style: .latin, value: 3, mark: "Ⅲ、"),
    OrdinalCase(text: "A.主动公开", style: .latin, value: 1, mark: "A."),
    OrdinalCase(text: "Ｃ．主动公开", style: .latin, value: 3, mark: "Ｃ．"),
    OrdinalCase(text: #"B\. 依申请公开"#, style: .latin, value: 2, mark: #"B\."#),
  ])
  func anOrdinalIsRead(_ testCase: OrdinalCase) throws {
    let bytes = Array(testCase.text.utf8)
    let ordinal = try #require(scanOrdinal(bytes, at: 0, limit: bytes.count))
    #expect(ordinal.style == testCase.style)
    #expect(ordinal.value == testCase.value)
    #expect(bytes[ordinal.range].elementsEqual(testCase.mark.utf8))
    #expect(ordinal.isClosed == testCase.isClosed)
  }

  @Test(arguments: [
    "", "总体情况", "一", "一般情况", "2020 年", "2020年政府信息", "3.5万元", "3.14159", "3．5", "1,234件", "1，234件",
    "9:00开始",
    "9：30开始", "5 件", "0、无", "100、百", "一百零一、", "（一", "（）", "（一百二十）", "第一条", "第", "、", "(x)", "1/2",
    "A", "A类", "A：答", "A.I.技术", "A.1版", "C、D两级", "V.2", "APP、网站", "IIII.", "XXI.", "H5.", "U.S.",
    "a.",
  ])
  func noOrdinalStartsHere(text: String) {
    let bytes = Array(text.utf8)
    #expect(scanOrdinal(bytes, at: 0, limit: bytes.count) == nil)
  }

  // MARK: Articles

  struct ArticleCase: Sendable {
    let text: String
    let article: Int
    var paragraph: Int?
    var item: Int?
    /// What stands behind the reference.
    var rest = ""
  }

  @Test(arguments: [
    ArticleCase(text: "第五十条", article: 50),
    ArticleCase(text: "第二十条第（一）项", article: 20, item: 1),
    ArticleCase(text: "第二十条第(一)项", article: 20, item: 1),
    ArticleCase(text: "第二十条第 （一） 项", article: 20, item: 1),
    ArticleCase(text: "第 20 条第 8 项", article: 20, item: 8),
    ArticleCase(text: "第二十条（六）项", article: 20, item: 6),
    ArticleCase(text: "第二十条第六项信息", article: 20, item: 6, rest: "信息"),
    ArticleCase(text: "第21条第2款", article: 21, paragraph: 2),
    ArticleCase(text: "第二十条第一款第（三）项", article: 20, paragraph: 1, item: 3),
    ArticleCase(text: "第二十条第一", article: 20, rest: "第一"),
    ArticleCase(text: "第二十条第（一项", article: 20, rest: "第（一项"),
    ArticleCase(text: "第二十条第一款的", article: 20, paragraph: 1, rest: "的"),
    ArticleCase(text: "第二十条六项", article: 20, rest: "六项"),
  ])
  func aReferenceIsRead(_ testCase: ArticleCase) throws {
    let bytes = Array(testCase.text.utf8)
    let reference = try #require(scanArticleReference(bytes, at: 0, limit: bytes.count))
    #expect(reference.article == testCase.article)
    #expect(reference.paragraph == testCase.paragraph)
    #expect(reference.item == testCase.item)
    #expect(bytes[reference.range.upperBound...].elementsEqual(testCase.rest.utf8))
    let whole = wholeArticleReference(bytes, in: 0..<bytes.count)
    #expect(whole == (testCase.rest.isEmpty ? reference : nil))
  }

  @Test(arguments: ["", "第", "第条", "二十条", "第二十", "第二十款", "第12345条"])
  func noReferenceStartsHere(text: String) {
    let bytes = Array(text.utf8)
    #expect(scanArticleReference(bytes, at: 0, limit: bytes.count) == nil)
  }
}
