import Foundation
import Testing

/// `nianbao extract` of documents and into spreadsheets, with fakes in place of converters.
struct ExtractDocumentTests {
  private let folder: TemporaryFolder
  private let programs: TemporaryFolder

  /// A report as text and as PDF, and a fake that reads the PDF.
  init() throws {
    folder = try TemporaryFolder()
    programs = try TemporaryFolder()
    let report = QuietReport.text()
    try folder.write(Array("%PDF-1.5\n1 0 obj\n".utf8), to: "报告.pdf")
    try folder.write(report, to: "报告.txt")
    try fake("pdftotext", "/bin/cat '\(folder.path)/报告.txt'")
  }

  private func fake(_ name: String, _ line: String) throws {
    let path = try programs.write("#!/bin/sh\n\(line)\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  private func extract(_ arguments: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(
      ["extract", "--lang", "zh"] + arguments,
      environment: ["PATH": programs.path],
      folder: folder.path
    )
  }

  @Test func aDocumentHasTheSameNumbersAsItsTextAndNoLines() throws {
    let document = try extract("报告.pdf")
    #expect(document.exitCode == 0)
    let text = try extract("报告.txt").output
    func rows(_ output: String) -> [String] {
      output.split(separator: "\n").dropFirst().map { row in
        row.split(separator: ",", omittingEmptySubsequences: false).dropLast(2)
          .joined(separator: ",")
      }
    }
    #expect(rows(document.output).count == 200)
    #expect(rows(document.output) == rows(text))
    #expect(document.output.split(separator: "\n").dropFirst().allSatisfy { $0.hasSuffix(".pdf,") })
    #expect(try extract("--facts", "报告.pdf").output.hasPrefix("报告.pdf:"))
  }

  @Test func whatIsThereTwiceIsTakenOnce() throws {
    let outcome = try extract("--wide", ".")
    #expect(outcome.output.split(separator: "\n").count == 2)
    #expect(outcome.output.contains(",./报告.txt\n"))
    #expect(outcome.complaints == "nianbao: ./报告.pdf：与 ./报告.txt 是同一份报告，只看后者\n")
    #expect(outcome.exitCode == 0)
  }

  @Test func aMissingConverterIsNamed() throws {
    try FileManager.default.removeItem(atPath: programs.path + "/pdftotext")
    let outcome = try extract(".")
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints.contains("poppler-utils"))
    #expect(outcome.output.split(separator: "\n").count == 201)
  }

  /// A fake that puts what it was told and what it got into the spreadsheet.
  @Test func aSpreadsheetIsMadeOfTheSameCells() throws {
    try fake(
      "soffice",
      """
      for word; do
        case $word in --infilter=*) filter=$word ;; esac
        [ "$previous" = --outdir ] && out=$word
        previous=$word
      done
      { echo "$filter"; /bin/cat "$word"; } >"$out/nianbao.xlsx"
      """
    )
    let outcome = try extract("报告.txt", "--format", "xlsx", "-o", "数字.xlsx")
    #expect(outcome.exitCode == 0)
    let written = try String(contentsOfFile: folder.path + "/数字.xlsx", encoding: .utf8)
    let filter =
      "--infilter=Text - txt - csv (StarCalc):44,34,76,1,1/2/2/1/3/1/4/2/5/2/6/2/7/1/8/2/9/2/10/1"
    #expect(written == "\(filter),1033,false,false\n" + (try extract("报告.txt").output))
  }

  @Test func aSpreadsheetGoesIntoAFileOrNowhere() throws {
    #expect(try extract("报告.txt", "--format", "xlsx").exitCode == 2)
    let outcome = try extract("报告.txt", "--format", "xlsx", "-o", "数字.xlsx")
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints.contains("libreoffice-calc"))
    try fake("soffice", "exit 0")
    let other = try extract("报告.txt", "--format", "xlsx", "-o", "数字.xlsx")
    #expect(other.exitCode == 2)
    #expect(other.complaints.contains("libreoffice-calc"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/数字.xlsx"))
  }

  @Test func anInputIsNotWrittenOver() throws {
    let outcome = try extract("报告.txt", "-o", "./报告.txt")
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints == "nianbao: ./报告.txt: 是要读的文件，不能写在上面\n")
    #expect(try extract("报告.txt").exitCode == 0)
  }
}
