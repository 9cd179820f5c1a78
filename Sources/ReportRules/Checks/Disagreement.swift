import ReportSyntax
import StatutoryForms

extension Finding.Draft {
  /// A number in a sentence that no reading of the tables bears out; `nil` where one does.
  ///
  /// - Parameters:
  ///   - place: the number with its unit, or the words for nothing: characters of the passage.
  ///   - readings: what the tables may say to it, the likeliest first.
  static func disagreement(
    at place: Range<Int>,
    of value: Int,
    in passage: Passage,
    readings: [TableFigure]
  ) -> Finding.Draft? {
    guard let first = readings.first, !readings.contains(where: { $0.value == value }) else {
      return nil
    }
    let written = passage.text.string(place)
    let other = readings.dropFirst().first { $0.value != first.value }
    let also = other.map {
      Wording("，\($0.name.chinese)为 \($0.value)", english: ", \($0.name.english) is \($0.value)")
    }
    return Finding.Draft(
      range: passage.text.byteRange(place),
      message: Wording(
        "正文写「\(written)」，\(first.name.chinese)为 \(first.value)\(also?.chinese ?? "")",
        english:
          "The text says “\(written)”, \(first.name.english) is \(first.value)\(also?.english ?? "")"
      ),
      related: related(of: [first, other].compactMap(\.self))
    )
  }

  /// The cells of several figures, each once.
  private static func related(of figures: [TableFigure]) -> [Finding.Related] {
    var related: [Finding.Related] = []
    for figure in figures {
      for place in figure.related where !related.contains(where: { $0.range == place.range }) {
        related.append(place)
      }
    }
    return related
  }
}
