import ReportSyntax
import Testing

@testable import nianbao

/// The text with the words between ⟦ and ⟧ marked, `→` being a tab.
///
/// Carets are written out here, unlike elsewhere, for their alignment is what is tested.
private func excerpt(_ marked: String) -> Excerpt {
  var bytes: [UInt8] = []
  var bounds: [Int] = []
  for character in marked {
    switch character {
    case "⟦", "⟧": bounds.append(bytes.count)
    case "→": bytes.append(UInt8(ascii: "\t"))
    default: bytes += Array(String(character).utf8)
    }
  }
  return Excerpt(of: bounds[0]..<bounds[1], in: SourceText(bytes))
}

struct ExcerptTests {
  @Test func aChineseCharacterTakesTwoColumns() {
    let excerpt = excerpt("前\n收到⟦申请⟧1件\n后")
    #expect(excerpt.line == "收到申请1件")
    #expect(excerpt.underline == "    ^^^^")
    #expect(excerpt.lastLineNumber == nil)
  }

  @Test func fullWidthFormsAndPunctuationTakeTwoColumns() {
    #expect(excerpt("（１）、　⟦０⟧").underline == "          ^^")
  }

  @Test func ambiguousPunctuationTakesOneColumn() {
    #expect(excerpt("“a”…⟦b⟧").underline == "    ^")
  }

  @Test func ideographsBeyondTheBasicPlaneTakeTwoColumns() {
    #expect(excerpt("𠮷⟦𠮷⟧1").underline == "  ^^")
  }

  @Test func kanaAndHangulTakeTwoColumns() {
    #expect(excerpt("かカ한⟦x⟧").underline == "      ^")
  }

  @Test func aTabBecomesFourBlanks() {
    let excerpt = excerpt("→总计→⟦1⟧→2")
    #expect(excerpt.line == "    总计    1    2")
    #expect(excerpt.underline == "            ^")
  }

  @Test func zeroWidthAndControlCharactersAreNamed() {
    let excerpt = excerpt("a\u{200B}\u{1B}[2J⟦b\u{202E}⟧")
    #expect(excerpt.line == "a<U+200B><U+001B>[2Jb<U+202E>")
    #expect(excerpt.underline == "                    ^^^^^^^^^")
  }

  @Test func theC1ControlsAreNamedToo() {
    #expect(excerpt("⟦\u{9B}2J⟧").line == "<U+009B>2J")
  }

  @Test func aCombiningMarkTakesNoColumn() {
    #expect(excerpt("e\u{301}⟦f⟧").underline == " ^")
  }

  @Test func aPlaceWithoutLengthGetsOneCaret() {
    #expect(excerpt("总计→⟦⟧").underline == "        ^")
    #expect(excerpt("⟦⟧").underline == "^")
    #expect(excerpt("a\n⟦⟧").line == "")
  }

  @Test func severalLinesUnderlineTheFirst() {
    let excerpt = excerpt("总⟦计\n1\n2⟧")
    #expect(excerpt.line == "总计")
    #expect(excerpt.underline == "  ^^")
    #expect(excerpt.lastLineNumber == 3)
  }

  @Test func aLineEndingIsNoSecondLine() {
    let excerpt = excerpt("⟦总计\n⟧1")
    #expect(excerpt.underline == "^^^^")
    #expect(excerpt.lastLineNumber == nil)
  }

  @Test func aByteOrderMarkIsNotShown() {
    let text = SourceText([0xEF, 0xBB, 0xBF] + Array("标题".utf8))
    #expect(Excerpt(of: 3..<6, in: text).line == "标题")
    #expect(Excerpt(of: 3..<6, in: text).underline == "^^")
    #expect(Excerpt(of: 0..<6, in: text).underline == "^^")
  }

  @Test func aLongLineIsCutOnBothSides() {
    let long = String(repeating: "长", count: 2_000)
    let excerpt = excerpt("\(long)⟦要⟧\(long)")
    #expect(
      excerpt.line == "…" + String(repeating: "长", count: 20) + "要"
        + String(repeating: "长", count: 29) + "…"
    )
    #expect(excerpt.underline == String(repeating: " ", count: 41) + "^^")
  }

  @Test func aLongMarkIsCut() {
    let excerpt = excerpt("开头⟦\(String(repeating: "长", count: 300))⟧尾")
    #expect(excerpt.line == "开头" + String(repeating: "长", count: 48) + "…")
    #expect(excerpt.underline == "    " + String(repeating: "^", count: 96))
  }

  @Test func aLineAtTheLimitIsWhole() {
    let start = String(repeating: "长", count: 49)
    #expect(excerpt("\(start)⟦要⟧").line == start + "要")
    #expect(excerpt("\(start)⟦要⟧短").line.hasPrefix("…"))
  }

  @Test func rangesOutsideTheTextAreClamped() {
    #expect(Excerpt(of: 50..<60, in: SourceText("总计")).underline == "    ^")
    #expect(Excerpt(of: 0..<60, in: SourceText("")).underline == "^")
  }
}

struct PlaceTests {
  @Test(arguments: [
    (0, 1, 1), (3, 1, 2), (7, 2, 1), (10, 2, 2), (14, 2, 3), (99, 2, 4),
  ])
  func linesAndColumnsCountFromOne(byteOffset: Int, line: Int, column: Int) {
    let place = Place(of: byteOffset, in: SourceText("总计\n一𠮷a"))
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test func aByteOrderMarkHasNoColumn() {
    let text = SourceText([0xEF, 0xBB, 0xBF] + Array("标题".utf8))
    #expect(Place(of: 0, in: text).column == 1)
    #expect(Place(of: 3, in: text).column == 1)
    #expect(Place(of: 6, in: text).column == 2)
    #expect(Place(of: 6, in: text).byteOffset == 6)
  }
}
