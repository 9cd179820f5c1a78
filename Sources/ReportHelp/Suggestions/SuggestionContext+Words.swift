import ReportRules
import ReportSyntax
import StatutoryForms

extension SuggestionContext {
  // MARK: Sentences

  /// Sentences that reports have in common; first where they belong and are missing.
  var sentences: [SuggestionCandidate] {
    let isAtSentenceStart = place.head.isEmpty || place.head.hasSuffix("。")
    guard isAtSentenceStart else { return [] }
    let standard = standard
    let isInFront = section == nil && !isEmptyElsewhere
    let isInOthers = section == .others
    var candidates: [SuggestionCandidate?] = [
      sentence(
        "编制依据",
        standard.basis,
        keys: ["根据", "依据", "编制依据"],
        signs: ["国办公开办函"],
        isWanted: isInFront && !contains("国办公开办函"),
        source: "《中华人民共和国政府信息公开条例》第五十条；\(edition.notice)"
      ),
      sentence(
        "统计期限",
        standard.period,
        keys: ["统计期限", "本报告所列数据"],
        signs: ["统计期限"],
        isWanted: isInFront && !contains("统计期限"),
        source: "《中华人民共和国政府信息公开条例》第四十九条、第五十条"
      ),
    ]
    if edition.reportsFees {
      let isMissing = isInOthers && !contains("处理费")
      let keys = ["信息处理费", "处理费", "收费"]
      let source = "《政府信息公开信息处理费管理办法》，国办函〔2020〕109号"
      candidates += [
        sentence(
          "未收取信息处理费",
          standard.noFee,
          keys: ["未收取信息处理费"] + keys,
          signs: ["处理费"],
          isWanted: isMissing,
          source: source
        ),
        sentence(
          "收取信息处理费",
          standard.fee,
          keys: ["收取信息处理费"] + keys,
          signs: ["处理费"],
          isWanted: isMissing,
          source: source
        ),
      ]
    }
    let nothing = ["其他需要报告", "其他需报告", "其他应报告", "其他报告事项", "报告的其他事项"]
    if !isInOthers || !nothing.contains(where: contains) {
      candidates.append(
        sentence(
          "无",
          StandardText.nothing,
          keys: ["无"],
          signs: nothing + ["无。"],
          isWanted: isInOthers,
          source: nil
        )
      )
    }
    // Far from their place they are offered to those only who begin to type them.
    return candidates.compactMap(\.self).filter {
      !place.run.isEmpty || $0.rank < SuggestionRank.remoteSentence
    }
  }

  /// - Parameter signs: words of the sentence by which it is known, in other words too; where some stand
  ///   in front of the cursor already, nobody wants them again and the result is `nil`.
  private func sentence(
    _ label: String,
    _ words: String,
    keys: [String],
    signs: [String],
    isWanted: Bool,
    source: String?
  ) -> SuggestionCandidate? {
    let head = NormalizedText(place.head)
    if signs.contains(where: { head.contains(NormalizedText($0)) }) { return nil }
    let text = SuggestedText(marked: words)
    let line = place.head.isEmpty ? paragraph(words) : words
    return SuggestionCandidate(
      kind: .sentence,
      label: label,
      detail: Wording(text.plain, english: text.plain),
      source: source,
      text: SuggestedText(place.head) + SuggestedText(marked: line),
      keys: keys,
      rank: isWanted ? SuggestionRank.sentence : SuggestionRank.remoteSentence
    )
  }

  /// Whether words stand anywhere in the report, the line of the cursor left out.
  private func contains(_ words: String) -> Bool {
    let tree = report.tree
    let wanted = NormalizedText(words)
    return report.blocks.contains { index in
      guard case .paragraph = tree.blocks[index].content, tree.startLines[index] != place.line
      else { return false }
      return NormalizedText(tree.text.bytes, in: tree.byteRange(ofBlock: index)).contains(wanted)
    }
  }

  // MARK: References

  /// Articles that reports cite, behind 第.
  var references: [SuggestionCandidate] {
    let items = edition.documents.blocks.map { block in
      (block.caption, block.rows.map(\.label).joined(separator: "、"))
    }
    return (items + Self.articles).map { reference, subject in
      SuggestionCandidate(
        kind: .reference,
        label: reference,
        detail: Wording(subject, english: subject),
        source: "《中华人民共和国政府信息公开条例》",
        text: SuggestedText(reference),
        rank: SuggestionRank.reference,
        place: .inline(typed: 1)
      )
    }
  }

  /// Source: 政府信息公开条例, 国务院令第711号.
  private static let articles = [
    ("第五十条", "年度报告的内容"), ("第四十九条", "年度报告的时限"), ("第二十条", "主动公开的内容"),
    ("第十九条", "主动公开的原则"), ("第二十六条", "主动公开的期限"), ("第二十七条", "申请公开"),
    ("第三十三条", "答复的期限"), ("第三十六条", "答复的种类"), ("第四十二条", "信息处理费"),
  ]

  // MARK: Words

  /// Words of the form in running text: titles of sections and topics, labels without numbers.
  var words: [SuggestionCandidate] {
    let titles = SectionNumber.allCases.map(\.title) + OverviewTopic.all.map(\.name)
    return (titles + labelWords).map { word($0, rank: SuggestionRank.word) }
  }

  /// A word that may follow any others; two characters of it must be typed, or all of a cell.
  func word(_ words: String, rank: Int) -> SuggestionCandidate {
    SuggestionCandidate(
      kind: .word,
      label: words,
      text: SuggestedText(words),
      rank: rank,
      place: .inline(typed: 2)
    )
  }
}
