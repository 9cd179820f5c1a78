/// Completion in Bash, from 3.2 on.
enum BashCompletion {
  static func script(_ commands: [CompletedCommand], rules: [String]) -> String {
    let names = commands.map(\.name) + ["--help", "--version"]
    let cases = commands.map(text(for:)).joined(separator: "\n")
    return """
      # bash completion for nianbao, printed by `nianbao completions bash`

      _nianbao_rules='\(rules.joined(separator: " "))'

      # Offers words that begin with what is typed, behind what stands before it in the same word.
      _nianbao_words() {
        local word
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -P "${3:-}" -W "$1" -- "$2")
      }

      _nianbao_files() {
        local word
        compopt -o filenames 2>/dev/null
        while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$1")
      }

      # Rules with commas between them.
      _nianbao_list() {
        local last=${1##*,}
        compopt -o nospace 2>/dev/null
        _nianbao_words "$_nianbao_rules" "$last" "${1%"$last"}"
      }

      _nianbao() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
        COMPREPLY=()
        # Bash takes --format=json for three words.
        if [[ $cur == "=" ]]; then
          cur=
        elif [[ $prev == "=" ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        if ((COMP_CWORD == 1)); then
          _nianbao_words '\(names.joined(separator: " "))' "$cur"
          return
        fi
        case ${COMP_WORDS[1]} in
      \(cases)
        esac
      }

      complete -F _nianbao nianbao

      """
  }

  private static func text(for command: CompletedCommand) -> String {
    let options = command.options.flatMap(\.names).joined(separator: " ")
    let values = command.options.compactMap { option -> String? in
      guard let value = option.value else { return nil }
      let names = option.names.joined(separator: "|")
      return "      \(names)) \(action(for: value)); return ;;"
    }
    let operands = command.operands.map { kind in
      kind == .rules ? #"_nianbao_words "$_nianbao_rules" "$cur""# : action(for: kind)
    }
    return
      (["  \(command.name))", "    case $prev in"] + values + [
        "    esac",
        "    if [[ $cur == -* ]]; then",
        #"      _nianbao_words '\#(options)' "$cur""#,
        "    else",
        "      \(operands ?? ":")",
        "    fi ;;",
      ]).joined(separator: "\n")
  }

  private static func action(for value: ValueKind) -> String {
    switch value {
    case .files: #"_nianbao_files "$cur""#
    case .rules: #"_nianbao_list "$cur""#
    case .words(let words): #"_nianbao_words '\#(words.joined(separator: " "))' "$cur""#
    case .anything: ":"
    }
  }
}
