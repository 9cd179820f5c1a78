import ReportSyntax

extension Rule {
  /// A list that names more or fewer things than it says: 包括甲、乙、丙等四项.
  static let narrativeEnumeration = Rule(
    id: "narrative.enumeration",
    severity: .information,
    title: Wording("列举的项数不符", english: "The number of things named is another"),
    explanation: Wording(
      "写「包括甲、乙、丙等三项」时，列举的应当正好是三项。只核对「包括……等 N 项」一类、每项都不长的列举；「等」后面没有数的不报告。",
      english:
        "In 包括甲、乙、丙等三项 three things should be named. Only lists of short items between 包括 and 等 with a number are checked."
    ),
    source: "《标点符号用法》（GB/T 15834—2011）及公文审校惯例：「等」后带数量的，列举已尽",
    check: .words { passage, _ in
      passage.isNarrative ? findings(in: passage) : []
    },
    examples: [
      .reports(
        "一、总体情况\n报告包括总体情况、主动公开、依申请公开、复议诉讼、存在问题等⟦6个⟧部分。",
        saying: "写 6 个，列举了 5 个"
      ),
      .accepts("一、总体情况\n报告包括总体情况、主动公开、依申请公开、复议诉讼、存在问题和其他事项等6个部分。"),
      .accepts("一、总体情况\n建立健全责任、审议、评议、反馈、审查和监督等六项制度，做到“三个更加”。"),
      .accepts("一、总体情况\n包括网站、公众号等12个平台。"),
      .accepts("一、总体情况\n包括保障性住房、义务教育、社会保险等信息20条。"),
      .accepts("一、总体情况\n包括对政策文件、规划计划的解读，网站、新媒体的维护等4项工作。"),
    ]
  )

  private static func findings(in passage: Passage) -> [Finding.Draft] {
    let text = passage.text
    return text.ranges(of: Words.opening, in: text.whole).compactMap { opening in
      guard let end = text.firstRange(of: Words.end, in: opening.upperBound..<text.count),
        !text.contains(Words.stops, in: between(opening.upperBound, end.lowerBound)),
        let count = passage.quantities(in: end.upperBound..<end.upperBound + 1).first,
        count.number.lowerBound == end.upperBound, count.kind == .count, !count.isApproximate,
        Words.units.contains(count.unit), let written = count.value.count
      else { return nil }
      let items = items(in: between(opening.upperBound, end.lowerBound), of: text)
      // Longer ones may be two in one, or hold a list of their own.
      guard items.count >= 3, items.allSatisfy({ (2...8).contains($0) }),
        abs(items.count - written) == 1
      else { return nil }
      return Finding.Draft(
        range: text.byteRange(count.range),
        message: Wording(
          "写 \(count.value.text) \(count.unit)，列举了 \(items.count) \(count.unit)",
          english: "The text says \(count.value.text), and names \(items.count)"
        ),
        related: [
          Finding.Related(
            range: text.byteRange(between(opening.upperBound, end.lowerBound)),
            message: Wording("列举的内容", english: "What is named")
          )
        ]
      )
    }
  }

  /// The lengths of the items between 、 and 和.
  private static func items(in range: Range<Int>, of text: ProseText) -> [Int] {
    var lengths: [Int] = []
    var start = range.lowerBound
    for index in range where text.match(Words.separators, at: index) != nil {
      lengths.append(index - start)
      start = index + 1
    }
    lengths.append(range.upperBound - start)
    return lengths
  }

  private enum Words {
    static let opening: Phrases = ["包括", "包含"]
    static let end: Phrases = ["等"]
    static let separators: Phrases = ["、", "和", "及", "与"]
    static let stops: Phrases = ["。", ",", ";", ":", "(", "《", "包括"]
    static let units: Set<String> = ["个", "项", "类", "种", "条", "部"]
  }
}
