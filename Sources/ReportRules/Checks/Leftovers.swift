import ReportSyntax
import StatutoryForms

/// Finds lines and marks that are no part of a report.
struct Leftovers {
  private let report: Report
  private let bytes: [UInt8]

  init(_ report: Report) {
    self.report = report
    bytes = report.text.bytes
  }

  var findings: [Finding.Draft] {
    var findings: [Finding.Draft] = []
    var pages: [Range<Int>] = []
    var sections = report.outline.sections[...]
    var section: SectionNumber?
    for entry in report.notes.entries {
      let (block, notes) = (entry.block, entry.note)
      while let next = sections.first, next.block <= block {
        section = next.number
        sections.removeFirst()
      }
      let line = report.tree.byteRange(ofBlock: block)
      if let clutter = notes.clutter {
        findings.append(bookmark(clutter.moved(by: line.lowerBound)))
      }
      for mark in notes.marks {
        let range = mark.range.moved(by: line.lowerBound)
        findings.append(mark.isBookmark ? bookmark(range) : fieldError(range))
      }
      if let page = notes.page, section.isNarrative, let place = pageNumber(page, block, line) {
        pages.append(place)
      }
    }
    return attachmentLabel() + findings + pageNumbers(pages)
  }

  private func bookmark(_ range: Range<Int>) -> Finding.Draft {
    Finding.Draft(
      range: range,
      message: Wording("残留的 Word 书签标记，应删去", english: "A bookmark of a word processor is left here"),
      fixes: [deleting(range, certainty: .certain)]
    )
  }

  private func fieldError(_ range: Range<Int>) -> Finding.Draft {
    Finding.Draft(
      range: range,
      message: Wording("Word 的交叉引用已失效，应改为文字", english: "A cross-reference is broken here")
    )
  }

  // MARK: Lines of their own

  /// A page number that stands alone on a line among sentences; `nil` for any other line.
  private func pageNumber(_ page: PageMark, _ block: Int, _ line: Range<Int>) -> Range<Int>? {
    switch page {
    // A bare number may as well be a cell of a broken table.
    case .bare: guard isAmongProse(block) else { return nil }
    case .dressed: break
    }
    return trimmingPadding(line, in: bytes)
  }

  /// One finding for all page numbers: one conversion left them.
  private func pageNumbers(_ pages: [Range<Int>]) -> [Finding.Draft] {
    guard let first = pages.first else { return [] }
    let edits = pages.map { SourceEdit(range: lineRange(of: $0), replacement: []) }
    return [
      Finding.Draft(
        severity: .hint,
        range: first,
        message: Wording(
          "独占一行的「\(report.text.words(in: first))」像是页码",
          english: "A page number seems to be left on this line"
        ),
        related: pages.dropFirst().map {
          Finding.Related(range: $0, message: Wording("另一处页码", english: "Another page number"))
        },
        fixes: [
          Fix(
            title: pages.count == 1
              ? Wording("删去这一行", english: "Delete the line")
              : Wording("删去\(pages.count)处页码", english: "Delete \(pages.count) page numbers"),
            edits: edits,
            certainty: .preferred
          )
        ]
      )
    ]
  }

  /// Whether the lines above and below are words, or the text begins or ends there.
  private func isAmongProse(_ block: Int) -> Bool {
    let above = report.blocks.lowerBound..<block
    let below = block + 1..<max(block + 1, report.blocks.upperBound)
    guard let before = above.last(where: { !isBlank($0) }) else { return false }
    guard isWords(before) else { return false }
    guard let after = below.first(where: { !isBlank($0) }) else { return true }
    return isWords(after)
  }

  private func isBlank(_ block: Int) -> Bool {
    report.tree.blocks[block].content == .blank
  }

  /// Whether a block is a heading, a sentence, or one of the short answers of section six.
  private func isWords(_ block: Int) -> Bool {
    switch report.tree.blocks[block].content {
    case .blank, .caption, .table: return false
    case .heading: return true
    case .paragraph:
      let line = trimmingPadding(report.tree.byteRange(ofBlock: block), in: bytes)
      var words = ProseText()
      words.append(bytes, in: line)
      return words.count >= 12 || words.scalars.last == "。" || words.has("无", at: 0)
    }
  }

  /// 附件1 above the title.
  private func attachmentLabel() -> [Finding.Draft] {
    guard let title = report.identity.title else { return [] }
    var found: Finding.Draft?
    for block in report.blocks {
      let line = report.tree.byteRange(ofBlock: block)
      guard line.upperBound <= title.lowerBound else { break }
      let visible = trimmingPadding(line, in: bytes)
      guard !visible.isEmpty, visible.count <= 24 else { continue }
      var words = ProseText()
      words.append(bytes, in: visible)
      guard isAttachmentLabel(words) else { continue }
      found = Finding.Draft(
        severity: .hint,
        range: visible,
        message: Wording(
          "标题上方的「\(report.text.words(in: visible))」发布时应删去",
          english: "The label of an attachment is left above the title"
        ),
        fixes: [deletingLine(visible)]
      )
    }
    return found.map { [$0] } ?? []
  }

  /// Whether words are 附件, with a number and a colon at most.
  private func isAttachmentLabel(_ words: ProseText) -> Bool {
    guard words.has("附件", at: 0) || words.has("附表", at: 0) else { return false }
    return words.scalars.dropFirst(2).allSatisfy {
      isDigit($0) || $0 == ":" || $0 == "-" || isChineseOrdinal($0)
    }
  }

  // MARK: Fixes

  private func deleting(_ range: Range<Int>, certainty: Fix.Certainty) -> Fix {
    Fix(
      title: Wording("删去", english: "Delete"),
      edits: [SourceEdit(range: range, replacement: [])],
      certainty: certainty
    )
  }

  private func deletingLine(_ visible: Range<Int>) -> Fix {
    Fix(
      title: Wording("删去这一行", english: "Delete the line"),
      edits: [SourceEdit(range: lineRange(of: visible), replacement: [])],
      certainty: .preferred
    )
  }

  /// The line that visible words stand on, with its ending.
  private func lineRange(of visible: Range<Int>) -> Range<Int> {
    report.text.lineRangeWithEnding(report.text.line(at: visible.lowerBound))
  }
}
