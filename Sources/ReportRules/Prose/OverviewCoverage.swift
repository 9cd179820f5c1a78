import ReportSyntax

/// Which of its topics section one speaks of.
struct OverviewCoverage: Sendable {
  /// The topics that nothing in the section speaks of.
  let missing: [OverviewTopic]
  /// Headings of topics with nothing below them but further headings.
  let empty: [(topic: OverviewTopic, heading: Passage)]

  /// `nil` where there is no section one, or no text in it, or it is being written.
  init?(of prose: ProseView) {
    let contents = prose.contents(of: .overview)
    guard prose.hasBegun(behind: .overview), contents.contains(where: { !$0.isOutline }) else {
      return nil
    }
    var empty: [(topic: OverviewTopic, heading: Passage)] = []
    for (index, passage) in contents.enumerated() {
      guard let number = passage.facts.headingTopic, passage.isOutline else { continue }
      let topic = OverviewTopic.all[number]
      let below = contents[(index + 1)...].prefix {
        $0.ordinal?.style != passage.ordinal?.style || $0.ordinal == nil
      }
      if below.allSatisfy(\.isOutline) { empty.append((topic, passage)) }
    }
    self.empty = empty
    let told = contents.reduce(0) { $0 | $1.facts.topics }
    missing = OverviewTopic.all.enumerated().filter { told >> $0.offset & 1 == 0 }.map(\.element)
  }

  /// The number of the topic that a short numbered line names; `nil` for one that names several or
  /// none.
  static func topic(ofHeading passage: Passage) -> Int? {
    guard passage.isTopHeading, passage.text.count <= 30 else { return nil }
    let topics = OverviewTopic.all.indices.filter { topic in
      passage.text.contains(OverviewTopic.all[topic].names, in: passage.text.whole)
    }
    return topics.count == 1 ? topics.first : nil
  }
}

extension Passage {
  /// Whether its number is of a kind that stands right below a section: （一）, also （1） and 一、.
  fileprivate var isTopHeading: Bool {
    switch ordinal?.style {
    case .bracketedChinese, .bracketedArabic, .chinese: true
    case .arabic, .part, .latin, nil: false
    }
  }
}
