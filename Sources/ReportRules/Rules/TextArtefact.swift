import ReportSyntax

extension Rule {
  /// M05: what word processors, page breaks and covering letters left in the text.
  static let textArtefact = Rule(
    id: "text.artefact",
    severity: .hint,
    title: Wording("转换残留", english: "Left over from a conversion"),
    explanation: Wording(
      "Word 的书签标记（[bookmark: …]）、「错误！未找到引用源。」、独占一行的页码、标题上方的「附件1」都不是报告的内容，发布前应删去。",
      english:
        "Bookmarks and field errors of a word processor, page numbers on lines of their own and 附件1 above the title are no part of a report."
    ),
    source: "审校惯例：转换格式后应清除书签、页码等残留",
    check: { report in
      Leftovers(report).findings
    },
    examples: [
      .accepts(
        """
        一、总体情况
        公开信息12条，见[附件]和第4页，附件1已经备案。
        规章
        0
        0
        3
        五、存在的主要问题及改进情况
        """
      ),
      .accepts(
        """
        三、收到和处理政府信息公开申请情况
        1
        四、政府信息公开行政复议、行政诉讼情况
        """
      ),
      .reports(
        """
        ⟦[bookmark: _GoBack]⟧三、收到和处理政府信息公开申请情况
        五、存在的主要问题及改进情况
        详见⟦[bookmark: OLE_LINK1]⟧改进措施，参见⟦错误！未找到引用源。⟧
        """,
        saying: "Word 书签"
      ),
      .reports(
        """
        一、总体情况
        公开的内容不够具体，
        ⟦— 4 —⟧
        下一步将加强培训。
        ⟦第 5 页 共 9 页⟧
        更新不够及时。
        ⟦- 6 -⟧
        六、其他需要报告的事项
        无
        ⟦1⟧
        """,
        saying: "页码"
      ),
      .reports(
        """
        ⟦附件1⟧

        清水镇2024年政府信息公开工作年度报告
        """,
        saying: "「附件1」"
      ),
    ]
  )
}

/// Finds lines and marks that are no part of a report.
private struct Leftovers {
  private let report: Report
  private let bytes: [UInt8]

  init(_ report: Report) {
    self.report = report
    bytes = report.text.bytes
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    var sections = report.outline.sections[...]
    var section: SectionNumber?
    for block in report.blocks {
      while let next = sections.first, next.block <= block {
        section = next.number
        sections.removeFirst()
      }
      let line = report.tree.byteRange(ofBlock: block)
      switch report.tree.blocks[block].content {
      case .blank, .caption, .table: continue
      case .heading(let heading):
        if let clutter = heading.clutter {
          findings.append(bookmark(clutter.moved(by: report.tree.byteOffset(ofBlock: block))))
        } else {
          findings += marks(in: line)
        }
      case .paragraph:
        findings += marks(in: line)
        if isNarrative(section), let page = pageNumber(block, line) { findings.append(page) }
      }
    }
    return attachmentLabel() + findings
  }

  private func isNarrative(_ section: SectionNumber?) -> Bool {
    switch section {
    case nil, .overview, .problems, .others: true
    case .documents, .requests, .appeals: false
    }
  }

  // MARK: Marks inside a line

  /// Bookmarks and field errors anywhere in a line.
  private func marks(in line: Range<Int>) -> [Finding] {
    var findings: [Finding] = []
    var offset = line.lowerBound
    while offset < line.upperBound {
      // `[` and 错 start with these bytes.
      switch bytes[offset] {
      case 0x5B:
        if let end = endOfBookmark(at: offset, limit: line.upperBound) {
          findings.append(bookmark(offset..<end))
          offset = end
          continue
        }
      case 0xE9:
        if let words = Self.fieldErrors.first(where: {
          hasWord($0, bytes, at: offset, limit: line.upperBound)
        }) {
          let range = offset..<offset + words.utf8.count
          findings.append(fieldError(range))
          offset = range.upperBound
          continue
        }
      default: break
      }
      offset += 1
    }
    return findings
  }

  private static let fieldErrors = [
    "错误！未找到引用源。", "错误!未找到引用源。", "错误！未定义书签。", "错误!未定义书签。", "错误！未找到目录项。", "错误!未找到目录项。",
  ]

  private func endOfBookmark(at offset: Int, limit: Int) -> Int? {
    guard hasWord("[bookmark:", bytes, at: offset, limit: limit) else { return nil }
    let reach = min(limit, offset + 80)
    return bytes[offset..<reach].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
  }

  private func bookmark(_ range: Range<Int>) -> Finding {
    Finding(
      rule: "text.artefact",
      severity: .warning,
      range: range,
      message: Wording("残留的 Word 书签标记，应删去", english: "A bookmark of a word processor is left here"),
      fixes: [deleting(range, certainty: .certain)]
    )
  }

  private func fieldError(_ range: Range<Int>) -> Finding {
    Finding(
      rule: "text.artefact",
      severity: .warning,
      range: range,
      message: Wording("Word 的交叉引用已失效，应改为文字", english: "A cross-reference is broken here")
    )
  }

  // MARK: Lines of their own

  /// A page number that stands alone on a line among sentences.
  private func pageNumber(_ block: Int, _ line: Range<Int>) -> Finding? {
    let visible = trimmingPadding(line, in: bytes)
    switch PageMark(bytes, line: line) {
    case nil: return nil
    // A bare number may as well be a cell of a broken table.
    case .bare: guard isAmongProse(block) else { return nil }
    case .dressed: break
    }
    return Finding(
      rule: "text.artefact",
      severity: .hint,
      range: visible,
      message: Wording(
        "独占一行的「\(report.text.string(in: visible))」像是页码",
        english: "A page number seems to be left on this line"
      ),
      fixes: [deletingLine(visible)]
    )
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
      return words.count >= 12 || words.scalars.last == 0x3002 || words.has("无", at: 0)
    }
  }

  /// 附件1 above the title.
  private func attachmentLabel() -> [Finding] {
    guard let title = report.identity.title else { return [] }
    var found: Finding?
    for block in report.blocks {
      let line = report.tree.byteRange(ofBlock: block)
      guard line.upperBound <= title.lowerBound else { break }
      let visible = trimmingPadding(line, in: bytes)
      guard !visible.isEmpty, visible.count <= 24 else { continue }
      var words = ProseText()
      words.append(bytes, in: visible)
      guard isAttachmentLabel(words) else { continue }
      found = Finding(
        rule: "text.artefact",
        severity: .hint,
        range: visible,
        message: Wording(
          "标题上方的「\(report.text.string(in: visible))」发布时应删去",
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
      isDigit($0) || $0 == 0x3A || $0 == 0x2D
        || "一二三四五六七八九十".unicodeScalars.map(\.value).contains($0)
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

  /// Takes out the line that visible words stand on, with its ending.
  private func deletingLine(_ visible: Range<Int>) -> Fix {
    var start = visible.lowerBound
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = visible.upperBound
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    if end < bytes.count {
      end += 1
    } else if start > 0 {
      start -= 1
    }
    return Fix(
      title: Wording("删去这一行", english: "Delete the line"),
      edits: [SourceEdit(range: start..<end, replacement: [])],
      certainty: .preferred
    )
  }
}
