import ReportRules
import ReportServer

/// The words behind a command, sorted into options and operands.
///
/// Understands `--option value`, `--option=value`, and `--`, which ends the options. A lone `-` is
/// an operand. Where an option is given twice, the last one counts, unless it may name several files.
struct Arguments: Equatable {
  /// The values of each option given, as they came, since a file's name need not be UTF-8; an empty
  /// one for a flag.
  private let values: [String: [[UInt8]]]
  let operands: [FilePath]

  /// Takes the options of a command, and `--lang`, which every command has.
  ///
  /// The language was chosen before; here its value is only held to be one of those there are.
  init(parsing words: [[UInt8]], options: [any CommandOption] = []) throws(UsageError) {
    var values: [String: [[UInt8]]] = [:]
    var operands: [FilePath] = []
    var remaining = words[...]
    while let word = remaining.popFirst() {
      let text = String(decoding: word, as: UTF8.self)
      if text == "--" {
        operands += remaining.map(FilePath.init(bytes:))
        break
      }
      guard text.hasPrefix("-"), text != "-" else {
        operands.append(FilePath(bytes: word))
        continue
      }
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map { String($0) } ?? text
      let known = options + [.language]
      guard let option = known.first(where: { $0.name == name || $0.short == name }) else {
        throw .unknownOption(name, nearest: Self.nearest(to: name, among: known.map(\.name)))
      }
      switch option.value {
      case .nothing:
        guard parts.count == 1 else { throw .valueUnexpected(option: name) }
        values[option.name] = [[]]
      case .choice, .anything:
        if parts.count == 2 {
          let value = Array(word.drop { $0 != UInt8(ascii: "=") }.dropFirst())
          values[option.name, default: []].append(value)
        } else if let value = remaining.popFirst() {
          values[option.name, default: []].append(value)
        } else {
          throw .valueMissing(option: name)
        }
      }
    }
    self.values = values
    self.operands = operands
    _ = try choice(of: .language)
  }

  /// The options that may have been meant, compared without their hyphens.
  static func nearest(to name: String, among known: [String]) -> [String] {
    let words = known.map { String($0.drop { $0 == "-" }) }
    return SimilarWords.nearest(to: String(name.drop { $0 == "-" }), among: words).map { "--\($0)" }
  }

  func contains(_ flag: Flag) -> Bool {
    values[flag.name] != nil
  }

  /// What was given as the value of an option.
  func text(of option: ValueOption) -> String? {
    values[option.name]?.last.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The file that an option names.
  func path(of option: ValueOption) -> FilePath? {
    values[option.name]?.last.map(FilePath.init(bytes:))
  }

  /// The files that an option names, which may be given several times.
  func paths(of option: ValueOption) -> [FilePath] {
    (values[option.name] ?? []).map(FilePath.init(bytes:))
  }

  /// What an option chooses; `nil` where it is not given.
  func choice<Choice>(of option: ChoiceOption<Choice>) throws(UsageError) -> Choice? {
    guard let value = values[option.name]?.last else { return nil }
    let word = String(decoding: value, as: UTF8.self)
    guard let choice = Choice(word: word) else {
      throw .valueUnknown(option: option.name, value: word, choices: Choice.words)
    }
    return choice
  }
}
