import ReportSyntax
import Testing

@testable import nianbao

struct ReportFileTests {
  @Test func validUTF8StaysAsItIs() throws {
    let bytes = Array("年报\t1\r\n𠮷".utf8)
    let file = try ReportFile(decoding: bytes)
    #expect(file.encoding == .utf8)
    #expect(file.text.bytes == bytes)
  }

  @Test func aByteOrderMarkStaysSoThatOffsetsAreThoseOfTheFile() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("年报".utf8)
    #expect(try ReportFile(decoding: bytes).text.bytes == bytes)
  }

  @Test func anEmptyFileIsUTF8() throws {
    #expect(try ReportFile(decoding: []).encoding == .utf8)
  }

  @Test func littleEndianUTF16IsConverted() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x74, 0x5E, 0xA5, 0x62, 0x42, 0xD8, 0xB7, 0xDF]
    let file = try ReportFile(decoding: bytes)
    #expect(file.encoding == .utf16LittleEndian)
    #expect(file.text.bytes == Array("年报𠮷".utf8))
  }

  @Test func bigEndianUTF16IsConverted() throws {
    let bytes: [UInt8] = [0xFE, 0xFF, 0x5E, 0x74, 0x62, 0xA5, 0xD8, 0x42, 0xDF, 0xB7]
    let file = try ReportFile(decoding: bytes)
    #expect(file.encoding == .utf16BigEndian)
    #expect(file.text.bytes == Array("年报𠮷".utf8))
  }

  @Test func gb18030IsConverted() throws {
    // 年报, then 𠮷 in the four bytes that GBK does not have.
    let file = try ReportFile(decoding: [0xC4, 0xEA, 0xB1, 0xA8, 0x95, 0x34, 0xB2, 0x35])
    #expect(file.encoding == .gb18030)
    #expect(file.text.bytes == Array("年报𠮷".utf8))
  }

  @Test(
    arguments: [
      [0xFF, 0x80, 0x61],  // no lead byte of any kind
      [0xC4, 0xEA, 0xB1],  // GB18030 that ends in the middle of a character
      [0xE5, 0xB9, 0xB4, 0xFF],  // UTF-8 with a broken end
    ] as [[UInt8]]
  )
  func whatFitsNothingIsRefused(bytes: [UInt8]) {
    #expect(throws: FileProblem.unknownEncoding) { try ReportFile(decoding: bytes) }
  }

  @Test func brokenUTF16IsRefused() {
    #expect(throws: FileProblem.truncatedUTF16) {
      try ReportFile(decoding: [0xFF, 0xFE, 0x74])
    }
    #expect(throws: FileProblem.truncatedUTF16) {
      try ReportFile(decoding: [0xFF, 0xFE, 0x42, 0xD8])
    }
  }

  @Test func whatIsNoTextIsNamed() {
    #expect(throws: FileProblem.zipArchive) {
      try ReportFile(decoding: Array("PK\u{3}\u{4}\u{0}".utf8))
    }
    #expect(throws: FileProblem.oldWordDocument) {
      try ReportFile(decoding: [0xD0, 0xCF, 0x11, 0xE0, 0xA1])
    }
    #expect(throws: FileProblem.portableDocument) {
      try ReportFile(decoding: Array("%PDF-1.7".utf8))
    }
    #expect(throws: FileProblem.binary) { try ReportFile(decoding: [0x89, 0x50, 0x4E, 0x47, 0]) }
    #expect(throws: FileProblem.binary) { try ReportFile(decoding: [0xFF, 0xFE, 0, 0, 0x74, 0]) }
  }

  @Test(
    arguments: [
      ([0x7F], true), ([0xC2, 0x80], true), ([0xEF, 0xBF, 0xBF], true),
      ([0xF4, 0x8F, 0xBF, 0xBF], true), ([0xED, 0x9F, 0xBF], true),
      ([0x80], false), ([0xC1, 0xBF], false), ([0xE0, 0x9F, 0xBF], false),
      ([0xED, 0xA0, 0x80], false), ([0xF0, 0x8F, 0xBF, 0xBF], false),
      ([0xF4, 0x90, 0x80, 0x80], false), ([0xF5, 0x80, 0x80, 0x80], false),
      ([0xE5, 0xB9], false), ([0xE5, 0xB9, 0x41], false), ([0xC2], false),
    ] as [([UInt8], Bool)]
  )
  func utf8IsJudgedStrictly(bytes: [UInt8], isValid: Bool) {
    #expect(ReportFile.isUTF8(bytes) == isValid)
  }
}
