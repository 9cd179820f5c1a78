import ReportSyntax

extension Rule {
  /// The notice of another edition is cited.
  static let noticeEdition = Rule(
    id: "notice.edition",
    severity: .warning,
    title: Wording("引用的格式通知与年度不符", english: "The notice of another edition is cited"),
    explanation: Wording(
      "2019、2020年度报告依据国办公开办函〔2019〕60号，2021年度起依据国办公开办函〔2021〕30号。同时引用两个文号的不报告。",
      english:
        "Reports for 2019 and 2020 follow 国办公开办函〔2019〕60号, later ones 国办公开办函〔2021〕30号. A report that cites both is left alone."
    ),
    source: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
    check: .prose(about: .notices) { prose in
      guard let expected = prose.expectedEdition, let year = prose.identity.year else {
        return []
      }
      let citations = prose.narrative.about(.notices).flatMap { passage in
        passage.kind == .paragraph ? Citation.all(in: passage.range, of: prose.text.bytes) : []
      }
      guard !citations.contains(where: { $0.edition == expected.id }) else { return [] }
      return citations.prefix(1).map { citation in
        Finding.Draft(
          range: citation.range,
          message: Wording(
            "\(year)年度报告应依据\(expected.notice)",
            english: "The report for \(year) follows \(expected.notice)"
          ),
          suggestion: expected.notice,
          fixes: [.replacing(citation.range, by: expected.notice, certainty: .certain)]
        )
      }
    },
    examples: [
      .accepts(
        """
        清水镇2022年政府信息公开工作年度报告
        依据国办公开办函〔2021〕30号编制，不再执行国办公开办函〔2019〕60号。
        """
      ),
      .reports(
        """
        清水镇2022年政府信息公开工作年度报告
        依据《通知》（⟦国办公开办函〔2019〕60号⟧）编制。
        """,
        saying: "2022年度报告应依据国办公开办函〔2021〕30号",
        fixed: """
          清水镇2022年政府信息公开工作年度报告
          依据《通知》（国办公开办函〔2021〕30号）编制。
          """
      ),
    ]
  )

  /// A notice that issued an edition, where it is cited by its number.
  private struct Citation {
    let edition: Edition.ID
    let range: Range<Int>

    static func all(in range: Range<Int>, of bytes: [UInt8]) -> [Citation] {
      let prefix = "国办公开办函"
      var citations: [Citation] = []
      var offset = range.lowerBound
      while offset < range.upperBound {
        if bytes[offset] == 0xE5, hasWord(prefix, bytes, at: offset, limit: range.upperBound),
          let citation = read(
            bytes,
            from: offset,
            behind: offset + prefix.utf8.count,
            limit: range.upperBound
          )
        {
          citations.append(citation)
          offset = citation.range.upperBound
        } else {
          offset += 1
        }
      }
      return citations
    }

    /// Reads `〔2019〕60号` in any brackets.
    private static func read(_ bytes: [UInt8], from start: Int, behind: Int, limit: Int)
      -> Citation?
    {
      var offset = behind
      func skip(_ isWanted: (UInt32) -> Bool) {
        while offset < limit {
          let scalar = decodeScalar(bytes, at: offset, limit: limit)
          guard isWanted(scalar.value) else { return }
          offset += scalar.byteCount
        }
      }
      let isBracket: (UInt32) -> Bool = { scalar in
        isPadding(scalar) || NormalizedText(scalars: [scalar]).withoutPunctuation.isEmpty
          || [0x28, 0x29, 0x3014, 0x3015].contains(foldedScalar(scalar))
      }
      skip(isBracket)
      guard let year = scanNumber(bytes, at: offset, limit: limit) else { return nil }
      offset = year.end
      skip(isBracket)
      guard let number = scanNumber(bytes, at: offset, limit: limit),
        hasWord("号", bytes, at: number.end, limit: limit)
      else { return nil }
      let range = start..<number.end + "号".utf8.count
      switch (year.value, number.value) {
      case (2019, 60): return Citation(edition: .edition2019, range: range)
      case (2021, 30): return Citation(edition: .edition2021, range: range)
      default: return nil
      }
    }
  }
}
