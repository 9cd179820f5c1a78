import LanguageServerProtocol
import Testing

/// What may stand inside other JSON as it is.
struct JSONCheckTests {
  @Test(
    arguments: [
      (#"{"a":[1,-2.5e3,true,null,"表\n\u0033"]}"#, #"{"a":[1,-2.5e3,true,null,"表\n\u0033"]}"#),
      ("{\r\n\t\"a\":\n1}\n", "{   \"a\": 1} "),
      ("[]", "[]"),
    ]
  )
  func aMessageIsPutOnOneLine(body: String, line: String) throws {
    let checked = try #require(JSONCheck.singleLine(Array(body.utf8)))
    #expect(String(decoding: checked, as: UTF8.self) == line)
  }

  @Test(
    arguments: [
      "", " ", "1", "\"a\"", "null", "{", "{}}", "{} x", "{a:1}", "{'a':1}", "[1,]", #"{"a":1,}"#,
      #"{"a":01}"#, #"{"a":1.}"#, #"{"a":+1}"#, #"{"a":NaN}"#, #"{"a":"\x"}"#, #"{"\x":1}"#,
      #"{"a":"\u12"}"#, #"{"a":"\ud800"}"#, "{\"a\":\"\n\"}", "{\"a\":\"\t\"}", "{\"\n\":1}",
      "{\"a\":\"\u{1}\"}", "\u{FEFF}{}", "{\u{0}}", #"{"a":"\x","a":1}"#, #"{"a":1,"a":"\x"}"#,
      "// c\n{}", "{} // c",
    ]
  )
  func whatIsNoMessageIsRefused(body: String) {
    #expect(JSONCheck.singleLine(Array(body.utf8)) == nil)
  }

  @Test(
    arguments: [
      [0x7B, 0x22, 0xB1, 0xED, 0x22, 0x3A, 0x31, 0x7D],  // GBK in a key
      [0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xB1, 0x22, 0x7D],
      [0x7B, 0x00, 0x7D, 0x00], [0x00, 0x7B, 0x00, 0x7D],  // {} in UTF-16
      [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00],
    ] as [[UInt8]]
  )
  func whatIsNoUTF8IsRefused(body: [UInt8]) {
    #expect(JSONCheck.singleLine(body) == nil)
  }
}
