import ReportSyntax
import ReportTestSupport
import Testing

@Suite struct NormalizedTextTests {
  @Test(arguments: [
    ("（一）予以公开", "(一)予以公开"),
    ("【一】〔二〕[三]《四》", "(一)(二)(三)(四)"),
    ("本年增／减", "本年增/减"),
    ("３．其他：ＡＢ", "3.其他:AB"),
    ("“三安全一稳定”「稳定」'a'", "\"三安全一稳定\"\"稳定\"\"a\""),
    (" 总\u{A0}计\u{3000}\t\r\n", "总计"),
    ("\u{FEFF}\u{200B}一\u{200D}\0", "一"),
    ("本年新<br>制作<BR/>数<br />量", "本年新制作数量"),
    ("a<b", "a<b"),
    ("<br", "<br"),
    ("**粗**", "粗"),
    ("−3", "-3"),
    ("𠮷", "𠮷"),
    ("、。", "、。"),
    ("", ""),
  ])
  func wordsAreFolded(text: String, folded: String) {
    #expect(NormalizedText(text).string == folded)
  }

  @Test func bytesThatAreNoTextBecomeReplacements() {
    #expect(
      NormalizedText([0xFF, 0x41, 0xE4, 0xB8], in: 0..<4).string == "\u{FFFD}A\u{FFFD}\u{FFFD}"
    )
  }

  @Test func punctuationGoes() {
    #expect(NormalizedText("一、“二”（三）。").withoutPunctuation.string == "一二三")
    #expect(NormalizedText("一二三").withoutPunctuation.string == "一二三")
  }

  @Test func aPartIsFoundWhereItFirstStands() {
    let text = NormalizedText("公开信息公开")
    #expect(text.firstIndex(of: NormalizedText("公开")) == 0)
    #expect(text.firstIndex(of: NormalizedText("息公")) == 3)
    #expect(text.firstIndex(of: NormalizedText("")) == 0)
    #expect(text.firstIndex(of: NormalizedText("开公")) == nil)
    #expect(text.firstIndex(of: NormalizedText("公开信息公开的")) == nil)
    #expect(NormalizedText("").firstIndex(of: NormalizedText("一")) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("一", "", 1), ("一二三", "一二三", 0), ("一二三", "一三", 1), ("一二三", "三二一", 2),
    ("结果维护", "结果维持", 1), ("属于第三类", "属于三类", 1), ("一二三四", "五六七八", 4),
  ])
  func differencesAreCounted(left: String, right: String, distance: Int) {
    #expect(NormalizedText(left).editDistance(to: NormalizedText(right)) == distance)
    #expect(NormalizedText(right).editDistance(to: NormalizedText(left)) == distance)
  }

  @Test(arguments: propertySeeds)
  func isWithinAgreesWithTheDistance(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for _ in 0..<2_000 {
      let (left, right) = (randomText(&random), randomText(&random))
      let distance = left.editDistance(to: right)
      for limit in 0...3 where left.isWithin(limit, editsOf: right) != (distance <= limit) {
        Issue.record("\(left.string), \(right.string), \(distance), \(limit)")
        return
      }
    }
  }

  private func randomText(_ random: inout SplitMix) -> NormalizedText {
    let length = random.next(below: 9)
    return NormalizedText(scalars: (0..<length).map { _ in UInt32(0x4E00 + random.next(below: 3)) })
  }
}
