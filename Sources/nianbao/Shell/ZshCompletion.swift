/// Completion in zsh: a file `_nianbao` in a folder of `fpath`, or read by the shell as it starts.
enum ZshCompletion {
  static func script(_ commands: [CompletedCommand], rules: [String]) -> String {
    let names = commands.map { "    \(quoted("\($0.name):\(escaped($0.summary))"))" }
    let cases = commands.map(text(for:)).joined(separator: "\n")
    return """
      #compdef nianbao
      # zsh completion for nianbao, printed by `nianbao completions zsh`

      _nianbao_rules() {
        local -a rules
        rules=(\(rules.map(quoted).joined(separator: " ")))
        compadd "$@" -a rules
      }

      _nianbao_rule_list() {
        _sequence _nianbao_rules
      }

      _nianbao() {
        local -a commands
        commands=(
      \(names.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          if [[ $words[2] == -* ]]; then
            compadd -- --help --version
          else
            _describe -t commands nianbao commands
          fi
          return
        fi
        shift words
        (( CURRENT-- ))
        case $words[1] in
      \(cases)
        esac
      }

      if [[ $funcstack[1] == _nianbao ]]; then
        _nianbao "$@"
      else
        compdef _nianbao nianbao
      fi

      """
  }

  private static func text(for command: CompletedCommand) -> String {
    let options = command.options.flatMap { option in
      option.names.map { "      \(specification(of: option, named: $0))" }
    }
    let operands = command.operands.map { kind in
      // Several operands are words of their own, several rules of an option one with commas.
      let action = kind == .rules ? "_nianbao_rules" : self.action(for: kind)
      return ["      \(quoted("*:\(command.name):\(action)"))"]
    }
    return
      ([#"  \#(command.name)) _arguments -s -S : \"#]
      + (options + (operands ?? [])).map { $0 + #" \"# } + ["    && return ;;"])
      .joined(separator: "\n").replacing(" \\\n    && return ;;", with: " ;;")
  }

  private static func specification(of option: CompletedOption, named name: String) -> String {
    let others = option.names.count > 1 ? "(\(option.names.joined(separator: " ")))" : ""
    var words = "\(others)\(name)"
    if option.value != nil { words += name.hasPrefix("--") ? "=" : "+" }
    words += "[\(escaped(option.explanation))]"
    if let value = option.value {
      words += ":\(escaped(option.valueName)):\(action(for: value))"
    }
    return quoted(words)
  }

  private static func action(for value: ValueKind) -> String {
    switch value {
    case .files: "_files"
    case .rules: "{_nianbao_rule_list}"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .anything: " "
    }
  }

  /// A text in which colons and brackets mean nothing.
  private static func escaped(_ words: String) -> String {
    words.replacing("\\", with: "\\\\").replacing(":", with: "\\:").replacing("[", with: "\\[")
      .replacing("]", with: "\\]")
  }

  private static func quoted(_ words: String) -> String {
    "'" + words.replacing("'", with: #"'\''"#) + "'"
  }
}
