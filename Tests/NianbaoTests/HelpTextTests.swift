import ReportRules
import StatutoryForms
import Testing

@testable import nianbao

struct HelpTextTests {
  @Test(arguments: Language.allCases)
  func helpNamesEveryCommand(language: Language) {
    let help = HelpText.text(in: language)
    for command in Command.all { #expect(help.contains("  nianbao \(command.name) ")) }
  }

  @Test(arguments: Language.allCases)
  func theHelpOfACommandNamesItsOptionsAndNoOthers(language: Language) throws {
    for command in Command.all {
      let help = HelpText.text(about: command, in: language)
      #expect(help.contains("nianbao \(command.name)"))
      for option in command.options { #expect(help.contains(option.name), "\(option.name)") }
      #expect(help.contains("--lang zh|en"))
      #expect(help.contains("-h, --help"))
      #expect(help.contains("--severity") == (command.name == "check"))
    }
  }

  @Test func everyOptionSaysWhatItDoes() {
    for command in Command.all {
      for option in command.options where option.name != "--clientProcessId" {
        #expect(option.help != nil, "\(option.name)")
      }
    }
  }

  @Test func anOptionShowsWhatItTakes() {
    let (chinese, english) = (
      HelpText.text(about: CheckCommand.command, in: .chinese),
      HelpText.text(about: CheckCommand.command, in: .english)
    )
    #expect(english.contains("\n  --color auto|always|never   colours"))
    #expect(english.contains("\n  --config FILE               these"))
    #expect(chinese.contains("\n  --config 文件               用这份"))
    #expect(chinese.contains("\n  -q, --quiet                 不向"))
    #expect(chinese.contains("\n  -o, --output-file 文件      写入"))
  }

  @Test func aLongHeadingStandsOnALineOfItsOwn() {
    let heading = "\n  --severity error|warning|information|hint\n"
    let text = String(repeating: " ", count: 30) + "slightest"
    #expect(HelpText.text(about: CheckCommand.command, in: .english).contains(heading + text))
  }

  @Test(arguments: [["check", "--help"], ["check", "-h", "x"], ["help", "check"]])
  func aCommandIsExplainedByItself(words: [String]) throws {
    let outcome = try BuiltProgram.run(words)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == HelpText.text(about: CheckCommand.command, in: .chinese))
    #expect(outcome.complaints == "")
  }

  @Test(arguments: ["version", "--version", "-V"])
  func theVersionIsTold(word: String) throws {
    let outcome = try BuiltProgram.run([word])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == "nianbao \(CommandLineTool.version)\n")
  }

  @Test(
    arguments: [
      (["chekc", "x"], "没有“chekc”这个命令，是否指 check？", "nianbao --help"),
      (["help", "explian"], "没有“explian”这个命令，是否指 explain？", "nianbao help --help"),
      (["--verison"], "没有 --verison 这个选项，是否指 --version？", "nianbao --help"),
      (["check", "--fromat=json"], "没有 --fromat 这个选项，是否指 --format？", "nianbao check --help"),
      (["check", "--jobs"], "没有 --jobs 这个选项", "nianbao check --help"),
      (["nonsense"], "没有“nonsense”这个命令", "nianbao --help"),
    ]
  )
  func aSlipIsAnsweredWithWhatWasMeant(words: [String], reason: String, help: String) throws {
    let outcome = try BuiltProgram.run(words)
    #expect(outcome.exitCode == 2)
    #expect(outcome.output == "")
    #expect(outcome.complaints == "nianbao: \(reason)\n用法见 \(help)\n")
  }
}
