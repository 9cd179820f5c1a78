/// Completion in fish, from 3.0 on.
enum FishCompletion {
  static func script(_ commands: [CompletedCommand], rules: [String]) -> String {
    let rows = commands.flatMap(lines(for:))
    let names = commands.map {
      "complete -c nianbao -n __nianbao_has_no_command -a \($0.name) -d \(quoted($0.summary))"
    }
    return """
      # fish completion for nianbao, printed by `nianbao completions fish`

      function __nianbao_has_no_command
          test (count (commandline -opc)) -eq 1
      end

      function __nianbao_is
          set -l words (commandline -opc)
          test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
      end

      function __nianbao_rules
          printf '%s\\n' \(rules.map(quoted).joined(separator: " "))
      end

      # Rules with commas between them.
      function __nianbao_list
          set -l before (commandline -ct | string replace -r '^--[a-z]+=' '' | string match -r '.*,')
          __nianbao_rules | string replace -r '^' "$before"
      end

      complete -c nianbao -f
      complete -c nianbao -n __nianbao_has_no_command -l help -s h
      complete -c nianbao -n __nianbao_has_no_command -l version -s V
      \((names + rows).joined(separator: "\n"))

      """
  }

  private static func lines(for command: CompletedCommand) -> [String] {
    let start = "complete -c nianbao -n '__nianbao_is \(command.name)'"
    let operands = command.operands.map { kind -> [String] in
      switch kind {
      case .files: ["\(start) -F"]
      case .rules: ["\(start) -a '(__nianbao_rules)'"]
      case .words(let words): ["\(start) -a \(quoted(words.joined(separator: " ")))"]
      case .anything: []
      }
    }
    let options = command.options.map { option in
      let names = option.names.map { name in
        name.hasPrefix("--") ? "-l \(name.dropFirst(2))" : "-s \(name.dropFirst())"
      }
      let value =
        switch option.value {
        case nil: ""
        case .files: " -r -F"
        case .rules: " -x -a '(__nianbao_list)'"
        case .words(let words): " -x -a \(quoted(words.joined(separator: " ")))"
        case .anything: " -x"
        }
      let explanation = quoted(option.explanation)
      return "\(start) \(names.joined(separator: " "))\(value) -d \(explanation)"
    }
    return (operands ?? []) + options
  }

  private static func quoted(_ words: String) -> String {
    "'" + words.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
