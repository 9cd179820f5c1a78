import LanguageServerProtocol
import ReportServer
import ReportSyntax
import ReportTestSupport
import Testing

@Suite struct PositionMapperTests {
  static let mixed = "a𠮷表\r\n\té0\r\r\n末"

  @Test(
    arguments: [
      (0, 0, [0, 0, 0]),
      (1, 0, [1, 1, 1]),
      (5, 0, [5, 3, 2]),
      (8, 0, [8, 4, 3]),
      (10, 1, [0, 0, 0]),
      (11, 1, [1, 1, 1]),
      (13, 1, [3, 2, 2]),
      (14, 1, [4, 3, 3]),
      (15, 2, [0, 0, 0]),
      (17, 3, [0, 0, 0]),
      (20, 3, [3, 1, 1]),
    ]
  )
  func bytesAndPositionsCorrespond(byteOffset: Int, line: Int, characters: [Int]) {
    for (encoding, character) in zip([PositionEncoding.utf8, .utf16, .utf32], characters) {
      var mapper = PositionMapper(SourceText(Self.mixed), encoding: encoding)
      let position = Position(line: line, character: character)
      #expect(mapper.position(of: byteOffset) == position, "\(encoding)")
      #expect(mapper.byteOffset(of: position) == byteOffset, "\(encoding)")
    }
  }

  @Test(arguments: PositionEncoding.allCases)
  func outsidePositionsAreClamped(encoding: PositionEncoding) {
    var mapper = PositionMapper(SourceText("表三\r\n四"), encoding: encoding)
    for far in [9, Int(Int32.max), Int.max] {
      #expect(mapper.byteOffset(of: Position(line: 0, character: far)) == 6)
      #expect(mapper.byteOffset(of: Position(line: 1, character: far)) == 11)
      #expect(mapper.byteOffset(of: Position(line: far, character: 0)) == 11)
      #expect(mapper.byteOffset(of: Position(line: far, character: far)) == 11)
      #expect(mapper.byteOffset(of: Position(line: 1, character: -far)) == 8)
      #expect(mapper.byteOffset(of: Position(line: -far, character: far)) == 0)
      #expect(mapper.position(of: -far) == Position(line: 0, character: 0))
    }
    #expect(mapper.byteOffset(of: Position(line: .min, character: .min)) == 0)
    #expect(mapper.position(of: .max) == mapper.position(of: 11))
  }

  @Test(arguments: PositionEncoding.allCases)
  func theMiddleOfALineEndingCountsAsTheEndOfTheLine(encoding: PositionEncoding) {
    var mapper = PositionMapper(SourceText("a\r\nb"), encoding: encoding)
    #expect(mapper.position(of: 2) == Position(line: 0, character: 1))
  }

  @Test func positionsInsideACharacterGoToItsStart() {
    let text = SourceText("a𠮷b")
    var utf16 = PositionMapper(text, encoding: .utf16)
    #expect(utf16.byteOffset(of: Position(line: 0, character: 2)) == 1)
    var utf8 = PositionMapper(text, encoding: .utf8)
    for inside in 2...4 {
      #expect(utf8.byteOffset(of: Position(line: 0, character: inside)) == 1)
      #expect(utf8.position(of: inside) == Position(line: 0, character: 1))
      #expect(utf16.position(of: inside) == Position(line: 0, character: 1))
    }
  }

  @Test func anInvertedRangeIsReadTheOtherWayRound() {
    let range = PositionRange(
      start: Position(line: 0, character: 2),
      end: Position(line: 0, character: 1)
    )
    let mapper = PositionMapper(SourceText("表三四"), encoding: .utf16)
    #expect(mapper.byteRange(of: range) == 3..<6)
  }

  @Test(
    arguments: [
      [0x80, 0x61], [0xFF, 0x61], [0xE8, 0xA1, 0x61], [0xF0, 0xA0, 0xAE], [0xC0, 0x80, 0x61],
      [0xE8, 0x0A, 0xA1, 0xA8], [0x80, 0x80, 0x80, 0x80, 0x80], [0xF0],
    ] as [[UInt8]]
  )
  func bytesThatAreNotUTF8StayInOrder(bytes: [UInt8]) {
    for encoding in PositionEncoding.allCases {
      var mapper = PositionMapper(SourceText(bytes), encoding: encoding)
      let positions = (0...bytes.count).map { mapper.position(of: $0) }
      #expect(positions == positions.sorted())
      for (byteOffset, position) in positions.enumerated() {
        let back = mapper.byteOffset(of: position)
        #expect(mapper.position(of: back) == position)
        #expect(bytes.indices.contains(byteOffset) || back == bytes.count)
      }
    }
  }

  @Test(arguments: propertySeeds)
  func conversionThereAndBackIsTheIdentity(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    for _ in 0..<300 {
      let text = generator.text(pieceCount: Int.random(in: 0...40, using: &generator))
      for encoding in PositionEncoding.allCases {
        var mapper = PositionMapper(SourceText(text), encoding: encoding)
        for byteOffset in text.cursorByteOffsets.shuffled(using: &generator) {
          let position = mapper.position(of: byteOffset)
          #expect(mapper.byteOffset(of: position) == byteOffset)
        }
      }
    }
  }
}
