import ReportRules
import StatutoryForms
import Testing

@testable import nianbao

struct ArgumentsTests {
  private let quiet = Flag(name: "--quiet")
  private let format = ValueOption(name: "--format", placeholder: Wording("", english: ""))
  private let colour = ChoiceOption<CheckOptions.Colour>(name: "--color")

  private func arguments(_ words: String...) throws(UsageError) -> Arguments {
    try Arguments(parsing: words.map { Array($0.utf8) }, options: [quiet, format, colour])
  }

  @Test func optionsAndOperandsMayMix() throws {
    let arguments = try arguments("a.txt", "--format", "json", "-", "--quiet", "b.txt")
    #expect(arguments.text(of: format) == "json")
    #expect(arguments.contains(quiet))
    #expect(arguments.operands == [FilePath("a.txt"), FilePath("-"), FilePath("b.txt")])
  }

  @Test func aValueMayFollowAnEqualsSign() throws {
    #expect(try arguments("--format=a=b").text(of: format) == "a=b")
    #expect(try arguments("--format=").text(of: format) == "")
  }

  @Test func aLetterStandsForAnOption() throws {
    let quiet = Flag(name: "--quiet", short: "-q")
    let words = [Array("-q".utf8), Array("-o".utf8), Array("a".utf8)]
    let arguments = try Arguments(parsing: words, options: [quiet, .outputFile])
    #expect(arguments.contains(quiet))
    #expect(arguments.path(of: .outputFile) == FilePath("a"))
  }

  @Test func twoHyphensEndTheOptions() throws {
    let arguments = try arguments("--", "--quiet")
    #expect(arguments.operands == [FilePath("--quiet")])
    #expect(!arguments.contains(quiet))
  }

  @Test func theLastValueCounts() throws {
    #expect(try arguments("--format", "a", "--format", "b").text(of: format) == "b")
  }

  @Test func aChoiceIsOneOfItsWords() throws {
    #expect(try arguments("--color=auto").choice(of: colour) == .automatic)
    #expect(try arguments().choice(of: colour) == nil)
    #expect(
      throws: UsageError.valueUnknown(
        option: "--color",
        value: "red",
        choices: ["auto", "always", "never"]
      )
    ) { try arguments("--color=red").choice(of: colour) }
  }

  @Test func everyCommandTakesALanguage() {
    #expect(throws: Never.self) { try arguments("--lang", "en") }
    #expect(
      throws: UsageError.valueUnknown(option: "--lang", value: "fr", choices: ["zh", "en"])
    ) { try arguments("--lang", "fr") }
  }

  @Test func whatIsWrongIsSaid() {
    #expect(throws: UsageError.unknownOption("--forma", nearest: ["--format"])) {
      try arguments("--forma=json")
    }
    #expect(throws: UsageError.unknownOption("-x", nearest: [])) { try arguments("-x") }
    #expect(throws: UsageError.valueMissing(option: "--format")) { try arguments("--format") }
    #expect(throws: UsageError.valueUnexpected(option: "--quiet")) { try arguments("--quiet=1") }
  }

  @Test func anOperandKeepsBytesThatAreNotUTF8() throws {
    let arguments = try Arguments(parsing: [[0xB1, 0xA8]])
    #expect(arguments.operands == [FilePath(bytes: [0xB1, 0xA8])])
  }

  @Test func theFileOfAnOptionKeepsBytesThatAreNotUTF8() throws {
    let name = ValueOption(name: "--name", placeholder: Wording("", english: ""))
    let words = [Array("--format=".utf8) + [0xB1, 0xA8], Array("--name".utf8), [0xB1, 0x3D]]
    let arguments = try Arguments(parsing: words, options: [format, name])
    #expect(arguments.path(of: format) == FilePath(bytes: [0xB1, 0xA8]))
    #expect(arguments.path(of: name) == FilePath(bytes: [0xB1, 0x3D]))
    #expect(try Arguments(parsing: [], options: [format]).path(of: format) == nil)
  }

  @Test(
    arguments: [
      ("a", "."), ("a/b", "a"), ("./a", "."), ("/a", "/"), ("/a/b", "/a"), ("/a/b/", "/a"),
      ("a//b", "a"), ("//a", "/"), ("/", nil), ("//", nil), ("", "."), (".", "."),
    ] as [(String, String?)]
  )
  func theFolderOfAPathIsWhatStandsInFrontOfItsName(path: String, folder: String?) {
    #expect(FilePath(path).folder == folder.map { FilePath($0) })
  }

  @Test func checkRefusesUnknownValuesAndNoFile() {
    #expect(
      throws: UsageError.valueUnknown(
        option: "--severity",
        value: "fatal",
        choices: ["error", "warning", "information", "hint"]
      )
    ) { try CheckOptions(parsing: [Array("--severity=fatal".utf8), Array("a".utf8)]) }
    #expect(throws: UsageError.fileMissing) { try CheckOptions(parsing: []) }
  }

  @Test func checkShowsEverythingUnlessToldOtherwise() throws {
    let standard = try CheckOptions(parsing: [Array("a".utf8)])
    #expect(standard.threshold == .hint)
    let strict = try CheckOptions(parsing: [Array("--severity=error".utf8), Array("a".utf8)])
    #expect(strict.threshold == .error)
  }
}

struct PreferredLanguageTests {
  private func language(
    _ words: [String] = [],
    _ environment: [String: String] = [:]
  ) -> Language {
    Language.preferred(words: words.map { Array($0.utf8) }) { environment[$0] }
  }

  @Test(arguments: ["", "C", "C.UTF-8", "POSIX", "zh_CN.UTF-8", "zh_TW", "zh"])
  func isChinese(inLocale locale: String) {
    #expect(language([], ["LANG": locale]) == .chinese)
  }

  @Test func isChineseWithoutLocale() {
    #expect(language() == .chinese)
  }

  @Test(arguments: ["en_US.UTF-8", "de_DE@euro", "fr"])
  func isEnglish(inLocale locale: String) {
    #expect(language([], ["LANG": locale]) == .english)
  }

  @Test func theGreaterVariableWins() {
    #expect(language([], ["LC_ALL": "en_GB", "LANG": "zh_CN"]) == .english)
    #expect(language([], ["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "zh_CN"]) == .english)
  }

  @Test func theOptionWinsOverTheLocale() {
    #expect(language(["a", "--lang", "en"]) == .english)
    #expect(language(["--lang=zh"], ["LANG": "en_US"]) == .chinese)
    #expect(language(["--", "--lang=en"]) == .chinese)
  }
}
