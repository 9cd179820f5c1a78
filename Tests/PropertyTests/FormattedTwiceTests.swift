import ReportHelp
import ReportRules
import ReportSyntax
import ReportTestSupport
import Testing

/// Formatting twice equals once, whatever the options, the layout, the line endings and the end.
@Suite struct FormattedTwiceTests {
  @Test(arguments: propertySeeds)
  func onceIsEnough(seed: UInt64) {
    var random = SplitMix(seed: seed)
    for number in 0..<160 {
      let lines = spoiltReport(number, using: &random).bytes
      var words = String(decoding: lines, as: UTF8.self)
      for _ in 0..<random.next(below: 3) { addComment(to: &words, using: &random) }
      words += Self.endings[random.next(below: Self.endings.count)]
      let ending = ["\n", "\r\n", "\r"][random.next(below: 3)]
      let text = SourceText(words.replacing("\r", with: "").replacing("\n", with: ending))
      var options = FormatterOptions()
      options.trimsTrailingWhiteSpace = random.isOnce(in: 2)
      options.trimsFinalLines = random.isOnce(in: 2)
      options.insertsFinalLineEnding = random.isOnce(in: 2)
      let tree = SyntaxTree(parsing: text)
      guard let edits = ReportFormatter.edits(for: tree, options: options) else { continue }
      let once = text.applying(edits)
      let again = ReportFormatter.edits(for: SyntaxTree(parsing: once), options: options)
      #expect(again == [], "report \(number), \(options)\n\(once.string(in: 0..<once.bytes.count))")
    }
  }

  /// How texts end.
  private static let endings = [
    "", "\n", "\n\n\n", " ", "\n \n　", "<p>无。</p>", "\n<p>无。</p>\n\n", "\n<!-- 待核 -->",
    "\n<!-- 待核 -->\n\n", "\n<!-- 待\n核", "\n```\n代码", "\n```\n代码\n", "\n~~~\n", "\n<pre>\n 甲",
    "\n<pre>\n 甲\n\n", "\n</div></body></html>", "\n</div>\n\n\n", "\n<br>", "<br>\n", "\n---",
    "\n|",
    "\n\t", "\n\t0\n\t", "\n<script>", "\n<table><tr><td>甲",
  ]

  /// A comment, a tag or a fence above, below or beside a line.
  private func addComment(to text: inout String, using random: inout SplitMix) {
    let pieces = [
      "<!-- 待核 -->", "<!-- 待\n核 -->", "<!-- 待核 -->\n", "\n<!-- 待核 -->\n", "<br>", "<p>", "</p>",
      "```", "```\n甲 \n```", "<pre> 甲 </pre>", "<div>\n", "<a id=\"a\"></a>", "<hr>", "---",
      "&nbsp;",
    ]
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let headings = lines.indices.filter { lines[$0].contains("、") && lines[$0].count < 30 }
    let place =
      headings.isEmpty || random.isOnce(in: 3)
      ? random.next(below: lines.count) : headings[random.next(below: headings.count)]
    let piece = pieces[random.next(below: pieces.count)]
    lines.insert(Substring(piece), at: min(place + random.next(below: 2), lines.count))
    text = lines.joined(separator: "\n")
  }
}
