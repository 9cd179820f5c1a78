import ReportHelp
import ReportRules
import ReportSyntax
import StatutoryForms

/// Puts findings into a Word document as comments, and leaves all else as it is.
struct WordComments {
  /// The main part with the comments' marks.
  let document: [UInt8]
  /// The comments themselves, one after the other.
  let comments: String
  let count: Int

  /// - Parameters:
  ///   - document: the main part as it is.
  ///   - firstID: the first number that no comment of the document has.
  init(_ file: CheckedFile, in document: [UInt8], firstID: Int, language: Language) {
    let word = WordText(document)
    let html = Characters(html: file.text.bytes)
    let matches = html.matches(in: word.characters)
    var insertions: [(place: Int, order: Int, text: String)] = []
    var comments = ""
    var id = firstID
    for statement in file.statements {
      let range = statement.finding.range
      let anchor = Self.anchor(of: range, html, matches, word)
      guard let anchor else { continue }
      let reference = "<w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
      let start = "<w:commentRangeStart w:id=\"\(id)\"/>"
      let end = "<w:commentRangeEnd w:id=\"\(id)\"/>\(reference)"
      insertions.append((anchor.lowerBound, anchor.isEmpty ? 1 : 2, start))
      insertions.append((anchor.upperBound, anchor.isEmpty ? 1 : 0, end))
      comments += Self.comment(statement, file, id: id, language)
      id += 1
    }
    self.comments = comments
    count = id - firstID
    var text: [UInt8] = []
    var kept = 0
    let ordered = insertions.enumerated().sorted {
      ($0.element.place, $0.element.order, $0.offset)
        < ($1.element.place, $1.element.order, $1.offset)
    }
    for (_, insertion) in ordered {
      text += document[kept..<insertion.place]
      text += insertion.text.utf8
      kept = insertion.place
    }
    self.document = text + document[kept...]
  }

  /// The runs in which words stand, the end of a cell without any, else those nearest before.
  private static func anchor(
    of range: Range<Int>,
    _ html: Characters,
    _ matches: [Int?],
    _ word: WordText
  ) -> Range<Int>? {
    let first = html.places.firstIndexBeyond { $0 >= range.lowerBound }
    let last = html.places.firstIndexBeyond { $0 >= range.upperBound }
    let runs = (first..<max(first, last)).compactMap { matches[$0] }
      .compactMap { word.runOfCharacter[$0] }
    if let start = runs.min(), let end = runs.max(), word.runs.indices.contains(end) {
      return word.runs[start].lowerBound..<word.runs[end].upperBound
    }
    if first < matches.count, let cell = matches[first], let end = word.cellEnds[cell] {
      return end..<end
    }
    let before = matches[..<min(first, matches.count)].lazy.reversed().compactMap(\.self)
      .compactMap { word.runOfCharacter[$0] }.first
    let run = before ?? 0
    return word.runs.indices.contains(run) ? word.runs[run] : nil
  }

  private static func comment(
    _ statement: Verdict.Statement,
    _ file: CheckedFile,
    id: Int,
    _ language: Language
  ) -> String {
    let finding = statement.finding
    let severity = finding.severity.label.text(in: language)
    let colon = Wording("：", english: ": ").text(in: language)
    let words = file.text.words(in: finding.range).filter { !$0.isNewline }
    var lines = ["\(severity)\(colon)\(finding.message.text(in: language))"]
    lines += finding.equations.map { $0.text(in: language) }
    if let suggestion = finding.suggestion {
      lines += (Wording("建议：", english: "Suggestion: ").text(in: language) + suggestion)
        .split(whereSeparator: \.isNewline).map { String($0) }
    }
    if words.count > 1, words.count <= 40 { lines.append("「\(words)」") }
    lines.append(finding.rule.text)
    let paragraphs = lines.map { line in
      "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped(line))</w:t></w:r></w:p>"
    }
    let open = "<w:comment w:id=\"\(id)\" w:author=\"nianbao\" w:initials=\"nb\">"
    return open + paragraphs.joined() + "</w:comment>"
  }

  /// The words as XML; what XML does not take is left out.
  private static func escaped(_ words: String) -> String {
    words.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\t": text += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
