import Foundation
import ReportSyntax
import Testing

/// Documents and their converters: fakes for what goes wrong, real ones where they are installed.
struct DocumentTests {
  private func check(
    _ arguments: String...,
    path: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  ) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["check", "--lang", "zh"] + arguments, environment: ["PATH": path])
  }

  /// A folder with programs that do as they are told in a line of `sh`.
  private func programs(_ lines: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, line) in lines {
      let path = try folder.write("#!/bin/sh\n\(line)\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    return folder
  }

  private static let pdf = Array("%PDF-1.5\n1 0 obj\n".utf8)

  @Test func aMissingConverterIsNamedWithWhatInstallsIt() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.pdf, to: "a.pdf")
    let outcome = try check(path, path: folder.path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints.contains("pdftotext"))
    #expect(outcome.complaints.contains("sudo apt install poppler-utils"))
  }

  @Test func aPDFIsReadInTheWayThatFillsMoreCells() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.pdf, to: "a.pdf")
    let text = try folder.write(
      QuietReport.text(.cellPerLine).replacingOccurrences(of: "六、其他需要", with: "\u{C}六、其他"),
      to: "text"
    )
    let fakes = try programs([
      "pdftotext": "if [ $1 = -raw ]; then /bin/cat '\(text)'; else echo '清水镇2025年政府信息公开工作年度报告'; fi"
    ])
    let outcome = try check("--format", "json", path, path: fakes.path)
    #expect(outcome.output.contains(#""status":"checked""#))
    #expect(outcome.output.contains(#""requests":{"read":25,"expected":25}"#))
    #expect(outcome.output.contains(#""page":2"#))
  }

  @Test(arguments: [
    ("exit 1", "打不开"), ("echo 'Incorrect password' >&2; exit 1", "加了密码"),
    ("printf '\\f\\f'", "没有文字"), ("kill -9 $$", "打不开"),
  ])
  func aDocumentThatCannotBeReadSaysWhy(line: String, words: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.pdf, to: "a.pdf")
    let fakes = try programs(["pdftotext": line])
    let outcome = try check(path, path: fakes.path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.complaints.contains(words), "\(outcome.complaints)")
  }

  @Test func encryptedDocumentsAndOtherFormatsAreTold() throws {
    let folder = try TemporaryFolder()
    func compound(_ stream: String) -> [UInt8] {
      let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      return head + [UInt8](repeating: 0, count: 504) + name
        + [UInt8](repeating: 0, count: 128 - name.count)
    }
    let encrypted = try check(try folder.write(compound("EncryptedPackage"), to: "a.docx"))
    #expect(encrypted.complaints.contains("加了密码"))
    let table = try check(try folder.write(compound("Workbook"), to: "b.doc"))
    #expect(table.complaints.contains("电子表格"))
  }

  @Test func documentsAreNotWritten() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("{\\rtf1 x}", to: "a.rtf")
    let fakes = try programs(["soffice": "exit 0"])
    #expect(try check("--fix", path, path: fakes.path).exitCode == 2)
    #expect(try BuiltProgram.run(["format", path]).exitCode == 2)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "{\\rtf1 x}")
  }

  /// LibreOffice falls on the second of three documents: the others are read with a new start.
  @Test func oneBadDocumentDoesNotTakeTheOthersAlong() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(QuietReport.text(.html), to: "page")
    for name in ["a.rtf", "b.rtf", "c.rtf"] {
      try folder.write("{\\rtf1 \(name)}", to: "in/\(name)")
    }
    let fakes = try programs([
      "soffice": """
      while [ "$1" != --outdir ]; do shift; done; out=$2; shift 2
      for file; do
        if /bin/grep -q b.rtf "$file"; then kill -9 $$; fi
        name=${file##*/}; /bin/cp '\(page)' "$out/${name%.rtf}.html"
      done
      """
    ])
    let outcome = try check("--severity", "error", folder.path + "/in", path: fakes.path)
    #expect(outcome.output.contains("2 份已核对"), "\(outcome.output)\(outcome.complaints)")
    #expect(outcome.complaints.contains("b.rtf: 打不开"))
  }

  @Test func theSameReportInTwoFormatsIsCheckedOnce() throws {
    let folder = try TemporaryFolder()
    let text = QuietReport.text(.cellPerLine)
    let page = try folder.write(text, to: "page")
    try folder.write(Self.pdf, to: "in/报告.pdf")
    try folder.write(text, to: "in/报告.txt")
    let fakes = try programs(["pdftotext": "/bin/cat '\(page)'"])
    let outcome = try check("--severity", "error", folder.path + "/in", path: fakes.path)
    #expect(outcome.output == "1 份已核对；1 个文件重复，未检查；没有发现问题\n")
    #expect(outcome.complaints.contains("报告.pdf：与 "))
  }

  @Test func nothingIsLeftInTheTemporaryFolder() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.pdf, to: "a.pdf")
    let fakes = try programs(["pdftotext": "echo x"])
    let temporary = folder.path + "/tmp"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    _ = try BuiltProgram.run(
      ["check", path],
      environment: ["PATH": fakes.path, "TMPDIR": temporary]
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
  }
}
