package import ReportRules
package import ReportSyntax
package import StatutoryForms

/// A name that stands in many places of a report and means one thing: its organ, or its year.
package struct RenamableName: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case agency(String)
    case year(Int)
  }

  package let kind: Kind
  /// The place that was asked about.
  package let range: Range<Int>

  /// What it is called now.
  package var name: String {
    switch kind {
    case .agency(let name): name
    case .year(let year): String(year)
    }
  }
}

/// Why something cannot get a name.
package struct RenamingRefusal: Error, Sendable, Equatable {
  package let reason: Wording
}

extension Report {
  /// The organ or the year that is named at a place of the text; `nil` where another thing is, or none.
  package func renamableName(at place: Int) -> RenamableName? {
    func holds(_ range: Range<Int>) -> Bool {
      range.lowerBound <= place && place <= range.upperBound
    }
    if let year = identity.year, let found = yearPlaces.first(where: { holds($0.range) }) {
      return RenamableName(kind: .year(year), range: found.range)
    }
    if let agency = identity.agency?.name,
      let found = agencyPlaces.first(where: { holds($0.range) })
    {
      return RenamableName(kind: .agency(agency), range: found.range)
    }
    return nil
  }

  /// The edits that give the organ or the year another name, wherever this report speaks of it.
  ///
  /// The date of the signature, the numbers and titles of other documents stay, and so do organs that
  /// only have the name in theirs.
  package func renaming(
    _ name: RenamableName,
    to newName: String
  ) throws(RenamingRefusal) -> [SourceEdit] {
    let trimmed = String(scalars: newName.unicodeScalars.filter { !$0.properties.isWhitespace })
    let edits: [SourceEdit]
    switch name.kind {
    case .year:
      let year = try Self.year(named: trimmed)
      edits = yearPlaces.map {
        SourceEdit(range: $0.range, replacement: Array($0.written(year).utf8))
      }
    case .agency:
      guard Self.isAgencyName(trimmed, like: newName) else {
        throw RenamingRefusal(
          reason: Wording(
            "「\(excerpt(newName))」不像是机关名称",
            english: "“\(excerpt(newName))” does not look like the name of an organ"
          )
        )
      }
      let newParts = AgencyParts(trimmed)
      edits = agencyPlaces.map {
        SourceEdit(range: $0.range, replacement: Array($0.renamed(newParts).utf8))
      }
    }
    return edits.filter { !text.bytes[$0.range].elementsEqual($0.replacement) }
  }

  private static func year(named name: String) throws(RenamingRefusal) -> Int {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count == 4, scalars.allSatisfy({ ("0"..."9").contains($0) }),
      let year = Int(name), (2000...2099).contains(year)
    else {
      throw RenamingRefusal(
        reason: Wording("年度应为四位数字，如 2025", english: "A year has four digits, such as 2025")
      )
    }
    return year
  }

  /// Whether a title with this name would be read as that of the organ.
  private static func isAgencyName(_ name: String, like typed: String) -> Bool {
    let isOneLine = !typed.unicodeScalars.contains { $0.properties.generalCategory == .control }
    let isOfWords = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ["（", "）", "(", ")", "·"].contains($0)
    }
    return isOneLine && isOfWords
      && ReportSubject(name: "\(name)2025年政府信息公开工作年度报告").agency == name
  }

  /// What this report writes about itself: passages, and the title that a browser shows.
  private var ownWords: [ProseText] {
    var texts = passages.map(\.text)
    for block in blocks {
      guard case .paragraph = tree.blocks[block].content else { continue }
      let line = tree.byteRange(ofBlock: block)
      guard startsPageTitle(text.bytes, line: line),
        identity.title.map({ !$0.overlaps(line) }) ?? true
      else { continue }
      var words = ProseText()
      words.append(text.bytes, in: line)
      texts.append(words)
    }
    return texts
  }

  private var yearPlaces: [YearPlace] {
    guard let year = identity.year else { return [] }
    let signed = signature?.dateRange
    return ownWords.flatMap { words -> [YearPlace] in
      let isTitle = identity.title?.overlaps(words.byteRange(words.whole)) ?? false
      // The year of a title that all else contradicts is meant to be that of the report.
      let years = isTitle ? Set(identity.titleYears + [year]) : [year]
      return YearPlace.all(in: words, of: years)
        .filter { !(signed?.overlaps($0.range) ?? false) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private var agencyPlaces: [AgencyPlace] {
    guard let agency = identity.agency?.name else { return [] }
    let parts = AgencyParts(agency)
    return ownWords.flatMap { AgencyPlace.all(in: $0, of: parts) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
