import ReportSyntax
import StatutoryForms

extension Rule {
  /// A list that names more or fewer things than it says: 包括甲、乙、丙等四项.
  static let narrativeEnumeration = Rule(
    id: "narrative.enumeration",
    severity: .information,
    title: Wording("列举的项数不符", english: "The number of things named is another"),
    explanation: Wording(
      "写「包括甲、乙、丙等三项」时，列举的应当正好是三项；写「以下三方面问题：一是……二是……」时，应当列到「三是」；「一是」之后跳到「三是」、「二是」写了两次的，也作提醒。只核对「包括……等 N 项」一类、每项都不长的列举；「等」后面没有数的不报告。",
      english:
        "In 包括甲、乙、丙等三项 three things should be named, and behind 以下三方面问题 there should be 一是, 二是 and 三是, none left out and none written twice. Of the former only lists of short items between 包括 and 等 with a number are checked."
    ),
    source: "《标点符号用法》（GB/T 15834—2011）及公文审校惯例：「等」后带数量的，列举已尽",
    check: .prose(about: .enumerations) { prose in
      let passages = prose.narrative.about(.enumerations)
      let listed = passages.flatMap { passage in
        let wrong = StatedParts.wrong(in: passage)
        return named(in: passage, besides: wrong) + parts(wrong, in: passage) + gaps(in: passage)
          + repeated(in: passage)
      }
      return listed + announced(in: passages)
    },
    examples: [
      .reports(
        "一、总体情况\n报告包括总体情况、主动公开、依申请公开、复议诉讼、存在问题等⟦6个⟧部分。",
        saying: "写 6 个，列举了 5 个"
      ),
      .reports(
        "五、存在的主要问题及改进情况\n存在以下⟦三方面⟧问题：一是解读形式单一；二是人员不够熟练。改进情况：一是增加图解；二是开展培训。",
        saying: "写三方面，列了 2 项（一是至二是）"
      ),
      .reports(
        "五、存在的主要问题及改进情况\n我镇工作还有⟦四个问题⟧：\n一是解读形式单一。\n二是人员不够熟练。\n三是更新不及时。\n下一步：一是开展培训。",
        saying: "写四个问题，列了 3 项"
      ),
      .reports(
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项⟦五个⟧部分组成。\n一、总体情况",
        saying: "写报告分 5 个部分，格式为六个部分"
      ),
      .accepts(
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六个部分组成。\n一、总体情况"
      ),
      .accepts("一、总体情况\n全镇公开主动公开目录，从总体情况、申请、问题等五个方面开展自查。"),
      .accepts("五、存在的主要问题及改进情况\n存在两个方面的问题：一是解读形式单一；二是人员不够熟练。下一步从三方面改进：一是培训；二是考核；三是检查。"),
      .accepts("五、存在的主要问题及改进情况\n存在三个问题：一是解读形式单一。\n二是人员不够熟练。\n三是更新不及时。"),
      .accepts("一、总体情况\n报告包括总体情况、主动公开、依申请公开、复议诉讼、存在问题和其他事项等6个部分。"),
      .accepts("一、总体情况\n建立健全责任、审议、评议、反馈、审查和监督等六项制度，做到“三个更加”。"),
      .accepts("一、总体情况\n包括网站、公众号等12个平台。"),
      .accepts("一、总体情况\n包括保障性住房、义务教育、社会保险等信息20条。"),
      .accepts("一、总体情况\n包括对政策文件、规划计划的解读，网站、新媒体的维护等4项工作。"),
    ]
  )

  /// 由总体情况、……等五个部分组成: the form has six.
  private static func parts(_ wrong: [Quantity], in passage: Passage) -> [Finding.Draft] {
    wrong.map { parts in
      Finding.Draft(
        range: passage.text.byteRange(parts.range),
        message: Wording(
          "写报告分 \(parts.value.text) 个部分，格式为六个部分",
          english: "The text says \(parts.value.text) parts, the form has six"
        )
      )
    }
  }

  /// 一是……；三是…….
  private static func gaps(in passage: Passage) -> [Finding.Draft] {
    // Of a number of things announced `announced` tells.
    guard passage.facts.announcedItems.allSatisfy({ $0.told == $0.announced }) else { return [] }
    return passage.facts.itemGaps.map { marker in
      let (last, lost) = (ordinal(marker.number - 2), ordinal(marker.number - 1))
      let words = marker.place..<marker.place + 2
      return Finding.Draft(
        range: passage.text.byteRange(words),
        message: Wording(
          "「\(last)是」之后是「\(passage.text.string(words))」，没有「\(lost)是」",
          english: "Behind \(last)是 comes \(passage.text.string(words)); \(lost)是 is missing"
        )
      )
    }
  }

  /// 一是……；二是……；二是…….
  private static func repeated(in passage: Passage) -> [Finding.Draft] {
    // Of a number of things announced `announced` tells, unless 一是 stands alone.
    let isTold = passage.facts.announcedItems.contains { $0.told != $0.announced }
    return passage.facts.itemRepeats.filter { !isTold || $0.number == 1 }.prefix(1).map { marker in
      let place = marker.place..<marker.place + 2
      let words = passage.text.string(place)
      return Finding.Draft(
        range: passage.text.byteRange(place),
        message: Wording(
          "「\(words)」写了两次，请核对序号",
          english: "\(words) stands twice; check the numbers"
        )
      )
    }
  }

  /// 以下三方面：一是……；二是……, also over several paragraphs.
  private static func announced(in passages: Passages) -> [Finding.Draft] {
    passages.indices.flatMap { index -> [Finding.Draft] in
      let passage = passages[index]
      return passage.facts.announcedItems.compactMap { items in
        var told = items.told
        if !items.isClosed {
          for next in passages[(index + 1)...].prefix(12) where next.section == passage.section {
            let markers = next.facts.itemMarkers
            guard let first = markers.first, first.place == 0, first.number == told + 1 else {
              break
            }
            let run = ItemMarker.run(markers[...], from: told + 1)
            told += run
            if run < markers.count { break }
          }
        }
        guard told >= 2, told != items.announced, abs(told - items.announced) <= 3 else {
          return nil
        }
        let words = passage.text.string(items.place)
        return Finding.Draft(
          range: passage.text.byteRange(items.place),
          message: Wording(
            "写\(words)，列了 \(told) 项（一是至\(ordinal(told))是）",
            english: "\(items.announced) are announced, and \(told) are told"
          )
        )
      }
    }
  }

  private static func ordinal(_ number: Int) -> String {
    let numerals = Array("一二三四五六七八九十")
    return numerals.indices.contains(number - 1) ? String(numerals[number - 1]) : "\(number)"
  }

  /// 包括甲、乙、丙等三项, but for numbers of which is told already.
  private static func named(in passage: Passage, besides parts: [Quantity]) -> [Finding.Draft] {
    let text = passage.text
    return NamedItems.all(in: passage).compactMap { list in
      let (count, items) = (list.count, list.items)
      if parts.contains(count) { return nil }
      // Longer ones may be two in one, or hold a list of their own.
      guard let written = count.value.count, items.count >= 3,
        items.allSatisfy({ (2...8).contains($0) }), abs(items.count - written) == 1
      else { return nil }
      return Finding.Draft(
        range: text.byteRange(count.range),
        message: Wording(
          "写 \(count.value.text) \(count.unit)，列举了 \(items.count) \(count.unit)",
          english: "The text says \(count.value.text), and names \(items.count)"
        ),
        related: [
          Finding.Related(
            range: text.byteRange(list.place),
            message: Wording("列举的内容", english: "What is named")
          )
        ]
      )
    }
  }
}
