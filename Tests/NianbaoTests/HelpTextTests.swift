import ReportRules
import Testing

@testable import nianbao

struct HelpTextTests {
  @Test(arguments: Language.allCases)
  func helpNamesEveryCommandAndOption(language: Language) {
    let help = HelpText.text(in: language)
    for command in Command.all {
      #expect(help.contains("  nianbao \(command.name) "))
      for option in command.options { #expect(help.contains(option.name), "\(option.name)") }
    }
  }

  @Test func anOptionShowsWhatItTakes() {
    #expect(HelpText.text(in: .english).contains("\n  --color auto|always|never   colours"))
    #expect(HelpText.text(in: .english).contains("\n  --config FILE               these"))
    #expect(HelpText.text(in: .chinese).contains("\n  --config 文件               用这份"))
  }

  @Test func aLongHeadingStandsOnALineOfItsOwn() {
    let heading = "\n  --severity error|warning|information|hint\n"
    let text = String(repeating: " ", count: 30) + "slightest"
    #expect(HelpText.text(in: .english).contains(heading + text))
  }
}
