package import ReportRules
package import ReportSyntax
package import StatutoryForms

/// What there is to say about a place in a report, in the order in which a reader wants it.
///
/// Plain words without any markup; words of the document stand among them, so whoever shows them as
/// Markdown must escape every one.
package struct Explanation: Sendable, Equatable {
  /// The words that are explained: byte offsets into the whole text.
  package let range: Range<Int>
  /// Never empty; what is wrong comes first.
  package let topics: [Topic]

  package struct Topic: Sendable, Equatable {
    package let title: Wording
    package let lines: [Line]

    init(_ title: Wording, _ lines: [Line]) {
      self.title = title
      self.lines = lines
    }
  }

  package enum Line: Sendable, Equatable {
    case sentence(Wording)
    /// One of several things of a kind, such as an equation.
    case item(Wording)
  }

  /// Explains a place; `nil` where nothing stands that the form or a rule knows.
  ///
  /// The findings are those of the rules for this text. At the end of a word and in the room around
  /// a cell the nearest is explained, since a cursor stands between characters.
  package init?(
    at byteOffset: Int,
    in tree: SyntaxTree,
    reports: [Report],
    findings: [Finding]
  ) {
    for place in Self.places(near: byteOffset, in: tree) {
      let block = tree.blockIndex(atLine: tree.text.line(at: place))
      let here = findings.filter {
        $0.range.contains(place) || $0.range.isEmpty && $0.range.lowerBound == place
      }
      let subject = reports.first { $0.blocks.contains(block) }
        .flatMap { FormGuide($0).subject(at: place, besides: here) }
      let narrowest = here.map(\.range).min { $0.count < $1.count }
      guard let range = subject?.range ?? narrowest else { continue }
      self.range = range
      topics = Self.topics(FindingGuide(here), subject)
      return
    }
    return nil
  }

  /// What is wrong comes first, then where a cell stands, and last what the rules demand: a small
  /// window shows the head alone.
  private static func topics(
    _ guide: FindingGuide,
    _ subject: FormGuide.Subject?
  ) -> [Topic] {
    guard let subject else { return guide.topics }
    guard subject.isCell else { return guide.topics + [subject.topic] }
    // A broken sum that is told of another cell is told here first.
    return subject.hasBrokenSum && !guide.tellsEquation
      ? [subject.topic] + guide.topics
      : guide.facts + [subject.topic] + guide.grounds
  }

  /// The place itself, then what ends here, then in a table where the words behind it start.
  private static func places(near byteOffset: Int, in tree: SyntaxTree) -> [Int] {
    let bytes = tree.text.bytes
    let offset = min(max(byteOffset, 0), bytes.count)
    let number = tree.text.line(at: offset)
    let line = tree.text.lineRange(number)
    var places = [offset]
    if offset > line.lowerBound { places.append(offset - 1) }
    if case .table = tree.blocks[tree.blockIndex(atLine: number)].content {
      let next = trimmingPadding(offset..<max(line.upperBound, offset), in: bytes).lowerBound
      if next > offset, next < line.upperBound { places.append(next) }
    }
    return places
  }
}
