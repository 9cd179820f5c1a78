import ReportSyntax
import ReportTestSupport
import Testing

/// What is looked for in prose is found by signs of it first; no sign may be missed.
@Suite struct PhraseTests {
  @Test func wordsStandWhereTheirPhraseStands() {
    let text = ProseText("全年，２ 025年度过，年")
    for words in ["年", "年度", ",", "度过,", "年年"] {
      for index in -2...text.count + 2 {
        #expect(text.has(words, at: index) == text.has(Phrase(words), at: index))
      }
    }
  }

  @Test func phrasesAreFoundWhereverTheyStand() {
    var generator = SplitMix(seed: 5)
    let characters = Array("公开信息申请的年,1")
    func words(_ count: Int) -> String {
      String((0..<count).map { _ in characters.randomElement(using: &generator) ?? "公" })
    }
    for _ in 0..<400 {
      let text = ProseText(words(Int.random(in: 0...300, using: &generator)))
      let shortest = Int.random(in: 1...2, using: &generator)
      let phrases = (0..<5).map { _ in words(Int.random(in: shortest...4, using: &generator)) }
      let places = text.whole.filter { index in
        phrases.contains { text.has($0, at: index) }
      }
      #expect(text.firstRange(of: Phrases(phrases), in: text.whole)?.lowerBound == places.first)
      #expect(text.contains(Phrases(phrases), in: text.whole) == !places.isEmpty)
      for phrase in phrases {
        let place = text.whole.first { text.has(phrase, at: $0) }
        #expect(text.firstRange(of: Phrase(phrase), in: text.whole)?.lowerBound == place)
      }
      let starts = phrases.filter { $0.count > 1 }
      let begun = text.whole.filter { index in
        starts.contains { text.has(String($0.prefix(2)), at: index) }
      }
      let found = text.places(of: WordStarts(starts.map { Phrase($0) }))
      #expect(begun.allSatisfy(found.contains))
    }
  }
}
