import ReportSyntax
import StatutoryForms

/// The leaders of a district in the report of a county, or of what belongs to one; and the other way round.
extension ForeignOrgans {
  /// 区委、区政府 in the report of 清水县云溪镇.
  var superiors: [Finding.Draft] {
    guard prose.agencyKind != .unknown, !own.name.contains("自治区"), let (right, isNamed) = rank
    else { return [] }
    let wrong = right == "县" ? "区" : "县"
    let passages = prose.narrative.about(.organs)
    let found = passages.flatMap { passage -> [(Passage, Range<Int>)] in
      let text = passage.text
      return text.ranges(of: Self.leaders[wrong] ?? [], in: text.whole).compactMap { words in
        let before = text[words.lowerBound - 1]
        guard before == 0 || isProseStop(before) || Self.beforeLeaders.contains(before),
          let sentence = passage.sentence(around: words.lowerBound),
          !text.contains(Self.changes, in: sentence)
        else { return nil }
        return (passage, words)
      }
    }
    // Two of them were not left by mistake.
    guard found.count == 1, let (passage, words) = found.first else { return [] }
    let written = passage.text.string(words)
    let fitting = written.replacing(wrong, with: right)
    return [
      Finding.Draft(
        severity: isNamed ? nil : .information,
        range: passage.text.byteRange(words),
        message: Wording(
          "「\(written)」与本报告的「\(right)委、\(right)政府」不一致，可能是从别处带来的；如是，请改正",
          english:
            "“\(written)” does not fit a report below a \(right); it may come from another report"
        ),
        suggestion: fitting,
        fixes: [.replacing(words, of: passage.text, by: fitting, certainty: .preferred)]
      )
    ]
  }

  /// 县 or 区 above the organ or its own, and whether its name says so; else what the text names three times.
  private var rank: (words: String, isNamed: Bool)? {
    switch places.last?.last {
    case Self.scalar("县"), Self.scalar("旗"): return ("县", true)
    case Self.scalar("区"): return ("区", true)
    case .some: return nil
    case nil: break
    }
    guard prose.agencyKind == .township || prose.agencyKind == .subdistrict else { return nil }
    let counts = ["县", "区"].map { rank in
      prose.narrative.about(.organs).reduce(0) { count, passage in
        count + passage.text.ranges(of: Self.governments[rank] ?? [], in: passage.text.whole).count
      }
    }
    if counts[0] >= 3, counts[1] <= 2 { return ("县", false) }
    return counts[1] >= 3 && counts[0] <= 2 ? ("区", false) : nil
  }

  private static let leaders: [String: Phrases] = [
    "县": ["县委、县政府", "县委县政府", "县委和县政府"], "区": ["区委、区政府", "区委区政府", "区委和区政府"],
  ]
  private static let governments: [String: Phrases] = [
    "县": ["县委", "县政府", "县人民政府"], "区": ["区委", "区政府", "区人民政府"],
  ]
  /// 在区委、区政府的领导下; but not 青山区委、区政府.
  private static let beforeLeaders = set("在由照据绕实彻按到向受从循聚对、和与及")
  private static let changes: Phrases = [
    "撤县", "撤市", "设区", "改区", "区划", "划归", "原", "赴", "借鉴", "对口", "协作", "邻",
  ]
}
