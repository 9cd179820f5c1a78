import Foundation
import ReportRules
import ReportSyntax
import StatutoryForms
import Testing

@testable import nianbao

/// Comments in the main part of a Word document, without the archive around it.
struct WordCommentsTests {
  private let document = """
    <w:document><w:body><w:p><w:r><w:rPr/><w:t>清水镇2025年</w:t></w:r><w:r><w:t>报告 &amp; 表</w:t></w:r></w:p>\
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>\
    <w:tc><w:p><w:pPr/></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
    """
  private let page = "<p>清水镇2025年报告 &amp; 表</p>\n<table><tr><td>12</td>\n<td></td></tr></table>\n"

  private func annotated(_ words: Range<Int>) -> WordComments {
    let finding = Finding(
      rule: "cell.blank",
      severity: .warning,
      draft: Finding.Draft(range: words, message: Wording("「<」", english: ""), suggestion: "0")
    )
    let file = CheckedFile(
      name: "a.docx",
      encoding: .utf8,
      text: SourceText(page),
      statements: [
        Verdict.Statement(
          finding: finding,
          fingerprint: Fingerprint(""),
          place: Wording("表三", english: "")
        )
      ]
    )
    return WordComments(file, in: Array(document.utf8), firstID: 7, language: .chinese)
  }

  /// The place of words in the page.
  private func place(of words: String) throws -> Range<Int> {
    let range = try #require(page.range(of: words))
    let start = page.utf8.distance(from: page.startIndex, to: range.lowerBound)
    return start..<start + words.utf8.count
  }

  private func text(_ comments: WordComments) -> String {
    String(decoding: comments.document, as: UTF8.self)
  }

  private let start = "<w:commentRangeStart w:id=\"7\"/>"
  private let end =
    "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"

  @Test func aCommentStandsAroundTheRunOfItsWords() throws {
    let comments = annotated(try place(of: "12"))
    #expect(comments.count == 1)
    #expect(text(comments).contains("<w:p>\(start)<w:r><w:t>12</w:t></w:r>\(end)</w:p>"))
    #expect(comments.comments.contains("警告：「&lt;」"))
    #expect(comments.comments.contains("建议：0"))
  }

  @Test func wordsOverTwoRunsAreOneComment() throws {
    let comments = text(annotated(try place(of: "年报告 &amp;")))
    #expect(comments.contains("<w:p>\(start)<w:r><w:rPr/>"))
    #expect(comments.contains("&amp; 表</w:t></w:r>\(end)</w:p>"))
  }

  @Test func anEmptyCellIsFoundByItsEnd() throws {
    let end = try place(of: "<td></td>").lowerBound + 4
    #expect(text(annotated(end..<end)).contains("<w:pPr/>\(start)\(self.end)</w:p>"))
  }

  @Test func nothingElseChanges() throws {
    let comments = text(annotated(try place(of: "清水镇")))
    let rest = comments.replacingOccurrences(of: start, with: "")
      .replacingOccurrences(of: end, with: "")
    #expect(rest == document)
  }

  @Test func commentsThatAreThereKeepTheirNumbers() {
    #expect(AnnotatedDocument.firstID(behind: nil) == 0)
    #expect(AnnotatedDocument.firstID(behind: Array("<c w:id=\"3\"/><c w:id='12'/>".utf8)) == 13)
  }

  @Test(arguments: ["9223372036854775806", "9223372036854775807", "2147483647", "-1", "x"])
  func aNumberThatLeavesNoRoomIsNotCountedOnFrom(number: String) {
    let comments = Array("<c w:id=\"4\"/><c w:id=\"\(number)\"/>".utf8)
    #expect(AnnotatedDocument.firstID(behind: comments) == 5)
  }

  @Test func theRelationsTellWhereTheCommentsAre() {
    func part(_ relations: String) -> String? {
      AnnotatedDocument.commentsPart(in: Array(relations.utf8))
    }
    #expect(part("<Relationships/>") == nil)
    #expect(part("<Relationship Id='a' Type='x/styles' Target='styles.xml'/>") == nil)
    #expect(
      part(
        """
        <Relationships><Relationship Id="a" Type="x/commentsExtended" Target="e.xml"/>\
        <Relationship Target='comments7.xml' Id='b' Type='x/comments'/></Relationships>
        """
      ) == "word/comments7.xml"
    )
    #expect(part("<Relationship Type=\"x/comments\" Target=\"/word/c.xml\"/>") == "word/c.xml")
  }

  @Test func aConverterThatHangsIsEnded() throws {
    let folder = try TemporaryFolder()
    let program = try folder.write("#!/bin/sh\n/bin/sleep 60 & wait\n", to: "hang")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let run = try ConverterRun.run(
      FilePath(program),
      [],
      in: ConversionFolder(),
      name: "x",
      seconds: 1
    )
    #expect(run.end == .overdue)
  }
}
